import type { Fragment, Node } from 'prosemirror-model';

/** What became of a part of a manuscript from one version to the other. */
export type Change = 'same' | 'changed' | 'inserted' | 'deleted';

/** A stretch of a line. */
export interface Segment {
  /** `format`: the same text with other marks. */
  readonly kind: 'same' | 'format' | 'inserted' | 'deleted';
  /** As printed; a hard break is a line feed, a footnote its text in ［］. */
  readonly text: string;
  /** What stood there; empty for what was inserted. */
  readonly before: Fragment;
  /** What stands there; empty for what was deleted. */
  readonly after: Fragment;
}

/** One side of a compared block. */
export interface BlockSide {
  /** The text block; of a list item its paragraph, of a table the table, of an attachment all of it. */
  readonly node: Node;
  /** Position right before the node in its version: where a click leads. */
  readonly position: number;
  /** The label of a list item, before its first paragraph; empty otherwise. */
  readonly label: string;
}

/** A text block, a figure (its caption is the text), or the beginning of an attachment (without text). */
export interface ComparedText {
  readonly kind: 'text';
  readonly change: Change;
  readonly before: BlockSide | null;
  readonly after: BlockSide | null;
  /** Whether the block became another kind of block, or its level, alignment, indent, label or picture changed. */
  readonly isRestyled: boolean;
  /** All text of both sides in order. Those not inserted are the text before, those not deleted the text after. */
  readonly segments: readonly Segment[];
}

/** A table, compared cell by cell. */
export interface ComparedTable {
  readonly kind: 'table';
  readonly change: Change;
  readonly before: BlockSide | null;
  readonly after: BlockSide | null;
  readonly rows: readonly ComparedRow[];
}

export interface ComparedRow {
  readonly change: Change;
  readonly cells: readonly ComparedCell[];
}

export interface ComparedCell {
  readonly change: Change;
  readonly before: Node | null;
  readonly after: Node | null;
  /** Whether spans, widths, alignment or being a head cell changed. */
  readonly isRestyled: boolean;
  readonly blocks: readonly ComparedText[];
}

export type ComparedBlock = ComparedText | ComparedTable;

/** Two versions of a manuscript side by side, in reading order. */
export interface Comparison {
  readonly blocks: readonly ComparedBlock[];
  /** Characters, without blanks. */
  readonly inserted: number;
  readonly deleted: number;
  /** Blocks that are not the same. */
  readonly changedBlocks: number;
}
