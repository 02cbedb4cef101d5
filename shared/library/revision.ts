import { z } from 'zod';
import { articleIdSchema } from '../issue/identity.ts';
import { manuscriptSummarySchema } from '../manuscript/summary.ts';
import { personIdSchema } from './people.ts';

/** Names one saved state of a manuscript. Later ones are greater; none is given twice in a library. */
export const revisionIdSchema = z.int().min(1).brand<'revision'>();
export type RevisionId = z.infer<typeof revisionIdSchema>;

/**
 * Why a revision came about: a blank article, an import, a copy of another article, an edit session, 一键排版, or an
 * earlier revision brought back.
 */
export const REVISION_CAUSES = ['created', 'import', 'copy', 'edit', 'tidy', 'restore'] as const;
export const revisionCauseSchema = z.enum(REVISION_CAUSES);
export type RevisionCause = z.infer<typeof revisionCauseSchema>;

/** A moment: milliseconds since 1970 in UTC. */
export const momentSchema = z.int().min(0);

/** One line of an article's history. */
export const revisionEntrySchema = z.strictObject({
  id: revisionIdSchema,
  article: articleIdSchema,
  /** Counts the article's versions from 1. A draft that replaces another of its session is the same version. */
  version: z.int().min(1),
  /** The revision it was made from; null for the first. */
  parent: revisionIdSchema.nullable(),
  cause: revisionCauseSchema,
  /** The revision brought back, where the cause is `restore`. */
  restored: revisionIdSchema.nullable(),
  person: personIdSchema.nullable(),
  /** When its first and its last keystroke were saved; the same for all but edits. */
  begunAt: momentSchema,
  savedAt: momentSchema,
  /** A name that someone gave it, such as 送审稿; may be empty. */
  label: z.string(),
  summary: manuscriptSummarySchema,
});
export type RevisionEntry = z.infer<typeof revisionEntrySchema>;
