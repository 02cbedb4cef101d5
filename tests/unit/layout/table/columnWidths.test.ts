import { describe, expect, it } from 'vitest';
import { type CellDemand, columnWidths } from '../../../../shared/layout/table/columnWidths.ts';
import { rounded } from '../../../support/layout/pageReading.ts';

const cell = (column: number, least: number, best: number, colspan = 1): CellDemand => ({
  column,
  colspan,
  least,
  best,
});

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

  it('give each column its least width first, and share the rest by what is still wanted', () => {
    // Least 10 each; wanted 20, 30 and 36 (45 % of 80): 50 for a want of 56.
    const got = widths(3, [cell(0, 10, 20), cell(1, 10, 30), cell(2, 10, 60)], 80);
    expect(got).toEqual([10, 20, 26].map((want) => rounded(10 + (want * 50) / 56)));
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
