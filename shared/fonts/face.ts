/**
 * What layout asks of a font face. Lengths are in ems of the face, so that one face serves every size.
 * Tests use a fake with square characters; the product uses HarfBuzz (`openFace`).
 */
export interface Face {
  /** Key in the host's catalogue, for instance `NotoSerifSC-Regular`. */
  readonly id: string;
  readonly unitsPerEm: number;
  /** Top of the em box above the baseline (OS/2 typographic ascender). */
  readonly ascent: number;
  /** Bottom of the em box below the baseline, positive. */
  readonly descent: number;
  /** Glyph index, 0 if the face has none for the code point. */
  glyphOf(codePoint: number): number;
  /** Advance width in ems. */
  advanceOf(glyph: number): number;
  /**
   * Sets a run of one script with the face's own features (kerning, ligatures, joining).
   *
   * @param feature Another one to switch on: digits of one width (`tnum`) or of their own
   *   (`pnum`), the forms of marks in vertical lines (`vert`), where the face has it.
   */
  shape(text: string, feature?: 'tnum' | 'pnum' | 'vert'): readonly ShapedGlyph[];
}

/** One glyph of a shaped run; offsets and advance in ems, `cluster` is the index into the text. */
export interface ShapedGlyph {
  readonly glyph: number;
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}
