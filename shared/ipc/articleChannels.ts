import { z } from 'zod';
import { diagnosticSchema } from '../diagnostics/diagnosticSchema.ts';
import { articleIdSchema, issueIdSchema, sectionIdSchema } from '../issue/identity.ts';
import { nameSchema } from '../issue/issueOutline.ts';
import { revisionEntrySchema, revisionIdSchema } from '../library/revision.ts';
import { channel, nothing } from './channel.ts';
import { deskStateSchema } from './deskChannels.ts';
import { jobStarted } from './jobChannels.ts';
import { STORE_ERRORS } from './storeErrors.ts';

/** A manuscript as JSON (shared/manuscript/codec.ts); the store checks it, and the editor. */
const manuscript = z.unknown();
const ofArticle = z.strictObject({ article: articleIdSchema });
const saving = z.strictObject({ article: articleIdSchema, base: revisionIdSchema, manuscript });
const saved = z.strictObject({ revision: revisionIdSchema });

/** A manuscript with the revision that it is. */
export const storedManuscriptSchema = z.strictObject({
  article: articleIdSchema,
  revision: revisionIdSchema,
  manuscript,
});

/** A document from outside, by its name and bytes. */
const file = z.strictObject({ name: nameSchema, bytes: z.instanceof(Uint8Array) });

/** Texts: read, saved, compared with what they were, taken in from Word files. */
export const articleChannels = {
  'article.open': channel(ofArticle, storedManuscriptSchema, STORE_ERRORS),
  /** Replies once the text is on the disk. */
  'article.save': channel(saving, saved, STORE_ERRORS),
  /** Saves what 一键排版 made, as a version of its own. */
  'article.saveTidied': channel(saving, saved, STORE_ERRORS),
  'article.history': channel(ofArticle, z.strictObject({ entries: z.array(revisionEntrySchema) }), STORE_ERRORS),
  'article.version': channel(z.strictObject({ revision: revisionIdSchema }), storedManuscriptSchema, STORE_ERRORS),
  /** Brings a version back as a new one. */
  'article.restore': channel(
    z.strictObject({ revision: revisionIdSchema, base: revisionIdSchema }),
    storedManuscriptSchema,
    STORE_ERRORS,
  ),
  /** Keeps the version in force for good, under a name. */
  'article.keepVersion': channel(
    z.strictObject({ article: articleIdSchema, base: revisionIdSchema, label: nameSchema }),
    nothing,
    STORE_ERRORS,
  ),
  /** What was inferred and left out when the article's file was read; null for one that was typed here. */
  'article.importReport': channel(
    ofArticle,
    z.strictObject({ report: z.array(diagnosticSchema).nullable() }),
    STORE_ERRORS,
  ),
  /** Puts a picture that was pasted, dropped or chosen into the library. */
  'article.keepPicture': channel(
    z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    z.strictObject({ picture: z.string(), width: z.int(), height: z.int() }),
    [...STORE_ERRORS, 'PICTURE_UNREADABLE'],
  ),

  /** Reads Word files: a job of kind `importDocuments`. What was read waits until it is accepted or dismissed. */
  'import.read': channel(z.strictObject({ files: z.array(file).min(1).max(200) }), jobStarted),
  /** Takes one of the documents that were read into an issue. */
  'import.accept': channel(
    z.strictObject({
      job: z.string(),
      /** Its place among the files of the job. */
      index: z.int().min(0),
      issue: issueIdSchema,
      section: sectionIdSchema,
      /** Its place among the articles of the section. */
      position: z.int().min(0),
    }),
    z.strictObject({ article: articleIdSchema, state: deskStateSchema }),
    [...STORE_ERRORS, 'IMPORT_GONE'],
  ),
  'import.dismiss': channel(z.strictObject({ job: z.string() }), nothing),
} as const;
