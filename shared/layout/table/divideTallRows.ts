import type { SetCell, SetTable } from './table.ts';

/**
 * Divides rows that are taller than a column into parts, between the lines of their cells.
 *
 * @param tallest Largest height of a row, in points.
 * @returns The same object where no row is too tall.
 */
export function divideTallRows(table: SetTable, tallest: number): SetTable {
  if (table.rowHeights.every((height) => height <= tallest)) return table;
  const linesInPart = Math.max(1, Math.floor((tallest - 2 * table.paddingY) / table.leading));
  const rowHeights: number[] = [];
  const firstPart: number[] = [];
  table.rowHeights.forEach((height) => {
    firstPart.push(rowHeights.length);
    if (height <= tallest) {
      rowHeights.push(height);
      return;
    }
    // By its height, not by its own cells: a vertically merged cell may be what makes it tall.
    const most = Math.max(1, Math.ceil((height - 2 * table.paddingY) / table.leading - ROUNDING));
    for (let line = 0; line < most; line += linesInPart) {
      rowHeights.push(Math.min(linesInPart, most - line) * table.leading + 2 * table.paddingY);
    }
  });
  firstPart.push(rowHeights.length);
  const cells = table.cells.flatMap((cell) => partsOf(cell, firstPart, linesInPart));
  return { ...table, rowHeights, cells, headRows: firstPart[table.headRows] ?? table.headRows };
}

function partsOf(cell: SetCell, firstPart: readonly number[], linesInPart: number): SetCell[] {
  const row = firstPart[cell.row] ?? 0;
  const end = firstPart[cell.row + cell.rowspan] ?? row + 1;
  if (cell.rowspan > 1 || end - row === 1) return [{ ...cell, row, rowspan: end - row }];
  return Array.from({ length: end - row }, (_value, part) => ({
    ...cell,
    row: row + part,
    rowspan: 1,
    lines: cell.lines.slice(part * linesInPart, (part + 1) * linesInPart),
    continues: part > 0,
  }));
}

/** Of a number of lines. */
const ROUNDING = 1e-6;
