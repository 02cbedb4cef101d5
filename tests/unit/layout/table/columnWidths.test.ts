import { describe, expect, it } from 'vitest';
import { type CellDemand, columnWidths } from '../../../../shared/layout/table/columnWidths.ts';
import { rounded } from '../../../support/layout/pageReading.ts';

/** A cell of the first row whose text is as wide as it wants to be, in characters of 10. */
const cell = (column: number, least: number, best: number, colspan = 1, row = 0): CellDemand => ({
  column,
  colspan,
  least,
  best,
  text: { row, rowspan: 1, paragraphs: [{ natural: best, tight: best }], size: 10, padding: 0 },
});

/** A blank to be filled in, as wide as its author drew it. */
const blank = (column: number, best: number): CellDemand => {
  const demand = cell(column, 10, best);
  return { ...demand, text: { ...demand.text, paragraphs: [{ natural: 0, tight: 0 }] } };
};

const widths = (columns: number, demands: readonly CellDemand[], measure: number): number[] =>
  columnWidths(columns, demands, measure).map(rounded);

describe('the widths of columns', () => {
  it('share the measure in proportion where every cell has its line', () => {
    // 20 and 30 in 100: twice as wide.
    expect(widths(2, [cell(0, 10, 20), cell(1, 10, 30)], 100)).toEqual([40, 60]);
  });

  it('take the widest cell of each column', () => {
    expect(widths(2, [cell(0, 10, 20), cell(0, 10, 40), cell(1, 10, 40)], 100)).toEqual([50, 50]);
  });

  it('leave those that need less on one line, and give the rest to the longest', () => {
    expect(widths(3, [cell(0, 10, 20), cell(1, 10, 30), cell(2, 10, 60)], 80)).toEqual([20, 30, 30]);
    // Far more than 45 % of the measure, where nobody else needs it.
    expect(widths(3, [cell(0, 10, 20), cell(1, 10, 20), cell(2, 10, 900)], 200)).toEqual([20, 20, 160]);
  });

  it('give long texts of different rows more, the longer they are, but not in proportion', () => {
    const [short = 0, long = 0] = widths(2, [cell(0, 20, 400), cell(1, 20, 1600, 1, 1)], 300);
    expect(long / short).toBeGreaterThan(1.5);
    expect(long / short).toBeLessThan(3);
  });

  it('break one cell where that keeps many others whole', () => {
    const many = Array.from({ length: 9 }, (_value, row) => cell(0, 20, 110, 1, row + 1));
    expect(widths(2, [cell(0, 20, 20), cell(1, 20, 60), ...many], 150)[0]).toBeGreaterThanOrEqual(110);
  });

  it('stay even where no other division is shorter', () => {
    // Ten rows in two lines each, whichever column has more.
    const rows = Array.from({ length: 10 }, (_value, row) => [cell(0, 10, 100, 1, row), cell(1, 10, 100, 1, row)]);
    expect(widths(2, rows.flat(), 120)).toEqual([60, 60]);
  });

  it('do not take from blanks to be filled in what their author gave them', () => {
    const text = cell(0, 10, 950);
    expect(widths(2, [text, blank(1, 80)], 200)[1]).toBeGreaterThan(75);
    expect(widths(2, [text, cell(1, 10, 10)], 200)[1]).toBeLessThan(15);
  });

  it('reckon with a blank that is wider than the page', () => {
    const [text = 0, line = 0] = widths(2, [cell(0, 10, 900), blank(1, 900)], 200);
    expect(text + line).toBeCloseTo(200, 6);
    expect(Math.min(text, line)).toBeGreaterThan(10);
  });

  it('shrink in proportion where not even the least widths fit', () => {
    expect(widths(2, [cell(0, 60, 60), cell(1, 90, 90)], 100)).toEqual([40, 60]);
  });

  it('raise the columns below a wide cell by what it misses', () => {
    expect(widths(2, [cell(0, 10, 10), cell(1, 10, 10), cell(0, 40, 40, 2)], 40)).toEqual([20, 20]);
  });

  it('are not raised by a wide cell that has room', () => {
    expect(widths(2, [cell(0, 20, 20), cell(1, 60, 60), cell(0, 40, 40, 2)], 80)).toEqual([20, 60]);
  });

  it.each([1, 2, 7, 60])('are the measure together with %i columns', (columns) => {
    const demands = Array.from({ length: columns }, (_value, column) => cell(column, 10, 10 + column * 7));
    for (const measure of [30, 200, 1000]) {
      const sum = columnWidths(columns, demands, measure).reduce((total, width) => total + width, 0);
      expect(sum).toBeCloseTo(measure, 6);
    }
  });
});
