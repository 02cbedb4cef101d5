import { z } from 'zod';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import { articleIdSchema, type IssueId, issueIdSchema } from '../../../shared/issue/identity.ts';
import { mastheadSchema } from '../../../shared/issue/issueFile.ts';
import { issueStageSchema } from '../../../shared/issue/stage.ts';
import type { ArticleCard, DeletedArticle, IssueEntry } from '../../../shared/library/issueEntry.ts';
import { type Person, personSchema } from '../../../shared/library/people.ts';
import { momentSchema, revisionIdSchema } from '../../../shared/library/revision.ts';
import { manuscriptSummarySchema } from '../../../shared/manuscript/summary.ts';
import { jsonColumn } from '../database/columns.ts';
import type { ReadableDatabase } from '../database/database.ts';
import { articleOfRow, articleRow } from './articleRow.ts';

const issueRow = z.object({
  id: issueIdSchema,
  stage: issueStageSchema,
  masthead: jsonColumn(mastheadSchema),
  created_at: momentSchema,
  articles: z.int(),
  changed_at: momentSchema,
});

/** All issues, the newest number first. */
export function readIssues(database: ReadableDatabase): Result<readonly IssueEntry[], never> {
  const rows = database.all(
    issueRow,
    `SELECT id, stage, masthead, created_at, (SELECT count(*) FROM articles
        WHERE issue_id = issues.id AND section_id IS NOT NULL AND put_aside IS NULL) AS articles,
        max(created_at,
          coalesce((SELECT max(at) FROM journal WHERE journal.issue_id = issues.id), 0),
          coalesce((SELECT max(saved_at) FROM articles JOIN revisions ON revisions.id = head_id
            WHERE articles.issue_id = issues.id), 0)) AS changed_at
      FROM issues ORDER BY json_extract(masthead, '$.totalNumber') DESC, created_at DESC`,
  );
  return success(
    rows.map(({ id, stage, masthead, created_at, changed_at, articles }) => {
      const { title, year, number, totalNumber, published } = masthead;
      const moments = { createdAt: created_at, changedAt: changed_at };
      return { id, title, year, number, totalNumber, published, stage, articles, ...moments };
    }),
  );
}

const cardRow = z.object({
  article: articleIdSchema,
  head: revisionIdSchema,
  saved_at: momentSchema,
  summary: jsonColumn(manuscriptSummarySchema),
  problems: z.int(),
});

/** The cards of an issue's articles, without reading a manuscript. */
export function readCards(database: ReadableDatabase, issue: IssueId): Result<readonly ArticleCard[], never> {
  const rows = database.all(
    cardRow,
    `SELECT articles.id AS article, head_id AS head, saved_at, summary,
        coalesce((SELECT count(*) FROM json_each(sources.report) WHERE value ->> 'severity' <> 'info'), 0) AS problems
      FROM articles JOIN revisions ON revisions.id = head_id LEFT JOIN sources ON sources.number = source_number
      WHERE issue_id = ? AND section_id IS NOT NULL ORDER BY section_id, position`,
    issue,
  );
  return success(
    rows.map(({ article, head, saved_at, summary, problems }) => ({
      ...{ article, head, savedAt: saved_at, summary, importProblems: problems },
    })),
  );
}

const deletedRow = articleRow.extend({ summary: jsonColumn(manuscriptSummarySchema) });

/** Articles that were deleted from an issue, as they stood then. */
export function readDeleted(database: ReadableDatabase, issue: IssueId): Result<readonly DeletedArticle[], never> {
  const rows = database.all(
    deletedRow,
    `SELECT articles.id, file, stage, contents_title, settings, put_aside, summary
      FROM articles JOIN revisions ON revisions.id = head_id
      WHERE issue_id = ? AND section_id IS NULL ORDER BY articles.number`,
    issue,
  );
  return success(rows.map(({ summary, ...row }) => ({ outline: articleOfRow(row), summary })));
}

/** Everyone who works or worked here. */
export const readPeople = (database: ReadableDatabase): Result<readonly Person[], never> =>
  success(database.all(personSchema, 'SELECT id, name, duty FROM people ORDER BY name'));
