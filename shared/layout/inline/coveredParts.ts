import type { Face } from '../../fonts/face.ts';

/** A stretch of text and the face that has its characters, as an index into the face book. */
export interface CoveredPart {
  readonly text: string;
  readonly face: number;
}

/**
 * Divides a text by the faces that have its characters: its own wherever it can, else the first of the book that
 * has the character. A character that no face has stays with its own face, which shows it as a box.
 */
export function coveredParts(text: string, face: number, faces: readonly Face[]): readonly CoveredPart[] {
  const own = faces[face];
  if (!own || isCovered(text, own)) return [{ text, face }];
  const parts: { text: string; face: number }[] = [];
  for (const character of text) {
    const needed = faceFor(character, face, faces);
    const last = parts.at(-1);
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

function faceFor(character: string, own: number, faces: readonly Face[]): number {
  const codePoint = character.codePointAt(0) ?? 0;
  // Spaces and controls need no glyph; a mark stays with the letter that carries it.
  if ((faces[own]?.glyphOf(codePoint) ?? 0) !== 0 || NEEDS_NONE.test(character)) return own;
  const other = faces.findIndex((face) => face.glyphOf(codePoint) !== 0);
  return other < 0 ? own : other;
}

const NEEDS_NONE = /^[\s\p{Default_Ignorable_Code_Point}\p{M}]$/u;
const LARGEST_CODE_UNIT = 0xffff;
