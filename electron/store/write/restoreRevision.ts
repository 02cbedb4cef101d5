import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { type ArticleId, articleIdSchema, issueIdSchema } from '../../../shared/issue/identity.ts';
import { type RevisionId, revisionIdSchema } from '../../../shared/library/revision.ts';
import { manuscriptSummarySchema } from '../../../shared/manuscript/summary.ts';
import { jsonColumn } from '../database/columns.ts';
import type { WritableDatabase } from '../database/database.ts';
import type { StaleRevision, UnknownName } from '../storeFailure.ts';
import { addJournalEntry } from './journal.ts';
import { addRevision, keepRevision } from './revisions.ts';
import { readHead } from './saveDraft.ts';
import type { WriteContext } from './writeContext.ts';

const revisionRow = z.object({
  id: revisionIdSchema,
  article_id: articleIdSchema,
  issue_id: issueIdSchema,
  version: z.int(),
  content: z.instanceof(Uint8Array),
  summary: jsonColumn(manuscriptSummarySchema),
});

/**
 * Brings an earlier revision of an article back, as a new one; what stood there until now stays in the history.
 *
 * @param base The revision in force as the user saw it.
 */
export function restoreRevision(
  database: WritableDatabase,
  context: WriteContext,
  revision: RevisionId,
  base: RevisionId,
): Result<RevisionId, StaleRevision | UnknownName> {
  const found = database.one(
    revisionRow,
    `SELECT revisions.id, article_id, issue_id, version, content, summary
      FROM revisions JOIN articles ON articles.id = article_id WHERE revisions.id = ?`,
    revision,
  );
  if (found === null) return failure({ code: 'REVISION_UNKNOWN', revision });
  const article = found.article_id;
  const head = readHead(database, article, base);
  if (!head.ok) return head;
  if (found.id === base) return success(base);
  const added = { article, parent: base, cause: 'restore', restored: found.id } as const;
  const { id, version } = addRevision(database, context, added, found);
  const event = { kind: 'articleRestored', from: found.version, version } as const;
  addJournalEntry(database, { at: context.now(), person: context.person, issue: found.issue_id, article, event });
  return success(id);
}

/** Keeps the revision in force for good under a name, such as 送审稿. */
export function keepVersion(
  database: WritableDatabase,
  context: WriteContext,
  article: ArticleId,
  base: RevisionId,
  label: string,
): Result<null, StaleRevision | UnknownName> {
  const head = readHead(database, article, base);
  if (!head.ok) return head;
  const { version, issue_id: issue } = head.value;
  keepRevision(database, base);
  database.run('UPDATE revisions SET label = ? WHERE id = ?', label, base);
  const event = { kind: 'versionKept', version, label } as const;
  addJournalEntry(database, { at: context.now(), person: context.person, issue, article, event });
  return success(null);
}
