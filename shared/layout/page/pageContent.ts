import type { SetFigure, VerticalBlock } from '../galley/flow.ts';
import type { SetLine } from '../inline/setParagraph.ts';
import type { SetTable } from '../table/table.ts';

/** A text page while it is being filled. Lengths are points from the top left corner of the type area. */
export interface PageContent {
  readonly parts: PagePart[];
  /** What stands on the page besides the parts of articles. */
  readonly kind?: PageKind;
}

/** The opener of a section, by its number in the issue, as a band at the page's head or alone; or nothing. */
export type PageKind =
  | { readonly name: 'band'; readonly section: number }
  | { readonly name: 'opener'; readonly section: number }
  | { readonly name: 'blank' };

/** Something on a page; `y` changes when the rest of an article moves to the page's foot. */
export type PagePart = LinePart | TablePagePart | FigurePart | RulePart | VerticalPart;

interface PartBase {
  /** Index of the article in the issue. */
  readonly article: number;
  readonly x: number;
  y: number;
  /** It is turned 90° counter-clockwise about its origin. */
  readonly isTurned?: boolean;
}

/** `y` is the baseline. */
export interface LinePart extends PartBase {
  readonly kind: 'line';
  readonly line: SetLine;
  readonly role: 'text' | 'title' | 'note';
}

/** Rows `from` to `to` of a table; `y` is the top of 续表 or of the table. */
export interface TablePagePart extends PartBase {
  readonly kind: 'table';
  readonly table: SetTable;
  readonly from: number;
  readonly to: number;
  readonly isContinued: boolean;
}

export interface FigurePart extends PartBase {
  readonly kind: 'figure';
  readonly figure: SetFigure;
}

/** Columns that run down: a Mongolian title. */
export interface VerticalPart extends PartBase {
  readonly kind: 'vertical';
  readonly block: VerticalBlock;
}

/** A horizontal rule: between two articles on one page, or above the notes of a column. */
export interface RulePart extends PartBase {
  readonly kind: 'rule';
  readonly width: number;
  readonly thickness: number;
  readonly ink: string;
}
