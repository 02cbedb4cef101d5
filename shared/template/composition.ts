import { z } from 'zod';

/** How lines are composed, where the rules leave a gazette the choice. */
export const compositionSchema = z.strictObject({
  /**
   * Marks that may not begin or end a line (避头尾): `basic` pauses, stops, brackets, quotation marks, connectors and ·;
   * `gb` also ／ at neither edge; `strict` also —— and …… at no line's start. `none` and `basic` are for very narrow
   * columns. What may not be divided stays whole in all of them.
   *
   * @see clreq, 3.1.4
   */
  kinsoku: z.enum(['strict', 'gb', 'basic', 'none']).default('strict'),
  /**
   * Widths of marks: `full` (全角式) an em each, one and a half for two adjacent ones, and their blanks give where a
   * line needs room; `kaiming` (开明式) an em for 。？！, half an em for all others; `half` (半角式) half an em each;
   * `none` an em each at every place, and nothing gives.
   *
   * @see clreq, 3.1.6
   */
  marks: z.enum(['full', 'kaiming', 'half', 'none']).default('full'),
  /**
   * A closing mark, pause or stop at a line's end: `half` always without its blank, `asNeeded` only where the line
   * has no room for it. Where marks are never adjusted it keeps the blank.
   *
   * @see clreq, 3.1.6.3; GB/T 15834-2011, 5.1.10
   */
  lineEndMarks: z.enum(['half', 'asNeeded']).default('half'),
  /** The space between Han and Latin: `flexible` an eighth to half an em, `fixed` always a quarter (clreq, 3.5.3 and 3.5.4). */
  hanLatinSpace: z.enum(['flexible', 'fixed']).default('flexible'),
  /** Whether 。？！ inside a line may give up their blank, as the last of all, or keep their em (clreq, 3.5.3). */
  stops: z.enum(['give', 'keep']).default('give'),
  /** Western words take whole ems, so that the characters around them stand below each other (clreq, 3.2.5). */
  westernGrid: z.boolean().default(false),
});

export type Composition = z.infer<typeof compositionSchema>;

/** What a template that says nothing gets. */
export const USUAL_COMPOSITION: Composition = compositionSchema.parse({});
