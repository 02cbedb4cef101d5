/**
 * The outline of one glyph in units of its face, y growing upwards: closed contours of straight lines and quadratic
 * curves, filled by the non-zero rule.
 */
export interface GlyphOutline {
  readonly contours: readonly Contour[];
}

/** A closed contour, on from `start`. A step with a control point is a curve, one without is a line. */
export interface Contour {
  readonly start: OutlinePoint;
  readonly steps: readonly { readonly control: OutlinePoint | null; readonly to: OutlinePoint }[];
}

export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
}
