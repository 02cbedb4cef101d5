/** What a character is, for counting and for telling what stands among Han text. */
export type CharacterKind = 'han' | 'mark' | 'letter' | 'digit' | 'blank' | 'other';

/** The kind of one character (a code point). Marks are punctuation and signs of every width. */
export function characterKind(character: string): CharacterKind {
  if (isHan(character)) return 'han';
  if (/\s/.test(character)) return 'blank';
  if (/[0-9０-９]/.test(character)) return 'digit';
  if (/\p{L}/u.test(character)) return 'letter';
  if (/[\p{P}\p{S}]/u.test(character)) return 'mark';
  return 'other';
}

/** A Han character, 〇 among them: Unicode holds it for one by its script. */
export function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}

/**
 * Whether a word count takes a character for a Chinese one of its own: Han, kana and Hangul, full-width forms, and the
 * marks, numbers and signs that Chinese type has at full width (“ ” — … ① ℃).
 *
 * Those of the last kind that Western text has too are Western between two Western characters, as in “it’s”.
 */
export function isEastAsian(character: string, before: string, after: string): boolean {
  if (wide.test(character)) return true;
  return ambiguous.test(character) && !(isWestern(before) && isWestern(after));
}

/** Unicode Standard Annex #11: W and F. */
const wide =
  /^[\u1100-\u115f\u2e80-\u2fff\u3001-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;
/** The same annex: the part of A that is punctuation or signs. */
const ambiguous =
  /^[§°±·×÷\u2010-\u2027\u2030-\u205e\u2103-\u2116\u2121\u2153-\u217f\u2190-\u22ff\u2460-\u24ff\u2500-\u266f]$/u;

function isWestern(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character) && !wide.test(character);
}
