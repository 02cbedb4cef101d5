import { describe, expect, it } from 'vitest';
import { BLACK } from '../../../../shared/display-list/displayList.ts';
import type { Face } from '../../../../shared/fonts/face.ts';
import { prepareText } from '../../../../shared/layout/inline/preparedText.ts';
import { USUAL_COMPOSITION } from '../../../../shared/template/composition.ts';
import { pt } from '../../../../shared/units/length.ts';
import { fakeFace } from '../../../support/layout/fakeFace.ts';
import { prepared, styled } from '../../../support/layout/lines.ts';

/** A face that joins fi to one glyph of 0.6 em, kerns AV by a fifth of an em, and has narrow Chinese dashes. */
function ligatureFace(): Face {
  const face = fakeFace('ligatures');
  return {
    ...face,
    advanceOf: (glyph) => (glyph === 0x2014 ? 0.89 : glyph === 0xb7 ? 0.33 : face.advanceOf(glyph)),
    shape(text) {
      if (text === 'fi') return [{ glyph: 0xfb01, cluster: 0, advance: 0.6, dx: 0, dy: 0 }];
      if (text === '——') return face.shape(text).map((glyph) => ({ ...glyph, advance: 0.89 }));
      if (text !== 'AV') return face.shape(text);
      return [
        { glyph: 65, cluster: 0, advance: 0.3, dx: 0, dy: 0 },
        { glyph: 86, cluster: 1, advance: 0.5, dx: 0, dy: 0 },
      ];
    },
  };
}

const clustersOf = (text: string) => prepareText([styled(text)], [ligatureFace()], USUAL_COMPOSITION).clusters;

// Rule 8 of our typesetting; clreq, 3.2.
describe('Western text', () => {
  it('is shaped as a whole word, so that kerning counts', () => {
    const [word] = clustersOf('AV');
    expect(word?.glyphs.map(({ dx }) => dx)).toEqual([0, 3]);
    expect(word?.width).toBe(8);
  });

  it('keeps a ligature’s text with its one glyph', () => {
    const [word] = clustersOf('fi');
    expect(word?.glyphs.map(({ glyph, text }) => [glyph, text])).toEqual([[0xfb01, 'fi']]);
    expect(word?.width).toBe(6);
  });

  it('is one cluster with its points, apostrophes and signs', () => {
    for (const word of ['3.14', "it's", '100%', 'e.g.', '12,000', 'No.5']) {
      expect(clustersOf(`甲${word}乙`).map(({ text }) => text)).toEqual(['甲', word, '乙']);
    }
  });

  it('is divided where a hyphen joins two words, and nowhere else', () => {
    expect(clustersOf('well-known').map(({ text }) => text)).toEqual(['well-', 'known']);
    expect(clustersOf('2023-04').map(({ text }) => text)).toEqual(['2023-04']);
  });
});

// GB/T 15834-2011, 5.1: places of marks.
describe('Chinese marks', () => {
  it('take an em whatever the face’s advance', () => {
    expect(clustersOf('甲，').map(({ width }) => width)).toEqual([10, 10]);
    expect(clustersOf('—')[0]?.width).toBe(10);
  });

  it('take two ems as ——, in one cluster, its ink in the middle', () => {
    const [dash] = clustersOf('——');
    expect(dash?.width).toBe(20);
    expect(dash?.glyphs[0]?.dx).toBeCloseTo((20 - 2 * 8.9) / 2, 9);
  });

  it('take half an em as ·, its ink in the middle', () => {
    const [, dot] = clustersOf('甲·乙');
    expect(dot?.width).toBe(5);
    expect(dot?.glyphs[0]?.dx).toBeCloseTo((5 - 3.3) / 2, 9);
  });

  it('have their blank where the edge of a line may take it', () => {
    const blanks = clustersOf('（甲，').map(({ blankBefore, blankAfter }) => [blankBefore, blankAfter]);
    expect(blanks).toEqual([
      [5, 0],
      [0, 0],
      [0, 5],
    ]);
  });
});

describe('characters that the face lacks', () => {
  it('are set as the missing glyph, an em wide, and named in order', () => {
    const text = prepared('甲𬭚乙𠮷', '𬭚𠮷');
    expect(text.missing).toEqual(['𬭚', '𠮷']);
    expect(text.clusters[1]?.glyphs).toEqual([{ glyph: 0, dx: 0, dy: 0, text: '𬭚' }]);
  });

  it('do not count a space of another width', () => {
    expect(prepared('甲\u2009乙\t丙', '\u2009\t').missing).toEqual([]);
  });
});

describe('text of several sizes', () => {
  it('measures each part by its own size', () => {
    const parts = [styled('甲'), styled('乙', { size: pt(6) }), styled('丙', { ink: BLACK })];
    expect(prepareText(parts, [fakeFace('song')], USUAL_COMPOSITION).clusters.map(({ width }) => width)).toEqual([
      10, 6, 10,
    ]);
  });

  it('throws for a face that is not there, and names it', () => {
    expect(() => prepareText([styled('甲', { face: 7 })], [fakeFace('song')], USUAL_COMPOSITION)).toThrow('7');
  });
});
