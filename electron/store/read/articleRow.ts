import { z } from 'zod';
import { articleIdSchema } from '../../../shared/issue/identity.ts';
import { articleSettingsSchema } from '../../../shared/issue/issueFile.ts';
import type { ArticleOutline } from '../../../shared/issue/issueOutline.ts';
import { putAsideSchema } from '../../../shared/issue/putAside.ts';
import { articleStageSchema } from '../../../shared/issue/stage.ts';
import { jsonColumn } from '../database/columns.ts';

/** An article's row, without the place that it has in its issue. */
export const articleRow = z.object({
  id: articleIdSchema,
  file: z.string(),
  stage: articleStageSchema,
  contents_title: z.string().nullable(),
  settings: jsonColumn(articleSettingsSchema),
  put_aside: jsonColumn(putAsideSchema).nullable(),
});

/** The article as the desk sees it. */
export const articleOfRow = (row: z.infer<typeof articleRow>): ArticleOutline => ({
  id: row.id,
  file: row.file,
  stage: row.stage,
  contentsTitle: row.contents_title,
  settings: row.settings,
  putAside: row.put_aside,
});
