import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { decodeOutlines, encodeOutlines } from '../../../shared/display-list/outlineBytes.ts';
import { fontFileOf } from '../../../shared/fonts/fontFile.ts';
import type { GlyphOutline } from '../../../shared/fonts/glyphOutline.ts';
import { readOutlines } from '../../../shared/fonts/readOutlines.ts';
import { bundledFace } from '../../support/pdf/bundledFaces.ts';

const serif = bundledFace('NotoSerifSC-Regular');
const outlineOf = readOutlines(fontFileOf(serif.bytes));
const original = create(serif.bytes as Buffer) as Font;

/** The end points and control points in order, as fontkit's path commands have them. */
function pointsOf({ contours }: GlyphOutline): number[] {
  return contours.flatMap(({ start, steps }) => [
    start.x,
    start.y,
    ...steps.flatMap(({ control, to }) => (control ? [control.x, control.y, to.x, to.y] : [to.x, to.y])),
  ]);
}

describe('outlines read from a TrueType face', () => {
  it.each([...'政府公报〔〕，。“ABCgij09&'])('of %s have the points that fontkit reads', (character) => {
    const glyph = serif.glyphOf(character);
    const expected = original.getGlyph(glyph).path.commands.flatMap(({ args }) => args);
    const read = pointsOf(outlineOf(glyph));
    expect(read.length).toBeGreaterThan(0);
    // fontkit closes a contour with a line back to its start where we leave that to the fill.
    const written = (points: readonly number[]) => new Set(points.map((value) => Math.round(value * 2)));
    expect(written(read)).toEqual(written(expected));
  });

  it.each([...'ÀÉîõüǚÅ'])('of the composite glyph %s fill the box that fontkit gives it', (character) => {
    const glyph = serif.glyphOf(character);
    const points = pointsOf(outlineOf(glyph));
    const xs = points.filter((_value, index) => index % 2 === 0);
    const ys = points.filter((_value, index) => index % 2 === 1);
    const { minX, maxX, minY, maxY } = original.getGlyph(glyph).cbox;
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([minX, maxX, minY, maxY]);
  });

  it('of a space are empty', () => {
    expect(outlineOf(serif.glyphOf(' '))).toEqual({ contours: [] });
  });

  it('of a glyph that the face does not have are refused', () => {
    expect(() => outlineOf(original.numGlyphs)).toThrow(RangeError);
  });

  it('come back from their bytes as they were', () => {
    const outlines = new Map(
      [...'公报ÀB '].map((character) => serif.glyphOf(character)).map((glyph) => [glyph, outlineOf(glyph)]),
    );
    expect(decodeOutlines(encodeOutlines(outlines))).toEqual(outlines);
  });
});
