import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from '../../shared/layout/inline/breakTitle.ts';
import { fakeWords } from '../support/layout/fakeResources.ts';
import { mayDivide } from '../support/layout/kinsoku.ts';
import { prepared, SIZE } from '../support/layout/lines.ts';
import { propertyRuns } from '../support/layout/runs.ts';

// fast-check prints the seed of a failing run. PROPERTY_RUNS in the environment asks for more of them.
const run = { numRuns: propertyRuns(200) };

const WORDS = [
  '甲县',
  '人民政府',
  '关于',
  '印发',
  '《',
  '》',
  '（',
  '）',
  '工作',
  '方案',
  '的',
  '通知',
  '、',
  '和',
  '2023',
  '年',
];

const titles = fc.tuple(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 20 }).map((words) => words.join('')),
  fc.integer({ min: 6, max: 24 }),
);

describe('the lines of any title', () => {
  it('hold its text once and in order', () => {
    fc.assert(
      fc.property(titles, ([text, measure]) => {
        const ready = prepared(text);
        const breaks = breakTitle(ready, measure * SIZE, fakeWords(WORDS));
        expect(breaks.map(({ start }) => start)).toEqual([0, ...breaks.slice(0, -1).map(({ end }) => end)]);
        expect(breaks.at(-1)?.end).toBe(ready.clusters.length);
      }),
      run,
    );
  });

  it('fit their measure, but for the blank of a mark at the end', () => {
    fc.assert(
      fc.property(titles, ([text, measure]) => {
        const ready = prepared(text);
        for (const { start, end } of breakTitle(ready, measure * SIZE, fakeWords(WORDS))) {
          const width = (ready.natural[end] ?? 0) - (ready.natural[start] ?? 0) - (ready.gaps[end - 1]?.width ?? 0);
          const blanks = (ready.clusters[start]?.blankBefore ?? 0) + (ready.clusters[end - 1]?.blankAfter ?? 0);
          if (end - start > 1) expect(width - blanks).toBeLessThanOrEqual(measure * SIZE + 0.02);
        }
      }),
      run,
    );
  });

  it('begin and end with no prohibited mark where their text has no row of marks', () => {
    fc.assert(
      fc.property(titles, ([text, measure]) => {
        fc.pre(!/[《》（）、]{2}/.test(text));
        const ready = prepared(text);
        for (const { start } of breakTitle(ready, measure * SIZE, fakeWords(WORDS)).slice(1)) {
          expect(mayDivide(ready.clusters[start - 1]!, ready.clusters[start]!)).toBe(true);
        }
      }),
      run,
    );
  });
});
