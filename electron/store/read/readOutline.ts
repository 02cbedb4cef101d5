import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { type IssueId, sectionIdSchema } from '../../../shared/issue/identity.ts';
import { boardSchema, colophonSchema, mastheadSchema } from '../../../shared/issue/issueFile.ts';
import { type IssueOutline, issueOutlineSchema } from '../../../shared/issue/issueOutline.ts';
import { issueStageSchema } from '../../../shared/issue/stage.ts';
import { jsonColumn, truthColumn } from '../database/columns.ts';
import type { ReadableDatabase } from '../database/database.ts';
import type { UnknownName } from '../storeFailure.ts';
import { articleOfRow, articleRow } from './articleRow.ts';

const issueRow = z.object({
  template: z.string(),
  stage: issueStageSchema,
  masthead: jsonColumn(mastheadSchema),
  board: jsonColumn(boardSchema).nullable(),
  colophon: jsonColumn(colophonSchema).nullable(),
});

const sectionRow = z.object({ id: sectionIdSchema, name: z.string(), organ_in_contents: truthColumn });

const placedRow = articleRow.extend({ section_id: sectionIdSchema });

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
      placedRow,
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
      articles: (articles.get(row.id) ?? []).map(articleOfRow),
    }));
  return success(issueOutlineSchema.parse({ id, ...issue, sections }));
}
