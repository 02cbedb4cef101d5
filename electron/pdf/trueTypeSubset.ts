import type { TableDirectory } from '../../shared/display-list/faceFile.ts';

/**
 * A TrueType file with only the given outlines, in the given order, as a PDF embeds it: without cmap,
 * names and layout tables, which a CIDFontType2 has no use for (ISO 32000-1, 9.9).
 *
 * A glyph may stand twice and is then copied twice. Parts of composite glyphs follow the given ones.
 * Outlines and instructions are copied as they are.
 *
 * @throws {RangeError} for a glyph that the face doesn't have
 */
export function subsetTrueType(tables: TableDirectory, glyphs: readonly number[]): Uint8Array {
  const outlines = collectOutlines(tables, glyphs);
  const files: [string, Uint8Array][] = [
    ['cvt ', tables.bytes('cvt ')],
    ['fpgm', tables.bytes('fpgm')],
    ['glyf', outlines.glyf],
    ['head', head(tables)],
    ['hhea', withCount(tables.bytes('hhea'), 34, outlines.glyphs.length)],
    ['hmtx', metrics(tables, outlines.glyphs)],
    ['loca', outlines.loca],
    ['maxp', withCount(tables.bytes('maxp'), 4, outlines.glyphs.length)],
    ['prep', tables.bytes('prep')],
  ];
  return joinTables(files.filter(([, bytes]) => bytes.length > 0));
}

interface Outlines {
  /** The glyph ids in the order of the subset, parts of composites included. */
  readonly glyphs: readonly number[];
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
}

function collectOutlines(tables: TableDirectory, wanted: readonly number[]): Outlines {
  const start = glyphOffsets(tables);
  const glyphs = [...wanted];
  const places = new Map<number, number>();
  glyphs.forEach((glyph, index) => {
    if (!places.has(glyph)) places.set(glyph, index);
  });

  // Composites come first, since they lengthen the list; then the size is known and all is copied once.
  let size = 0;
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index]!;
    const outline = tables.part('glyf', start(glyph), start(glyph + 1) - start(glyph));
    outlines.push(outline);
    size += aligned(outline.length);
    for (const part of compositeParts(outline)) {
      if (places.has(part.glyph)) continue;
      places.set(part.glyph, glyphs.length);
      glyphs.push(part.glyph);
    }
  }

  const glyf = new Uint8Array(size);
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  let offset = 0;
  glyphs.forEach((_glyph, index) => {
    const outline = outlines[index]!;
    glyf.set(outline, offset);
    for (const part of compositeParts(outline)) {
      new DataView(glyf.buffer).setUint16(offset + part.at, places.get(part.glyph)!);
    }
    loca.setUint32(index * 4, offset);
    offset += aligned(outline.length);
  });
  loca.setUint32(glyphs.length * 4, offset);
  return { glyphs, glyf, loca: new Uint8Array(loca.buffer) };
}

function glyphOffsets(tables: TableDirectory): (glyph: number) => number {
  const loca = tables.required('loca');
  const long = tables.required('head').getInt16(50) === 1;
  return long ? (glyph) => loca.getUint32(glyph * 4) : (glyph) => loca.getUint16(glyph * 2) * 2;
}

// Flags of a composite glyph's parts (OpenType, glyf).
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE_PARTS = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** The parts of a composite outline and where their glyph ids stand in it; none for a simple one. */
function compositeParts(outline: Uint8Array): { glyph: number; at: number }[] {
  const parts: { glyph: number; at: number }[] = [];
  if (outline.length < 10) return parts;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return parts;
  let at = 10;
  let flags: number;
  do {
    flags = view.getUint16(at);
    parts.push({ glyph: view.getUint16(at + 2), at: at + 2 });
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
  } while (flags & MORE_PARTS);
  return parts;
}

function metrics(tables: TableDirectory, glyphs: readonly number[]): Uint8Array {
  const source = tables.required('hmtx');
  const longMetrics = tables.required('hhea').getUint16(34);
  const target = new DataView(new ArrayBuffer(glyphs.length * 4));
  glyphs.forEach((glyph, index) => {
    const short = glyph - longMetrics;
    target.setUint16(index * 4, source.getUint16(Math.min(glyph, longMetrics - 1) * 4));
    const bearing = short < 0 ? glyph * 4 + 2 : longMetrics * 4 + short * 2;
    target.setInt16(index * 4 + 2, source.getInt16(bearing));
  });
  return new Uint8Array(target.buffer);
}

function head(tables: TableDirectory): Uint8Array {
  const copy = tables.bytes('head').slice();
  const view = new DataView(copy.buffer);
  view.setUint32(8, 0); // The checksum of the whole file, which no longer holds.
  view.setInt16(50, 1); // Offsets of outlines are long.
  return copy;
}

function withCount(bytes: Uint8Array, at: number, count: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint16(at, count);
  return copy;
}

function joinTables(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  let offset = 12 + files.length * 16;
  const font = new Uint8Array(files.reduce((size, [, bytes]) => size + aligned(bytes.length), offset));
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(files.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, files.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, (files.length - 2 ** power) * 16);
  files.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, tag.charCodeAt(letter));
    font.set(bytes, offset);
    view.setUint32(entry + 4, checksum(view, offset, bytes.length));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    offset += aligned(bytes.length);
  });
  return font;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + aligned(length); at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

const aligned = (length: number): number => (length + 3) & ~3;
