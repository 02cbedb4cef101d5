import type { Source } from '../../display-list/displayList.ts';
import type { ParagraphShape } from '../inline/breakLines.ts';
import type { SetLine } from '../inline/setParagraph.ts';
import type { VerticalColumn } from '../mongolian/setVertical.ts';
import type { VerticalLook } from '../mongolian/verticalItems.ts';
import type { SetTable } from '../table/table.ts';
import type { IdleAdjustment } from './idleAdjustment.ts';
import type { NoteBook } from './notes.ts';

/**
 * An article set to its measure but not yet divided into pages: stretches of text that flow through the
 * columns, and between them what stands across all columns. Lengths are points.
 */
export interface Galley {
  readonly segments: readonly Segment[];
  /** What the art editor decided for pictures and headings that are not there. */
  readonly idle?: readonly IdleAdjustment[];
}

export type Segment = FlowSegment | SpanSegment | TableSegment | FigureSegment;

interface SegmentBase {
  /** It begins a page: the art editor's break. */
  readonly newPage?: boolean;
}

export interface FlowSegment extends SegmentBase {
  readonly kind: 'flow';
  readonly items: readonly FlowItem[];
}

/** Titles: lines at fixed places below the top of the block. */
export interface SpanSegment extends SegmentBase {
  readonly kind: 'span';
  readonly lines: readonly SpanLine[];
  /** The article's notes, where a line carries a mark of one. */
  readonly notes?: NoteBook;
  readonly height: number;
  /** The Mongolian title, at the left edge. */
  readonly mongolian?: VerticalBlock;
  readonly linesAbove: number;
  readonly linesBelow: number;
  /** Lines of text that must stand below it on the same page. */
  readonly textLinesBelow: number;
  /** Rules across the type area, each below one of the lines. */
  readonly rules?: readonly SpanRule[];
  /** It has a page of its own. */
  readonly isAlone?: boolean;
  /** It belongs to the table below or above it. */
  readonly tablePart?: 'title' | 'note';
}

export interface SpanRule {
  /** Index of the line above it. */
  readonly below: number;
  /** Its top, below the top of the block. */
  readonly y: number;
  readonly thickness: number;
  readonly ink: string;
}

/** Columns of vertical text, with the height of the longest. */
export interface VerticalBlock {
  readonly columns: readonly VerticalColumn[];
  readonly look: VerticalLook;
  /** Below the top of the head that it belongs to. */
  readonly top: number;
  readonly height: number;
}

export interface SpanLine {
  readonly line: SetLine;
  readonly x: number;
  /** Baseline, below the top of the block. */
  readonly baseline: number;
}

/** A table across all columns, or turned on pages of its own. */
export interface TableSegment extends SegmentBase {
  readonly kind: 'table';
  readonly table: SetTable;
  /** It is turned, with its title above it and its notes below. */
  readonly turned?: { readonly title: SpanSegment | null; readonly below: readonly SpanSegment[] };
  /** Its cells are squeezed even so. */
  readonly isTooWide?: boolean;
  /** The article's notes, where a cell carries a mark of one. */
  readonly notes?: NoteBook;
}

/** A picture across all columns. */
export interface FigureSegment extends SegmentBase {
  readonly kind: 'figure';
  readonly figure: SetFigure;
  readonly place: FigurePlace;
  /** The article's notes, where the caption carries a mark of one. */
  readonly notes?: NoteBook;
}

export type FlowItem = LineItem | RowItem | FigureItem;

interface FlowItemBase {
  breakAfter: BreakPermission;
  /** The article's notes, where a line of the item's block carries a mark of one. */
  readonly notes?: NoteBook;
  /** It begins a column: the art editor's break. */
  readonly newColumn?: boolean;
}

/** Whether the text may go on in the next column, or only in the next column of the same page, or must stay together. */
export type BreakPermission = 'anywhere' | 'samePage' | 'never';

export interface LineItem extends FlowItemBase {
  readonly kind: 'line';
  readonly line: SetLine;
  readonly role: LineRole;
  /** Level of a heading, 0 for other lines. */
  readonly level: number;
  /** Blank grid lines above, dropped at a column's head. */
  readonly linesBefore: number;
  /** Number of the line in its paragraph, and how many it has. */
  readonly index: number;
  readonly count: number;
  /** The shape its paragraph was set in, so that it can be set anew. */
  readonly shape: ParagraphShape;
  /** Its paragraph has as many lines as the art editor wants. */
  readonly isNudged?: boolean;
  /** Its paragraph's end stays with what follows: the art editor's keep. */
  readonly keepWithNext?: boolean;
}

export type LineRole = 'text' | 'heading' | 'signature' | 'tableTitle' | 'rule';

/** One row of a table in the column. */
export interface RowItem extends FlowItemBase {
  readonly kind: 'row';
  readonly table: SetTable;
  readonly row: number;
}

export interface FigureItem extends FlowItemBase {
  readonly kind: 'figure';
  readonly place: FigurePlace;
  readonly figure: SetFigure;
}

/** At its place, or at the head or foot of the column or page that its place falls on. */
export type FigurePlace = 'here' | 'head' | 'foot';

export interface SetFigure {
  readonly picture: string;
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
  readonly caption: readonly SpanLine[];
  readonly captionHeight: number;
  readonly source: Source;
}
