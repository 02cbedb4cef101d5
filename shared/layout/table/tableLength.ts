/** What stands in a cell, as far as its number of lines depends on it. Lengths are points. */
export interface CellText {
  readonly row: number;
  readonly rowspan: number;
  readonly paragraphs: readonly ParagraphWidths[];
  /** An em: lines of Chinese break between characters. */
  readonly size: number;
  /** Left and right together. */
  readonly padding: number;
}

/** Widths of a paragraph on one line: as it stands, and with all the space that may be taken out. */
export interface ParagraphWidths {
  readonly natural: number;
  readonly tight: number;
}

/** How long a table gets. */
export interface TableLength {
  /** Lines of all rows, and a little for every line that a cell takes beyond its first, whether or not it shows. */
  readonly cost: number;
  /** Lines that cells take beyond one for each paragraph. */
  readonly wrapped: number;
}

/** A cell of the table with the columns it covers. */
export interface PlacedText {
  readonly column: number;
  readonly colspan: number;
  readonly text: CellText;
}

/**
 * The length of a table whose columns have these widths, in lines. It counts characters rather than breaking lines, so
 * that many widths can be tried; a line of the finished table may differ.
 */
export function tableLength(cells: readonly PlacedText[], widths: readonly number[]): TableLength {
  const rows: number[] = [];
  let wrapped = 0;
  for (const { column, colspan, text } of cells) {
    let width = 0;
    for (let index = 0; index < colspan; index += 1) width += widths[column + index] ?? 0;
    const lines = linesIn(text, width);
    wrapped += lines - Math.max(1, text.paragraphs.length);
    if (text.rowspan === 1) rows[text.row] = Math.max(rows[text.row] ?? 1, lines);
  }
  // What stands in several rows and is longer than they are lengthens the last of them.
  for (const { column, colspan, text } of cells) {
    if (text.rowspan === 1) continue;
    let width = 0;
    for (let index = 0; index < colspan; index += 1) width += widths[column + index] ?? 0;
    let covered = 0;
    for (let row = text.row; row < text.row + text.rowspan; row += 1) covered += rows[row] ?? 1;
    const last = text.row + text.rowspan - 1;
    rows[last] = (rows[last] ?? 1) + Math.max(0, linesIn(text, width) - covered);
  }
  let cost = wrapped * WRAPPED_LINE;
  for (const lines of rows) cost += lines ?? 1;
  return { cost, wrapped };
}

/** Lines of a cell this wide, with its padding. */
export function linesIn({ paragraphs, size, padding }: CellText, width: number): number {
  const measure = width - padding;
  const whole = Math.max(1, Math.floor(measure / size + ROUNDING)) * size;
  let lines = 0;
  for (const { natural, tight } of paragraphs) {
    lines += tight <= measure + ROUNDING ? 1 : Math.max(2, Math.ceil(natural / whole - ROUNDING));
  }
  return Math.max(1, lines);
}

/** The least width at which a cell that takes several lines for a paragraph takes a line less for one of them. */
export function widthForFewerLines({ paragraphs, size, padding }: CellText, width: number): number {
  const measure = width - padding;
  const whole = Math.max(1, Math.floor(measure / size + ROUNDING)) * size;
  let least = Number.POSITIVE_INFINITY;
  for (const { natural, tight } of paragraphs) {
    if (tight <= measure + ROUNDING) continue;
    const fewer = Math.ceil(natural / whole - ROUNDING) - 1;
    const wanted = fewer <= 1 ? tight : Math.ceil(natural / fewer / size - ROUNDING) * size;
    least = Math.min(least, Math.max(wanted, measure + size * SMALLEST_STEP));
  }
  return least + padding;
}

/** A cell in two lines beside a longer one is no shorter, but better on one line. */
const WRAPPED_LINE = 0.1;
/** In ems. */
const SMALLEST_STEP = 0.02;
const ROUNDING = 1e-3;
