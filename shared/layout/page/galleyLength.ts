import type { FlowItem, Galley, Segment } from '../galley/flow.ts';
import type { Grid } from '../galley/grid.ts';
import { headBlockRows } from './rowsNeeded.ts';

/** About how many pages a galley takes, if its columns are filled evenly. A turned table has a page at least. */
export function lengthInPages(galley: Galley, grid: Grid): number {
  return galley.segments.reduce((pages, segment) => pages + pagesOf(segment, grid), 0);
}

function pagesOf(segment: Segment, grid: Grid): number {
  if (segment.kind === 'span') return headBlockRows(segment, grid) / grid.rows;
  if (segment.kind === 'flow') {
    const height = segment.items.reduce((sum, item) => sum + itemHeight(item, grid), 0);
    return height / (grid.rows * grid.leading * grid.columns);
  }
  if (segment.kind === 'figure') return (segment.figure.height + segment.figure.captionHeight) / grid.areaHeight;
  const height = segment.table.rowHeights.reduce((sum, row) => sum + row, 0);
  return segment.turned ? Math.max(1, height / grid.areaWidth) : height / grid.areaHeight;
}

function itemHeight(item: FlowItem, grid: Grid): number {
  if (item.kind === 'line') return (1 + item.linesBefore) * grid.leading;
  if (item.kind === 'figure') return item.figure.height + item.figure.captionHeight;
  return item.table.rowHeights[item.row] ?? 0;
}
