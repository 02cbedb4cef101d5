import { z } from 'zod';
import { compositionSchema } from './composition.ts';
import { frameSchema } from './frame.ts';
import { mongolianTitleSchema } from './mongolianTitle.ts';
import { faceRole, lines, millimetres, points, spaceOutSchema, textStyleSchema } from './textStyle.ts';
import { westernTextSchema } from './westernText.ts';

/**
 * A page template: everything about a gazette's look that the engine does not decide by itself.
 * Geometry is in millimetres and characters, type sizes in points, vertical spaces in lines of the grid.
 */

/** A paragraph or title that stands across all columns. Leading and spaces are in ems of its size. */
const spanningStyle = z.strictObject({
  ...textStyleSchema.shape,
  align: z.enum(['left', 'center', 'right']).default('center'),
  leading: z.number().min(1).max(4),
  spaceBefore: z.number().min(0).max(10).default(0),
  spaceAfter: z.number().min(0).max(10).default(0),
  /** Kept free at both sides, in ems. */
  inset: z.number().min(0).max(20).default(0),
});

/** A paragraph in the column, on the grid. Indents are in ems of the body size. */
const columnStyle = z.strictObject({
  face: faceRole,
  ink: z.string().default('black'),
  align: z.enum(['justify', 'left', 'center', 'right']).default('justify'),
  firstIndent: z.number().min(0).max(20).default(0),
  indent: z.number().min(0).max(20).default(0),
  /** Kept free at the right: signatures and dates stand some ems in. */
  rightIndent: z.number().min(0).max(20).default(0),
  linesBefore: lines.default(0),
});

/** Notes at the foot of their column. Lengths are ems of the note, but for the rule's thickness in points. */
const footnoteStyle = z.strictObject({
  ...textStyleSchema.shape,
  /** Mark and number; {n} is the note's number in its article. */
  label: z.string().regex(/\{n\}/),
  leading: z.number().min(1).max(3).default(1.4),
  /** Between the text and the first note; the rule stands in the middle of it. */
  gap: z.number().min(0.2).max(5).default(1.2),
  ruleWidth: z.number().min(0).max(40).default(6),
  rule: z.number().min(0).max(4).default(0.35),
});

/** What the engine numbers pictures or tables with: 图{n}; empty for no numbers. A number that was typed is kept. */
const numberLabel = z
  .string()
  .regex(/^$|\{n\}/)
  .default('');

const tableStyle = z.strictObject({
  text: textStyleSchema,
  head: textStyleSchema,
  /** Baseline to baseline inside a cell, in ems. */
  leading: z.number().min(1).max(3),
  /** Between rule and text, in ems: left and right, above and below. */
  paddingX: z.number().min(0).max(3),
  paddingY: z.number().min(0).max(3),
  /** Thickness of the inner rules and of the outer frame, in points. */
  rule: points,
  frame: points,
  ink: z.string().default('black'),
  /** Cells with at most this many characters are centred; longer ones are set from the left. */
  centreUpTo: z.int().min(0),
  /**
   * A column of names and other Chinese entries of at most this many characters is spread to the width of the longest
   * one; 0 leaves them solid.
   */
  spreadUpTo: z.int().min(0).default(0),
  /** A table goes across all columns where a column would squeeze cells below this many characters. */
  comfortableCell: z.int().min(1),
  /**
   * Where a table across all columns stands whose first rows do not fit: at its place, on the next page; or at the head
   * of that page with the text after it going on before it, title and notes staying with it.
   */
  place: z.enum(['here', 'head']).default('here'),
  /** Stands before the title of a table, for instance 表{n}. */
  label: numberLabel,
  /** Above each further part of a divided table; empty for none. */
  continuedLabel: z.string(),
  continuedStyle: textStyleSchema,
});

/** Where a heading across all columns stands. */
const headingPageSchema = z.enum(['goesOn', 'newPage', 'ownPage']);

/**
 * The red head (红头) of official documents, which gazettes leave out (null): organ in red and document number stand
 * above a red rule as wide as the type area, the title below it.
 *
 * @see GB/T 9704-2012, 7.2.4 to 7.2.7, 7.3.1
 */
const redHeadSchema = z.strictObject({
  ink: z.string(),
  /** Thickness of the rule in points, and its distance in millimetres from what stands above it. */
  rule: z.number().positive().max(10).default(1),
  ruleAbove: z.number().min(0).max(50).default(4),
  /** Blank between the rule and the title, in lines of the article's grid. */
  linesBelowRule: lines.default(2),
});

