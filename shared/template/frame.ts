import { z } from 'zod';
import { spaceOutSchema, textStyleSchema } from './textStyle.ts';

/**
 * Something that stands at a fixed place on a page: text, vertical Mongolian, a coloured field or rule, a picture,
 * or the place where contents, board or colophon are set. Lengths are millimetres from the top left corner
 * of the trimmed page.
 *
 * Texts hold fields in braces: {title} {mongolianTitle} {year} {number} {totalNumber} {published} {permit}
 * {distribution} {notice} {sponsor} {folio} {section} {article} {mongolianArticle}. A frame whose `when` field is empty is
 * left out.
 */
const box = {
  x: z.number(),
  y: z.number(),
  width: z.number().min(0),
  height: z.number().min(0),
  when: z.string().optional(),
};

const textFrame = z.strictObject({
  kind: z.literal('text'),
  ...box,
  text: z.string(),
  style: textStyleSchema,
  /** `spread` sets the characters of a line apart to the frame's width. */
  align: z.enum(['left', 'center', 'right', 'spread']).default('left'),
  vertical: z.enum(['top', 'middle', 'bottom']).default('top'),
  leading: z.number().min(1).max(4).default(1.4),
  /** Brings the text on one line: sets its characters closer, by `closest` ems at most, then reduces the size. */
  shrinkToFit: z.boolean().default(false),
  closest: z.number().min(-0.2).max(0).default(-0.05),
  /** Sets the characters of a short text apart, where the frame has room for it. */
  spaceOut: spaceOutSchema.default(null),
});

const mongolianFrame = z.strictObject({
  kind: z.literal('mongolian'),
  ...box,
  text: z.string(),
  style: textStyleSchema,
  leading: z.number().min(1).max(4).default(1.4),
  align: z.enum(['top', 'middle', 'bottom']).default('top'),
});

const fillFrame = z.strictObject({ kind: z.literal('fill'), ...box, ink: z.string() });

/** A picture of the template's folder (PNG or JPEG), as large as the frame allows, in its middle. */
const pictureFrame = z.strictObject({
  kind: z.literal('picture'),
  ...box,
  file: z.string().regex(/^[\w-]+\.(?:png|jpe?g)$/i),
  /** What it shows, for those who can't see it; empty for ornaments. */
  alternative: z.string().default(''),
});

/** Where the engine sets what the issue holds. */
const placeFrame = z.strictObject({ kind: z.enum(['contents', 'board', 'colophon']), ...box });

export const frameSchema = z.discriminatedUnion('kind', [
  textFrame,
  mongolianFrame,
  fillFrame,
  pictureFrame,
  placeFrame,
]);

export type Frame = z.infer<typeof frameSchema>;
export type TextFrame = z.infer<typeof textFrame>;
export type MongolianFrame = z.infer<typeof mongolianFrame>;
export type PictureFrame = z.infer<typeof pictureFrame>;
export type PlaceFrame = z.infer<typeof placeFrame>;
