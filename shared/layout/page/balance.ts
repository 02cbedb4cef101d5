import type { Template } from '../../template/template.ts';
import type { FlowItem } from '../galley/flow.ts';
import { type Grid, heightOfRows } from '../galley/grid.ts';
import type { NoteLine } from './columnNotes.ts';
import { type FilledColumn, fillColumn } from './fillColumn.ts';
import { levelColumn } from './levelColumn.ts';

/** The columns of one band of a page. */
export interface FilledColumns {
  readonly columns: readonly FilledColumn[];
  /** Index of the first item that did not go in. */
  readonly end: number;
  /** Lines of notes that go on at the foot of the next column. */
  readonly carried: readonly NoteLine[];
}

/** The same with the flow as it stands after its paragraphs were fitted to the columns. */
export interface LevelColumns extends FilledColumns {
  readonly items: readonly FlowItem[];
}

/**
 * Fills all columns of a band like `fillColumns`, each but the last one of an ending flow down to its last grid line.
 */
export function fillLevelColumns(
  items: readonly FlowItem[],
  start: number,
  rows: number,
  isFull: boolean,
  grid: Grid,
  keeps: Template['keeps'],
  notes: readonly NoteLine[] = [],
): LevelColumns {
  const height = heightOfRows(grid, rows);
  const columns: FilledColumn[] = [];
  let flow = items;
  let end = start;
  let carried = notes;
  for (let column = 0; column < grid.columns && (end < flow.length || carried.length > 0); column += 1) {
    const place = { isFirst: column === 0, isLast: column === grid.columns - 1, isFull, carried };
    const level = levelColumn(flow, end, height, place, grid, keeps);
    columns.push(level.filled);
    flow = level.items;
    ({ end, carried } = level.filled);
  }
  return { columns, end, carried, items: flow };
}

/** Fills all columns of a band, one after the other, each down to so many rows. */
export function fillColumns(
  items: readonly FlowItem[],
  start: number,
  rows: number,
  isFull: boolean,
  grid: Grid,
  notes: readonly NoteLine[] = [],
): FilledColumns {
  const height = heightOfRows(grid, rows);
  const columns: FilledColumn[] = [];
  let end = start;
  let carried = notes;
  for (let column = 0; column < grid.columns && (end < items.length || carried.length > 0); column += 1) {
    const place = { isFirst: column === 0, isLast: column === grid.columns - 1, isFull, carried };
    const filled = fillColumn(items, end, height, place, grid);
    columns.push(filled);
    ({ end, carried } = filled);
  }
  return { columns, end, carried };
}

/**
 * Sets the rest of a flow, with its notes, so that its columns end level, a shortfall falling in the last one.
 *
 * @param mostRows Rows there are.
 * @param notes Lines of notes that stand at the foot of the first column.
 * @returns null where the rest does not fit.
 * @see clreq, 2.3 (multi-column text: columns are balanced at the end)
 */
export function balanceColumns(
  items: readonly FlowItem[],
  start: number,
  mostRows: number,
  grid: Grid,
  keeps: Template['keeps'],
  notes: readonly NoteLine[] = [],
): { readonly filled: FilledColumns; readonly rows: number } | null {
  const fill = (rows: number): FilledColumns => fillColumns(items, start, rows, false, grid, notes);
  const holds = (rows: number): boolean => isWhole(fill(rows), items);
  if (mostRows < 1 || !holds(mostRows)) return null;
  let low = 1;
  let high = mostRows;
  // More rows never hold less, but for the keeps, which can make one more row hold less by a line or two:
  // the search narrows by halves and then steps down while the text still fits.
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  let rows = high;
  for (let step = 1; step <= 3 && rows - step >= 1; step += 1) if (holds(high - step)) rows = high - step;
  const level = fillLevelColumns(items, start, rows, false, grid, keeps, notes);
  return { filled: isWhole(level, level.items) ? level : fill(rows), rows };
}

const isWhole = ({ end, carried }: FilledColumns, items: readonly FlowItem[]): boolean =>
  end === items.length && carried.length === 0;
