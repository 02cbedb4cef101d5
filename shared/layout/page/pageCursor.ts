import type { Template } from '../../template/template.ts';
import type { FigureSegment, FlowItem, SpanSegment, TableSegment } from '../galley/flow.ts';
import { type Grid, heightOfRows, rowAtOrBelow, rowsAbove, rowTop } from '../galley/grid.ts';
import { notesOfLines, notesOfRows } from '../galley/noteMarks.ts';
import type { SetNote } from '../galley/notes.ts';
import type { SetTable } from '../table/table.ts';
import { balanceColumns, type FilledColumns } from './balance.ts';
import { type NoteLine, noteLines } from './columnNotes.ts';
import { type ColumnPart, type FilledColumn, headHeight } from './fillColumn.ts';
import { levelPage } from './levelPage.ts';
import type { PageContent, PagePart } from './pageContent.ts';
import type { Opening, Placement, ShortColumn } from './placement.ts';
import { headBlockRows, LEAST_TABLE_ROWS } from './rowsNeeded.ts';

export interface PlacingOptions {
  readonly article: number;
  readonly grid: Grid;
  /** Distance of a line's baseline from the top of its em box, in points. */
  readonly ascent: number;
  /** The columns end level also at the article's end. */
  readonly balanceAtEnd: boolean;
  readonly keeps: Template['keeps'];
  /** Whether tables across all columns may move on to the head of the next page. */
  readonly tablePlace: 'here' | 'head';
}

/** A text that is being set, and the first item that has no place yet. */
export interface TextLeft {
  readonly items: readonly FlowItem[];
  readonly start: number;
}

/** The place on the pages where an article goes on; everything that is placed moves it. */
export class PageCursor {
  readonly #pages: PageContent[];
  readonly #options: PlacingOptions;
  readonly #grid: Grid;
  #page: number;
  #row: number;
  #limit: number;
  #bottom = 0;
  /** Bottom of the pictures at the page's foot, if there are any. */
  #foot = 0;
  /** The first page on which something stands. */
  #first: number | null = null;
  #forced = 0;
  readonly #short: ShortColumn[] = [];
  /** Notes of full-width heads, tables and pictures, and what a column could not hold of its own. */
  #carried: readonly NoteLine[] = [];

  constructor(pages: PageContent[], opening: Opening, options: PlacingOptions) {
    this.#pages = pages;
    this.#options = options;
    this.#grid = options.grid;
    this.#page = opening.page;
    this.#row = opening.row;
    this.#limit = opening.bottom;
    this.#ensurePage();
  }

