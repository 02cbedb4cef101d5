import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { articleIdSchema, type IssueId, sectionIdSchema } from '../../../shared/issue/identity.ts';
import { articleSettingsSchema, boardSchema, colophonSchema, mastheadSchema } from '../../../shared/issue/issueFile.ts';
import { type ArticleOutline, type IssueOutline, issueOutlineSchema } from '../../../shared/issue/issueOutline.ts';
import { putAsideSchema } from '../../../shared/issue/putAside.ts';
import { articleStageSchema, issueStageSchema } from '../../../shared/issue/stage.ts';
import { jsonColumn, truthColumn } from '../database/columns.ts';
import type { ReadableDatabase } from '../database/database.ts';
import type { UnknownName } from '../storeFailure.ts';

const issueRow = z.object({
  template: z.string(),
  stage: issueStageSchema,
  masthead: jsonColumn(mastheadSchema),
  board: jsonColumn(boardSchema).nullable(),
  colophon: jsonColumn(colophonSchema).nullable(),
});

const sectionRow = z.object({ id: sectionIdSchema, name: z.string(), organ_in_contents: truthColumn });

const articleRow = z.object({
  id: articleIdSchema,
  section_id: sectionIdSchema,
  file: z.string(),
  stage: articleStageSchema,
  contents_title: z.string().nullable(),
  settings: jsonColumn(articleSettingsSchema),
  put_aside: jsonColumn(putAsideSchema).nullable(),
});

/** An issue as it stands. */
export function readOutline(database: ReadableDatabase, id: IssueId): Result<IssueOutline, UnknownName> {
  const issue = database.one(
    issueRow,
    'SELECT template, stage, masthead, board, colophon FROM issues WHERE id = ?',
    id,
  );
  if (issue === null) return failure({ code: 'ISSUE_UNKNOWN', issue: id });
  const articles = Map.groupBy(
    database.all(
      articleRow,
      `SELECT id, section_id, file, stage, contents_title, settings, put_aside FROM articles
        WHERE issue_id = ? AND section_id IS NOT NULL ORDER BY position`,
      id,
    ),
    (row) => row.section_id,
  );
  const sections = database
    .all(sectionRow, 'SELECT id, name, organ_in_contents FROM sections WHERE issue_id = ? ORDER BY position', id)
    .map((row) => ({
      id: row.id,
      name: row.name,
      organInContents: row.organ_in_contents,
      articles: (articles.get(row.id) ?? []).map(
        (article): ArticleOutline => ({
          id: article.id,
          file: article.file,
          stage: article.stage,
          contentsTitle: article.contents_title,
          settings: article.settings,
          putAside: article.put_aside,
        }),
      ),
    }));
  return success(issueOutlineSchema.parse({ id, ...issue, sections }));
}
