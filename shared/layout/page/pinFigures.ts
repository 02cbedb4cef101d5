import type { Template } from '../../template/template.ts';
import type { FigureItem, FlowItem, SetFigure } from '../galley/flow.ts';
import type { Grid } from '../galley/grid.ts';
import { type ColumnPlace, type FilledColumn, fillColumn, footHeight } from './fillColumn.ts';
import { replaceItems } from './replaceItems.ts';

/** A column with the pictures at its head and foot, and the flow as it stands with them moved. */
export interface PinnedColumn {
  readonly filled: FilledColumn;
  readonly items: readonly FlowItem[];
  /** The column with the pictures at its foot. */
  readonly place: ColumnPlace;
}

/**
 * Fills a column; a picture of the column's head or foot goes there if its place in the text falls on this column with
 * the picture in it. Else it waits for the next column, and the text goes on before it.
 *
 * @see clreq, 2.3.3 (pictures at the head or foot of a page); rule 15 of our typesetting
 */
export function pinFigures(
  flow: readonly FlowItem[],
  start: number,
  height: number,
  given: ColumnPlace,
  grid: Grid,
  keeps: Template['keeps'],
): PinnedColumn {
  const fill = (items: readonly FlowItem[], place: ColumnPlace): PinnedColumn => ({
    filled: fillColumn(items, start, height, place, grid),
    items,
    place,
  });
  let column = fill(flow, given);
  const settled = new Set<SetFigure>();
  for (;;) {
    const { items, place, filled } = column;
    const index = pinnedIn(items, start, filled.end, settled);
    if (index < 0) return column;
    const item = items[index] as FigureItem;
    settled.add(item.figure);
    const head = headOf(items, start);
    // It stands there as it comes.
    if (item.place === 'head' && index < head) continue;
    const without = replaceItems(items, index, 1, [], keeps);
    const pinned =
      item.place === 'head'
        ? fill(replaceItems(without, head, 0, [item], keeps), place)
        : fill(without, { ...place, foot: [...(place.foot ?? []), item] });
    const textEnd = item.place === 'head' ? pinned.filled.end - 1 : pinned.filled.end;
    const fits = item.place === 'head' || footHeight(pinned.place.foot ?? [], grid) <= height;
    if (fits && textEnd >= index && !pinned.filled.forced) {
      column = pinned;
      continue;
    }
    const later = fill(without, place);
    // Without text it has to stand where it is.
    if (later.filled.end > start && !later.filled.forced) {
      column = fill(replaceItems(without, later.filled.end, 0, [item], keeps), place);
    }
  }
}

/** The first picture of head or foot among the items `from` to `to` (inclusive) that has no place yet, or -1. */
function pinnedIn(items: readonly FlowItem[], from: number, to: number, settled: ReadonlySet<SetFigure>): number {
  for (let index = from; index <= to; index += 1) {
    const item = items[index];
    if (item?.kind === 'figure' && item.place !== 'here' && !item.newColumn && !settled.has(item.figure)) return index;
  }
  return -1;
}

/** Where the text begins, below the pictures at the column's head. */
function headOf(items: readonly FlowItem[], start: number): number {
  let index = start;
  while (items[index]?.kind === 'figure') index += 1;
  return index;
}
