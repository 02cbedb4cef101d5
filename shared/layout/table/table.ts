import type { SetLine } from '../inline/setParagraph.ts';

/** A table set to a width, not yet divided over columns and pages. Lengths are points. */
export interface SetTable {
  readonly width: number;
  /** Left edges of the columns and the right edge of the last one. */
  readonly columnEdges: readonly number[];
  readonly rowHeights: readonly number[];
  /** Rows that are repeated above every further part. */
  readonly headRows: number;
  readonly cells: readonly SetCell[];
  /** 续表, set above every further part, and the height it takes; null for none. */
  readonly continued: SetLine | null;
  readonly continuedHeight: number;
  readonly leading: number;
  readonly paddingX: number;
  readonly paddingY: number;
}

export interface SetCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly lines: readonly SetLine[];
  readonly size: number;
  /** The cell above it in the same column is the earlier part of one too tall for a page. */
  readonly continues: boolean;
  /** It is a part of such a cell, whose lines stand at its top. */
  readonly part?: 'first' | 'further';
}
