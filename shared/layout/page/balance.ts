import type { Template } from '../../template/template.ts';
import type { FlowItem } from '../galley/flow.ts';
import { type Grid, heightOfRows } from '../galley/grid.ts';
import type { NoteLine } from './columnNotes.ts';
import type { FilledColumn } from './fillColumn.ts';
import { floatFigures } from './floatFigures.ts';
import { levelColumn } from './levelColumn.ts';
import { pinFigures } from './pinFigures.ts';

/** The columns of one band of a page. */
export interface FilledColumns {
  readonly columns: readonly FilledColumn[];
  /** Index of the first item that did not go in. */
  readonly end: number;
  /** Lines of notes that go on at the foot of the next column. */
  readonly carried: readonly NoteLine[];
}

/** The same with the flow as it stands after its paragraphs and pictures were fitted to the columns. */
export interface FittedColumns extends FilledColumns {
  readonly items: readonly FlowItem[];
}

/**
 * How a column is filled: with pictures at its head and foot only (`pinFigures`), with others that move on
 * (`floatFigures`), down to its foot (`levelColumn`).
 */
type FillingOfColumn = typeof levelColumn;

/**
 * Fills all columns of a band, one after the other, each but the last one of an ending flow down to its last grid line.
 *
 * @param notes Lines of notes that stand at the foot of the first column.
 */
export function fillLevelColumns(
  items: readonly FlowItem[],
  start: number,
  rows: number,
  isFull: boolean,
  grid: Grid,
  keeps: Template['keeps'],
  notes: readonly NoteLine[] = [],
): FittedColumns {
  return fillColumns(levelColumn, items, start, rows, isFull, grid, keeps, notes);
}

function fillColumns(
  fill: FillingOfColumn,
  items: readonly FlowItem[],
  start: number,
  rows: number,
  isFull: boolean,
  grid: Grid,
  keeps: Template['keeps'],
  notes: readonly NoteLine[],
): FittedColumns {
  const height = heightOfRows(grid, rows);
  const columns: FilledColumn[] = [];
  let flow = items;
  let end = start;
  let carried = notes;
  for (let column = 0; column < grid.columns && (end < flow.length || carried.length > 0); column += 1) {
    const first = columns[0]?.parts[0];
    const continued = first?.kind === 'table' && first.isContinued ? first.table : null;
    const place = { isFirst: column === 0, isLast: column === grid.columns - 1, isFull, carried, continued };
    const fitted = fill(flow, end, height, place, grid, keeps);
    columns.push(fitted.filled);
    flow = fitted.items;
    ({ end, carried } = fitted.filled);
  }
  return { columns, end, carried, items: flow };
}

/**
 * Sets the rest of a flow, with its notes, so that its columns end level, a shortfall falling in the last one.
 *
 * Pictures in the column move on only where the rest would not fit otherwise.
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
  if (mostRows < 1) return null;
  const filling = [pinFigures, floatFigures].find((each) =>
    isWhole(fillColumns(each, items, start, mostRows, false, grid, keeps, notes)),
  );
  if (!filling) return null;
  const fill = (rows: number): FittedColumns => fillColumns(filling, items, start, rows, false, grid, keeps, notes);
  // The first part of a table has a line more (续表) than the next, which might find room where that one finds none.
  const leavesBlank = hasBlankColumn(fill(mostRows));
  const holds = (rows: number): boolean => {
    const filled = fill(rows);
    return isWhole(filled) && (leavesBlank || !hasBlankColumn(filled));
  };
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
  return { filled: isWhole(level) ? level : fill(rows), rows };
}

/** A column with nothing in it before one that holds something. */
const hasBlankColumn = ({ columns }: FilledColumns): boolean =>
  columns.some(
    ({ parts }, index) => parts.length === 0 && columns.slice(index + 1).some((next) => next.parts.length > 0),
  );

const isWhole = ({ end, carried, items }: FittedColumns): boolean => end === items.length && carried.length === 0;
