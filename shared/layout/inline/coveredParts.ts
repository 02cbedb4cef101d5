import type { Face } from '../../fonts/face.ts';
import type { StyledText } from './styledText.ts';
import { westernStretches } from './westernStretches.ts';

/** A stretch of text and the face that has its characters, as an index into the face book. */
export interface CoveredPart {
  readonly text: string;
  readonly face: number;
}

/**
 * Divides a text by the faces that have its characters: Western words in their Western face, all else in the text's own
 * wherever it can be, what these lack in the first of the book that has the character. A Western word's character that
 * the Western face lacks is looked for in the text's own face first. A character that no face has stays with the text's
 * own face, which shows it as a box.
 */
export function coveredParts(
  text: string,
  { face, western }: Pick<StyledText, 'face' | 'western'>,
  faces: readonly Face[],
): readonly CoveredPart[] {
  const own = western.face;
  if (own === null) return partsOf(text, [face], faces);
  const stretches = westernStretches(text, western.punctuation);
  return stretches.flatMap((stretch) => partsOf(stretch.text, stretch.isWestern ? [own, face] : [face], faces));
}

/** @param wanted The faces that a character is looked for in first; the last of them shows what no face has. */
function partsOf(text: string, wanted: readonly number[], faces: readonly Face[]): readonly CoveredPart[] {
  const best = wanted[0] as number;
  const own = faces[best];
  if (!own || isCovered(text, own)) return [{ text, face: best }];
  const parts: { text: string; face: number }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    // Spaces and controls need no glyph; a mark or selector stays with the letter that carries it.
    const needed = NEEDS_NONE.test(character) ? (last?.face ?? best) : faceFor(character, wanted, faces);
    if (last?.face === needed) last.text += character;
    else parts.push({ text: character, face: needed });
  }
  return parts;
}

function isCovered(text: string, face: Face): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (face.glyphOf(codePoint) === 0) return false;
    if (codePoint > LARGEST_CODE_UNIT) index += 1;
  }
  return true;
}

function faceFor(character: string, wanted: readonly number[], faces: readonly Face[]): number {
  const codePoint = character.codePointAt(0) ?? 0;
  const has = (face: number): boolean => (faces[face]?.glyphOf(codePoint) ?? 0) !== 0;
  const found = wanted.find(has);
  if (found !== undefined) return found;
  const other = faces.findIndex((_face, index) => has(index));
  return other < 0 ? (wanted.at(-1) as number) : other;
}

const NEEDS_NONE = /^[\s\p{Default_Ignorable_Code_Point}\p{M}]$/u;
const LARGEST_CODE_UNIT = 0xffff;
