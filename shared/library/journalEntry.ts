import { z } from 'zod';
import { deskCommandSchema } from '../issue/deskCommand.ts';
import { articleIdSchema, issueIdSchema } from '../issue/identity.ts';
import { personIdSchema } from './people.ts';
import { momentSchema } from './revision.ts';

const event = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

const deskEvent = { command: deskCommandSchema, inverse: deskCommandSchema };
const name = z.string();
/** Of the article; see revision.ts. */
const version = z.int();

/** What was done. */
export const journalEventSchema = z.discriminatedUnion('kind', [
  event('libraryCreated', { name }),
  event('libraryRenamed', { name }),
  event('libraryRestored', { backup: z.string() }),
  event('personAdded', { person: personIdSchema, name }),
  event('issueCreated', { previous: issueIdSchema.nullable() }),
  event('issueReceived', { articles: z.int() }),
  event('issueRestored', { to: momentSchema, articles: z.int() }),
  event('commandDone', deskEvent),
  event('commandUndone', deskEvent),
  event('commandRedone', deskEvent),
  event('articleImported', { file: name, version }),
  event('articleCopied', { from: articleIdSchema, version }),
  event('articleEdited', { version }),
  event('articleTidied', { version }),
  event('articleRestored', { from: version, version }),
  event('versionKept', { version, label: name }),
]);
export type JournalEvent = z.infer<typeof journalEventSchema>;

/** Who did what when. Entries are only ever added. */
export const journalEntrySchema = z.strictObject({
  number: z.int(),
  at: momentSchema,
  person: personIdSchema.nullable(),
  issue: issueIdSchema.nullable(),
  article: articleIdSchema.nullable(),
  event: journalEventSchema,
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;
