import { describe, expect, it } from 'vitest';
import type { Fill, GlyphRun, Item } from '../../../../shared/display-list/displayList.ts';
import { lineItems } from '../../../../shared/layout/inline/lineItems.ts';
import { pt } from '../../../../shared/units/length.ts';
import { fakeFace } from '../../../support/layout/fakeFace.ts';
import { setText, styled } from '../../../support/layout/lines.ts';
import { rounded } from '../../../support/layout/pageReading.ts';

/** A line at x 100 with its baseline at 200, in type of 10 points. */
function itemsOf(...texts: Parameters<typeof setText>[0] extends infer Text ? Exclude<Text, string>[] : never): Item[] {
  const [line] = setText(texts.flat(), 40);
  return lineItems(line!, 100, 200, [fakeFace('song'), fakeFace('hei')]);
}

const runs = (items: readonly Item[]): GlyphRun[] => items.filter((item) => item.kind === 'glyphs');
const fills = (items: readonly Item[]): Fill[] => items.filter((item) => item.kind === 'fill');
const textOf = (run: GlyphRun): string => run.glyphs.map((glyph) => glyph.text).join('');

describe('the items of a line', () => {
  it('are one run for text of one style, each character at its place', () => {
    const [run] = runs(itemsOf([styled('甲，乙')]));
    expect([run?.x, run?.y, run?.size]).toEqual([100, 200, 10]);
    expect(run?.glyphs.map(({ dx }) => dx)).toEqual([0, 10, 20]);
  });

  it('are a run for each face', () => {
    const items = runs(itemsOf([styled('甲乙'), styled('丙', { face: 0, ink: { c: 0, m: 1, y: 1, k: 0 } })]));
    expect(items.map(textOf)).toEqual(['甲乙', '丙']);
    expect(items[1]?.x).toBe(120);
  });

  it('raise a superscript and lower a subscript by their shift', () => {
    const up = styled('2', { size: pt(6), rise: pt(3.6) });
    const down = styled('2', { size: pt(6), rise: pt(-1.2) });
    const items = runs(itemsOf([styled('甲'), up, styled('乙'), down]));
    expect(items.map(({ y }) => y)).toEqual([200, 200, 200, 200]);
    expect(items.map(({ glyphs }) => glyphs[0]?.dy)).toEqual([0, 3.6, 0, -1.2]);
  });

  it('underline text from its left to the next character', () => {
    const items = fills(itemsOf([styled('甲'), styled('乙丙', { decoration: 'underline' }), styled('丁')]));
    expect(Math.min(...items.map(({ x }) => x))).toBe(110);
    expect(Math.max(...items.map(({ x, width }) => x + width))).toBe(130);
    for (const { y } of items) expect(y).toBeGreaterThan(200);
  });

  it('underline the blanks of a form too', () => {
    const items = fills(itemsOf([styled('甲'), styled('    ', { decoration: 'underline' }), styled('乙')]));
    const width = items.reduce((sum, item) => sum + item.width, 0);
    // Four typed spaces of a quarter of an em.
    expect(rounded(width)).toBe(10);
  });

  // GB/T 15834-2011, 4.14: a dot below every character, none below marks.
  it('set a dot below every emphasised character and none below a mark, as artifacts', () => {
    const items = runs(itemsOf([styled('甲，乙', { decoration: 'dots' })]));
    const dots = items.filter(({ source }) => source === null);
    expect(dots.map(textOf)).toEqual(['·', '·']);
    expect(dots.map(({ x, glyphs }) => x + (glyphs[0]?.dx ?? 0))).toEqual([102.5, 122.5]);
    for (const { y } of dots) expect(y).toBeGreaterThan(200);
  });

  it('set nothing below plain text', () => {
    const items = itemsOf([styled('甲，乙')]);
    expect(items).toHaveLength(1);
  });

  it('are artifacts where they are told to be', () => {
    const [line] = setText('甲', 10);
    const [run] = runs(lineItems(line!, 0, 0, [fakeFace('song')], null));
    expect(run?.source).toBeNull();
  });
});
