import type { SpanSegment, TableSegment } from '../galley/flow.ts';
import { rowAtOrBelow, rowTop } from '../galley/grid.ts';
import { notesOfLines, notesOfRows } from '../galley/noteMarks.ts';
import type { SetTable } from '../table/table.ts';
import { headHeight } from './fillColumn.ts';
import type { PagePosition } from './pagePosition.ts';
import { LEAST_TABLE_ROWS } from './rowsNeeded.ts';

/** Places a table across all columns, its rows on as many pages as they need. */
export function placeTable(segment: TableSegment, at: PagePosition, article: number): void {
  if (segment.turned) {
    placeTurnedTable(segment, segment.turned, at, article);
    return;
  }
  const { table, notes } = segment;
  let from = table.headRows;
  const rowCount = table.rowHeights.length;
  while (from < rowCount) {
    const top = rowTop(at.grid, at.row);
    const isContinued = from > table.headRows;
    let to = fittingRows(table, from, isContinued, at.limit - top);
    const few = to - from < Math.min(LEAST_TABLE_ROWS, rowCount - from);
    if (few && at.row > 0) {
      at.nextPage();
      continue;
    }
    if (to === from) {
      to = from + 1;
      at.forced += 1;
    }
    at.carry(notesOfRows(table, from, to, notes));
    at.add({ kind: 'table', table, from, to, isContinued, x: 0, y: top, article });
    const height = heightOfPart(table, from, to, isContinued);
    from = to;
    at.bottom = top + height;
    if (from < rowCount) at.nextPage();
    else at.row = rowAtOrBelow(at.grid, at.bottom + (at.grid.leading - at.grid.size) / 2);
  }
}

/** A turned table has pages of its own: its rows go from their left to their right, its title first, its notes last. */
function placeTurnedTable(
  { table, notes }: TableSegment,
  { title, below }: NonNullable<TableSegment['turned']>,
  at: PagePosition,
  article: number,
): void {
  at.beginWholePage();
  const { areaHeight: y, areaWidth, rows, leading, size } = at.grid;
  const gap = (leading - size) / 2;
  const noteHeight = below.reduce((sum, { height }) => sum + height + gap, 0);
  const count = table.rowHeights.length;
  let from = table.headRows;
  let left = title ? placeTurnedLines(title, 0, at, article) : 0;
  do {
    const isContinued = from > table.headRows;
    let to = Math.max(fittingRows(table, from, isContinued, areaWidth - left), Math.min(from + 1, count));
    // The last rows go on with the notes where these find no room below them.
    const isEnd = to === count && left + heightOfPart(table, from, to, isContinued) + noteHeight > areaWidth;
    if (isEnd && to - from > LEAST_TABLE_ROWS) to -= LEAST_TABLE_ROWS;
    const height = heightOfPart(table, from, to, isContinued);
    if (left + height > areaWidth + ROUNDING && from < count) at.forced += 1;
    at.carry(notesOfRows(table, from, to, notes));
    at.add({ kind: 'table', table, from, to, isContinued, x: left, y, article, isTurned: true });
    from = to;
    left += height;
    at.row = rows;
    at.bottom = y;
    if (from < count) {
      at.nextPage();
      left = 0;
    }
  } while (from < count);
  for (const note of below) {
    if (left + gap + note.height > areaWidth + ROUNDING) {
      at.nextPage();
      left = 0;
      at.row = rows;
      at.bottom = y;
    }
    left = placeTurnedLines(note, left === 0 ? 0 : left + gap, at, article);
  }
}

/** Sets lines up the page; returns where they end, from the left of the type area. */
function placeTurnedLines(segment: SpanSegment, left: number, at: PagePosition, article: number): number {
  const { grid } = at;
  at.carry(notesOfLines(segment.lines, segment.notes));
  for (const { line, x, baseline } of segment.lines) {
    const place = { x: left + baseline, y: grid.areaHeight - x, article, isTurned: true };
    at.add({ kind: 'line', role: 'title', line, ...place });
  }
  return left + segment.height;
}

function heightOfPart(table: SetTable, from: number, to: number, isContinued: boolean): number {
  let height = headHeight(table, isContinued);
  for (let row = from; row < to; row += 1) height += table.rowHeights[row] ?? 0;
  return height;
}

function fittingRows(table: SetTable, from: number, isContinued: boolean, height: number): number {
  let bottom = headHeight(table, isContinued);
  let row = from;
  while (row < table.rowHeights.length && bottom + (table.rowHeights[row] ?? 0) <= height + 1e-6) {
    bottom += table.rowHeights[row] ?? 0;
    row += 1;
  }
  return row;
}

const ROUNDING = 1e-6;
