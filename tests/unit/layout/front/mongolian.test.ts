import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../../shared/display-list/displayList.ts';
import { mongolianItems } from '../../../../shared/layout/front/mongolianItems.ts';
import { frameSchema, type MongolianFrame } from '../../../../shared/template/frame.ts';
import { pt, ptToMm } from '../../../../shared/units/length.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { rounded } from '../../../support/layout/pageReading.ts';

const side = (points: number): number => ptToMm(pt(points));

/** A frame of 100 pt by a height, at (10, 20), in type of 10 pt on columns of 20 pt; a letter is 5 pt long. */
function columns(text: string, height: number, align = 'top'): GlyphRun[] {
  const box = { x: side(10), y: side(20), width: side(100), height: side(height) };
  const style = { face: 'mongolian', size: 10 };
  const frame = frameSchema.parse({ kind: 'mongolian', ...box, text, style, leading: 2, align }) as MongolianFrame;
  return mongolianItems(frame, text, null, fakeResources()).filter((item) => item.kind === 'glyphs');
}

const textOf = (run: GlyphRun): string => run.glyphs.map(({ text }) => text).join('');
const WORD = 'ᠠᠠᠠᠠ';

// Rule 19 of our typesetting.
describe('traditional Mongolian', () => {
  it('runs down, turned as a whole', () => {
    const [run] = columns(WORD, 100);
    expect(run?.orientation).toBe('vertical');
    expect(run?.glyphs.map(({ dx }) => dx)).toEqual([0, 5, 10, 15]);
    expect(run && rounded(run.y)).toBe(20);
  });

  it('sets words below each other with a space', () => {
    expect(columns(`${WORD} ${WORD}`, 100).map(textOf)).toEqual([`${WORD} ${WORD}`]);
  });

  it('goes on in the next column to the right, words whole', () => {
    // Two words and their space are 45 pt long.
    const runs = columns(`${WORD} ${WORD} ${WORD}`, 50);
    expect(runs.map(textOf)).toEqual([`${WORD} ${WORD}`, WORD]);
    expect(rounded((runs[1]?.x ?? 0) - (runs[0]?.x ?? 0))).toBe(20);
  });

  it('stands its columns in the middle of the frame', () => {
    const [one] = columns(WORD, 50);
    const two = columns(`${WORD} ${WORD} ${WORD}`, 50);
    expect(rounded((one?.x ?? 0) - (two[0]?.x ?? 0))).toBe(10);
  });

  it('stands at the top, in the middle or at the foot', () => {
    const ys = ['top', 'middle', 'bottom'].map((align) => rounded(columns(WORD, 60, align)[0]?.y ?? 0));
    expect(ys).toEqual([20, 40, 60]);
  });

  it('gives a word longer than the frame a column of its own', () => {
    const long = 'ᠠ'.repeat(30);
    expect(columns(`${WORD} ${long} ${WORD}`, 50).map(textOf)).toEqual([WORD, long, WORD]);
  });

  it('is nothing without text', () => {
    expect(columns(' ', 50)).toEqual([]);
  });
});
