import type { Face, ShapedGlyph } from '../../../shared/fonts/face.ts';

/**
 * A face whose measures can be worked out by hand: Han characters and full-width marks are one em wide,
 * Latin letters, digits, the space, · and Mongolian letters half an em. A glyph's index is its code point.
 *
 * @param missing Characters that the face lacks.
 */
export function fakeFace(id: string, missing = ''): Face {
  const lacking = new Set([...missing].map((character) => character.codePointAt(0)));
  const glyphOf = (codePoint: number): number => (lacking.has(codePoint) ? 0 : codePoint);
  return {
    id,
    unitsPerEm: 1000,
    ascent: 0.88,
    descent: 0.12,
    glyphOf,
    advanceOf,
    shape(text) {
      let cluster = 0;
      return [...text].map((character): ShapedGlyph => {
        const glyph = glyphOf(character.codePointAt(0) ?? 0);
        const shaped = { glyph, cluster, advance: advanceOf(glyph), dx: 0, dy: 0 };
        cluster += character.length;
        return shaped;
      });
    },
  };
}

/** 0 is the box of a missing glyph, an em wide. */
const advanceOf = (glyph: number): number => (glyph > 0 && glyph < 0x2000 ? 0.5 : 1);
