import { z } from 'zod';
import { diagnosticSchema } from '../diagnostics/diagnosticSchema.ts';
import { issueIdSchema } from '../issue/identity.ts';
import { commandSchema } from './commands.ts';
import { ipcErrorSchema } from './ipcError.ts';
import { jobKindSchema, jobProgressSchema } from './jobs.ts';
import { openLibrarySchema } from './libraryChannels.ts';
import { pagesSummarySchema } from './pagesChannels.ts';

/** How a job ended. The value is of the kind's own form; see jobs.ts. */
export const jobOutcomeSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: ipcErrorSchema }),
]);
export type JobOutcome = z.infer<typeof jobOutcomeSchema>;

/** What the main process tells the window unasked, by name. */
export const EVENTS = {
  /** A command was given in the menu bar. */
  'app.command': z.strictObject({ command: commandSchema }),
  /** A library was opened from outside: by double click, by a second start of the program. */
  'library.opened': z.strictObject({ library: openLibrarySchema }),
  /** Something that was to be opened from outside could not be. */
  'app.failed': z.strictObject({ error: ipcErrorSchema }),
  'job.progress': z.strictObject({ job: z.string(), kind: jobKindSchema, progress: jobProgressSchema }),
  'job.finished': z.strictObject({ job: z.string(), kind: jobKindSchema, outcome: jobOutcomeSchema }),
  /** An issue folder is being taken in: the file that is read, and how many there are. */
  'desk.receiving': z.strictObject({ file: z.string(), done: z.int(), total: z.int() }),
  /** The pages of an issue that is shown, after each change. */
  'pages.changed': z.strictObject({ issue: issueIdSchema, summary: pagesSummarySchema }),
  /** The issue cannot be laid out as it stands; the pages shown before are out of date. */
  'pages.failed': z.strictObject({ issue: issueIdSchema, diagnostics: z.array(diagnosticSchema) }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type EventName = keyof typeof EVENTS;
export type EventOf<Name extends EventName> = z.output<(typeof EVENTS)[Name]>;

export const isEventName = (name: string): name is EventName => Object.hasOwn(EVENTS, name);
