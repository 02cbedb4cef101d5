import type { Ink, Source } from '../../display-list/displayList.ts';
import type { DigitWidths, WesternPunctuation } from '../../template/westernText.ts';
import type { Pt } from '../../units/length.ts';
import type { Hyphenator } from './hyphenateWord.ts';

/** Text in one style, as a paragraph hands it to the composition of lines. */
export interface StyledText {
  readonly text: string;
  /** Index into the face book. */
  readonly face: number;
  readonly western: WesternStyle;
  readonly size: Pt;
  readonly ink: Ink;
  /** Shift of the baseline in points, up positive: superscripts and subscripts. */
  readonly rise: Pt;
  readonly decoration: Decoration;
  /** Neighbours of one decoration are parted where this differs. */
  readonly decorationGroup: number;
  readonly source: Source | null;
}

/** How the Western words of a text are set. */
export interface WesternStyle {
  /** Index of their face in the face book; null where they take the Latin of the text's own. */
  readonly face: number | null;
  readonly digits: DigitWidths;
  readonly punctuation: WesternPunctuation;
  /** Divides them at the ends of lines; null where they stay whole. */
  readonly hyphenator: Hyphenator | null;
}

/**
 * `dots` are 着重号 below the characters; `underline` is a rule, also under spaces; `properName` (专名号) a rule and
 * `bookTitle` (书名号甲式) a wave below a name; `framed` (示亡号) a frame around one.
 */
export type Decoration = 'none' | 'underline' | 'dots' | 'properName' | 'bookTitle' | 'framed';

/** A forced line break inside a paragraph. */
export const LINE_BREAK = '\n';
