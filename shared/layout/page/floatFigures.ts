import type { Template } from '../../template/template.ts';
import type { FlowItem } from '../galley/flow.ts';
import type { Grid } from '../galley/grid.ts';
import { type ColumnPlace, fillColumn } from './fillColumn.ts';
import { type PinnedColumn, pinFigures } from './pinFigures.ts';
import { replaceItems } from './replaceItems.ts';

/**
 * Fills a column with what is pinned to its head and foot (`pinFigures`); pictures that do not fit at their place move to the head of the next column, and the text goes on
 * before them. They keep their order, so that a later one that would fit waits for the one before it; none leaves its
 * flow, which ends at the next full-width head.
 *
 * @returns The column, and the flow as it stands with the pictures moved.
 * @see clreq, 2.3.3 (pictures at the head or foot of a page); rule 15 of our typesetting
 */
export function floatFigures(
  flow: readonly FlowItem[],
  start: number,
  height: number,
  given: ColumnPlace,
  grid: Grid,
  keeps: Template['keeps'],
): PinnedColumn {
  const pinned = pinFigures(flow, start, height, given, grid, keeps);
  const { filled, items, place } = pinned;
  const blocking = items[filled.end];
  if (blocking?.kind !== 'figure' || blocking.newColumn) return pinned;
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
  if (tried.end <= from || tried.forced) return pinned;
  return { filled: tried, items: replaceItems(text, tried.end, 0, floats, keeps), place };
}

/** The first picture of the items `from` to `to` (inclusive), or -1. */
function figureIn(items: readonly FlowItem[], from: number, to: number): number {
  for (let index = from; index <= to; index += 1) if (items[index]?.kind === 'figure') return index;
  return -1;
}
