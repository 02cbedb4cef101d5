import type { Contour, GlyphOutline } from '../fonts/glyphOutline.ts';
import { ByteReader } from './byteReader.ts';
import { ByteWriter } from './byteWriter.ts';

/** Outlines of some glyphs of one face, by glyph index, as bytes in which they travel to a painter. */
export function encodeOutlines(outlines: ReadonlyMap<number, GlyphOutline>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.int32(outlines.size);
  for (const [glyph, { contours }] of outlines) {
    writer.uint16(glyph);
    writer.uint16(contours.length);
    for (const { start, steps } of contours) {
      writer.uint16(steps.length);
      writer.int16(inHalves(start.x));
      writer.int16(inHalves(start.y));
      for (const { control, to } of steps) {
        writer.uint8(control ? 1 : 0);
        if (control) {
          writer.int16(inHalves(control.x));
          writer.int16(inHalves(control.y));
        }
        writer.int16(inHalves(to.x));
        writer.int16(inHalves(to.y));
      }
    }
  }
  return writer.finish();
}

/**
 * The outlines that `encodeOutlines` wrote.
 *
 * @throws RangeError where the bytes end before the outlines do.
 */
export function decodeOutlines(bytes: Uint8Array): ReadonlyMap<number, GlyphOutline> {
  const reader = new ByteReader(bytes);
  const point = () => ({ x: reader.int16() / HALVES, y: reader.int16() / HALVES });
  const outlines = new Map<number, GlyphOutline>();
  const count = reader.int32();
  for (let index = 0; index < count; index += 1) {
    const glyph = reader.uint16();
    const contours = Array.from({ length: reader.uint16() }, (): Contour => {
      const length = reader.uint16();
      const start = point();
      const steps = Array.from({ length }, () => {
        const control = reader.uint8() === 1 ? point() : null;
        return { control, to: point() };
      });
      return { start, steps };
    });
    outlines.set(glyph, { contours });
  }
  return outlines;
}

/** Points between two control points lie on half units; finer ones come from scaled parts only and are rounded. */
const HALVES = 2;
const inHalves = (units: number): number => Math.round(units * HALVES);

export type { Contour, GlyphOutline, OutlinePoint } from '../fonts/glyphOutline.ts';