/** Where articles and sections begin, as far as the art editor decides nothing for an article. */
const startsSchema = z.strictObject({
  /** On which page an article begins that begins a page: the next one, or always a right-hand one. */
  article: z.enum(['newPage', 'rightPage']).default('newPage'),
  /** A section's first article begins like any other (`goesOn`), or always a page, or a right-hand page. */
  section: z.enum(['goesOn', 'newPage', 'rightPage']).default('goesOn'),
  /**
   * Articles of at most `mostPages` pages run in below the one before where at least `linesLeft` lines are left in each
   * column of its page; null: only where the art editor says so. All articles that another may follow end level.
   */
  runIn: z
    .strictObject({ linesLeft: z.int().min(1).max(120), mostPages: z.number().positive().max(1000) })
    .nullable()
    .default(null),
});

/**
 * What opens a section (栏目): nothing; a band across the head of its first page; or a page of its own. The section's
 * first article then begins below the band or on the page after.
 *
 * The frames of a band stand in millimetres from the top left corner of the type area, those of a page from the corner
 * of the trimmed page. They may hold {section}.
 */
const sectionOpenerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** `height` in millimetres, with the blank below it. */
  z.strictObject({ kind: z.literal('band'), height: millimetres, frames: z.array(frameSchema) }),
  z.strictObject({ kind: z.literal('page'), frames: z.array(frameSchema) }),
]);

/**
 * Something to fill blank room with (补白): the rest of a page below the end of an article that nothing follows there,
 * and pages without text. Where several go in, the tallest does; those of one height take turns.
 *
 * Its frames stand in millimetres from its own top left corner; it stands at the left edge of the type area, at the
 * page's foot, or in the middle of a page without text.
 */
const fillerSchema = z.strictObject({ height: millimetres, frames: z.array(frameSchema) });

