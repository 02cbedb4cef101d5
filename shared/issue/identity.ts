import { z } from 'zod';

/** A name that the host makes up once and that stays: letters, digits, `-` and `_`. */
const identity = z.string().regex(/^[\w-]{1,64}$/);

export const issueIdSchema = identity.brand<'issue'>();
export const sectionIdSchema = identity.brand<'section'>();
export const articleIdSchema = identity.brand<'article'>();

export type IssueId = z.infer<typeof issueIdSchema>;
export type SectionId = z.infer<typeof sectionIdSchema>;
export type ArticleId = z.infer<typeof articleIdSchema>;
