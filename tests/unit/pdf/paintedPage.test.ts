import { describe, expect, it } from 'vitest';
import type { Fill, PlacedPicture } from '../../../shared/display-list/displayList.ts';
import { BLACK } from '../../../shared/display-list/displayList.ts';
import { pt } from '../../../shared/units/length.ts';
import { contentStreams, operatorsOf } from '../../support/pdf/contentStreams.ts';
import { handmadeList, textRun } from '../../support/pdf/handmadeList.ts';
import { paintedPage, paintHandmade } from '../../support/pdf/paintHandmade.ts';
import { tinyJpeg, tinyPng } from '../../support/pdf/tinyPictures.ts';

const RED = { c: 0, m: 1, y: 0.9, k: 0 };

const fill = (x: number, y: number, width: number, height: number, ink = BLACK): Fill => ({
  kind: 'fill',
  x: pt(x),
  y: pt(y),
  width: pt(width),
  height: pt(height),
  ink,
});

const picture = (index: number, source: PlacedPicture['source'] = { article: 0, block: 1 }): PlacedPicture => ({
  kind: 'picture',
  picture: index,
  x: pt(20),
  y: pt(50),
  width: pt(90),
  height: pt(130),
  alternative: '会议现场',
  source,
});

/** Operators that choose a colour in another space than DeviceCMYK, or stroke with one. */
const OTHER_COLOURS = ['rg', 'RG', 'g', 'G', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'S', 's', 'B', 'b'];

