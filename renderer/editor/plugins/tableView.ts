import type { Node } from '@tiptap/pm/model';
import { TableMap } from '@tiptap/pm/tables';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';

/**
 * A table on the sheet. Its layout is fixed, with a width for each column: the ones that are set, or ones estimated
 * from the text, so that a keystroke in a cell never measures the other cells.
 */
export class TableView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #columns: HTMLElement;
  #node: Node;
  #signature = '';

  constructor(node: Node) {
    this.#node = node;
    this.dom = document.createElement('div');
    this.dom.className = 'tableFrame';
    const table = this.dom.appendChild(document.createElement('table'));
    table.dataset.node = 'table';
    this.#columns = table.appendChild(document.createElement('colgroup'));
    this.contentDOM = table.appendChild(document.createElement('tbody'));
    this.#setColumns();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#setColumns();
    return true;
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return record.type !== 'selection' && !this.contentDOM.contains(record.target);
  }

  #setColumns(): void {
    const signature = columnSignature(this.#node);
    if (signature === this.#signature) return;
    this.#signature = signature;
    showColumns(this.#columns, columnShares(this.#node));
  }
}

/** Gives each column its part of the table's width. */
export function showColumns(columns: HTMLElement, shares: readonly number[]): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  columns.replaceChildren(
    ...shares.map((share) => {
      const column = document.createElement('col');
      column.style.width = `${((100 * share) / total).toFixed(3)}%`;
      return column;
    }),
  );
}

/** Columns and their set widths, as the first row tells them: all that the widths on the sheet depend on. */
function columnSignature(table: Node): string {
  return JSON.stringify(table.firstChild?.children.map(({ attrs }) => [attrs.colspan, attrs.colwidth]) ?? []);
}

/** Widths of the columns relative to each other, in points: as set, or estimated from their longest text. */
export function columnShares(table: Node): number[] {
  const map = TableMap.get(table);
  const set = new Array<number>(map.width).fill(0);
  const longest = new Array<number>(map.width).fill(LEAST_CHARACTERS);
  const seen = new Set<number>();
  for (const position of map.map) {
    if (seen.has(position)) continue;
    seen.add(position);
    const cell = table.nodeAt(position);
    if (!cell) continue;
    const first = map.colCount(position);
    const span = Number(cell.attrs.colspan);
    const widths: unknown = cell.attrs.colwidth;
    for (let column = first; column < first + span; column += 1) {
      const width = Array.isArray(widths) ? Number(widths[column - first] ?? 0) : 0;
      set[column] = Math.max(set[column] ?? 0, width);
      const characters = span === 1 ? Math.min(MOST_CHARACTERS, cell.textContent.length) : 0;
      longest[column] = Math.max(longest[column] ?? 0, characters);
    }
  }
  if (set.every((width) => width > 0)) return set;
  const known = set.reduce((sum, width) => sum + width, 0);
  const unset = set.reduce((sum, width, column) => sum + (width > 0 ? 0 : (longest[column] ?? 0)), 0);
  const room = Math.max(SHEET_MEASURE - known, SHEET_MEASURE / 4);
  return set.map((width, column) => (width > 0 ? width : (room * (longest[column] ?? 0)) / unset));
}

/** A column for a serial number, with its padding. */
const LEAST_CHARACTERS = 4;
/** Longer texts run over several lines anyway. */
const MOST_CHARACTERS = 24;
/** Measure of the sheet in points: 156 mm (GB/T 9704-2012, 5.2.1). */
export const SHEET_MEASURE = 442;
