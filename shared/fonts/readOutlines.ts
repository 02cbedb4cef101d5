import type { FontFile } from './fontFile.ts';
import type { Contour, GlyphOutline, OutlinePoint } from './glyphOutline.ts';
import { readTableDirectory } from './tableDirectory.ts';

/**
 * Reads outlines of a TrueType face one by one; of 15 MB a page needs some 100 kB.
 *
 * @returns A reader: glyph index to outline. It throws a RangeError for a glyph that the face doesn't have.
 * @throws RangeError if the file is no single TrueType face.
 * @see OpenType 1.9, chapters glyf and loca
 */
export function readOutlines(file: FontFile): (glyph: number) => GlyphOutline {
  const tables = readTableDirectory(file);
  const loca = tables.required('loca');
  const isLong = tables.required('head').getInt16(50) === 1;
  const start = (glyph: number): number => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const bytesOf = (glyph: number): DataView => {
    const bytes = tables.part('glyf', start(glyph), start(glyph + 1) - start(glyph));
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const contoursOf = (glyph: number, depth: number): readonly Contour[] => {
    if (depth > DEEPEST) throw new RangeError(`glyph ${glyph} is made of parts without end`);
    const view = bytesOf(glyph);
    if (view.byteLength < GLYPH_HEADER) return [];
    const count = view.getInt16(0);
    if (count >= 0) return simpleContours(view, count);
    return readParts(view).flatMap((part) => placed(contoursOf(part.glyph, depth + 1), part));
  };
  return (glyph) => ({ contours: contoursOf(glyph, 0) });
}

const GLYPH_HEADER = 10;
/** Parts of parts of parts: deeper nesting is a loop or nonsense. */
const DEEPEST = 8;

// Flags of a simple glyph's points.
const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;

interface FlaggedPoint extends OutlinePoint {
  readonly isOnCurve: boolean;
}

function simpleContours(view: DataView, count: number): Contour[] {
  const ends = Array.from({ length: count }, (_value, contour) => view.getUint16(GLYPH_HEADER + contour * 2));
  const points = readPoints(view, GLYPH_HEADER + count * 2, (ends.at(-1) ?? -1) + 1);
  return ends.flatMap((end, contour) => contourOf(points.slice((ends[contour - 1] ?? -1) + 1, end + 1)));
}

function readPoints(view: DataView, instructions: number, count: number): FlaggedPoint[] {
  let at = instructions + 2 + view.getUint16(instructions);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at);
    at += 1;
    let times = 1;
    if (flag & REPEAT) {
      times += view.getUint8(at);
      at += 1;
    }
    for (; times > 0; times -= 1) flags.push(flag);
  }
  const axis = (short: number, sameOrPositive: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) {
        value += flag & sameOrPositive ? view.getUint8(at) : -view.getUint8(at);
        at += 1;
      } else if (!(flag & sameOrPositive)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(X_SHORT, X_SAME_OR_POSITIVE);
  const ys = axis(Y_SHORT, Y_SAME_OR_POSITIVE);
  return flags
    .slice(0, count)
    .map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, isOnCurve: (flag & ON_CURVE) !== 0 }));
}

/** Between two control points lies an unwritten point of the curve, in their middle. */
function contourOf(points: readonly FlaggedPoint[]): Contour[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return [];
  const start = first.isOnCurve ? first : last.isOnCurve ? last : middle(first, last);
  const rest = first.isOnCurve ? points.slice(1) : last.isOnCurve ? points.slice(0, -1) : points;
  const steps: Contour['steps'][number][] = [];
  let control: OutlinePoint | null = null;
  for (const { x, y, isOnCurve } of rest) {
    const point = { x, y };
    if (isOnCurve) {
      steps.push({ control, to: point });
      control = null;
    } else {
      if (control) steps.push({ control, to: middle(control, point) });
      control = point;
    }
  }
  if (control) steps.push({ control, to: { x: start.x, y: start.y } });
  return [{ start: { x: start.x, y: start.y }, steps }];
}

const middle = (a: OutlinePoint, b: OutlinePoint): OutlinePoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

// Flags of a composite glyph's parts.
const WORDS = 0x0001;
const ARE_OFFSETS = 0x0002;
const SCALE = 0x0008;
const MORE_PARTS = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** A part of a composite glyph, with the matrix that places it. */
interface Part {
  readonly glyph: number;
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
  readonly dx: number;
  readonly dy: number;
}

function readParts(view: DataView): Part[] {
  const parts: Part[] = [];
  let at = GLYPH_HEADER;
  const f2dot14 = (offset: number): number => view.getInt16(offset) / 0x4000;
  for (let flags = MORE_PARTS; flags & MORE_PARTS; ) {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    at += 4;
    // Parts hung up by the numbers of points are rare and belong to hinted Latin faces; they stay where they are drawn.
    const isPlaced = (flags & ARE_OFFSETS) !== 0;
    const dx = !isPlaced ? 0 : flags & WORDS ? view.getInt16(at) : view.getInt8(at);
    const dy = !isPlaced ? 0 : flags & WORDS ? view.getInt16(at + 2) : view.getInt8(at + 1);
    at += flags & WORDS ? 4 : 2;
    let [xx, xy, yx, yy] = [1, 0, 0, 1];
    if (flags & SCALE) {
      xx = f2dot14(at);
      yy = xx;
      at += 2;
    } else if (flags & TWO_SCALES) {
      xx = f2dot14(at);
      yy = f2dot14(at + 2);
      at += 4;
    } else if (flags & MATRIX) {
      [xx, xy, yx, yy] = [f2dot14(at), f2dot14(at + 2), f2dot14(at + 4), f2dot14(at + 6)];
      at += 8;
    }
    parts.push({ glyph, xx, xy, yx, yy, dx, dy });
  }
  return parts;
}

function placed(contours: readonly Contour[], { xx, xy, yx, yy, dx, dy }: Part): Contour[] {
  const place = ({ x, y }: OutlinePoint): OutlinePoint => ({ x: x * xx + y * yx + dx, y: x * xy + y * yy + dy });
  return contours.map(({ start, steps }) => ({
    start: place(start),
    steps: steps.map(({ control, to }) => ({ control: control && place(control), to: place(to) })),
  }));
}
