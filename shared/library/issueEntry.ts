import { z } from 'zod';
import { articleIdSchema, issueIdSchema } from '../issue/identity.ts';
import { articleOutlineSchema } from '../issue/issueOutline.ts';
import { issueStageSchema } from '../issue/stage.ts';
import { manuscriptSummarySchema } from '../manuscript/summary.ts';
import { momentSchema, revisionIdSchema } from './revision.ts';

/** An issue in the list of a library. */
export const issueEntrySchema = z.strictObject({
  id: issueIdSchema,
  title: z.string(),
  year: z.int(),
  number: z.int(),
  totalNumber: z.int(),
  published: z.string(),
  stage: issueStageSchema,
  /** Articles to be printed. */
  articles: z.int().min(0),
  createdAt: momentSchema,
  /** When anything of it was last changed: its outline or one of its texts. */
  changedAt: momentSchema,
});
export type IssueEntry = z.infer<typeof issueEntrySchema>;

/** What the desk shows of an article besides its outline. */
export const articleCardSchema = z.strictObject({
  article: articleIdSchema,
  /** The revision in force: what the next draft is based on. */
  head: revisionIdSchema,
  savedAt: momentSchema,
  summary: manuscriptSummarySchema,
  /** Problems that the import reported; 0 for an article that was typed here. */
  importProblems: z.int().min(0),
});
export type ArticleCard = z.infer<typeof articleCardSchema>;

/** An article that was deleted from an issue; its revisions are kept. `addArticle` with the outline brings it back. */
export const deletedArticleSchema = z.strictObject({
  outline: articleOutlineSchema,
  summary: manuscriptSummarySchema,
});
export type DeletedArticle = z.infer<typeof deletedArticleSchema>;
