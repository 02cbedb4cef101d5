import type { Template } from '../../template/template.ts';
import type { FlowItem } from '../galley/flow.ts';
import type { Grid } from '../galley/grid.ts';
import { type FittedColumns, fillLevelColumns } from './balance.ts';
import type { NoteLine } from './columnNotes.ts';
import { isLevel, mayHaveBlankAbove } from './levelColumn.ts';
import { replaceItems } from './replaceItems.ts';

/**
 * Fills the columns of a page down to their last grid lines.
 *
 * Where a column stays short by itself, the columns before it take part: a line is left blank above one of their
 * headings after the other, which moves lines over to it. What goes on on the next page stays the same; where it would
 * not, or the columns would not end level even so, the column stays short.
 *
 * @see clreq, 2.3 (columns end level); rule 11 of our typesetting
 */
export function levelPage(
  items: readonly FlowItem[],
  start: number,
  rows: number,
  isFull: boolean,
  grid: Grid,
  keeps: Template['keeps'],
  notes: readonly NoteLine[],
): FittedColumns {
  const filled = fillLevelColumns(items, start, rows, isFull, grid, keeps, notes);
  const short = filled.columns.findLastIndex((column) => !isLevel(column, grid));
  const before = filled.columns[short - 1];
  if (!before || filled.end >= filled.items.length) return filled;
  let changed = items;
  for (let index = Math.min(before.end, items.length) - 1; index > start; index -= 1) {
    const item = items[index] as FlowItem;
    if (!mayHaveBlankAbove(item, items[index - 1])) continue;
    changed = replaceItems(changed, index, 1, [{ ...item, linesBefore: item.linesBefore + 1 }], keeps);
    const tried = fillLevelColumns(changed, start, rows, isFull, grid, keeps, notes);
    if (goesOnAlike(tried, filled) && tried.columns.every((column) => isLevel(column, grid))) return tried;
  }
  return filled;
}

/** Whether the same lines are left for the next page. */
const goesOnAlike = (a: FittedColumns, b: FittedColumns): boolean =>
  a.items.length - a.end === b.items.length - b.end &&
  a.carried.length === b.carried.length &&
  !a.columns.some(({ forced }) => forced);
