import { z } from 'zod';
import { articleIdSchema, sectionIdSchema } from './identity.ts';
import { articleSettingsSchema, boardSchema, colophonSchema, mastheadSchema } from './issueFile.ts';
import { articleOutlineSchema, nameSchema, sectionOutlineSchema } from './issueOutline.ts';
import { putAsideSchema } from './putAside.ts';
import { articleStageSchema, issueStageSchema } from './stage.ts';

/** A place among others, from 0; for a move, counted without what is moved. */
const index = z.int().min(0);

const publicationFields = { year: true, number: true, totalNumber: true, published: true } as const;

/** When and as which number an issue appears: the part of the masthead that differs from issue to issue. */
export const publicationSchema = mastheadSchema.pick(publicationFields);
/** The part of the masthead that stays from issue to issue: title, permit, sponsor … */
export const titleMatterSchema = mastheadSchema.omit(publicationFields);

export type Publication = z.infer<typeof publicationSchema>;
export type TitleMatter = z.infer<typeof titleMatterSchema>;

const command = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

const singleCommands = [
  // A section that is brought back by undo comes with its articles.
  command('addSection', { index, section: sectionOutlineSchema }),
  command('renameSection', { section: sectionIdSchema, name: nameSchema }),
  command('setOrganInContents', { section: sectionIdSchema, organInContents: z.boolean() }),
  command('moveSection', { section: sectionIdSchema, index }),
  command('deleteSection', { section: sectionIdSchema }),

  command('addArticle', { section: sectionIdSchema, index, article: articleOutlineSchema }),
  command('moveArticle', { article: articleIdSchema, section: sectionIdSchema, index }),
  /** The copy stands right after the article. */
  command('duplicateArticle', { article: articleIdSchema, copy: articleIdSchema }),
  command('putArticleAside', { article: articleIdSchema, putAside: putAsideSchema }),
  command('bringArticleBack', { article: articleIdSchema }),
  command('deleteArticle', { article: articleIdSchema }),
  command('setContentsTitle', { article: articleIdSchema, contentsTitle: nameSchema.nullable() }),
  command('setArticleSettings', { article: articleIdSchema, settings: articleSettingsSchema }),
  command('setArticleStage', { article: articleIdSchema, stage: articleStageSchema }),

  command('setTitleMatter', { titleMatter: titleMatterSchema }),
  command('setPublication', { publication: publicationSchema }),
  command('setBoard', { board: boardSchema.nullable() }),
  command('setColophon', { colophon: colophonSchema.nullable() }),
  command('setTemplate', { template: nameSchema }),
  command('setIssueStage', { stage: issueStageSchema }),
] as const;

const singleCommandSchema = z.discriminatedUnion('kind', singleCommands);

/**
 * What can be done to an issue on the desk, as plain data: it is sent between processes, kept for undo, and written
 * into the journal. `all` does several in their order, or none of them; it is one step of undo.
 *
 * New ids come with the command, since the core makes none up.
 */
export const deskCommandSchema = z.discriminatedUnion('kind', [
  ...singleCommands,
  z.strictObject({ kind: z.literal('all'), commands: z.array(singleCommandSchema) }),
]);

export type SingleDeskCommand = z.infer<typeof singleCommandSchema>;
export type DeskCommand = z.infer<typeof deskCommandSchema>;
