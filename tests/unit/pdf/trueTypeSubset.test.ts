import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { openTrueTypeFace } from '../../../electron/pdf/trueTypeFace.ts';
import { fontFileOf } from '../../../shared/display-list/faceFile.ts';
import { bundledFace } from '../../support/pdf/bundledFaces.ts';

const serif = bundledFace('NotoSerifSC-Regular');
const program = openTrueTypeFace(fontFileOf(serif.bytes));
const original = create(serif.bytes as Buffer) as Font;

const subsetOf = (characters: string): Font =>
  create(Buffer.from(program.subset([0, ...[...characters].map(serif.glyphOf)]))) as Font;

describe('a subset of a TrueType face', () => {
  it('has the outlines and widths of its glyphs in their order, as fontkit reads them', () => {
    const characters = '政府公报ABCij，。';
    const subset = subsetOf(characters);
    [...characters].forEach((character, index) => {
      const glyph = original.getGlyph(serif.glyphOf(character));
      expect(subset.getGlyph(index + 1).path.toSVG()).toBe(glyph.path.toSVG());
      expect(subset.getGlyph(index + 1).advanceWidth).toBe(glyph.advanceWidth);
    });
    expect(subset.numGlyphs).toBe(characters.length + 1);
  });

  it('brings the parts of a composite glyph with it', () => {
    const characters = [...'ÀÉîõüǚÅ'];
    const subset = subsetOf(characters.join(''));
    characters.forEach((character, index) => {
      const path = original.getGlyph(serif.glyphOf(character)).path.toSVG();
      expect(path).not.toBe('');
      expect(subset.getGlyph(index + 1).path.toSVG()).toBe(path);
    });
  });

  it('may hold a glyph twice', () => {
    const subset = subsetOf('日日');
    expect(subset.getGlyph(1).path.toSVG()).toBe(subset.getGlyph(2).path.toSVG());
  });

  it('reads the measures as fontkit does', () => {
    expect(program).toMatchObject({ postscriptName: original.postscriptName, glyphCount: original.numGlyphs });
    expect(program.metrics).toMatchObject({
      ascent: original.ascent,
      descent: original.descent,
      capHeight: original.capHeight,
      xHeight: original.xHeight,
      box: [original.bbox.minX, original.bbox.minY, original.bbox.maxX, original.bbox.maxY],
    });
  });
});
