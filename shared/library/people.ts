import { z } from 'zod';

/** Someone who works on the issues of a library. */
export const personIdSchema = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .brand<'person'>();
export type PersonId = z.infer<typeof personIdSchema>;

export const personSchema = z.strictObject({
  id: personIdSchema,
  name: z.string().trim().min(1),
  /** 责任编辑, 校对 …; may be empty. */
  duty: z.string().trim(),
});
export type Person = z.infer<typeof personSchema>;
