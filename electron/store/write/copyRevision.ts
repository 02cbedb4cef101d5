import { z } from 'zod';
import type { ArticleId, IssueId } from '../../../shared/issue/identity.ts';
import { revisionIdSchema } from '../../../shared/library/revision.ts';
import { manuscriptSummarySchema } from '../../../shared/manuscript/summary.ts';
import { jsonColumn } from '../database/columns.ts';
import type { WritableDatabase } from '../database/database.ts';
import { addJournalEntry } from './journal.ts';
import { addRevision, keepRevision } from './revisions.ts';
import type { WriteContext } from './writeContext.ts';

const sourceRow = z.object({
  id: revisionIdSchema,
  content: z.instanceof(Uint8Array),
  summary: jsonColumn(manuscriptSummarySchema),
  source_number: z.int().nullable(),
});

/** Gives an article without revisions the manuscript in force of another, and its source file. */
export function copyRevision(
  database: WritableDatabase,
  context: WriteContext,
  { issue, from, to }: { readonly issue: IssueId; readonly from: ArticleId; readonly to: ArticleId },
): void {
  const source = database.one(
    sourceRow,
    `SELECT revisions.id, content, summary, source_number
      FROM articles JOIN revisions ON revisions.id = articles.head_id WHERE articles.id = ?`,
    from,
  );
  if (source === null) throw new RangeError(`article ${from} has no revision to copy`);
  // The copy names it as what it came from, so it may not be overwritten by the original's next draft.
  keepRevision(database, source.id);
  const { version } = addRevision(database, context, { article: to, parent: source.id, cause: 'copy' }, source);
  database.run('UPDATE articles SET source_number = ? WHERE id = ?', source.source_number, to);
  const event = { kind: 'articleCopied', from, version } as const;
  addJournalEntry(database, { at: context.now(), person: context.person, issue, article: to, event });
}
