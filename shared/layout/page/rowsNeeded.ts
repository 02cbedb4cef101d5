import type { FlowSegment, Galley, Segment, SpanSegment } from '../galley/flow.ts';
import type { Grid } from '../galley/grid.ts';

/** Rows that a full-width head and the least text below it need. */
export function rowsNeeded(segment: SpanSegment, following: Segment | undefined, grid: Grid): number {
  const text = following?.kind === 'flow' ? Math.min(segment.textLinesBelow, followingRows(following, grid)) : 2;
  return headBlockRows(segment, grid) + text;
}

function followingRows(flow: FlowSegment, grid: Grid): number {
  return Math.ceil(flow.items.length / grid.columns);
}

/** Rows of an article's opening: its full-width head with the least text below, or four lines of text. */
export function openingRows({ segments: [first, second] }: Galley, grid: Grid): number {
  return first?.kind === 'span' ? rowsNeeded(first, second, grid) : LEAST_LINES;
}

/** Whole grid lines that a full-width head takes, with the blank below it. */
export const headBlockRows = (segment: SpanSegment, grid: Grid): number =>
  Math.max(1, Math.ceil(segment.height / grid.leading + segment.linesBelow - 1e-6));

const LEAST_LINES = 4;
