import { z } from 'zod';
import { articleIdSchema, issueIdSchema } from '../issue/identity.ts';

/** One place in a library where the text searched for stands. */
export const searchHitSchema = z.strictObject({
  issue: issueIdSchema,
  article: articleIdSchema,
  /** The article's title, or its file where it has none. */
  title: z.string(),
  /** Whether the article is withdrawn or held. */
  putAside: z.boolean(),
  /** The text block and the UTF-16 unit in its printed text where it begins; see shared/manuscript/textPlace.ts. */
  place: z.strictObject({ block: z.int().min(0), offset: z.int().min(0) }),
  /** Some text around it, without line breaks, and where in that the found text stands. */
  excerpt: z.string(),
  from: z.int().min(0),
  to: z.int().min(0),
});
export type SearchHit = z.infer<typeof searchHitSchema>;
