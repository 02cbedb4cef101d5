import type { FigureSegment, FlowItem, Segment, SpanSegment, TableSegment } from '../galley/flow.ts';
import type { PageCursor } from './pageCursor.ts';
import type { PlacingOptions } from './placingOptions.ts';
import { rowsNeeded } from './rowsNeeded.ts';

/** What may wait for the next page while the text after it goes on: a picture, or a table with its title and notes. */
export type Float = FigureFloat | TableFloat;

interface FigureFloat {
  readonly kind: 'figure';
  readonly figure: FigureSegment;
  /** Index of the first segment after it. */
  readonly end: number;
}

interface TableFloat {
  readonly kind: 'table';
  /** Title, table and notes, which stay together. */
  readonly parts: readonly (SpanSegment | TableSegment)[];
  readonly isTurned: boolean;
  readonly end: number;
}

/**
 * The float that begins at a segment, or null.
 *
 * Turned tables always wait, so that the page before them can be filled; others only if the template or the art editor
 * lets them. Text below a table that belongs to it without being a note (who filled it in, a seal) keeps it from
 * waiting: only running text goes on before a table.
 */
export function floatAt(segments: readonly Segment[], index: number, options: PlacingOptions): Float | null {
  const first = segments[index];
  if (first?.kind === 'figure') return { kind: 'figure', figure: first, end: index + 1 };
  const parts: (SpanSegment | TableSegment)[] = [];
  let end = index;
  const take = (segment: Segment | undefined, isPart: boolean): void => {
    if (!isPart || (segment?.kind !== 'span' && segment?.kind !== 'table')) return;
    parts.push(segment);
    end += 1;
  };
  take(first, first?.kind === 'span' && first.tablePart === 'title');
  const table = segments[end];
  if (table?.kind !== 'table' || (table.newPage && end > index)) return null;
  const isTurned = table.turned !== undefined;
  if (!isTurned && options.tablePlace === 'here') return null;
  take(table, true);
  for (let note = segments[end]; note?.kind === 'span' && note.tablePart === 'note'; note = segments[end]) {
    take(note, !note.newPage);
    if (note.newPage) break;
  }
  return isRunningText(segments[end]) ? { kind: 'table', parts, isTurned, end } : null;
}

/** Whether a float has room on this page, below text in columns if there is some. */
export function hasRoom(float: Float, cursor: PageCursor, below: ReturnType<PageCursor['balanced']>): boolean {
  if (float.kind === 'figure') return cursor.hasRoomFor(float.figure, below);
  return float.isTurned ? !below && cursor.isWholePage : cursor.hasRows(leastRows(float, cursor), below);
}

export function placeFloat(float: Float, cursor: PageCursor): void {
  if (float.kind === 'figure') {
    cursor.placeFigure(float.figure);
    return;
  }
  float.parts.forEach((part, index) => {
    if (part.kind === 'table') cursor.placeTable(part);
    else cursor.placeSpan(part, rowsNeeded(float.parts, index, cursor.grid));
  });
}

/** The title with the head and first rows, or these alone. */
const leastRows = ({ parts }: TableFloat, { grid }: PageCursor): number => {
  const nothing: SpanSegment = { kind: 'span', lines: [], height: 0, linesAbove: 0, linesBelow: 0, textLinesBelow: 0 };
  return parts[0]?.kind === 'span' ? rowsNeeded(parts, 0, grid) : rowsNeeded([nothing, ...parts], 0, grid) - 1;
};

/** A heading, or a paragraph of more than a line that is set to the measure. */
function isRunningText(segment: Segment | undefined): boolean {
  if (segment?.kind !== 'flow' || segment.newPage) return false;
  const item: FlowItem | undefined = segment.items[0];
  if (item?.kind !== 'line') return false;
  return item.role === 'heading' || (item.role === 'text' && item.count > 1 && item.shape.align === 'justify');
}
