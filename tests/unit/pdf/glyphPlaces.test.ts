import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlyphPlace, GlyphRun } from '../../../shared/display-list/displayList.ts';
import { pt } from '../../../shared/units/length.ts';
import { bundledFace } from '../../support/pdf/bundledFaces.ts';
import { textRun } from '../../support/pdf/handmadeList.ts';
import { linesOf } from '../../support/pdf/linesOf.ts';
import { paintedPage } from '../../support/pdf/paintHandmade.ts';

/** What the painter promises. */
const TOLERANCE = 0.005;

function farthest(run: GlyphRun, measured: readonly { readonly x: number; readonly y: number }[]): number {
  expect(measured).toHaveLength(run.glyphs.length);
  const distances = run.glyphs.map((place, index) => {
    const [x, y] = {
      horizontal: [run.x + place.dx, run.y - place.dy] as const,
      vertical: [run.x + place.dy, run.y + place.dx] as const,
      upward: [run.x - place.dy, run.y - place.dx] as const,
    }[run.orientation];
    return Math.max(Math.abs(measured[index]!.x - x), Math.abs(measured[index]!.y - y));
  });
  return Math.max(...distances);
}

describe('glyphs on the page', () => {
  it('stand within 0.005 pt of their places, also at the end of a long justified line', async () => {
    const run = textRun('各乡镇人民政府，县政府各部门：'.repeat(8), 20.123456, 40.6543, { tracking: 0.123457 });
    const page = await paintedPage([run]);
    expect(farthest(run, page.glyphs)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('stand within 0.005 pt wherever the display list wants them, at any size', async () => {
    const face = bundledFace('NotoSerifSC-Regular');
    const place = fc.record({
      character: fc.constantFrom('政', 'W', 'i', '—', '1', '，'),
      dx: fc.double({ min: -50, max: 400, noNaN: true }),
      dy: fc.constantFrom(0, 0, 3.3333, -1.25),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 1, maxLength: 30 }),
        fc.double({ min: 4, max: 120, noNaN: true }),
        fc.constantFrom('horizontal' as const, 'vertical' as const, 'upward' as const),
        async (places, size, orientation) => {
          const glyphs = places.map(
            ({ character, dx, dy }): GlyphPlace => ({ glyph: face.glyphOf(character), dx, dy, text: character }),
          );
          const run: GlyphRun = { ...textRun('', 33.333333, 99.99951, { size, orientation }), glyphs };
          const page = await paintedPage([run]);
          expect(farthest(run, page.glyphs)).toBeLessThanOrEqual(TOLERANCE);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are raised by their own dy and leave the next run on its baseline', async () => {
    const run = textRun('注１', 20, 40);
    const raised = { ...run, glyphs: run.glyphs.map((place, index) => (index === 1 ? { ...place, dy: 4 } : place)) };
    const page = await paintedPage([raised, textRun('文', 60, 40)]);
    expect(page.glyphs.map((glyph) => Math.round(glyph.y * 100) / 100)).toEqual([40, 36, 40]);
  });

  it('run down the page in a vertical line, turned clockwise: their tops point right', async () => {
    const run = textRun('ᠮᠣᠩ', 100, 50, { face: 2, orientation: 'vertical' });
    const raised = { ...run, glyphs: run.glyphs.map((place) => ({ ...place, dy: 2 })) };
    const page = await paintedPage([raised]);
    expect(page.glyphs.every((glyph) => glyph.orientation === 'vertical')).toBe(true);
    expect(page.glyphs.every((glyph) => Math.abs(glyph.x - 102) <= TOLERANCE)).toBe(true);
    expect(page.glyphs[0]!.y).toBeCloseTo(50, 2);
    expect(page.glyphs[1]!.y).toBeGreaterThan(50);
  });

  it('keep the size and the face of their run', async () => {
    const page = await paintedPage([textRun('正文', 20, 40), textRun('标题', 20, 80, { face: 1, size: 22 })]);
    expect(page.glyphs.map((glyph) => [glyph.fontName, glyph.size])).toEqual([
      ['NotoSerifSC-Regular', 10.5],
      ['NotoSerifSC-Regular', 10.5],
      ['NotoSansSC-Bold', 22],
      ['NotoSansSC-Bold', 22],
    ]);
  });

  it('make lines by baseline and column', async () => {
    const page = await paintedPage([
      textRun('左栏第一行', 20, 40),
      textRun('左栏第二行', 20, 58),
      textRun('右栏', 110, 40),
      textRun('第一行', 131, 40),
      textRun('书眉', 20, 20, { source: null }),
    ]);
    expect(linesOf(page).map((line) => [line.text, line.artifact])).toEqual([
      ['左栏第一行', false],
      ['左栏第二行', false],
      ['右栏第一行', false],
      ['书眉', true],
    ]);
    expect(linesOf(page)[0]).toMatchObject({ x: 20, baseline: 40, size: 10.5 });
    expect(linesOf(page)[0]!.end).toBeCloseTo(20 + 5 * 10.5, 2);
  });

  it('are refused where a number is none', async () => {
    await expect(paintedPage([textRun('文', Number.NaN, 40)])).rejects.toThrow('finite number, got NaN');
    await expect(paintedPage([{ ...textRun('文', 1, 40), size: pt(0) }])).rejects.toThrow('above 0');
  });
});
