import { z } from 'zod';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import { type ArticleId, articleIdSchema, type IssueId, issueIdSchema } from '../../../shared/issue/identity.ts';
import { type JournalEntry, journalEventSchema } from '../../../shared/library/journalEntry.ts';
import { personIdSchema } from '../../../shared/library/people.ts';
import { momentSchema } from '../../../shared/library/revision.ts';
import { jsonColumn } from '../database/columns.ts';
import type { ReadableDatabase } from '../database/database.ts';

/** Which part of the journal. */
export interface JournalRange {
  readonly issue?: IssueId;
  readonly article?: ArticleId;
  /** Only entries before this number. */
  readonly before?: number;
  readonly limit: number;
}

const journalRow = z.object({
  number: z.int(),
  at: momentSchema,
  person_id: personIdSchema.nullable(),
  issue_id: issueIdSchema.nullable(),
  article_id: articleIdSchema.nullable(),
  event: jsonColumn(journalEventSchema),
});

/** Who did what when, the newest first. */
export function readJournal(database: ReadableDatabase, range: JournalRange): Result<readonly JournalEntry[], never> {
  const rows = database.all(
    journalRow,
    `SELECT number, at, person_id, issue_id, article_id, event FROM journal
      WHERE issue_id IS coalesce(?, issue_id) AND article_id IS coalesce(?, article_id) AND number < coalesce(?, number + 1)
      ORDER BY number DESC LIMIT ?`,
    ...[range.issue ?? null, range.article ?? null, range.before ?? null, range.limit],
  );
  return success(
    rows.map((row) => ({
      number: row.number,
      at: row.at,
      person: row.person_id,
      issue: row.issue_id,
      article: row.article_id,
      event: row.event,
    })),
  );
}
