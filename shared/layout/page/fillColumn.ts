import type { BreakPermission, FigureItem, FlowItem, LineItem, SetFigure } from '../galley/flow.ts';
import { type Grid, rowAtOrBelow, rowTop } from '../galley/grid.ts';
import { notesOfItem } from '../galley/noteMarks.ts';
import type { NoteStyle } from '../galley/notes.ts';
import type { SetLine } from '../inline/setParagraph.ts';
import type { SetTable } from '../table/table.ts';
import { fittingNoteLines, leastNoteLines, type NoteLine, noteLines, notesHeight, placeNotes } from './columnNotes.ts';

/** What stands in one column, with heights below the top of the band. Lengths are points. */
export type ColumnPart =
  | { readonly kind: 'line'; readonly item: LineItem; readonly top: number }
  | TablePart
  | { readonly kind: 'figure'; readonly figure: SetFigure; readonly top: number }
  | { readonly kind: 'note'; readonly line: SetLine; readonly style: NoteStyle; readonly top: number }
  | { readonly kind: 'noteRule'; readonly style: NoteStyle; readonly top: number };

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
  /** The text from the head down, then the notes at the foot. */
  readonly parts: readonly ColumnPart[];
  /** Index of the first item that did not go in. */
  readonly end: number;
  /** Bottom of what stands in the column. */
  readonly height: number;
  /** Blank between the text and the foot. Above notes, which stand at the foot, a line of it does not show. */
  readonly blank: number;
  /** Lines of notes that go on at the foot of the next column. */
  readonly carried: readonly NoteLine[];
  /** The column had to end where the keeps forbid it, or holds an item taller than itself. */
  readonly forced: boolean;
}

/**
 * Fills one column with items of a flow, from `start` on, down to `height` points.
 *
 * It ends after the last item that fits and after which a column (or, in a page's last column, the page) may end.
 * Where there is none, an empty result sends the text to the next column; if that would be no better (`place.isFull`),
 * the keeps give way, and at least one item is placed, so that every text comes to an end.
 *
 * The notes of its items stand at the foot, below those that the column before left. A line and its note share the
 * column: only a note too long for what is left goes on in the next one, after two of its lines. Pictures of the
 * column's foot (`place.foot`) stand below all of these.
 *
 * @see rule 15 of our typesetting (footnotes under their column)
 */
export function fillColumn(
  items: readonly FlowItem[],
  start: number,
  height: number,
  place: ColumnPlace,
  grid: Grid,
): FilledColumn {
  const { foot } = place;
  if (!foot) return fillAbove(items, start, height, place, grid);
  const least = footHeight(foot, grid);
  // The pictures are something in the column: its text need not give way to end.
  const filled = fillAbove(items, start, height - least, { ...place, isFull: false }, grid);
  let top = height - least;
  const pictures = foot.map(({ figure }): ColumnPart => {
    top += (grid.leading - grid.size) / 2;
    const part: ColumnPart = { kind: 'figure', figure, top };
    top += figure.height + figure.captionHeight;
    return part;
  });
  return { ...filled, parts: [...filled.parts, ...pictures], height };
}

/** What pictures take of a column's foot, each with half a blank line above it. */
export function footHeight(foot: readonly FigureItem[], grid: Grid): number {
  const blank = (grid.leading - grid.size) / 2;
  return foot.reduce((sum, { figure }) => sum + blank + figure.height + figure.captionHeight, 0);
}

