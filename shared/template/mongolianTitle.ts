import { z } from 'zod';
import { millimetres, textStyleSchema } from './textStyle.ts';

/**
 * The Mongolian title of an article: columns that run down at the left of its head, whose Chinese title and organ stand
 * beside them.
 */
export const mongolianTitleSchema = z.strictObject({
  ...textStyleSchema.shape,
  /** Column to column, in ems. */
  leading: z.number().min(1).max(4).default(1.5),
  /** Length of the columns. */
  height: millimetres,
  /** Between the columns and the Chinese title, in ems. */
  gap: z.number().min(0).max(10).default(1),
});

export type MongolianTitleStyle = z.infer<typeof mongolianTitleSchema>;
