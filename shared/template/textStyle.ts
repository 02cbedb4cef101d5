import { z } from 'zod';

/** Positive lengths as templates give them. */
export const millimetres = z.number().positive().max(2000);
export const points = z.number().positive().max(400);
export const lines = z.number().min(0).max(20);
export const faceRole = z.string().min(1);

/** Face by role, size in points, ink by name, extra space between characters in ems. */
export const textStyleSchema = z.strictObject({
  face: faceRole,
  size: points,
  ink: z.string().default('black'),
  tracking: z.number().min(-0.2).max(5).default(0),
});

export type TextStyle = z.infer<typeof textStyleSchema>;

/**
 * Few characters are spaced out: a text of at most `upTo` characters has `gap` ems between them. null leaves it solid.
 *
 * @see clreq, 2.1.3.1 (short running heads and captions)
 */
export const spaceOutSchema = z
  .strictObject({ upTo: z.int().min(2).max(20), gap: z.number().positive().max(5) })
  .nullable();

export type SpaceOut = z.infer<typeof spaceOutSchema>;
