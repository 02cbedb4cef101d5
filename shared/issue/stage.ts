import { z } from 'zod';

/**
 * The stages of the work on an article, in their order: 收稿, 编辑加工, 初审, 复审, 终审, 排版, 一校, 二校, 三校, 核红.
 *
 * Who may move an article on, and what is recorded then, is decided by the workflow; here is only where it stands.
 */
export const ARTICLE_STAGES = [
  'received',
  'editing',
  'firstReview',
  'secondReview',
  'finalReview',
  'typesetting',
  'firstProof',
  'secondProof',
  'thirdProof',
  'correctionsChecked',
] as const;

/** The stages of an issue: in the making, 付印, 印出, 归档. */
export const ISSUE_STAGES = ['inPreparation', 'released', 'printed', 'archived'] as const;

export const articleStageSchema = z.enum(ARTICLE_STAGES);
export const issueStageSchema = z.enum(ISSUE_STAGES);

export type ArticleStage = z.infer<typeof articleStageSchema>;
export type IssueStage = z.infer<typeof issueStageSchema>;
