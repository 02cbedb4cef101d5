import { type ArticleId, articleIdSchema, type SectionId, sectionIdSchema } from '../../shared/issue/identity.ts';

/** Names for what a command adds; see deskCommand.ts. */
export const newSectionId = (): SectionId => sectionIdSchema.parse(crypto.randomUUID());
export const newArticleId = (): ArticleId => articleIdSchema.parse(crypto.randomUUID());
