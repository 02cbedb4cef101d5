import type { BreakPermission, FlowItem, LineItem, SetFigure } from '../galley/flow.ts';
import { type Grid, rowAtOrBelow, rowTop } from '../galley/grid.ts';
import type { SetTable } from '../table/table.ts';

/** What stands in one column, with heights below the top of the band. Lengths are points. */
export type ColumnPart =
  | { readonly kind: 'line'; readonly item: LineItem; readonly top: number }
  | TablePart
  | { readonly kind: 'figure'; readonly figure: SetFigure; readonly top: number };

/** Rows `from` to `to` (exclusive) of a table, with its head above them. */
export interface TablePart {
  readonly kind: 'table';
  readonly table: SetTable;
  readonly from: number;
  readonly to: number;
  /** 续表 stands above it: its beginning is on an earlier page. */
  readonly isContinued: boolean;
  readonly top: number;
}

export interface FilledColumn {
  readonly parts: readonly ColumnPart[];
  /** Index of the first item that did not go in. */
  readonly end: number;
  /** Bottom of what stands in the column. */
  readonly height: number;
  /** The column had to end where the keeps forbid it, or holds an item taller than itself. */
  readonly forced: boolean;
}

/**
 * Fills one column with items of a flow, from `start` on, down to `height` points.
 *
 * It ends after the last item that fits and after which a column (or, in a page's last column, the page) may end. Where there is none, an empty result
 * sends the text to the next column; if that would be no better (`place.isFull`), the keeps give way, and at least one
 * item is placed, so that every text comes to an end.
 */
export function fillColumn(
  items: readonly FlowItem[],
  start: number,
  height: number,
  place: ColumnPlace,
  grid: Grid,
): FilledColumn {
  const parts: ColumnPart[] = [];
  let bottom = 0;
  let legal: { end: number; parts: number; bottom: number; last: ColumnPart | undefined } | null = null;
  let index = start;
  while (index < items.length) {
    const item = items[index] as FlowItem;
    const placed = placeItem(item, parts.at(-1), bottom, place, grid);
    const mustPlace = place.isFull && index === start;
    if (placed.bottom > height + EPSILON && !mustPlace) break;
    if (placed.extendsLast) parts.pop();
    parts.push(placed.part);
    bottom = placed.bottom;
    index += 1;
    if (index === start + 1 && isMiddleLine(item)) continue;
    if (isAllowed(item.breakAfter, place)) legal = { end: index, parts: parts.length, bottom, last: placed.part };
  }
  if (index === items.length || (legal && legal.end === index))
    return { parts, end: index, height: bottom, forced: bottom > height + EPSILON };
  if (legal) {
    const kept = parts.slice(0, legal.parts);
    if (legal.last) kept[kept.length - 1] = legal.last;
    return { parts: kept, end: legal.end, height: legal.bottom, forced: false };
  }
  if (!place.isFull) return { parts: [], end: start, height: 0, forced: false };
  return { parts, end: index, height: bottom, forced: true };
}

/** Where a column stands. */
export interface ColumnPlace {
  /** The column before is on another page. */
  readonly isFirst: boolean;
  /** It has the height of the type area: the next one has no more. */
  readonly isFull: boolean;
  /** The next column is on another page. */
  readonly isLast: boolean;
}

const isAllowed = (permission: BreakPermission, place: ColumnPlace): boolean =>
  permission === 'anywhere' || (permission === 'samePage' && !place.isLast);

/** A line that comes from the column before and goes on in the next: it may not be all that a column holds. */
const isMiddleLine = (item: FlowItem): boolean => item.kind === 'line' && item.index > 0 && item.index < item.count - 1;

interface Placed {
  readonly part: ColumnPart;
  readonly bottom: number;
  /** The part takes the place of the last one, which it contains. */
  readonly extendsLast: boolean;
}

function placeItem(
  item: FlowItem,
  last: ColumnPart | undefined,
  bottom: number,
  place: ColumnPlace,
  grid: Grid,
): Placed {
  const isTop = last === undefined;
  // Half of the blank between two lines is enough below a table or picture.
  const blank = isTop || last.kind === 'line' ? 0 : (grid.leading - grid.size) / 2;
  const row = rowAtOrBelow(grid, bottom + blank);
  if (item.kind === 'line') {
    const top = rowTop(grid, isTop ? 0 : row + Math.round(item.linesBefore));
    return { part: { kind: 'line', item, top }, bottom: top + grid.size, extendsLast: false };
  }
  if (item.kind === 'figure') {
    const top = isTop ? 0 : rowTop(grid, row);
    const { figure } = item;
    return {
      part: { kind: 'figure', figure, top },
      bottom: top + figure.height + figure.captionHeight,
      extendsLast: false,
    };
  }
  const { table } = item;
  const rowHeight = table.rowHeights[item.row] ?? 0;
  if (last?.kind === 'table' && last.table === table && last.to === item.row) {
    return { part: { ...last, to: item.row + 1 }, bottom: bottom + rowHeight, extendsLast: true };
  }
  const top = isTop ? 0 : rowTop(grid, row);
  const isContinued = isTop && place.isFirst && item.row > table.headRows;
  const part: TablePart = { kind: 'table', table, from: item.row, to: item.row + 1, isContinued, top };
  return { part, bottom: top + headHeight(table, isContinued) + rowHeight, extendsLast: false };
}

/** Height of what stands above the rows of a table's part: its head, and 续表. */
export function headHeight(table: SetTable, isContinued: boolean): number {
  let height = isContinued ? table.continuedHeight : 0;
  for (let head = 0; head < table.headRows; head += 1) height += table.rowHeights[head] ?? 0;
  return height;
}

const EPSILON = 1e-6;
