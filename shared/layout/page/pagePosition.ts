import { type Grid, heightOfRows, rowAtOrBelow, rowsAbove, rowTop } from '../galley/grid.ts';
import type { SetNote } from '../galley/notes.ts';
import { type NoteLine, noteLines } from './columnNotes.ts';
import type { PageContent, PagePart } from './pageContent.ts';
import type { Opening, Placement, ShortColumn } from './placement.ts';

/** The page, row and room where an article goes on. Heights are points below the top of the type area. */
export class PagePosition {
  readonly grid: Grid;
  readonly #pages: PageContent[];
  #page: number;
  /** The first free row. */
  row: number;
  /** The lowest point that may be reached on this page. */
  limit: number;
  /** Bottom of what stands here. */
  bottom = 0;
  /** Bottom of the pictures at the page's foot, if there are any. */
  foot = 0;
  /** The first page on which something stands. */
  #first: number | null = null;
  /** Columns that had to end where they should not. */
  forced = 0;
  readonly #short: ShortColumn[] = [];
  /** Notes of full-width heads, tables and pictures, and what a column could not hold of its own. */
  carried: readonly NoteLine[] = [];

  constructor(pages: PageContent[], opening: Opening, grid: Grid) {
    this.grid = grid;
    this.#pages = pages;
    this.#page = opening.page;
    this.row = opening.row;
    this.limit = opening.bottom;
    this.#ensurePage();
  }

  /** @param firstPage Where it began, should nothing stand anywhere. */
  placement(firstPage: number): Placement {
    return {
      firstPage: this.#first ?? firstPage,
      lastPage: this.#page,
      bottom: Math.max(this.bottom, this.foot),
      forcedBreaks: this.forced,
      shortColumns: this.#short,
    };
  }

  get page(): number {
    return this.#page;
  }

  /** Nothing stands on the page yet. */
  get isEmpty(): boolean {
    return this.row === 0 && this.foot === 0;
  }

  /** The rest of the article before stands at the page's foot. */
  get isShared(): boolean {
    return this.foot === 0 && this.limit < heightOfRows(this.grid, this.grid.rows);
  }

  /** The whole page is free. */
  get isWholePage(): boolean {
    return this.isEmpty && !this.isShared;
  }

  /** Rows that are left. */
  get rows(): number {
    return rowsAbove(this.grid, this.row, this.limit);
  }

  /** The row below something of this height that begins at the current row. */
  rowBelow(height: number): number {
    return rowAtOrBelow(this.grid, rowTop(this.grid, this.row) + height);
  }

  /** Half of the blank between two lines is enough beside a picture or table. */
  get halfBlank(): number {
    return (this.grid.leading - this.grid.size) / 2;
  }

  add(part: PagePart): void {
    this.#first ??= this.#page;
    this.#pages[this.#page]?.parts.push(part);
  }

  /** Notes of what stands across all columns go to the foot of the first column that follows. */
  carry(notes: readonly SetNote[]): void {
    if (notes.length > 0) this.carried = [...this.carried, ...noteLines(notes)];
  }

  /** Reports that a column of this page ends so many rows above its foot. */
  endsShort(rows: number): void {
    this.#short.push({ page: this.#page, rows });
  }

  /** Goes to the head of a page, if it is not there. */
  beginPage(): void {
    if (!this.isEmpty) this.nextPage();
  }

  /** The same, but the whole page must be free. */
  beginWholePage(): void {
    if (!this.isWholePage) this.nextPage();
  }

  nextPage(): void {
    this.#page += 1;
    this.row = 0;
    this.limit = heightOfRows(this.grid, this.grid.rows);
    this.bottom = 0;
    this.foot = 0;
    this.#ensurePage();
  }

  #ensurePage(): void {
    while (this.#pages.length <= this.#page) this.#pages.push({ parts: [] });
  }
}
