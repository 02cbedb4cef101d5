import { Blob, Buffer, Direction, Feature, Font, Face as HarfBuzzFace, shape } from 'harfbuzzjs';
import type { Face, ShapedGlyph } from './face.ts';
import type { FontFile } from './fontFile.ts';
import { shapingTables } from './shapingTables.ts';

/**
 * Opens a font face for layout with HarfBuzz.
 *
 * @param id Key in the host's catalogue.
 * @param file Its tables for shaping are read and not kept.
 * @throws RangeError if the file is no font.
 */
export function openFace(id: string, file: FontFile): Face {
  const face = new HarfBuzzFace(new Blob(shapingTables(file)));
  const font = new Font(face);
  const unitsPerEm = face.upem;
  const { ascent, descent } = emBox(face, unitsPerEm);
  const glyphs = new Map<number, number>();
  const advances = new Map<number, number>();
  const runs = new Map<string, readonly ShapedGlyph[]>();

  return {
    id,
    unitsPerEm,
    ascent,
    descent,
    glyphOf(codePoint) {
      let glyph = glyphs.get(codePoint);
      if (glyph === undefined) {
        glyph = font.nominalGlyph(codePoint) ?? 0;
        glyphs.set(codePoint, glyph);
      }
      return glyph;
    },
    advanceOf(glyph) {
      let advance = advances.get(glyph);
      if (advance === undefined) {
        advance = font.glyphHAdvance(glyph) / unitsPerEm;
        advances.set(glyph, advance);
      }
      return advance;
    },
    shape(text, feature) {
      const key = feature === undefined ? text : `${feature}\u0000${text}`;
      let run = runs.get(key);
      if (run === undefined) {
        run = shapeRun(font, unitsPerEm, text, feature === undefined ? [] : [new Feature(feature)]);
        runs.set(key, run);
      }
      return run;
    },
  };
}

function shapeRun(font: Font, unitsPerEm: number, text: string, features: Feature[]): ShapedGlyph[] {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  // Mongolian too is shaped left to right and turned as a whole line by the painter.
  buffer.setDirection(Direction.LTR);
  shape(font, buffer, features);
  return buffer.getGlyphInfosAndPositions().map((glyph) => ({
    glyph: glyph.codepoint,
    cluster: glyph.cluster,
    advance: (glyph.xAdvance ?? 0) / unitsPerEm,
    dx: (glyph.xOffset ?? 0) / unitsPerEm,
    dy: (glyph.yOffset ?? 0) / unitsPerEm,
  }));
}

/** The em box of CJK fonts is that of the OS/2 typographic metrics; other faces share out their height to one em. */
function emBox(face: HarfBuzzFace, unitsPerEm: number): { ascent: number; descent: number } {
  const os2 = face.referenceTable('OS/2');
  if (!os2 || os2.byteLength < 72) return { ascent: 0.88, descent: 0.12 };
  const view = new DataView(os2.buffer, os2.byteOffset, os2.byteLength);
  const ascender = view.getInt16(68) / unitsPerEm;
  const descender = -view.getInt16(70) / unitsPerEm;
  const height = ascender + descender;
  return height > 0 ? { ascent: ascender / height, descent: descender / height } : { ascent: 0.88, descent: 0.12 };
}
