import type { ArticleSettings } from '../../issue/issueFile.ts';

/** An adjustment of the art editor that changed nothing: what it names is not there any more, or it cannot be done. */
export interface IdleAdjustment {
  readonly setting: keyof Pick<ArticleSettings, 'breaks' | 'nudges' | 'keepWithNext' | 'figures' | 'headings'>;
  /** Number of a block or picture, or the text that it begins with. */
  readonly target: number | string;
  /** `sameLines`: the paragraph has as many lines as without it. */
  readonly reason: 'notFound' | 'notPossible' | 'sameLines';
}
