import type { Face } from '../../fonts/face.ts';
import type { Cluster } from './cluster.ts';

/** Divides Western words into syllables by kept patterns, the same in every runtime. */
export interface Hyphenator {
  /** The parts in order; joined they are the word. */
  syllables(word: string): readonly string[];
}

/**
 * Divides a shaped word at its syllables, so that a line may end there with a hyphen. The word stays shaped as a whole:
 * its parts have the places that kerning gave them, and a ligature is not divided.
 *
 * Only plain words are divided, with the marks around them: no abbreviations (GDP), no numbers, nothing compounded.
 *
 * @param face The face of the word, which gives the hyphen.
 * @returns The parts, of which all but the last carry a hyphen.
 * @see clreq, 3.2.4
 */
export function hyphenateWord(word: Cluster, face: Face, hyphenator: Hyphenator): readonly Cluster[] {
  const [, before = '', letters = ''] = PLAIN_WORD.exec(word.text) ?? [];
  const syllables = letters === '' ? [] : hyphenator.syllables(letters);
  const glyph = face.glyphOf(HYPHEN);
  if (syllables.length < 2 || glyph === 0) return [word];
  const ends = new Set<number>();
  let length = before.length;
  for (const syllable of syllables.slice(0, -1)) {
    length += syllable.length;
    ends.add(length);
  }
  return parts(word, ends, { glyph, width: face.advanceOf(glyph) * word.size });
}

/** @param ends Indices into the word's text where a part ends, if a glyph does. */
function parts(word: Cluster, ends: ReadonlySet<number>, hyphen: NonNullable<Cluster['hyphen']>): Cluster[] {
  const found: Cluster[] = [];
  let first = 0;
  let text = '';
  let read = 0;
  word.glyphs.forEach((glyph, index) => {
    text += glyph.text;
    read += glyph.text.length;
    const next = word.glyphs[index + 1];
    // A glyph without text goes on with the character before it.
    if (next && (next.text === '' || !ends.has(read))) return;
    const left = word.glyphs[first]?.dx ?? 0;
    found.push({
      ...word,
      text,
      glyphs: word.glyphs.slice(first, index + 1).map((each) => ({ ...each, dx: each.dx - left })),
      width: (next?.dx ?? word.width) - left,
      hyphen: next ? hyphen : null,
    });
    first = index + 1;
    text = '';
  });
  return found;
}

const HYPHEN = 0x2d;
/** Five letters at least; the marks before and after them stay with them. */
const PLAIN_WORD = /^([^\p{L}\p{N}]*)((?=\p{L}{5})\p{Lu}?\p{Ll}+)[^\p{L}\p{N}]*$/u;
