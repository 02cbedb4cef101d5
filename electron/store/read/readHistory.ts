import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { type ArticleId, articleIdSchema } from '../../../shared/issue/identity.ts';
import { personIdSchema } from '../../../shared/library/people.ts';
import {
  momentSchema,
  type RevisionEntry,
  type RevisionId,
  revisionCauseSchema,
  revisionIdSchema,
} from '../../../shared/library/revision.ts';
import { manuscriptSummarySchema } from '../../../shared/manuscript/summary.ts';
import { jsonColumn, manuscriptColumn } from '../database/columns.ts';
import type { ReadableDatabase } from '../database/database.ts';
import type { UnknownName } from '../storeFailure.ts';

/** A manuscript with the revision that it is. */
export interface StoredManuscript {
  readonly article: ArticleId;
  readonly revision: RevisionId;
  readonly manuscript: Node;
}

const contentRow = z.object({ id: revisionIdSchema, article_id: articleIdSchema, content: manuscriptColumn });

/** The manuscript in force of an article, deleted or not. */
export function readManuscript(database: ReadableDatabase, article: ArticleId): Result<StoredManuscript, UnknownName> {
  const row = database.one(
    contentRow,
    `SELECT revisions.id, article_id, content
      FROM articles JOIN revisions ON revisions.id = articles.head_id WHERE articles.id = ?`,
    article,
  );
  if (row === null) return failure({ code: 'ARTICLE_UNKNOWN', article });
  return success({ article, revision: row.id, manuscript: row.content });
}

/** The manuscript of any revision. */
export function readRevision(database: ReadableDatabase, revision: RevisionId): Result<StoredManuscript, UnknownName> {
  const row = database.one(contentRow, 'SELECT id, article_id, content FROM revisions WHERE id = ?', revision);
  if (row === null) return failure({ code: 'REVISION_UNKNOWN', revision });
  return success({ article: row.article_id, revision: row.id, manuscript: row.content });
}

const entryRow = z.object({
  id: revisionIdSchema,
  article_id: articleIdSchema,
  version: z.int(),
  parent_id: revisionIdSchema.nullable(),
  cause: revisionCauseSchema,
  restored_id: revisionIdSchema.nullable(),
  person_id: personIdSchema.nullable(),
  begun_at: momentSchema,
  saved_at: momentSchema,
  label: z.string(),
  summary: jsonColumn(manuscriptSummarySchema),
});

/** All versions of an article, the newest first. */
export function readHistory(
  database: ReadableDatabase,
  article: ArticleId,
): Result<readonly RevisionEntry[], UnknownName> {
  const rows = database.all(
    entryRow,
    `SELECT id, article_id, version, parent_id, cause, restored_id, person_id, begun_at, saved_at, label, summary
      FROM revisions WHERE article_id = ? ORDER BY version DESC`,
    article,
  );
  if (rows.length === 0) return failure({ code: 'ARTICLE_UNKNOWN', article });
  return success(
    rows.map((row) => ({
      id: row.id,
      article: row.article_id,
      version: row.version,
      parent: row.parent_id,
      cause: row.cause,
      restored: row.restored_id,
      person: row.person_id,
      begunAt: row.begun_at,
      savedAt: row.saved_at,
      label: row.label,
      summary: row.summary,
    })),
  );
}
