import type { FigureSegment, FlowItem, SpanSegment, TableSegment } from '../galley/flow.ts';
import { type Grid, rowAtOrBelow, rowsAbove, rowTop } from '../galley/grid.ts';
import { notesOfLines } from '../galley/noteMarks.ts';
import { balanceColumns, type FilledColumns } from './balance.ts';
import { levelPage } from './levelPage.ts';
import type { PageContent } from './pageContent.ts';
import { PagePosition } from './pagePosition.ts';
import { placeColumns, reportShort } from './placeColumns.ts';
import type { Opening, Placement } from './placement.ts';
import { placeSpan } from './placeSpan.ts';
import { placeTable } from './placeTable.ts';
import type { PlacingOptions } from './placingOptions.ts';

/** A text that is being set, and the first item that has no place yet. */
export interface TextLeft {
  readonly items: readonly FlowItem[];
  readonly start: number;
}

/** Places the parts of an article one after the other on the pages, and says what would find room. */
export class PageCursor {
  readonly #at: PagePosition;
  readonly #options: PlacingOptions;

  constructor(pages: PageContent[], opening: Opening, options: PlacingOptions) {
    this.#at = new PagePosition(pages, opening, options.grid);
    this.#options = options;
  }

  /** @param firstPage Where it began, should nothing stand anywhere. */
  placement(firstPage: number): Placement {
    return this.#at.placement(firstPage);
  }

  /** Goes to the head of a page, if it is not there. */
  beginPage(): void {
    this.#at.beginPage();
  }

  nextPage(): void {
    this.#at.nextPage();
  }

  /** Sets text in the columns from here on, down to its end if that is on this page. */
  placeText(text: TextLeft, isEnd: boolean): TextLeft {
    const rows = this.#at.rows;
    const isFull = this.#at.isEmpty;
    const { keeps } = this.#options;
    const filled = levelPage(text.items, text.start, rows, isFull, this.#at.grid, keeps, this.#at.carried);
    placeColumns(filled.columns, this.#at, this.#options);
    this.#at.carried = filled.carried;
    const goesOn = filled.end < filled.items.length || filled.carried.length > 0;
    reportShort(filled.columns, goesOn || !isEnd, this.#at);
    if (!goesOn) this.#at.row = this.#at.rowBelow(heightOf(filled));
    return { items: filled.items, start: filled.end };
  }

  /** The rest of a text in level columns, if it ends on this page. */
  balanced({ items, start }: TextLeft): FilledColumns | null {
    const rows = this.#at.rows;
    if (rows === 0) return null;
    const { keeps } = this.#options;
    return balanceColumns(items, start, rows, this.#at.grid, keeps, this.#at.carried)?.filled ?? null;
  }

  placeBalanced(filled: FilledColumns): void {
    this.#at.carried = [];
    placeColumns(filled.columns, this.#at, this.#options);
    this.#at.row = this.#at.rowBelow(heightOf(filled));
  }

  get isAtHead(): boolean {
    return this.#at.row === 0;
  }

  /** Whether the rest of a text fits on this page together with a picture at the page's head or foot. */
  holdsBeside(figure: FigureSegment, { items, start }: TextLeft): boolean {
    if (!this.hasRoomFor(figure, null)) return false;
    if (start >= items.length) return true;
    const height = heightOfFigure(figure);
    const isFoot = figure.place === 'foot';
    const row = isFoot ? this.#at.row : this.#at.rowBelow(height + this.#at.halfBlank);
    const rows = rowsAbove(this.#at.grid, row, isFoot ? this.#at.limit - height - this.#at.halfBlank : this.#at.limit);
    const { keeps } = this.#options;
    return balanceColumns(items, start, rows, this.#at.grid, keeps, this.#at.carried) !== null;
  }

  /** Whether a picture fits on this page, below text in columns if there is some. */
  hasRoomFor({ figure }: FigureSegment, below: FilledColumns | null): boolean {
    const row = below ? this.#at.rowBelow(heightOf(below)) : this.#at.row;
    return (
      (!below && this.#at.isWholePage) ||
      rowTop(this.#at.grid, row) + figure.height + figure.captionHeight <= this.#at.limit
    );
  }

  /** Whether so many rows are left on this page, below text in columns if there is some. */
  hasRows(rows: number, below: FilledColumns | null): boolean {
    const row = below ? this.#at.rowBelow(heightOf(below)) : this.#at.row;
    return (!below && this.#at.isWholePage) || rowsAbove(this.#at.grid, row, this.#at.limit) >= rows;
  }

  /** The whole page is free. */
  get isWholePage(): boolean {
    return this.#at.isWholePage;
  }

  get grid(): Grid {
    return this.#at.grid;
  }

  get hasNotesLeft(): boolean {
    return this.#at.carried.length > 0;
  }

  /** @param least Rows that it needs with what must stand below it. */
  placeSpan(segment: SpanSegment, least: number): void {
    placeSpan(segment, least, this.#at, this.#options.article);
  }

  placeTable(segment: TableSegment): void {
    placeTable(segment, this.#at, this.#options.article);
  }

  /** Places a picture at the page's foot, if that is its place, or else here. */
  placeFigure(segment: FigureSegment): void {
    if (!this.hasRoomFor(segment, null)) this.#at.nextPage();
    const { figure, notes, place } = segment;
    const height = heightOfFigure(segment);
    const isFoot = place === 'foot' && this.#at.limit >= height;
    const top = isFoot ? this.#at.limit - height : rowTop(this.#at.grid, this.#at.row);
    const x = (this.#at.grid.areaWidth - figure.width) / 2;
    this.#at.carry(notesOfLines(figure.caption, notes));
    this.#at.add({ kind: 'figure', figure, x, y: top, article: this.#options.article });
    if (isFoot) {
      this.#at.foot = Math.max(this.#at.foot, this.#at.limit);
      this.#at.limit = top - this.#at.halfBlank;
      return;
    }
    this.#at.bottom = top + height;
    this.#at.row = rowAtOrBelow(this.#at.grid, this.#at.bottom + this.#at.halfBlank);
  }
}

const heightOfFigure = ({ figure }: FigureSegment): number => figure.height + figure.captionHeight;

const heightOf = ({ columns }: FilledColumns): number => Math.max(0, ...columns.map(({ height }) => height));
