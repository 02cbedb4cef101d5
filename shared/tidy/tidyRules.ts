import { attachmentNameEnd } from './rules/attachmentRules.ts';
import { doubledBlanks, edgeBlanks, typedBlanks } from './rules/blankRules.ts';
import { levelThreeMark, levelTwoBrackets } from './rules/levelRules.ts';
import { adjacentTitles, commaBeforeClose, dashesAndEllipses, doubledMarks, titleMarks } from './rules/markRules.ts';
import { numberBlanks, numberBrackets, numberInBrackets, numberOrdinal } from './rules/numberRules.ts';
import { halfWidthMarks, straightQuotes } from './rules/widthRules.ts';
import type { TextRule } from './textRule.ts';

/** All rules about text, in the order in which they are applied: what one makes right another may build on. */
export const tidyRules: readonly TextRule[] = [
  edgeBlanks,
  numberInBrackets,
  numberBrackets,
  numberBlanks,
  numberOrdinal,
  levelThreeMark,
  levelTwoBrackets,
  straightQuotes,
  halfWidthMarks,
  dashesAndEllipses,
  doubledMarks,
  adjacentTitles,
  commaBeforeClose,
  titleMarks,
  doubledBlanks,
  typedBlanks,
  attachmentNameEnd,
];
