/** Six numbers of a PDF matrix, for a space whose y runs down. */
export type Matrix = readonly [number, number, number, number, number, number];

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The matrix that puts an image's unit square into an area, upright as its EXIF orientation says.
 *
 * PDF's image square has the file's first row at its top (v = 1). With s from the first column and t from
 * the first row, an orientation says how s and t lie in the area.
 *
 * @see CIPA DC-008 (Exif 2.32), tag Orientation
 */
export function pictureMatrix(area: Area, orientation: number): Matrix {
  const { x, y, width: w, height: h } = area;
  switch (orientation) {
    case 2: // mirrored
      return [-w, 0, 0, -h, x + w, y + h];
    case 3: // turned by 180°
      return [-w, 0, 0, h, x + w, y];
    case 4: // upside down
      return [w, 0, 0, h, x, y];
    case 5: // rows are columns
      return [0, h, -w, 0, x + w, y];
    case 6: // to be turned clockwise
      return [0, h, w, 0, x, y];
    case 7:
      return [0, -h, w, 0, x, y + h];
    case 8: // to be turned counterclockwise
      return [0, -h, -w, 0, x + w, y + h];
    default:
      return [w, 0, 0, -h, x, y + h];
  }
}