export const templateSchema = z.strictObject({
  format: z.literal('gongbao-template'),
  version: z.literal(1),
  name: z.string().min(1),
  language: z.string().min(2),
  trim: z.strictObject({ width: millimetres, height: millimetres }),
  typeArea: z.strictObject({
    top: millimetres,
    height: millimetres,
    /** How far the area stands off the middle of the page, towards the outer edge. */
    outward: z.number().min(-50).max(50).default(0),
    columns: z.int().min(1).max(6),
    /** Han characters in a line of the column, with the half to spare if any (20.5). */
    charactersPerLine: z.number().min(4).max(80),
    linesPerColumn: z.int().min(4).max(120),
    gutter: millimetres,
    /** A thin rule between the columns, in points, 0 for none. */
    columnRule: z.number().min(0).max(2).default(0),
  }),
  /** CMYK in percent. */
  inks: z.record(z.string(), z.tuple([percent(), percent(), percent(), percent()])),
  /** Role to faces, best first; the last one is bundled. */
  faces: z.record(z.string(), z.array(z.string()).min(1)),
  western: westernTextSchema.prefault({}),
  text: z.strictObject({
    body: textStyleSchema,
    composition: compositionSchema.prefault({}),
    strongFace: faceRole,
    paragraph: columnStyle,
    /** Quotations and verse; without it they are paragraphs set in by two ems from both sides. */
    quotation: columnStyle.optional(),
    /** Levels 一、 （一） 1. （1）. */
    headings: z.array(columnStyle).length(4),
    /** Face of a heading that opens its paragraph, by level. */
    runIn: z.array(faceRole).length(4),
    /** Space after such a heading, in ems, besides that of its own mark; official documents have none. */
    runInSpace: z.number().min(0).max(4).default(0),
    addressees: columnStyle,
    listItem: columnStyle,
    attachmentList: columnStyle,
    signature: columnStyle,
    date: columnStyle,
    note: columnStyle,
    caption: z.strictObject({
      ...textStyleSchema.shape,
      leading: z.number().min(1).max(3),
      /** Captions of one line and few characters, their number not counted. */
      spaceOut: spaceOutSchema.default(null),
    }),
    footnote: footnoteStyle,
    /** Size and shift of superscripts and subscripts, in ems. */
    script: z.strictObject({ size: z.number(), up: z.number(), down: z.number() }),
  }),
  spanning: z.strictObject({
    organ: spanningStyle,
    title: spanningStyle,
    titleNote: spanningStyle,
    documentNumber: spanningStyle,
    attachmentLabel: spanningStyle,
    attachmentTitle: spanningStyle,
    tableTitle: spanningStyle,
    /** 注： below a table that goes across. */
    tableNote: spanningStyle,
    /** A heading of the text that goes across all columns; without it, it looks like an attachment's title. */
    heading: spanningStyle.optional(),
    /** Without it, articles have no Mongolian titles. */
    mongolianTitle: mongolianTitleSchema.optional(),
  }),
  /**
   * Levels of headings that go across all columns (章, parts), with the spaces of an attachment's head: where the text
   * has got to, at the head of a page, or alone on a page of their own.
   */
  headingsAcross: z
    .array(z.strictObject({ level: z.int().min(1).max(4), page: headingPageSchema.default('goesOn') }))
    .default([]),
  /** Spaces around the full-width head of an article and of an attachment, in lines of its grid. */
  articleHead: z.strictObject({
    linesAbove: lines,
    linesBelow: lines,
    textLinesBelow: z.int().min(0),
    redHead: redHeadSchema.nullable().default(null),
  }),
  attachmentHead: z.strictObject({ linesAbove: lines, linesBelow: lines }),
  starts: startsSchema.prefault({}),
  sectionOpener: sectionOpenerSchema.default({ kind: 'none' }),
  fillers: z.array(fillerSchema).default([]),
  /** A rule between two articles that share a page, in points, and the lines kept free around it. */
  sharedPage: z.strictObject({ rule: z.number().min(0), ink: z.string(), gapLines: lines }),
  keeps: z.strictObject({
    orphanLines: z.int().min(1),
    widowLines: z.int().min(1),
    linesAfterHeading: z.int().min(0),
  }),
  /** Columns end level at the end of an article. */
  balanceAtEnd: z.boolean(),
  table: tableStyle,
  figure: z.strictObject({
    /** Largest part of the type area's height that a picture takes. */
    maxHeight: z.number().min(0.1).max(1),
    /** At its place in the text, or at the head or foot of the column or page (if it goes across) that this falls on. */
    place: z.enum(['here', 'head', 'foot']).default('here'),
    /** In the column, across all columns, or as its author sized it. */
    width: z.enum(['byAuthor', 'column', 'across']).default('byAuthor'),
    /** Stands before a caption, for instance 图{n}. */
    label: numberLabel,
  }),
  pages: z.strictObject({
    frontCover: z.array(frameSchema),
    insideFrontCover: z.array(frameSchema),
    contents: z.array(frameSchema),
    contentsContinued: z.array(frameSchema),
    textLeft: z.array(frameSchema),
    textRight: z.array(frameSchema),
    /** A page without text: before a right-hand page, or at the end. */
    filler: z.array(frameSchema),
    insideBackCover: z.array(frameSchema),
    backCover: z.array(frameSchema),
  }),
  contents: z.strictObject({
    section: textStyleSchema,
    entry: textStyleSchema,
    folio: textStyleSchema,
    /** Baseline to baseline, in ems of the entry. */
    leading: z.number().min(1).max(4),
    sectionSpaceBefore: z.number().min(0).max(5),
    /** Indent of an entry's first and further lines, in ems. */
    indent: z.number().min(0),
    hangingIndent: z.number().min(0),
    leader: z.string().length(1),
    /** Distance of the leaders' dots, in ems. */
    leaderPitch: z.number().min(0.1).max(3),
  }),
  board: z.strictObject({
    heading: textStyleSchema,
    role: textStyleSchema,
    name: textStyleSchema,
    leading: z.number().min(1).max(4),
    /** Names in a line, and the width that each is spread to, in ems. */
    namesPerLine: z.int().min(1),
    nameWidth: z.number().min(2),
  }),
  colophon: z.strictObject({
    label: textStyleSchema,
    value: textStyleSchema,
    leading: z.number().min(1).max(4),
    /** Labels are spread to this width, in ems. */
    labelWidth: z.number().min(2),
  }),
  /** Digits of a folio: 2 prints 02. */
  folioDigits: z.int().min(1).max(4),
  /** The number of pages is brought to a multiple of this. */
  pageMultiple: z.int().min(1).max(32),
});

function percent() {
  return z.number().min(0).max(100);
}

export type Template = z.infer<typeof templateSchema>;
export type SpanningStyle = z.infer<typeof spanningStyle>;
export type ColumnStyle = z.infer<typeof columnStyle>;
export type HeadingPage = z.infer<typeof headingPageSchema>;
export type TableStyle = Template['table'];
export type SectionOpener = Template['sectionOpener'];
export type Filler = Template['fillers'][number];
