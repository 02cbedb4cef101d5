import { z } from 'zod';
import { articleIdSchema } from './identity.ts';
import { putAsideSchema } from './putAside.ts';
import { articleStageSchema, issueStageSchema } from './stage.ts';

/**
 * The file `issue.json` of an issue folder: the issue's own data, its sections and the documents of
 * their articles. Paths are relative to the folder. Unknown keys are refused, so that a misspelt
 * setting is not silently without effect.
 *
 * The library keeps the same data by the same schemas (see issueOutline.ts).
 */
const text = z.string().trim();
const requiredText = text.min(1);

export const mastheadSchema = z.strictObject({
  title: requiredText,
  /** Traditional Mongolian, or empty. */
  mongolianTitle: text.default(''),
  year: z.int().min(1949).max(2999),
  /** 期: number in the year. */
  number: z.int().min(1),
  /** 总期: running number since the first issue. */
  totalNumber: z.int().min(1),
  /** As printed, for instance 2023年4月. */
  published: requiredText,
  /** 准印证号: what stands before it, and the number. */
  permit: z.strictObject({ label: text, number: text }),
  /** 赠阅, 内部发行 … */
  distribution: text.default(''),
  /** 内部资料 免费交流. */
  notice: text.default(''),
  sponsor: requiredText,
});

const people = z.strictObject({
  role: requiredText,
  names: z.array(requiredText).min(1),
  /** Names among them that stand in a frame: their bearers have died lately (示亡号). */
  deceased: z.array(requiredText).optional(),
});

export const boardSchema = z.strictObject({
  /** 编辑委员会. */
  name: requiredText,
  members: z.array(people),
  /** 责任编辑, 美术编辑. */
  staff: z.array(people).default([]),
});

export const colophonSchema = z.strictObject({
  entries: z.array(z.strictObject({ label: requiredText, value: requiredText })),
  notice: text.default(''),
});

/** The text that a paragraph, heading or caption begins with; blanks do not count. */
const beginning = requiredText;

/** What the art editor decides for one article; what is not given comes from the template. */
export const articleSettingsSchema = z.strictObject({
  /**
   * `newPage`; `runIn`: below the end of the article before; `head`: at the head of the page on which
   * the article before ends, whose rest stands at the foot.
   */
  start: z.enum(['newPage', 'runIn', 'head']).optional(),
  /** Leading, said as the number of lines in a full column. */
  linesPerColumn: z.int().min(4).max(120).optional(),
  /** Type size of the body in points. */
  size: z.number().min(5).max(30).optional(),
  /** Number of columns. */
  columns: z.int().min(1).max(6).optional(),
  /** Measure of a column in characters; without it the columns share the type area. */
  charactersPerLine: z.number().min(4).max(80).optional(),
  /** Begins a column or a page before a block: its number in the article (from 0), or what it begins with. */
  breaks: z
    .array(z.strictObject({ before: z.union([z.int().min(0), beginning]), kind: z.enum(['column', 'page']) }))
    .optional(),
  /**
   * Sets a paragraph in one line fewer (缩行) or more (展行), or with more or less space between all its characters
   * (字距, in ems) so that it may come to end in another line; with both, the lines are counted after the space.
   */
  nudges: z
    .array(
      z
        .strictObject({
          paragraph: beginning,
          lines: z.union([z.literal(-1), z.literal(1)]).optional(),
          /** Beyond these limits the paragraph would look darker or lighter than its neighbours. */
          tracking: z.number().min(-0.05).max(0.1).optional(),
        })
        .refine((nudge) => nudge.lines !== undefined || nudge.tracking !== undefined, {
          error: 'lines 和 tracking 至少要写一项',
        }),
    )
    .optional(),
  /**
   * Where a picture stands and how wide it is, against the template's rule: the nth of the article (from 1), or the one
   * whose caption begins so.
   */
  figures: z
    .array(
      z.strictObject({
        figure: z.union([z.int().min(1), beginning]),
        place: z.enum(['here', 'head', 'foot']).optional(),
        width: z.enum(['column', 'across']).optional(),
      }),
    )
    .optional(),
  /** Whether tables across all columns move on to the next page's head where their first rows do not fit. */
  tables: z.enum(['here', 'head']).optional(),
  /** Headings that go across all columns, or stand in their column, against the template's rule. */
  headings: z
    .array(
      z.strictObject({
        heading: beginning,
        across: z.boolean(),
        /** For one that goes across: where the text has got to, at the head of a page, or alone on one. */
        page: z.enum(['goesOn', 'newPage', 'ownPage']).optional(),
      }),
    )
    .optional(),
  /** Paragraphs whose end stays in one column with the beginning of the next one. */
  keepWithNext: z.array(beginning).optional(),
  /** Traditional Mongolian, set beside the title. */
  mongolianTitle: requiredText.optional(),
  /** Divides Western words at the ends of lines. */
  hyphenation: z.boolean().optional(),
  /** Sets half-width marks as Western ones, with their spaces, or as they are typed. */
  punctuation: z.enum(['asTyped', 'spaced']).optional(),
});

const article = z.strictObject({
  /** The Word file, or a manuscript as the desktop writes it (`….manuscript.json`). */
  document: requiredText,
  /** The title in the contents where it differs from the document's own. */
  contentsTitle: requiredText.optional(),
  settings: articleSettingsSchema.default({}),
  /** What follows, the desktop writes: the article's name in its library, */
  id: articleIdSchema.optional(),
  /** the file the manuscript came from, as the user named it; without it, `document`, */
  file: requiredText.optional(),
  /** how far the work on it has come, */
  stage: articleStageSchema.optional(),
  /** and that it is not printed in this issue. */
  putAside: putAsideSchema.optional(),
});

const section = z.strictObject({
  name: requiredText,
  /** Sections of many organs print the organ before the title in the contents. */
  organInContents: z.boolean().default(false),
  articles: z.array(article),
});

export const issueFileSchema = z.strictObject({
  format: z.literal('gongbao-issue'),
  version: z.literal(1),
  /** Folder name of the template. */
  template: requiredText,
  masthead: mastheadSchema,
  board: boardSchema.optional(),
  colophon: colophonSchema.optional(),
  /** How far the work on the issue has come. */
  stage: issueStageSchema.optional(),
  sections: z.array(section).min(1),
});

export type IssueFile = z.infer<typeof issueFileSchema>;
export type Masthead = IssueFile['masthead'];
export type Board = NonNullable<IssueFile['board']>;
export type Colophon = NonNullable<IssueFile['colophon']>;
export type ArticleSettings = z.infer<typeof articleSettingsSchema>;
