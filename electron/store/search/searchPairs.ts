import { foldCase, foldWidth } from '../../../shared/characters/width.ts';

/** Without blanks and line breaks: 通　　知 is found as 通知. */
const BLANK = /\s/g;

/** A text as it is compared in a search: half-width, lower case, without blanks. */
export function foldForSearch(text: string): string {
  return foldCase(foldWidth(text)).replaceAll(BLANK, '');
}

/**
 * A folded text as words of the index, one for each pair of neighbouring UTF-16 units: eight hexadecimal digits each,
 * so that any sign can be searched for. The last unit has a word of four digits, so that each unit begins a word.
 */
export function pairsOf(folded: string): string {
  const words: string[] = [];
  for (let index = 0; index < folded.length; index += 1) words.push(unit(folded, index) + unit(folded, index + 1));
  return words.join(' ');
}

/**
 * The question to the index for a folded text: all its pairs, side by side; for a single unit, the words that begin with
 * it. Exactly the texts that hold it answer.
 */
export function pairsQuery(folded: string): string {
  if (folded.length === 1) return `${unit(folded, 0)}*`;
  const pairs = Array.from({ length: folded.length - 1 }, (_, index) => unit(folded, index) + unit(folded, index + 1));
  return `"${pairs.join(' ')}"`;
}

function unit(text: string, index: number): string {
  return index < text.length ? text.charCodeAt(index).toString(16).padStart(4, '0') : '';
}
