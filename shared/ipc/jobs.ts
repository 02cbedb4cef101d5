import { z } from 'zod';
import { diagnosticSchema } from '../diagnostics/diagnosticSchema.ts';

/** A Word file as it was read, to be looked at beside its source before it is accepted. */
export const readDocumentSchema = z.strictObject({
  name: z.string(),
  /** The manuscript's JSON; null where the file can't be read. */
  manuscript: z.unknown().nullable(),
  /** What was inferred and left out, or why it can't be read. */
  diagnostics: z.array(diagnosticSchema),
  /** The paragraphs of the Word file with their numbers, as `Place.paragraph` names them. */
  source: z.array(z.strictObject({ paragraph: z.int(), text: z.string(), isInTable: z.boolean() })),
});
export type ReadDocument = z.infer<typeof readDocumentSchema>;

/**
 * Work that takes longer than a moment and runs in a thread of its own, by kind: what goes in, what comes out.
 * The work itself stands in electron/jobs. A new kind is an entry here and one there.
 */
export const JOBS = {
  /** Sets an issue folder and writes the PDF. Warnings are in the result; errors leave the PDF unwritten. */
  compileIssueFolder: {
    input: z.strictObject({ folder: z.string(), output: z.string() }),
    result: z.strictObject({
      title: z.string(),
      pages: z.number().int(),
      articles: z.number().int(),
      /** Path of the PDF; null where errors kept it from being written. */
      pdf: z.string().nullable(),
      diagnostics: z.array(diagnosticSchema),
    }),
  },
  /** Reads Word files. A file that can't be read is a document with a problem, not a failure of the job. */
  importDocuments: {
    input: z.strictObject({ files: z.array(z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) })) }),
    result: z.strictObject({ documents: z.array(readDocumentSchema) }),
  },
  /** Lays an issue out and writes the PDF. Errors leave the PDF unwritten. */
  exportPdf: {
    input: z.strictObject({
      /** An `IssueInput` of electron/typesetter: made by the main process, not by the window. */
      issue: z.unknown(),
      pictures: z.map(z.string(), z.strictObject({ mediaType: z.string(), bytes: z.instanceof(Uint8Array) })),
      output: z.string(),
    }),
    result: z.strictObject({
      pages: z.int(),
      /** Path of the PDF; null where errors kept it from being written. */
      pdf: z.string().nullable(),
      /** The fingerprint of the pages. */
      fingerprint: z.string(),
      diagnostics: z.array(diagnosticSchema),
    }),
  },
} as const;

export type JobKind = keyof typeof JOBS;
export type JobInput<Kind extends JobKind> = z.input<(typeof JOBS)[Kind]['input']>;
export type JobResult<Kind extends JobKind> = z.output<(typeof JOBS)[Kind]['result']>;

export const jobKindSchema = z.enum(Object.keys(JOBS) as [JobKind, ...JobKind[]]);

/** How far a job is. */
export const jobProgressSchema = z.strictObject({
  /** What is being done: a key that the window has words for, such as `paginate`. */
  step: z.string(),
  /** The thing it is done to, such as a file's name; empty if there is none. */
  detail: z.string(),
  /** Steps done. */
  done: z.number().nonnegative(),
  /** Steps in all; null if that can't be known. */
  total: z.number().positive().nullable(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

/** How a job can end without a result. */
export const JOB_ERRORS = ['JOB_CANCELLED', 'JOB_CRASHED', 'JOB_FAILED'] as const;