  /** @param firstPage Where it began, should nothing stand anywhere. */
  placement(firstPage: number): Placement {
    return {
      firstPage: this.#first ?? firstPage,
      lastPage: this.#page,
      bottom: Math.max(this.#bottom, this.#foot),
      forcedBreaks: this.#forced,
      shortColumns: this.#short,
    };
  }

  /** @param least Rows that it needs with what must stand below it. */
  placeSpan(segment: SpanSegment, least: number): void {
    if (segment.isAlone) {
      this.#placeAlone(segment);
      return;
    }
    const above = (): number => (this.#row === 0 ? 0 : Math.ceil(segment.linesAbove));
    if (above() + least > this.#rows() && this.#row > 0) this.nextPage();
    const rows = headBlockRows(segment, this.#grid);
    // What the whole lines leave over stands half above and half below the head.
    const blank = rows * this.#grid.leading - segment.height;
    const slack = this.#row === 0 ? 0 : Math.max(0, blank - segment.linesBelow * this.#grid.leading) / 2;
    const top = rowTop(this.#grid, this.#row + above()) + slack;
    const page = this.#page;
    this.#carry(notesOfLines(segment.lines, segment.notes));
    this.#bottom = this.#placeHeadLines(segment, top) + segment.height;
    if (this.#page === page) this.#row += above() + rows;
    else this.#row = rowAtOrBelow(this.#grid, this.#bottom + segment.linesBelow * this.#grid.leading);
  }

  /** A head with a page of its own stands a little above its middle. */
  #placeAlone(segment: SpanSegment): void {
    this.#beginWholePage();
    const page = this.#page;
    const { areaHeight, rows } = this.#grid;
    this.#carry(notesOfLines(segment.lines, segment.notes));
    const bottom = this.#placeHeadLines(segment, Math.max(0, (areaHeight - segment.height) * ABOVE_MIDDLE));
    this.#bottom = this.#page === page ? areaHeight : bottom + segment.height;
    this.#row = rows;
  }

  /** A head taller than a page goes on on the next one. Returns where its top is, seen from its last page. */
  #placeHeadLines(segment: SpanSegment, firstTop: number): number {
    const { article } = this.#options;
    const firstBaseline = segment.lines[0]?.baseline ?? 0;
    let top = firstTop;
    const { mongolian } = segment;
    if (mongolian) this.#add({ kind: 'vertical', block: mongolian, x: 0, y: top + mongolian.top, article });
    const ruleBelow = (index: number): void => {
      for (const rule of segment.rules ?? []) {
        const { y, thickness, ink } = rule;
        const width = this.#grid.areaWidth;
        if (rule.below === index) this.#add({ kind: 'rule', x: 0, y: top + y, width, thickness, ink, article });
      }
    };
    segment.lines.forEach(({ line, x, baseline }, index) => {
      if (index > 0 && top + baseline > this.#limit) {
        this.nextPage();
        this.#forced += 1;
        top = firstBaseline - baseline;
      }
      this.#add({ kind: 'line', role: 'title', line, x, y: top + baseline, article });
      ruleBelow(index);
    });
    return top;
  }

  /** Sets text in the columns from here on, down to its end if that is on this page. */
  placeText(text: TextLeft, isEnd: boolean): TextLeft {
    const rows = this.#rows();
    const isFull = this.#isEmpty;
    const { keeps } = this.#options;
    const filled = levelPage(text.items, text.start, rows, isFull, this.#grid, keeps, this.#carried);
    this.#addColumns(filled.columns);
    this.#carried = filled.carried;
    const goesOn = filled.end < filled.items.length || filled.carried.length > 0;
    this.#noteShort(filled.columns, goesOn || !isEnd);
    if (!goesOn) this.#row = this.#rowBelow(heightOf(filled));
    return { items: filled.items, start: filled.end };
  }

  /** The rest of a text in level columns, if it ends on this page. */
  balanced({ items, start }: TextLeft): FilledColumns | null {
    const rows = this.#rows();
    if (rows === 0) return null;
    const { keeps } = this.#options;
    return balanceColumns(items, start, rows, this.#grid, keeps, this.#carried)?.filled ?? null;
  }

  placeBalanced(filled: FilledColumns): void {
    this.#carried = [];
    this.#addColumns(filled.columns);
    this.#row = this.#rowBelow(heightOf(filled));
  }

  get isAtHead(): boolean {
    return this.#row === 0;
  }

  /** Nothing stands on the page yet. */
  get #isEmpty(): boolean {
    return this.#row === 0 && this.#foot === 0;
  }

  /** Whether the rest of a text fits on this page together with a picture at the page's head or foot. */
  holdsBeside(figure: FigureSegment, { items, start }: TextLeft): boolean {
    if (!this.hasRoomFor(figure, null)) return false;
    if (start >= items.length) return true;
    const height = heightOfFigure(figure);
    const isFoot = figure.place === 'foot';
    const row = isFoot ? this.#row : this.#rowBelow(height + this.#halfBlank);
    const rows = rowsAbove(this.#grid, row, isFoot ? this.#limit - height - this.#halfBlank : this.#limit);
    const { keeps } = this.#options;
    return balanceColumns(items, start, rows, this.#grid, keeps, this.#carried) !== null;
  }

  /** Whether a picture fits on this page, below text in columns if there is some. */
  hasRoomFor({ figure }: FigureSegment, below: FilledColumns | null): boolean {
    const row = below ? this.#rowBelow(heightOf(below)) : this.#row;
    return (
      (!below && this.isWholePage) || rowTop(this.#grid, row) + figure.height + figure.captionHeight <= this.#limit
    );
  }

  /** Whether so many rows are left on this page, below text in columns if there is some. */
  hasRows(rows: number, below: FilledColumns | null): boolean {
    const row = below ? this.#rowBelow(heightOf(below)) : this.#row;
    return (!below && this.isWholePage) || rowsAbove(this.#grid, row, this.#limit) >= rows;
  }

  /** The whole page is free. */
  get isWholePage(): boolean {
    return this.#isEmpty && !this.#isShared;
  }

  get grid(): Grid {
    return this.#grid;
  }

  get hasNotesLeft(): boolean {
    return this.#carried.length > 0;
  }

  placeTable(segment: TableSegment): void {
    if (segment.turned) {
      this.#placeTurnedTable(segment, segment.turned);
      return;
    }
    const { table, notes } = segment;
    let from = table.headRows;
    const rowCount = table.rowHeights.length;
    while (from < rowCount) {
      const top = rowTop(this.#grid, this.#row);
      const isContinued = from > table.headRows;
      let to = fittingRows(table, from, isContinued, this.#limit - top);
      const few = to - from < Math.min(LEAST_TABLE_ROWS, rowCount - from);
      if (few && this.#row > 0) {
        this.nextPage();
        continue;
      }
      if (to === from) {
        to = from + 1;
        this.#forced += 1;
      }
      const { article } = this.#options;
      this.#carry(notesOfRows(table, from, to, notes));
      this.#add({ kind: 'table', table, from, to, isContinued, x: 0, y: top, article });
      const height = heightOfPart(table, from, to, isContinued);
      from = to;
      this.#bottom = top + height;
      if (from < rowCount) this.nextPage();
      else this.#row = rowAtOrBelow(this.#grid, this.#bottom + (this.#grid.leading - this.#grid.size) / 2);
    }
  }

  /** A turned table has pages of its own: its rows go from their left to their right, its title first, its notes last. */
  #placeTurnedTable({ table, notes }: TableSegment, { title, below }: NonNullable<TableSegment['turned']>): void {
    this.#beginWholePage();
    const { article } = this.#options;
    const { areaHeight: y, areaWidth, rows, leading, size } = this.#grid;
    const gap = (leading - size) / 2;
    const noteHeight = below.reduce((sum, { height }) => sum + height + gap, 0);
    const count = table.rowHeights.length;
    let from = table.headRows;
    let left = title ? this.#placeTurnedLines(title, 0) : 0;
    do {
      const isContinued = from > table.headRows;
      let to = Math.max(fittingRows(table, from, isContinued, areaWidth - left), Math.min(from + 1, count));
      // The last rows go on with the notes where these find no room below them.
      const isEnd = to === count && left + heightOfPart(table, from, to, isContinued) + noteHeight > areaWidth;
      if (isEnd && to - from > LEAST_TABLE_ROWS) to -= LEAST_TABLE_ROWS;
      const height = heightOfPart(table, from, to, isContinued);
      if (left + height > areaWidth + ROUNDING && from < count) this.#forced += 1;
      this.#carry(notesOfRows(table, from, to, notes));
      this.#add({ kind: 'table', table, from, to, isContinued, x: left, y, article, isTurned: true });
      from = to;
      left += height;
      this.#row = rows;
      this.#bottom = y;
      if (from < count) {
        this.nextPage();
        left = 0;
      }
    } while (from < count);
    for (const note of below) {
      if (left + gap + note.height > areaWidth + ROUNDING) {
        this.nextPage();
        left = 0;
        this.#row = rows;
        this.#bottom = y;
      }
      left = this.#placeTurnedLines(note, left === 0 ? 0 : left + gap);
    }
  }

  /** Sets lines up the page; returns where they end, from the left of the type area. */
  #placeTurnedLines(segment: SpanSegment, left: number): number {
    const { article, grid } = this.#options;
    this.#carry(notesOfLines(segment.lines, segment.notes));
    for (const { line, x, baseline } of segment.lines) {
      const place = { x: left + baseline, y: grid.areaHeight - x, article, isTurned: true };
      this.#add({ kind: 'line', role: 'title', line, ...place });
    }
    return left + segment.height;
  }

  /** Places a picture at the page's foot, if that is its place, or else here. */
  placeFigure(segment: FigureSegment): void {
    if (!this.hasRoomFor(segment, null)) this.nextPage();
    const { figure, notes, place } = segment;
    const height = heightOfFigure(segment);
    const isFoot = place === 'foot' && this.#limit >= height;
    const top = isFoot ? this.#limit - height : rowTop(this.#grid, this.#row);
    const x = (this.#grid.areaWidth - figure.width) / 2;
    this.#carry(notesOfLines(figure.caption, notes));
    this.#add({ kind: 'figure', figure, x, y: top, article: this.#options.article });
    if (isFoot) {
      this.#foot = Math.max(this.#foot, this.#limit);
      this.#limit = top - this.#halfBlank;
      return;
    }
    this.#bottom = top + height;
    this.#row = rowAtOrBelow(this.#grid, this.#bottom + this.#halfBlank);
  }

  /** Half of the blank between two lines is enough beside a picture or table. */
  get #halfBlank(): number {
    return (this.#grid.leading - this.#grid.size) / 2;
  }

  /** Notes of what stands across all columns go to the foot of the first column that follows. */
  #carry(notes: readonly SetNote[]): void {
    if (notes.length > 0) this.#carried = [...this.#carried, ...noteLines(notes)];
  }

  #rows(): number {
    return rowsAbove(this.#grid, this.#row, this.#limit);
  }

  /** The row below columns of this height that begin at the current row. */
  #rowBelow(height: number): number {
    return rowAtOrBelow(this.#grid, rowTop(this.#grid, this.#row) + height);
  }

  #addColumns(columns: readonly FilledColumn[]): void {
    const bandTop = rowTop(this.#grid, this.#row);
    columns.forEach((column, index) => {
      const left = this.#grid.columnXs[index] ?? 0;
      for (const part of column.parts) this.#add(this.#pagePart(part, left, bandTop));
      if (column.parts.length > 0) this.#bottom = Math.max(this.#bottom, bandTop + column.height);
      if (column.forced) this.#forced += 1;
    });
  }

  #noteShort(columns: readonly FilledColumn[], goesOn: boolean): void {
    columns.forEach((column, index) => {
      const isEnd = !goesOn && index === columns.length - 1;
      const blank = Math.floor(column.blank / this.#grid.leading + 1e-3);
      if (!isEnd && column.parts.length > 0 && blank > 0) this.#short.push({ page: this.#page, rows: blank });
    });
  }

  #pagePart(part: ColumnPart, left: number, bandTop: number): PagePart {
    const { article, ascent } = this.#options;
    const y = bandTop + part.top;
    if (part.kind === 'line') {
      return { kind: 'line', role: 'text', line: part.item.line, x: left, y: y + ascent, article };
    }
    if (part.kind === 'table') {
      const { table, from, to, isContinued } = part;
      return { kind: 'table', table, from, to, isContinued, x: left, y, article };
    }
    if (part.kind === 'note') {
      return { kind: 'line', role: 'note', line: part.line, x: left, y: y + part.style.ascent, article };
    }
    if (part.kind === 'noteRule') return { kind: 'rule', x: left, y, ...part.style.rule, article };
    return { kind: 'figure', figure: part.figure, x: left + (this.#grid.measure - part.figure.width) / 2, y, article };
  }

  #add(part: PagePart): void {
    this.#first ??= this.#page;
    this.#pages[this.#page]?.parts.push(part);
  }

  /** Goes to the head of a page, if it is not there. */
  beginPage(): void {
    if (!this.#isEmpty) this.nextPage();
  }

  /** The same, but the whole page must be free. */
  #beginWholePage(): void {
    if (!this.#isEmpty || this.#isShared) this.nextPage();
  }

  /** The rest of the article before stands at the page's foot. */
  get #isShared(): boolean {
    return this.#foot === 0 && this.#limit < heightOfRows(this.#grid, this.#grid.rows);
  }

  nextPage(): void {
    this.#page += 1;
    this.#row = 0;
    this.#limit = heightOfRows(this.#grid, this.#grid.rows);
    this.#bottom = 0;
    this.#foot = 0;
    this.#ensurePage();
  }

  #ensurePage(): void {
    while (this.#pages.length <= this.#page) this.#pages.push({ parts: [] });
  }
}

const heightOfFigure = ({ figure }: FigureSegment): number => figure.height + figure.captionHeight;

const heightOf = ({ columns }: FilledColumns): number => Math.max(0, ...columns.map(({ height }) => height));

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

/** Part of the blank of a page that stands above what has the page alone. */
const ABOVE_MIDDLE = 0.4;
const ROUNDING = 1e-6;
