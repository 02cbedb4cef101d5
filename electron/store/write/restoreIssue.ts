import { z } from 'zod';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import type { SingleDeskCommand } from '../../../shared/issue/deskCommand.ts';
import type { DeskRefusal } from '../../../shared/issue/deskRefusal.ts';
import { type ArticleId, articleIdSchema, type IssueId } from '../../../shared/issue/identity.ts';
import { journalEventSchema } from '../../../shared/library/journalEntry.ts';
import { revisionIdSchema } from '../../../shared/library/revision.ts';
import { jsonColumn } from '../database/columns.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts';
import type { StaleRevision, UnknownName } from '../storeFailure.ts';
import { carryOut } from './carryOut.ts';
import { addJournalEntry } from './journal.ts';
import { restoreRevision } from './restoreRevision.ts';
import { headOf } from './revisions.ts';
import type { WriteContext } from './writeContext.ts';

/**
 * Brings a whole issue back to what it was at a moment: its outline by the inverses of all that was done on the desk
 * since, as one step of undo; then the manuscript of each of its articles, as a version of its own. Of a version that
 * was being typed at that moment the one before is taken.
 *
 * @returns The articles whose manuscripts changed.
 */
export function restoreIssue(
  database: WritableDatabase,
  context: WriteContext,
  issue: IssueId,
  moment: number,
): Result<readonly ArticleId[], StaleRevision | UnknownName | DeskRefusal> {
  const commands = inversesSince(database, issue, moment);
  const back = carryOut(database, context, issue, { kind: 'all', commands });
  if (!back.ok) return back;
  const restored: ArticleId[] = [];
  for (const { article_id: article, id } of revisionsAt(database, issue, moment)) {
    const head = headOf(database, article);
    if (!head.ok) return head;
    if (head.value === id) continue;
    const done = restoreRevision(database, context, id, head.value);
    if (!done.ok) return done;
    restored.push(article);
  }
  const event = { kind: 'issueRestored', to: moment, articles: restored.length } as const;
  addJournalEntry(database, { at: context.now(), person: context.person, issue, event });
  return success(restored);
}

const eventRow = z.object({ event: jsonColumn(journalEventSchema) });

/** What leads the desk back to a moment, the last first. */
function inversesSince(database: ReadableDatabase, issue: IssueId, moment: number): SingleDeskCommand[] {
  return database
    .all(eventRow, 'SELECT event FROM journal WHERE issue_id = ? AND at > ? ORDER BY number DESC', issue, moment)
    .flatMap(({ event }) => {
      if (!('inverse' in event)) return [];
      return event.inverse.kind === 'all' ? event.inverse.commands : [event.inverse];
    });
}

const revisionRow = z.object({ article_id: articleIdSchema, id: revisionIdSchema });

const revisionsAt = (database: ReadableDatabase, issue: IssueId, moment: number): z.infer<typeof revisionRow>[] =>
  database.all(
    revisionRow,
    `SELECT article_id, max(revisions.id) AS id FROM revisions JOIN articles ON articles.id = article_id
      WHERE issue_id = ? AND section_id IS NOT NULL AND saved_at <= ? GROUP BY article_id ORDER BY article_id`,
    issue,
    moment,
  );