function fillAbove(
  items: readonly FlowItem[],
  start: number,
  height: number,
  place: ColumnPlace,
  grid: Grid,
): FilledColumn {
  const carried = place.carried ?? NO_NOTES;
  const parts: ColumnPart[] = [];
  let text: FilledText = { end: start, parts: 0, bottom: 0, last: undefined, notes: carried };
  let legal: FilledText | null = null;
  let index = start;
  while (index < items.length) {
    const item = items[index] as FlowItem;
    if (item.newColumn && index > start) break;
    const placed = placeItem(item, parts.at(-1), text.bottom, place, grid);
    const own = notesOfItem(item);
    const notes = own.length > 0 ? [...text.notes, ...noteLines(own)] : text.notes;
    // A note is divided at the mark's own line, or where the keeps want more lines with that one.
    const mayDivide = own.length > 0 || legal?.notes !== notes;
    const least = mayDivide && notes !== carried ? leastNoteLines(notes) : notes.length;
    const mustPlace = place.isFull && index === start && carried.length === 0;
    if (placed.bottom + notesHeight(notes, least) > height + EPSILON && !mustPlace) break;
    if (placed.extendsLast) parts.pop();
    parts.push(placed.part);
    index += 1;
    text = { end: index, parts: parts.length, bottom: placed.bottom, last: placed.part, notes };
    if (index === start + 1 && isMiddleLine(item)) continue;
    if (isAllowed(item.breakAfter, place)) legal = text;
  }
  if (index > start && items[index]?.newColumn) {
    const broken = withNotes(parts, text, height, false, place, grid.leading);
    // The blank below it is wanted.
    return { ...broken, blank: 0 };
  }
  const isComplete = index === items.length || legal?.end === index;
  if (isComplete) return withNotes(parts, text, height, text.bottom > height + EPSILON, place, grid.leading);
  if (legal) {
    const kept = parts.slice(0, legal.parts);
    if (legal.last) kept[kept.length - 1] = legal.last;
    return withNotes(kept, legal, height, false, place, grid.leading);
  }
  const isEmpty = !place.isFull || text.end === start;
  const none: FilledText = { end: start, parts: 0, bottom: 0, last: undefined, notes: carried };
  return isEmpty
    ? withNotes([], none, height, false, place, grid.leading)
    : withNotes(parts, text, height, true, place, grid.leading);
}

/** The text of a column up to one of its items, and the notes that belong to it. */
interface FilledText {
  readonly end: number;
  readonly parts: number;
  readonly bottom: number;
  readonly last: ColumnPart | undefined;
  readonly notes: readonly NoteLine[];
}

function withNotes(
  parts: readonly ColumnPart[],
  { end, bottom, notes }: FilledText,
  height: number,
  forced: boolean,
  place: ColumnPlace,
  leading: number,
): FilledColumn {
  const free = height - bottom;
  if (notes.length === 0) return { parts, end, height: bottom, blank: free, carried: notes, forced };
  const fitting = fittingNoteLines(notes, free);
  // In a full column without text one line must go in, so that every note comes to an end.
  const count = Math.max(fitting, place.isFull && parts.length === 0 ? 1 : 0);
  if (count === 0) return { parts, end, height: bottom, blank: free, carried: notes, forced };
  const here = notes.slice(0, count);
  const { ruleTop, tops } = placeNotes(here, height);
  const rule: ColumnPart = { kind: 'noteRule', style: (here[0] as NoteLine).style, top: ruleTop };
  const lines = here.map(
    ({ line, style }, index): ColumnPart => ({ kind: 'note', line, style, top: tops[index] ?? 0 }),
  );
  return {
    parts: [...parts, rule, ...lines],
    end,
    height,
    blank: Math.max(0, free - notesHeight(here) - leading),
    carried: notes.slice(count),
    forced: forced || count > fitting,
  };
}

/** Where a column stands. */
export interface ColumnPlace {
  /** The column before is on another page. */
  readonly isFirst: boolean;
  /** It has the height of the type area: the next one has no more. */
  readonly isFull: boolean;
  /** The next column is on another page. */
  readonly isLast: boolean;
  /** The table that goes on below 续表 in the page's first column. */
  readonly continued?: SetTable | null;
  /** Lines of notes that the column before left. */
  readonly carried?: readonly NoteLine[];
  /** Pictures that stand at its foot. */
  readonly foot?: readonly FigureItem[];
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
  const isFurther = isTop && item.row > table.headRows;
  const isContinued = isFurther && place.isFirst;
  // Below 续表 the first column's rows stand lower: those of the next ones stand beside them.
  const blankAbove = isFurther && place.continued === table ? table.continuedHeight : 0;
  const top = isTop ? blankAbove : rowTop(grid, row);
  const part: TablePart = { kind: 'table', table, from: item.row, to: item.row + 1, isContinued, top };
  return { part, bottom: top + headHeight(table, isContinued) + rowHeight, extendsLast: false };
}

/** Height of what stands above the rows of a table's part: its head, and 续表. */
export function headHeight(table: SetTable, isContinued: boolean): number {
  let height = isContinued ? table.continuedHeight : 0;
  for (let head = 0; head < table.headRows; head += 1) height += table.rowHeights[head] ?? 0;
  return height;
}

const NO_NOTES: readonly NoteLine[] = [];
const EPSILON = 1e-6;
