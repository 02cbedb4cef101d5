import type { Template } from '../../template/template.ts';
import type { FlowItem } from '../galley/flow.ts';
import type { Grid } from '../galley/grid.ts';
import { type ColumnPlace, type FilledColumn, fillColumn } from './fillColumn.ts';
import { replaceItems } from './replaceItems.ts';

/**
 * Fills a column; pictures that do not fit at their place move to the head of the next column, and the text goes on
 * before them. They keep their order, so that a later one that would fit waits for the one before it; none leaves its
 * flow, which ends at the next full-width head.
 *
 * @returns The column, and the flow as it stands with the pictures moved.
 * @see clreq, 2.3.3 (pictures at the head or foot of a page); rule 15 of our typesetting
 */
export function floatFigures(
  items: readonly FlowItem[],
  start: number,
  height: number,
  place: ColumnPlace,
  grid: Grid,
  keeps: Template['keeps'],
): { readonly filled: FilledColumn; readonly items: readonly FlowItem[] } {
  const filled = fillColumn(items, start, height, place, grid);
  const blocking = items[filled.end];
  if (blocking?.kind !== 'figure' || blocking.newColumn) return { filled, items };
  const from = filled.end;
  const floats: FlowItem[] = [];
  let text = items;
  let tried = filled;
  // Each turn takes one picture out of the text.
  for (let float = from; float >= 0; float = figureIn(text, from, tried.end)) {
    floats.push(text[float] as FlowItem);
    text = replaceItems(text, float, 1, [], keeps);
    tried = fillColumn(text, start, height, place, grid);
  }
  if (tried.end <= from || tried.forced) return { filled, items };
  return { filled: tried, items: replaceItems(text, tried.end, 0, floats, keeps) };
}

/** The first picture of the items `from` to `to` (inclusive), or -1. */
function figureIn(items: readonly FlowItem[], from: number, to: number): number {
  for (let index = from; index <= to; index += 1) if (items[index]?.kind === 'figure') return index;
  return -1;
}
