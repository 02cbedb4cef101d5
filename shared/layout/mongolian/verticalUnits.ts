import { isLineEndProhibited, isLineStartProhibited } from '../inline/characterClass.ts';

/** A piece of a vertical line that is set as one: a word, a number, or one Chinese character. */
export interface VerticalUnit {
  readonly text: string;
  /**
   * How it stands in a line that runs down: turned 90° clockwise with it, or upright: Chinese characters, and numbers of
   * two digits, which stand side by side in the room of a character (纵中横排).
   */
  readonly stance: 'mongolian' | 'turned' | 'upright';
  /** Whether a space was typed before it. */
  readonly isSpaced: boolean;
  /** Whether a column may begin with it. */
  readonly mayBegin: boolean;
}

/**
 * Divides the text of vertical lines into units.
 *
 * @see Unicode, UAX 50 (which characters stand upright); clreq, 2.2.3 and the horizontal-in-vertical setting of numbers
 */
export function verticalUnits(text: string): readonly VerticalUnit[] {
  const units: VerticalUnit[] = [];
  let isSpaced = false;
  for (const [part] of text.matchAll(PARTS)) {
    if (SPACE.test(part)) {
      isSpaced = true;
      continue;
    }
    const stance = stanceOf(part);
    units.push({ text: part, stance, isSpaced, mayBegin: mayBegin(units.at(-1), part, stance, isSpaced) });
    isSpaced = false;
  }
  return units;
}

function stanceOf(part: string): VerticalUnit['stance'] {
  if (MONGOLIAN.test(part)) return 'mongolian';
  return WESTERN.test(part) && !SHORT_NUMBER.test(part) ? 'turned' : 'upright';
}

function mayBegin(
  before: VerticalUnit | undefined,
  part: string,
  stance: VerticalUnit['stance'],
  isSpaced: boolean,
): boolean {
  if (!before) return true;
  if (isLineStartProhibited([...part][0] ?? '', 'strict')) return false;
  if (isLineEndProhibited([...before.text].at(-1) ?? '', 'strict')) return false;
  // A number stays with what it counts: 6月, 第2期.
  if (!isSpaced && SHORT_NUMBER.test(before.text) && stance === 'upright') return false;
  return isSpaced || stance !== before.stance || stance === 'upright';
}

/** Letters, digits and marks with the selectors, the vowel separator and the narrow space that belong to words. */
const LETTERS = '[\\u1800-\\u18af\\u200c\\u200d\\u202f]';
const WORD = '[!-~\\u00a1-\\u00b6\\u00b8-\\u052f\\u1e00-\\u1fff\\u2010-\\u2012\\u20ac\\u2212]';
const SPACES = '[ \\t\\n\\u00a0\\u3000]';
const PARTS = new RegExp(`${LETTERS}+|${WORD}+|${SPACES}+|.`, 'gu');
const MONGOLIAN = new RegExp(`^${LETTERS}`);
const WESTERN = new RegExp(`^${WORD}`);
const SPACE = new RegExp(`^${SPACES}`);
const SHORT_NUMBER = /^\d{1,2}$/;
