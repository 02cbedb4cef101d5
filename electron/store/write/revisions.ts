import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import type { ArticleId } from '../../../shared/issue/identity.ts';
import { type RevisionCause, type RevisionId, revisionIdSchema } from '../../../shared/library/revision.ts';
import { parseManuscript } from '../../../shared/manuscript/codec.ts';
import { type ManuscriptSummary, manuscriptSummary } from '../../../shared/manuscript/summary.ts';
import { storedManuscript } from '../database/columns.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts';
import type { InvalidManuscript, UnknownName } from '../storeFailure.ts';
import type { WriteContext } from './writeContext.ts';

/** A manuscript made ready for the database, outside of the transaction. */
export interface PreparedManuscript {
  readonly content: Uint8Array;
  readonly summary: ManuscriptSummary;
}

export function prepareManuscript(manuscript: Node): PreparedManuscript {
  return { content: storedManuscript(manuscript), summary: manuscriptSummary(manuscript) };
}

/** Checks JSON from outside and makes it ready. */
export function prepareManuscriptJson(json: unknown): Result<PreparedManuscript, InvalidManuscript> {
  const parsed = parseManuscript(json);
  if (!parsed.ok) return failure({ code: 'MANUSCRIPT_INVALID', ...parsed.error });
  return success(prepareManuscript(parsed.value));
}

export interface NewRevision {
  readonly article: ArticleId;
  /** The version it replaces; without it, it is the next one. */
  readonly version?: number;
  readonly parent: RevisionId | null;
  readonly cause: RevisionCause;
  readonly restored?: RevisionId;
  /** When its first keystroke was saved; now, if not given. */
  readonly begunAt?: number;
  readonly label?: string;
}

export interface AddedRevision {
  readonly id: RevisionId;
  readonly version: number;
}

/** Adds a revision and puts it in force. All but the drafts of an edit session are kept for good. */
export function addRevision(
  database: WritableDatabase,
  context: WriteContext,
  revision: NewRevision,
  { content, summary }: PreparedManuscript,
): AddedRevision {
  const at = context.now();
  const version = revision.version ?? nextVersion(database, revision.article);
  const { row } = database.run(
    `INSERT INTO revisions
      (article_id, version, parent_id, cause, restored_id, session, person_id, begun_at, saved_at, kept, label, content,
        summary)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[revision.article, version, revision.parent, revision.cause, revision.restored ?? null],
    ...[context.session, context.person, revision.begunAt ?? at, at, revision.cause === 'edit' ? 0 : 1],
    ...[revision.label ?? '', content, JSON.stringify(summary)],
  );
  database.run('UPDATE articles SET head_id = ? WHERE id = ?', row, revision.article);
  return { id: revisionIdSchema.parse(row), version };
}

/** Keeps a revision for good, because someone asked for it or something refers to it. */
export function keepRevision(database: WritableDatabase, revision: RevisionId): void {
  database.run('UPDATE revisions SET kept = 1 WHERE id = ?', revision);
}

/** The revision in force of an article. */
export function headOf(database: ReadableDatabase, article: ArticleId): Result<RevisionId, UnknownName> {
  const row = database.one(headRow, 'SELECT head_id FROM articles WHERE id = ?', article);
  return row === null ? failure({ code: 'ARTICLE_UNKNOWN', article }) : success(row.head_id);
}

const headRow = z.object({ head_id: revisionIdSchema });

function nextVersion(database: ReadableDatabase, article: ArticleId): number {
  const row = database.one(versionRow, 'SELECT max(version) AS version FROM revisions WHERE article_id = ?', article);
  return (row?.version ?? 0) + 1;
}

const versionRow = z.object({ version: z.int().nullable() });
