import type { SetCell, SetTable } from './table.ts';

/**
 * The cells that cover any of a table's rows `from` to `to` (exclusive), in the order of the table. Those of other rows
 * are not looked at: a table of thousands of rows is asked for every row and every part of it.
 */
export function cellsCovering(table: SetTable, from: number, to: number): readonly SetCell[] {
  const { reaching } = indexOf(table);
  return [...(reaching[from] ?? NONE), ...cellsBeginning(table, from, to)];
}

/** The cells that begin in one of the rows. */
export function cellsBeginning(table: SetTable, from: number, to: number): readonly SetCell[] {
  const { beginning } = indexOf(table);
  if (to === from + 1) return beginning[from] ?? NONE;
  return beginning.slice(from, to).flat();
}

/** The cells of each row: those that begin in it, and those that reach into it from above. */
interface RowIndex {
  readonly beginning: readonly (readonly SetCell[])[];
  readonly reaching: readonly (readonly SetCell[])[];
}

const indexes = new WeakMap<SetTable, RowIndex>();

function indexOf(table: SetTable): RowIndex {
  const known = indexes.get(table);
  if (known) return known;
  const beginning = table.rowHeights.map((): SetCell[] => []);
  const reaching = table.rowHeights.map((): SetCell[] => []);
  for (const cell of table.cells) {
    beginning[cell.row]?.push(cell);
    for (let row = cell.row + 1; row < cell.row + cell.rowspan; row += 1) reaching[row]?.push(cell);
  }
  const index = { beginning, reaching };
  indexes.set(table, index);
  return index;
}

const NONE: readonly SetCell[] = [];