describe('a painted page', () => {
  it('has ink in CMYK only, and black as black alone', async () => {
    const items = [
      textRun('公报', 20, 40, { ink: RED }),
      textRun('正文\u{f0000}', 20, 60),
      fill(20, 70, 100, 0.5),
      picture(0),
      textRun('书眉', 20, 20, { source: null }),
    ];
    const pictures = new Map([['a', { mediaType: 'image/png', bytes: tinyPng(9, 13) }]]);
    const streams = contentStreams(await paintHandmade(handmadeList([items, items], { pictures: ['a'] }), pictures));
    expect(streams).toHaveLength(2);
    for (const stream of streams) {
      const operators = operatorsOf(stream);
      expect(operators.filter((operator) => OTHER_COLOURS.includes(operator))).toEqual([]);
      expect(stream).toContain('0 1 0.9 0 k\n');
      expect(stream).toContain('0 0 0 1 k\n');
    }
  });

  it('chooses an ink before it shows anything', async () => {
    const [stream] = contentStreams(await paintHandmade(handmadeList([[fill(1, 1, 1, 1)], []])));
    const operators = operatorsOf(stream!);
    expect(operators.indexOf('k')).toBeGreaterThan(-1);
    expect(operators.indexOf('k')).toBeLessThan(operators.indexOf('f'));
  });

  it('fills rectangles of one ink together, and each at its place', async () => {
    const items = [fill(20, 50, 100, 0.5), fill(20, 60, 100, 0.5), fill(10, 70, 5, 5, RED)];
    const [stream] = contentStreams(await paintHandmade(handmadeList([items])));
    expect(operatorsOf(stream!).filter((operator) => operator === 're' || operator === 'f')).toEqual([
      're',
      're',
      'f',
      're',
      'f',
    ]);
    const page = await paintedPage([fill(10, 70, 5, 5, RED)]);
    expect(page.fills).toHaveLength(1);
    expect(page.fills[0]).toMatchObject({ x: 10, y: 70, width: 5, height: 5, artifact: true });
  });

  it('shows a missing glyph as a box of its width, and never glyph 0', async () => {
    const run = textRun('甲\u{f0000}乙', 20, 100, { size: 20 });
    const page = await paintedPage([run]);
    const box = page.fills[0]!;
    expect(page.fills).toHaveLength(1);
    expect(box.x).toBeGreaterThan(20 + run.glyphs[1]!.dx - 0.01);
    expect(box.x + box.width).toBeLessThan(20 + run.glyphs[2]!.dx + 0.01);
    expect(box.y).toBeGreaterThan(80);
    expect(box.y + box.height).toBeLessThan(104);
    expect(page.glyphs.map((glyph) => glyph.visible)).toEqual([true, false, true]);
    const [stream] = contentStreams(await paintHandmade(handmadeList([[run]])));
    expect(stream).not.toContain('<0000');
  });

  it('paints the box of a missing glyph in the ink of its run', async () => {
    const items = [textRun('\u{f0000}', 20, 40, { ink: RED }), textRun('黑', 20, 60)];
    const [stream] = contentStreams(await paintHandmade(handmadeList([items])));
    const painted = operatorsOf(stream!).filter((operator) => operator === 'k' || operator === 'f*');
    expect(painted).toEqual(['k', 'f*', 'k']);
  });

  it('turns the box of a missing glyph in a vertical line', async () => {
    const page = await paintedPage([textRun('\u{f0000}', 100, 50, { size: 20, orientation: 'vertical' })]);
    const box = page.fills[0]!;
    expect(box.x).toBeGreaterThan(95);
    expect(box.x + box.width).toBeLessThan(120);
    expect(box.y).toBeGreaterThan(50);
  });

  it('embeds a picture once, however often it stands on the pages', async () => {
    const pictures = new Map([
      ['a', { mediaType: 'image/jpeg', bytes: tinyJpeg() }],
      ['b', { mediaType: 'image/png', bytes: tinyPng(4, 4, 'rgba') }],
    ]);
    const list = handmadeList([[picture(0), picture(1)], [picture(0)]], { pictures: ['a', 'b'] });
    const file = Buffer.from(await paintHandmade(list, pictures)).toString('latin1');
    // The JPEG, the PNG, and the PNG's transparency.
    expect(file.match(/\/Subtype \/Image/g)).toHaveLength(3);
    expect(file.match(/\/DCTDecode/g)).toHaveLength(1);
  });

  it('puts a picture at its place with its description', async () => {
    const pictures = new Map([['a', { mediaType: 'image/jpeg', bytes: tinyJpeg() }]]);
    const items = [picture(0), picture(0, null)];
    const [stream] = contentStreams(await paintHandmade(handmadeList([items], { pictures: ['a'] }), pictures));
    expect(stream).toContain('/Span <</Alt <feff4f1a8bae73b0573a>>> BDC\nq 90 0 0 -130 20 180 cm /I0 Do Q\nEMC\n');
    expect(stream).toContain('/Artifact BMC\nq 90 0 0 -130 20 180 cm /I0 Do Q\nEMC\n');
  });

  it('balances its groups and marks', async () => {
    const items = [
      textRun('甲', 20, 20, { source: null }),
      textRun('乙\u{f0000}', 20, 40),
      fill(1, 1, 1, 1),
      textRun('ᠮᠣ', 60, 40, { face: 2, orientation: 'vertical' }),
    ];
    const [stream] = contentStreams(await paintHandmade(handmadeList([items])));
    const operators = operatorsOf(stream!);
    const count = (...names: string[]) => operators.filter((operator) => names.includes(operator)).length;
    expect(count('BT')).toBe(count('ET'));
    expect(count('BMC', 'BDC')).toBe(count('EMC'));
  });

  it('may be empty, but there must be one', async () => {
    expect((await paintedPage([])).glyphs).toEqual([]);
    await expect(paintHandmade(handmadeList([]))).rejects.toThrow('at least one page');
  });

  it('names what the display list refers to and does not have', async () => {
    await expect(paintedPage([{ ...textRun('文', 1, 1), face: 7 }])).rejects.toThrow('no face 7');
    await expect(paintedPage([picture(3)])).rejects.toThrow('no picture 3');
    const run = textRun('文', 1, 1);
    const beyond = { ...run, glyphs: [{ ...run.glyphs[0]!, glyph: 65_000 }] };
    await expect(paintedPage([beyond])).rejects.toThrow('got 65000');
    await expect(paintedPage([fill(1, 1, 1, 1, { ...BLACK, k: 100 })])).rejects.toThrow('ink is from 0 to 1, got 100');
  });
});
