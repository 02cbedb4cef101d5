import type { CharacterClass } from './characterClass.ts';

/**
 * The smallest thing a line is made of: one Han character or mark, or a Western word, with its glyphs.
 * Lengths are points. Clusters are shared by all texts of the same face and size; what belongs to one text only
 * (ink, source, decoration) is in `PreparedText.styles`.
 */
export interface Cluster {
  readonly kind: CharacterClass;
  readonly text: string;
  /** Index into the face book. */
  readonly face: number;
  readonly size: number;
  /** Shift of the baseline, up positive. */
  readonly rise: number;
  readonly glyphs: readonly ClusterGlyph[];
  /** Width without the gap to its neighbours. Spaces have none: their width is a gap. */
  readonly width: number;
  /** Blank inside the width that the line's start (opening marks) or end (closing marks) may take away. */
  readonly blankBefore: number;
  readonly blankAfter: number;
  /** Of a Western word: whether a quarter of an em stands between it and a Han character before or after it. */
  readonly spacedBefore: boolean;
  readonly spacedAfter: boolean;
  /** A Han character with no rule of its own: between two of these the gap is always the same. */
  readonly isPlain: boolean;
  /** What is set after it where a line ends here: the hyphen of a divided word, which is no text. */
  readonly hyphen: { readonly glyph: number; readonly width: number } | null;
}

/** Offsets are from the cluster's left edge and baseline. */
export interface ClusterGlyph {
  readonly glyph: number;
  readonly dx: number;
  readonly dy: number;
  readonly text: string;
}
