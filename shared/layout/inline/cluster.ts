import type { CharacterClass } from './characterClass.ts';
import type { StyledText } from './styledText.ts';

/**
 * The smallest thing a line is made of: one Han character or mark, or a Western word, with its glyphs.
 * Lengths are points.
 */
export interface Cluster {
  readonly kind: CharacterClass;
  readonly text: string;
  readonly style: StyledText;
  readonly glyphs: readonly ClusterGlyph[];
  /** Width without the gap to its neighbours. Spaces have none: their width is a gap. */
  readonly width: number;
  /** Blank inside the width that the line's start (opening marks) or end (closing marks) may take away. */
  readonly blankBefore: number;
  readonly blankAfter: number;
}

/** Offsets are from the cluster's left edge and baseline. */
export interface ClusterGlyph {
  readonly glyph: number;
  readonly dx: number;
  readonly dy: number;
  readonly text: string;
}
