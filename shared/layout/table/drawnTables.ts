import type { SetCell, SetTable } from './table.ts';

/** How far a table has been drawn: the parts so far, and the lines of cells that go on below the last one. */
export interface DrawnTable {
  /** Names the parts so far. */
  readonly parts: string;
  /** Lines drawn of each cell that goes on (`tableItems`). */
  readonly cells: Map<SetCell, number>;
}

/** How far the tables of an issue have been drawn, while its pages are gone through in order. */
export class DrawnTables {
  readonly #tables = new Map<SetTable, DrawnTable>();

  of(table: SetTable): DrawnTable {
    return this.#tables.get(table) ?? { parts: '', cells: new Map() };
  }

  /** Rows `from` to `to` (exclusive) have been drawn. */
  add(table: SetTable, from: number, to: number, cells: ReadonlyMap<SetCell, number>): void {
    const { parts } = this.of(table);
    const goingOn = [...cells].filter(([cell]) => cell.row + cell.rowspan > to);
    this.#tables.set(table, { parts: `${parts}${from}-${to} `, cells: new Map(goingOn) });
  }
}
