import { describe, expect, it } from 'vitest';
import { divideTallRows } from '../../../../shared/layout/table/divideTallRows.ts';
import type { SetCell, SetTable } from '../../../../shared/layout/table/table.ts';
import { plainTable } from '../../../support/layout/flowItems.ts';
import { lineTexts, setText } from '../../../support/layout/lines.ts';

/** A cell of so many lines of four characters. */
function cell(row: number, column: number, lines: number, rowspan = 1): SetCell {
  const set = setText('文'.repeat(4 * lines), 4);
  return { row, column, rowspan, colspan: 1, lines: set, size: 10, continues: false };
}

/** Lines are 20 pt apart, cells without padding. */
const tableOf = (rowHeights: readonly number[], cells: readonly SetCell[], headRows = 0): SetTable => ({
  ...plainTable(rowHeights.length, headRows),
  columnEdges: [0, 50, 100],
  rowHeights,
  cells,
});

// Rule 14 of our typesetting.
describe('a row too tall for a page', () => {
  it('is divided between the lines of its cells', () => {
    const table = divideTallRows(tableOf([100], [cell(0, 0, 5), cell(0, 1, 1)]), 40);
    expect(table.rowHeights).toEqual([40, 40, 20]);
    expect(table.cells.map(({ row, column, lines }) => [column, row, lines.length])).toEqual([
      ...[0, 1, 2].map((row) => [0, row, row < 2 ? 2 : 1]),
      ...[0, 1, 2].map((row) => [1, row, row < 1 ? 1 : 0]),
    ]);
  });

  it('keeps every line once', () => {
    const whole = cell(0, 0, 7);
    const table = divideTallRows(tableOf([140], [whole]), 40);
    expect(table.cells.flatMap(({ lines }) => lineTexts(lines))).toEqual(lineTexts(whole.lines));
  });

  it('marks the further parts, which no rule divides', () => {
    const table = divideTallRows(tableOf([60], [cell(0, 0, 3)]), 40);
    expect(table.cells.map(({ continues }) => continues)).toEqual([false, true]);
  });

  it('moves the rows below it, and the end of the head above', () => {
    const table = divideTallRows(tableOf([20, 60, 20], [cell(0, 0, 1), cell(1, 0, 3), cell(2, 0, 1)], 1), 40);
    expect(table.rowHeights).toEqual([20, 40, 20, 20]);
    expect(table.cells.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
    expect(table.headRows).toBe(1);
  });

  it('keeps the height that a vertically merged cell needs', () => {
    // A cell of five lines over a row of one line and a row that therefore takes four.
    const table = divideTallRows(tableOf([20, 80], [cell(0, 0, 5, 2), cell(0, 1, 1), cell(1, 1, 1)]), 40);
    expect(table.rowHeights).toEqual([20, 40, 40]);
    expect(table.cells[0]).toMatchObject({ row: 0, rowspan: 3 });
  });

  it('stays as it is where it fits', () => {
    const table = tableOf([40, 20], [cell(0, 0, 2)]);
    expect(divideTallRows(table, 40)).toBe(table);
  });

  it('is divided line by line where a page holds no more', () => {
    expect(divideTallRows(tableOf([60], [cell(0, 0, 3)]), 5).rowHeights).toEqual([20, 20, 20]);
  });
});
