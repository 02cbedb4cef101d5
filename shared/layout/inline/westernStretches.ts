import type { WesternPunctuation } from '../../template/westernText.ts';

/**
 * The characters that belong to Western words and are set in the Western face where a role has one. They are marks of
 * Western text by their shape: proportional, on the Latin baseline.
 *
 * What isn't listed stays Chinese, though a Western face may have it: “ ” ‘ ’ … — – · ～ are Chinese marks of an em or
 * half of one (GB/T 15834), and so are ‰ ℃ ′ ″ № ① Ⅰ, which Chinese faces draw in the square of a character.
 *
 * @see clreq, 3.2.1 (Chinese punctuation in principle) and 3.2.2 (Western faces); GB/T 15834-2011, 5.1
 */
const WESTERN: readonly (readonly [first: number, last: number, why: string])[] = [
  [0x21, 0x7e, 'letters, digits and half-width marks of ASCII: words, numbers, 3.5%, A/B, (a)'],
  [0xa1, 0xb6, 'Latin-1 signs that go with numbers and words: £ ¥ § © ° ± ² ³ µ'],
  [0xb8, 0x24f, 'Latin letters with marks, × and ÷; not · before them, which is a Chinese mark'],
  [0x250, 0x36f, 'phonetic letters, and marks that combine with a letter and must be of its face'],
  [0x370, 0x52f, 'Greek and Cyrillic: Chinese faces have the wide letters of GB/T 2312, which set no words'],
  [0x1e00, 0x1fff, 'more Latin and Greek letters with marks'],
  [0x2010, 0x2012, 'the hyphens and the figure dash of words and numbers'],
  [0x2070, 0x209f, 'raised and lowered digits: m², CO₂'],
  [0x20ac, 0x20ac, '€ goes with its number as $ does'],
  [0x2212, 0x2212, '− is the sign of its number'],
];

/** A stretch of a text, and whether it is set as Western. */
export interface Stretch {
  readonly text: string;
  readonly isWestern: boolean;
}

/**
 * Divides a text into Western words and what is Chinese. Spaces between two Western words belong to them, and so does
 * ’ between two letters, which is an apostrophe, and · between two units. A half-width pause or bracket at a word's edge is part of the Chinese
 * sentence around it and looks like its others, unless both brackets of a pair stand in the Western words: f(x).
 *
 * @param punctuation Where it is `spaced`, the sentence has Western marks.
 */
export function westernStretches(text: string, punctuation: WesternPunctuation = 'asTyped'): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(WORDS)) {
    const words = punctuation === 'spaced' ? found : withoutSentenceMarks(found);
    if (words === '') continue;
    const start = index + found.indexOf(words);
    if (start > end) stretches.push({ text: text.slice(end, start), isWestern: false });
    end = start + words.length;
    stretches.push({ text: words, isWestern: true });
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isWestern: false });
  return stretches;
}

/** Western words without the marks at their edges that belong to the Chinese sentence around them. */
function withoutSentenceMarks(found: string): string {
  let words = found;
  for (;;) {
    if (isSentenceMark(words, words.charAt(0), CLOSING)) words = words.slice(1);
    else if (isSentenceMark(words, words.charAt(words.length - 1), OPENING)) words = words.slice(0, -1);
    else return words;
  }
}

/** @param unpaired Brackets that have no other half in the words, at this edge. */
function isSentenceMark(words: string, mark: string, unpaired: string): boolean {
  if (mark === '') return false;
  if (PAUSES.includes(mark) || unpaired.includes(mark)) return true;
  const count = (bracket: string): number => words.split(bracket).length - 1;
  if (QUOTES.includes(mark)) return count(mark) % 2 === 1;
  const opening = OPENING.indexOf(mark);
  if (opening >= 0) return count(mark) > count(CLOSING.charAt(opening));
  const closing = CLOSING.indexOf(mark);
  return closing >= 0 && count(mark) > count(OPENING.charAt(closing));
}

const PAUSES = ',;:!?';
const OPENING = '([{';
const CLOSING = ')]}';
const QUOTES = '"\'';

const escaped = (codePoint: number): string => `\\u${codePoint.toString(16).padStart(4, '0')}`;
const CHARACTER = `[${WESTERN.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('')}]`;
const LETTER = '[A-Za-z\\u00c0-\\u024f]';
/** · between two units after a number, as in 20 kW·h. */
const PRODUCT = `(?<=\\d[ \\u00a0]?[A-Za-z\\u03bc\\u00b5\\u03a9]{1,3})·(?=${LETTER})`;
const WORDS = new RegExp(`${CHARACTER}+(?:(?:[ \\u00a0]+|(?<=${LETTER})’(?=${LETTER})|${PRODUCT})${CHARACTER}+)*`, 'g');
