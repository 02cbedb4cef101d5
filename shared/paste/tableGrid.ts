import type { PastedCell, PastedParagraph, PastedTable } from './pastedBlocks.ts';

/** A cell as its row names it, before it has a place. */
export interface ReadCell {
  readonly colspan: number;
  readonly rowspan: number;
  readonly isHeader: boolean;
  readonly paragraphs: readonly PastedParagraph[];
}

/** Nobody pastes more into a gazette; a sheet copied by whole columns would. */
export const mostRows = 2000;
export const mostColumns = 200;

/**
 * Puts cells into a rectangular grid: every place is covered once. Spans are cut to the free places they have, places
 * that no cell covers get an empty one; empty rows and columns at the end go away.
 *
 * @param widths Points by column; null where unknown.
 */
export function gridOf(rows: readonly (readonly ReadCell[])[], widths: readonly (number | null)[]): PastedTable {
  const taken = rows.map(() => new Set<number>());
  const placed = rows.map((cells, row) => placeRow(cells, row, taken));
  const columns = Math.max(0, ...taken.map((places) => Math.max(-1, ...places) + 1));
  const filled = placed.map((cells, row) => fillRow(cells, taken[row] ?? new Set(), columns));
  return trimmed({
    kind: 'table',
    rows: filled,
    columnWidths: Array.from({ length: columns }, (_, at) => widths[at] ?? null),
  });
}

function placeRow(cells: readonly ReadCell[], row: number, taken: readonly Set<number>[]): readonly PastedCell[] {
  const places = taken[row] ?? new Set();
  const placed: PastedCell[] = [];
  let column = 0;
  for (const cell of cells) {
    while (places.has(column)) column += 1;
    if (column >= mostColumns) break;
    let colspan = 1;
    while (colspan < cell.colspan && column + colspan < mostColumns && !places.has(column + colspan)) colspan += 1;
    const rowspan = Math.min(cell.rowspan, taken.length - row);
    for (let down = 0; down < rowspan; down += 1) {
      for (let across = 0; across < colspan; across += 1) taken[row + down]?.add(column + across);
    }
    placed.push({ ...cell, column, colspan, rowspan });
    column += colspan;
  }
  return placed;
}

function fillRow(cells: readonly PastedCell[], places: ReadonlySet<number>, columns: number): readonly PastedCell[] {
  const filled = [...cells];
  for (let column = 0; column < columns; column += 1) {
    if (places.has(column)) continue;
    filled.push({ column, colspan: 1, rowspan: 1, isHeader: false, paragraphs: [] });
  }
  return filled.sort((one, other) => one.column - other.column);
}

function trimmed(table: PastedTable): PastedTable {
  const cells = table.rows.flatMap((row, at) => row.map((cell) => ({ ...cell, row: at })));
  const full = cells.filter((cell) => cell.paragraphs.length > 0 || cell.colspan > 1 || cell.rowspan > 1);
  const rows = Math.max(0, ...full.map((cell) => cell.row + cell.rowspan));
  const columns = Math.max(0, ...full.map((cell) => cell.column + cell.colspan));
  return {
    ...table,
    rows: table.rows.slice(0, rows).map((row) => row.filter((cell) => cell.column < columns)),
    columnWidths: table.columnWidths.slice(0, columns),
  };
}
