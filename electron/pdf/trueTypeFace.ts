import { type FontFile, readTableDirectory, type TableDirectory } from '../../shared/display-list/faceFile.ts';
import type { FontProgram } from './fontProgram.ts';
import { subsetTrueType } from './trueTypeSubset.ts';

/**
 * A TrueType face read in parts: a whole Chinese face has 15 MB, of which an issue needs the widths and the
 * outlines of some two thousand glyphs.
 *
 * fontkit reads the same, but decodes each glyph into objects for its subset: 215 ms for three faces of
 * 1,800 glyphs, where copying the outlines takes 6 ms.
 *
 * CFF outlines and collections are refused: the faces of the templates are TrueType, and subsetting CFF
 * would need its charstrings interpreted.
 *
 * @throws {RangeError} where the file is no single TrueType face, or a needed table is missing or too short
 * @see OpenType 1.9, chapters head, hhea, hmtx, maxp, loca, glyf, OS/2, post, name
 */
export function openTrueTypeFace(file: FontFile): FontProgram {
  const tables = readTableDirectory(file);
  const head = tables.required('head');
  const hhea = tables.required('hhea');
  const hmtx = tables.required('hmtx');
  const glyphCount = tables.required('maxp').getUint16(4);
  const unitsPerEm = head.getUint16(18);
  const longMetrics = hhea.getUint16(34);
  const scale = 1000 / unitsPerEm;
  const os2 = tables.optional('OS/2');
  const post = tables.optional('post');
  const ascent = hhea.getInt16(4) * scale;
  const os2Version = os2?.getUint16(0) ?? 0;

  return {
    glyphCount,
    postscriptName: postscriptName(tables) ?? 'Unnamed',
    embedding: os2?.getUint16(8) ?? 0,
    metrics: {
      box: [head.getInt16(36) * scale, head.getInt16(38) * scale, head.getInt16(40) * scale, head.getInt16(42) * scale],
      ascent,
      descent: hhea.getInt16(6) * scale,
      capHeight: os2 !== null && os2Version >= 2 ? os2.getInt16(88) * scale : ascent,
      xHeight: os2 !== null && os2Version >= 2 ? os2.getInt16(86) * scale : 0,
      weight: os2?.getUint16(4) ?? 400,
      familyClass: (os2?.getInt16(30) ?? 0) >> 8,
      italicAngle: post === null ? 0 : post.getInt32(4) / 65536,
      fixedPitch: post !== null && post.getUint32(12) !== 0,
      italic: (head.getUint16(44) & 2) !== 0,
    },
    // Glyphs beyond the long metrics share the width of the last of them.
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4) * scale,
    subset: (glyphs) => subsetTrueType(tables, glyphs),
  };
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

function postscriptName(tables: TableDirectory): string | null {
  const table = tables.optional('name');
  if (table === null) return null;
  const count = table.getUint16(2);
  const strings = table.getUint16(4);
  for (let record = 6; record < 6 + count * 12; record += 12) {
    if (table.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const step = table.getUint16(record) === WINDOWS ? 2 : 1;
    const length = table.getUint16(record + 8);
    const start = strings + table.getUint16(record + 10);
    let name = '';
    for (let at = start; at < start + length; at += step) name += String.fromCharCode(table.getUint8(at + step - 1));
    // A PostScript name has no blanks and no delimiters of PDF's syntax.
    return name.replaceAll(/[^!-~]|[[\](){}<>/%#]/g, '');
  }
  return null;
}
