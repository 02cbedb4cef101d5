import { describe, expect, it } from 'vitest';
import type { GlyphRun, Page, Source } from '../../../shared/display-list/displayList.ts';
import { BLACK } from '../../../shared/display-list/displayList.ts';
import { offsetOfPrinted, printedBefore, printedOffsets } from '../../../shared/display-list/printedOffsets.ts';
import { pt } from '../../../shared/units/length.ts';

const run = (text: string, source: Source | null): GlyphRun => ({
  kind: 'glyphs',
  ...{ face: 0, size: pt(10), ink: BLACK, x: pt(0), y: pt(0), orientation: 'horizontal', source },
  glyphs: [...text].map((character, index) => ({ glyph: 1, dx: index * 10, dy: 0, text: character })),
});
const page = (...items: readonly GlyphRun[]): Page => ({ width: pt(100), height: pt(100), label: '01', items });

describe('the places of glyph runs in their block', () => {
  it('count on over pages, each block by itself, and leave out what the page added', () => {
    const one = { article: 0, block: 0 };
    const other = { article: 1, block: 0 };
    const runs = [run('甲 乙', one), run('春', other), run('01', null), run('丙', one)];
    const offsets = printedOffsets([page(...runs.slice(0, 3)), page(...runs.slice(3))]);
    expect(runs.map((item) => offsets.get(item))).toEqual([0, 0, undefined, 2]);
  });

  it('lead to an offset in the text over blanks that were not set', () => {
    const text = '甲 乙\n丙';
    expect([0, 1, 2, 3].map((count) => offsetOfPrinted(text, count))).toEqual([0, 2, 4, 5]);
    expect([0, 2, 4, 5].map((offset) => printedBefore(text, offset))).toEqual([0, 1, 2, 3]);
  });
});
