import type { SetCell, SetTable } from './table.ts';

/**
 * Divides rows that are taller than a column into parts of two or three lines, so that they fill every column to its
 * foot; of one line where a column holds no more. Padding stands above the first part and below the last.
 *
 * @param tallest Largest height of a row, in points.
 * @returns The same object where no row is too tall.
 */
export function divideTallRows(table: SetTable, tallest: number): SetTable {
  if (table.rowHeights.every((height) => height <= tallest)) return table;
  const most = Math.max(1, Math.floor((tallest - 2 * table.paddingY) / table.leading));
  const part: Part =
    most > LINES_IN_PART ? { lines: LINES_IN_PART, mostLines: LINES_IN_PART + 1 } : { lines: most, mostLines: most };
  const rowHeights: number[] = [];
  const firstPart: number[] = [];
  table.rowHeights.forEach((height) => {
    firstPart.push(rowHeights.length);
    if (height <= tallest) {
      rowHeights.push(height);
      return;
    }
    // By its height, not by its own cells: a vertically merged cell may be what makes it tall.
    const all = Math.max(1, Math.ceil((height - 2 * table.paddingY) / table.leading - ROUNDING));
    const parts = partCount(all, part);
    for (let index = 0; index < parts; index += 1) {
      const lines = index < parts - 1 ? part.lines : all - index * part.lines;
      const isOutside = index === 0 || index === parts - 1;
      rowHeights.push(lines * table.leading + (isOutside ? table.paddingY * (parts === 1 ? 2 : 1) : 0));
    }
  });
  firstPart.push(rowHeights.length);
  const cells = table.cells.flatMap((cell) => partsOf(cell, firstPart, part));
  return { ...table, rowHeights, cells, headRows: firstPart[table.headRows] ?? table.headRows };
}

function partsOf(cell: SetCell, firstPart: readonly number[], { lines }: Part): SetCell[] {
  const row = firstPart[cell.row] ?? 0;
  const end = firstPart[cell.row + cell.rowspan] ?? row + 1;
  if (cell.rowspan > 1 || end - row === 1) return [{ ...cell, row, rowspan: end - row }];
  return Array.from({ length: end - row }, (_value, part) => ({
    ...cell,
    row: row + part,
    rowspan: 1,
    lines: cell.lines.slice(part * lines, part === end - row - 1 ? undefined : (part + 1) * lines),
    continues: part > 0,
    part: part === 0 ? ('first' as const) : ('further' as const),
  }));
}

/** Of a number of lines. */
/** How many lines a part has, and the last one at most. */
interface Part {
  readonly lines: number;
  readonly mostLines: number;
}

function partCount(all: number, { lines, mostLines }: Part): number {
  const count = Math.ceil(all / lines);
  return count > 1 && all - (count - 2) * lines <= mostLines ? count - 1 : count;
}

/** No single line stands alone at a column's head or foot. */
const LINES_IN_PART = 2;
const ROUNDING = 1e-6;
