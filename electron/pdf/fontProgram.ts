/** A face as the painter needs it: names, measures, widths, and a subset of its outlines. */
export interface FontProgram {
  readonly glyphCount: number;
  readonly postscriptName: string;
  /** The bits of OS/2 fsType; 0 where the face says nothing. */
  readonly embedding: number;
  readonly metrics: FaceMetrics;
  /** Advance width in thousandths of the type size. */
  advance(glyph: number): number;
  /** The font file with these outlines in this order, the missing glyph first; a glyph may stand twice. */
  subset(glyphs: readonly number[]): Uint8Array;
}

/** What a font descriptor says, in thousandths of the type size (ISO 32000-1, table 122). */
export interface FaceMetrics {
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** 100 to 900. */
  readonly weight: number;
  readonly familyClass: number;
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  readonly italic: boolean;
}

const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/**
 * Whether the face's owner lets a subset of its outlines stand in a document.
 *
 * @see OpenType 1.9, OS/2, fsType
 */
export function mayBeEmbedded(embedding: number): boolean {
  if ((embedding & (NO_SUBSETTING | BITMAPS_ONLY)) !== 0) return false;
  // Of several usage bits the most generous counts, so only the bare restriction forbids.
  return (embedding & 0x000f) !== RESTRICTED;
}
