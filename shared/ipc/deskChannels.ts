import { z } from 'zod';
import { diagnosticSchema } from '../diagnostics/diagnosticSchema.ts';
import { deskCommandSchema } from '../issue/deskCommand.ts';
import { issueIdSchema } from '../issue/identity.ts';
import { boardSchema, colophonSchema, mastheadSchema } from '../issue/issueFile.ts';
import { issueOutlineSchema, nameSchema } from '../issue/issueOutline.ts';
import { articleCardSchema, deletedArticleSchema, issueEntrySchema } from '../library/issueEntry.ts';
import { journalEntrySchema } from '../library/journalEntry.ts';
import { personIdSchema, personSchema } from '../library/people.ts';
import { searchHitSchema } from '../library/searchHit.ts';
import { channel, nothing } from './channel.ts';
import { STORE_ERRORS } from './storeErrors.ts';

/** Everything that the desk shows of an issue, as it stands after what was asked. */
export const deskStateSchema = z.strictObject({
  outline: issueOutlineSchema,
  /** Of all articles of the outline, in any order. */
  cards: z.array(articleCardSchema),
  deleted: z.array(deletedArticleSchema),
  /** What 撤销 would take back and 重做 would do again. */
  undo: deskCommandSchema.nullable(),
  redo: deskCommandSchema.nullable(),
});
export type DeskState = z.infer<typeof deskStateSchema>;

const ofIssue = z.strictObject({ issue: issueIdSchema });

/** The issue desk: issues, their sections and articles, and who works on them. */
export const deskChannels = {
  'desk.issues': channel(nothing, z.strictObject({ issues: z.array(issueEntrySchema) }), STORE_ERRORS),
  /** The first issue of a library, by its forms. */
  'desk.createIssue': channel(
    z.strictObject({
      template: nameSchema,
      masthead: mastheadSchema,
      board: boardSchema.nullable(),
      colophon: colophonSchema.nullable(),
      sections: z.array(nameSchema).min(1),
    }),
    ofIssue,
    STORE_ERRORS,
  ),
  /** The issue after another: masthead, board, colophon, sections and numbering are carried over. */
  'desk.nextIssue': channel(
    z.strictObject({ previous: issueIdSchema, year: z.int(), published: nameSchema }),
    /** Entries of the colophon that name a date or number which only a person can renew. */
    z.strictObject({ issue: issueIdSchema, entriesToReview: z.array(z.string()) }),
    [...STORE_ERRORS, 'YEAR_BEFORE_PREVIOUS'],
  ),
  /**
   * Takes an issue folder in, as the command line compiles it; `desk.receiving` tells how far it is. Null where errors
   * kept it out, and nothing was taken.
   */
  'desk.receiveFolder': channel(
    z.strictObject({ folder: z.string().min(1) }),
    z.strictObject({ issue: issueIdSchema.nullable(), diagnostics: z.array(diagnosticSchema) }),
    STORE_ERRORS,
  ),
  /** Takes the sample issue that comes with the program in, to try things out on. */
  'desk.receiveSample': channel(
    nothing,
    z.strictObject({ issue: issueIdSchema.nullable(), diagnostics: z.array(diagnosticSchema) }),
    STORE_ERRORS,
  ),
  /**
   * Asks where to, and writes an issue as a folder that the command line compiles to the same pages and another library
   * can take in. Null where that was called off; problems where it could not be written.
   */
  'desk.writeFolder': channel(
    ofIssue,
    z.strictObject({ folder: z.string().nullable(), diagnostics: z.array(diagnosticSchema) }),
    STORE_ERRORS,
  ),
  'desk.open': channel(ofIssue, deskStateSchema, STORE_ERRORS),
  'desk.command': channel(
    z.strictObject({ issue: issueIdSchema, command: deskCommandSchema }),
    deskStateSchema,
    STORE_ERRORS,
  ),
  'desk.undo': channel(ofIssue, deskStateSchema, STORE_ERRORS),
  'desk.redo': channel(ofIssue, deskStateSchema, STORE_ERRORS),
  /** Brings all articles of an issue back to what they were at a moment. */
  'desk.restore': channel(
    z.strictObject({ issue: issueIdSchema, moment: z.int().min(0) }),
    deskStateSchema,
    STORE_ERRORS,
  ),
  /** Searches an issue, or all of them. */
  'desk.search': channel(
    z.strictObject({ query: z.string().max(200), issue: issueIdSchema.nullable() }),
    z.strictObject({ hits: z.array(searchHitSchema), isCut: z.boolean() }),
    STORE_ERRORS,
  ),
  /** Who did what when in an issue, the newest first; at most a few hundred entries before one of a number. */
  'desk.journal': channel(
    z.strictObject({ issue: issueIdSchema, before: z.int().nullable() }),
    z.strictObject({ entries: z.array(journalEntrySchema), hasMore: z.boolean() }),
    STORE_ERRORS,
  ),
  /** Who works here, and in whose name changes are recorded. */
  'desk.people': channel(
    nothing,
    z.strictObject({ people: z.array(personSchema), current: personIdSchema.nullable() }),
    STORE_ERRORS,
  ),
  'desk.addPerson': channel(personSchema.omit({ id: true }), z.strictObject({ person: personIdSchema }), STORE_ERRORS),
  'desk.workAs': channel(z.strictObject({ person: personIdSchema }), nothing, STORE_ERRORS),
} as const;
