import { type Result, success } from '../../../shared/diagnostics/result.ts';
import type { ArticleId } from '../../../shared/issue/identity.ts';
import type { RevisionId } from '../../../shared/library/revision.ts';
import type { WritableDatabase } from '../database/database.ts';
import type { StaleRevision, UnknownName } from '../storeFailure.ts';
import { addJournalEntry } from './journal.ts';
import { addRevision, type PreparedManuscript } from './revisions.ts';
import { readHead } from './saveDraft.ts';
import type { WriteContext } from './writeContext.ts';

/** Saves what 一键排版 made of an article: a version of its own, so that the one before can always be compared. */
export function saveTidied(
  database: WritableDatabase,
  context: WriteContext,
  article: ArticleId,
  base: RevisionId,
  manuscript: PreparedManuscript,
): Result<RevisionId, StaleRevision | UnknownName> {
  const head = readHead(database, article, base);
  if (!head.ok) return head;
  const { id, version } = addRevision(database, context, { article, parent: base, cause: 'tidy' }, manuscript);
  const event = { kind: 'articleTidied', version } as const;
  addJournalEntry(database, {
    at: context.now(),
    person: context.person,
    issue: head.value.issue_id,
    article,
    event,
  });
  return success(id);
}
