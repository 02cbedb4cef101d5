import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { type ArticleId, articleIdSchema, issueIdSchema } from '../../../shared/issue/identity.ts';
import { type RevisionId, revisionCauseSchema, revisionIdSchema } from '../../../shared/library/revision.ts';
import { manuscriptSummarySchema } from '../../../shared/manuscript/summary.ts';
import { jsonColumn, truthColumn } from '../database/columns.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts';
import type { StaleRevision, UnknownName } from '../storeFailure.ts';
import { addJournalEntry } from './journal.ts';
import { addRevision, type PreparedManuscript } from './revisions.ts';
import type { WriteContext } from './writeContext.ts';

/** A version of its own at least this often while someone goes on typing: 5 minutes. */
export const VERSION_EVERY = 5 * 60_000;

/** A draft that is shorter by more characters than this does not overwrite the one before: someone deleted something. */
export const MUCH_SHORTER = 100;

/**
 * Saves what the editor holds now.
 *
 * The draft takes the place of the one before if that is a draft of the same person and session, is not kept, was begun
 * less than {@link VERSION_EVERY} ago and is not longer by more than {@link MUCH_SHORTER} characters. Otherwise that one
 * stays as a version, and this begins a new one. So no version is ever one that a person would miss, and an hour of
 * typing is a dozen versions and not thousands.
 *
 * @param base The revision that the editor began with; where it isn't in force any more, nothing is saved.
 * @returns The new revision, which the next draft is based on.
 */
export function saveDraft(
  database: WritableDatabase,
  context: WriteContext,
  article: ArticleId,
  base: RevisionId,
  manuscript: PreparedManuscript,
): Result<RevisionId, StaleRevision | UnknownName> {
  const head = readHead(database, article, base);
  if (!head.ok) return head;
  const { value: old } = head;
  if (isOverwritten(old, context, manuscript)) {
    // What it was based on and the version's number stay; the row goes first, for the number is given once.
    database.run('DELETE FROM revisions WHERE id = ?', old.id);
    const draft = { article, version: old.version, parent: old.parent_id, begunAt: old.begun_at };
    return success(addRevision(database, context, { ...draft, cause: 'edit' }, manuscript).id);
  }
  const { id, version } = addRevision(database, context, { article, parent: old.id, cause: 'edit' }, manuscript);
  const event = { kind: 'articleEdited', version } as const;
  addJournalEntry(database, { at: context.now(), person: context.person, issue: old.issue_id, article, event });
  return success(id);
}

const headRow = z.object({
  id: revisionIdSchema,
  article_id: articleIdSchema,
  issue_id: issueIdSchema,
  version: z.int(),
  parent_id: revisionIdSchema.nullable(),
  cause: revisionCauseSchema,
  session: z.string(),
  person_id: z.string().nullable(),
  begun_at: z.int(),
  kept: truthColumn,
  summary: jsonColumn(manuscriptSummarySchema),
});
export type HeadRow = z.infer<typeof headRow>;

/** The revision in force, if it is the one that a change is based on. */
export function readHead(
  database: ReadableDatabase,
  article: ArticleId,
  base: RevisionId,
): Result<HeadRow, StaleRevision | UnknownName> {
  const head = database.one(
    headRow,
    `SELECT revisions.id, article_id, issue_id, version, parent_id, cause, session, person_id, begun_at, kept, summary
      FROM articles JOIN revisions ON revisions.id = articles.head_id WHERE articles.id = ?`,
    article,
  );
  if (head === null) return failure({ code: 'ARTICLE_UNKNOWN', article });
  if (head.id !== base) return failure({ code: 'STALE_REVISION', article, base, current: head.id });
  return success(head);
}

function isOverwritten(head: HeadRow, context: WriteContext, { summary }: PreparedManuscript): boolean {
  if (head.kept || head.cause !== 'edit') return false;
  if (head.session !== context.session || head.person_id !== context.person) return false;
  const age = context.now() - head.begun_at;
  // A clock that was put back makes no version endless.
  if (age < 0 || age >= VERSION_EVERY) return false;
  return head.summary.characters - summary.characters <= MUCH_SHORTER;
}
