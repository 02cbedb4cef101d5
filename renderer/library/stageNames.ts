import type { ArticleStage, IssueStage } from '../../shared/issue/stage.ts';

/** The stages of an issue, as the office calls them. */
export const ISSUE_STAGE_NAMES: Readonly<Record<IssueStage, string>> = {
  inPreparation: '编印中',
  released: '已付印',
  printed: '已印出',
  archived: '已归档',
};

/** The stages of an article. */
export const ARTICLE_STAGE_NAMES: Readonly<Record<ArticleStage, string>> = {
  received: '收稿',
  editing: '编辑加工',
  firstReview: '初审',
  secondReview: '复审',
  finalReview: '终审',
  typesetting: '排版',
  firstProof: '一校',
  secondProof: '二校',
  thirdProof: '三校',
  correctionsChecked: '核红',
};
