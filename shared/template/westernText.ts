import { z } from 'zod';
import { faceRole } from './textStyle.ts';

/** How Western words and numbers among Chinese text are set. */
export const westernTextSchema = z.strictObject({
  /** Faces of their own by the role of the Chinese face, best first. Other roles take the Latin of their Chinese face. */
  faces: z.record(faceRole, z.array(z.string()).min(1)).default({}),
  /** `tabular`: all digits take the room of the widest, so that numbers stand below each other; else as the face has them. */
  digits: z.enum(['proportional', 'tabular']).default('proportional'),
  /**
   * Half-width marks that are typed in Chinese text stay half-width. `spaced`: they are Western marks, as in texts with
   * many formulas: in the Western face, with a quarter of an em after pauses and around brackets. `asTyped`: they stand
   * in the place of Chinese ones, close to them and in their face.
   */
  punctuation: z.enum(['asTyped', 'spaced']).default('asTyped'),
  /** Divides words at the ends of lines, by the patterns of American English. */
  hyphenation: z.boolean().default(false),
});

export type WesternText = z.infer<typeof westernTextSchema>;
export type DigitWidths = WesternText['digits'];
export type WesternPunctuation = WesternText['punctuation'];
