import { z } from 'zod';

/** An article that keeps its place in the issue but is not printed in it. */
export const putAsideSchema = z
  .strictObject({
    /** `withdrawn`: 撤下, not to be printed; `held`: 暂存, for a later issue. */
    kind: z.enum(['withdrawn', 'held']),
    /** Why, in the editor's words; may be empty. */
    note: z.string().trim(),
  })
  .readonly();

export type PutAside = z.infer<typeof putAsideSchema>;
