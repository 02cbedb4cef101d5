/**
 * Full-width and half-width forms of one character: ！ to ～ and ! to ~, the ideographic and the plain space, and the
 * signs ￠ ￡ ￢ ￣ ￤ ￥ ￦. Every form is one UTF-16 unit, so that texts keep their offsets.
 *
 * 。 is no form of the full stop on the line (that is ．), nor are “ ” of " ", which has no direction.
 *
 * @see Unicode Standard Annex #11, East Asian Width
 */
export function halfWidthOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= FIRST_FULL && code <= LAST_FULL) return String.fromCharCode(code - WIDTH_OFFSET);
  return halfWidthSigns.get(character) ?? character;
}

/** The full-width form of a character that has one; the character itself otherwise. See {@link halfWidthOf}. */
export function fullWidthOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= FIRST_FULL - WIDTH_OFFSET && code <= LAST_FULL - WIDTH_OFFSET) {
    return String.fromCharCode(code + WIDTH_OFFSET);
  }
  return fullWidthSigns.get(character) ?? character;
}

/** A text in half-width forms, of the same length: what texts are compared by where width does not matter. */
export function foldWidth(text: string): string {
  return text.replaceAll(/[\u3000\uff01-\uff5e\uffe0-\uffe6]/g, halfWidthOf);
}

/** A text in lower case, of the same length: letters whose lower case is longer (İ) stay as they are. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
}

/** ！, the full-width form of !. */
const FIRST_FULL = 0xff01;
/** ～, the full-width form of ~. */
const LAST_FULL = 0xff5e;
const WIDTH_OFFSET = 0xfee0;

const signs: readonly (readonly [full: string, half: string])[] = [
  ['\u3000', ' '],
  ['￠', '¢'],
  ['￡', '£'],
  ['￢', '¬'],
  ['￣', '¯'],
  ['￤', '¦'],
  ['￥', '¥'],
  ['￦', '₩'],
];
const halfWidthSigns = new Map(signs);
const fullWidthSigns = new Map(signs.map(([full, half]) => [half, full]));
