import type { Galley, Segment, SpanSegment } from '../galley/flow.ts';
import type { Grid } from '../galley/grid.ts';
import { headHeight } from './fillColumn.ts';

/**
 * Rows that the full-width head at `index` needs, with the least that must stand below it on the same page: lines of
 * its text, the first rows of its table, or the next head with its own.
 *
 * @see rules 12 and 13 of our typesetting
 */
export function rowsNeeded(segments: readonly Segment[], index: number, grid: Grid): number {
  const segment = segments[index];
  if (segment?.kind !== 'span') return LEAST_ROWS;
  return headBlockRows(segment, grid) + rowsBelow(segment, segments, index + 1, grid);
}

function rowsBelow(head: SpanSegment, segments: readonly Segment[], index: number, grid: Grid): number {
  const following = segments[index];
  // What begins a page needs nothing here.
  if (!following || following.newPage) return following ? 0 : LEAST_ROWS;
  if (following.kind === 'flow') return Math.min(head.textLinesBelow, Math.ceil(following.items.length / grid.columns));
  if (following.kind === 'span') return Math.ceil(following.linesAbove) + rowsNeeded(segments, index, grid);
  if (following.kind === 'figure' || following.turned) return LEAST_ROWS;
  const { table } = following;
  let height = headHeight(table, false);
  for (const row of table.rowHeights.slice(table.headRows, table.headRows + LEAST_TABLE_ROWS)) height += row;
  return Math.max(LEAST_ROWS, Math.ceil(height / grid.leading - ROUNDING));
}

/** Rows of an article's opening: its full-width head with the least text below, or four lines of text. */
export function openingRows({ segments }: Galley, grid: Grid): number {
  return segments[0]?.kind === 'span' ? rowsNeeded(segments, 0, grid) : LEAST_LINES;
}

/** Whole grid lines that a full-width head takes, with the blank below it. */
export const headBlockRows = (segment: SpanSegment, grid: Grid): number =>
  Math.max(1, Math.ceil(segment.height / grid.leading + segment.linesBelow - ROUNDING));

/** Fewer rows than this do not begin a table at a page's foot. */
export const LEAST_TABLE_ROWS = 2;
const LEAST_LINES = 4;
const LEAST_ROWS = 2;
const ROUNDING = 1e-6;
