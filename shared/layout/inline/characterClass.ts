/**
 * Classes of characters as Chinese composition distinguishes them.
 *
 * @see clreq, 3.1.1 (punctuation marks and their classes), 3.1.3 (prohibition rules); GB/T 15834-2011.
 */
export type CharacterClass =
  | 'han'
  | 'opening'
  | 'closing'
  | 'pause'
  | 'stop'
  | 'middleDot'
  | 'connector'
  | 'dash'
  | 'ellipsis'
  | 'slash'
  | 'space'
  | 'ideographicSpace'
  | 'latin'
  /** A letter of a word too long for the line, which may be broken anywhere. */
  | 'letter';

const MARKS: Readonly<Record<string, CharacterClass>> = {
  ...each('“‘（《〈【〔「『［｛〖', 'opening'),
  ...each('”’）》〉】〕」』］｝〗', 'closing'),
  ...each('，、；：', 'pause'),
  ...each('。！？．', 'stop'),
  ...each('·‧•・', 'middleDot'),
  ...each('～－–', 'connector'),
  ...each('—―⸺', 'dash'),
  ...each('…⋯', 'ellipsis'),
  ...each('／', 'slash'),
  ...each(' \u00a0\u2001\u2002\u2003\u2009\u202f\t', 'space'),
  '\u3000': 'ideographicSpace',
};

function each(characters: string, kind: CharacterClass): Record<string, CharacterClass> {
  return Object.fromEntries([...characters].map((character) => [character, kind]));
}

/** The class of one character. Everything proportional and not listed counts as Latin; symbols set in a full em as Han. */
export function characterClass(character: string): CharacterClass {
  const mark = MARKS[character];
  if (mark !== undefined) return mark;
  const codePoint = character.codePointAt(0) ?? 0;
  return isProportional(codePoint) ? 'latin' : 'han';
}

/**
 * Latin, Greek, Cyrillic, their marks and hyphens, the sign of a negative number, and Mongolian: set with the face's
 * own advances, not on the em.
 */
function isProportional(codePoint: number): boolean {
  return (
    codePoint < 0x0500 ||
    (codePoint >= 0x1800 && codePoint <= 0x18af) ||
    (codePoint >= 0x1e00 && codePoint <= 0x2012) ||
    (codePoint >= 0x2070 && codePoint <= 0x209f) ||
    codePoint === 0x20ac ||
    codePoint === MINUS_SIGN
  );
}

/** The sets of prohibitions, from none to all (clreq, 3.1.4). */
export type Kinsoku = 'none' | 'basic' | 'gb' | 'strict';

/** Marks that may not begin a line (避头). ASCII marks are included, for text that keeps them. */
export function isLineStartProhibited(character: string, kinsoku: Kinsoku): boolean {
  return LINE_START_PROHIBITED[kinsoku].has(character);
}

/** Marks that may not end a line (避尾). */
export function isLineEndProhibited(character: string, kinsoku: Kinsoku): boolean {
  return LINE_END_PROHIBITED[kinsoku].has(character);
}

const BASIC_START = [
  ...'”’）》〉】〕」』］｝〗，、；：。！？．·‧•・～－–—―,.;:!?)]}%‰％℃°′″々',
  // What else the strict tests of css-text/i18n/zh name: marks in two, leaders, iteration marks, signs after numbers.
  ...'‼⁇⁈⁉･․‥︙\u{10af6}〻ゝゞヽヾ‐〜゠‵℉﹪￠',
  // Small kana and the long vowel mark (css-text, line-break: strict).
  ...'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー',
  // U+232A, which Unicode holds to be the same as 〉.
  '\u232a',
];
const BASIC_END = [...'“‘（《〈【〔「『［｛〖([{¥￥$№', '\u2329'];

const NONE: ReadonlySet<string> = new Set();
// A single — is a connector. —— is told apart from it by its cluster, and counts as ⸺.
const LINE_START_PROHIBITED: Readonly<Record<Kinsoku, ReadonlySet<string>>> = {
  none: NONE,
  basic: new Set(BASIC_START),
  gb: new Set([...BASIC_START, '／']),
  strict: new Set([...BASIC_START, ...'／⸺…⋯']),
};
// ／ stands at neither edge (GB/T 15834-2011, 5.1).
const LINE_END_PROHIBITED: Readonly<Record<Kinsoku, ReadonlySet<string>>> = {
  none: NONE,
  basic: new Set(BASIC_END),
  gb: new Set([...BASIC_END, '／']),
  strict: new Set([...BASIC_END, '／']),
};

const MINUS_SIGN = 0x2212;
