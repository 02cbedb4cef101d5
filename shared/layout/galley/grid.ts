import type { ArticleSettings } from '../../issue/issueFile.ts';
import type { Template } from '../../template/template.ts';
import { mm, mmToPt } from '../../units/length.ts';

/**
 * The grid that an article's lines sit on. Lengths are points, from the top left corner of the type area.
 *
 * The first line's em box begins at the top of the area and the last one's ends at its foot, whatever the leading:
 * so the columns of all articles end level, and so do facing pages.
 *
 * @see clreq, 2.3 (type area by characters and lines)
 */
export interface Grid {
  readonly size: number;
  readonly leading: number;
  /** Lines in a full column. */
  readonly rows: number;
  readonly columns: number;
  /** Width of one column. */
  readonly measure: number;
  /** Left edge of each column. */
  readonly columnXs: readonly number[];
  readonly areaWidth: number;
  readonly areaHeight: number;
}

/** The grid of an article: the template's, changed by the art editor's settings. */
export function gridOf(template: Template, settings: ArticleSettings): Grid {
  const { typeArea, text } = template;
  const size = settings.size ?? text.body.size;
  const columns = settings.columns ?? typeArea.columns;
  const gutter = mmToPt(mm(typeArea.gutter));
  const areaWidth = typeAreaWidth(template);
  const areaHeight = mmToPt(mm(typeArea.height));
  const widest = (areaWidth - (columns - 1) * gutter) / columns;
  const measure = Math.min(widest, (settings.charactersPerLine ?? Number.POSITIVE_INFINITY) * size);
  // Narrower columns keep to the outer edges of the area; a single one stands in its middle.
  const pitch = columns > 1 ? (areaWidth - measure) / (columns - 1) : 0;
  const left = columns > 1 ? 0 : (areaWidth - measure) / 2;
  const rows = Math.max(1, settings.linesPerColumn ?? fittingLines(template, size));
  return {
    size,
    leading: rows > 1 ? (areaHeight - size) / (rows - 1) : areaHeight,
    rows,
    columns,
    measure,
    columnXs: Array.from({ length: columns }, (_value, index) => left + index * pitch),
    areaWidth,
    areaHeight,
  };
}

/** Width of the type area: its columns' characters and the gutters between them, in points. */
export function typeAreaWidth(template: Template): number {
  const { typeArea, text } = template;
  const gutter = mmToPt(mm(typeArea.gutter));
  return typeArea.columns * typeArea.charactersPerLine * text.body.size + (typeArea.columns - 1) * gutter;
}

/** With another size and no number of lines given, the leading keeps its proportion to the size. */
function fittingLines(template: Template, size: number): number {
  const { linesPerColumn } = template.typeArea;
  return Math.max(1, Math.round((linesPerColumn * template.text.body.size) / size));
}

/** Top of a row's em box below the top of the area. */
export const rowTop = (grid: Grid, row: number): number => row * grid.leading;

/** Height of so many rows, from the first one's em box to the end of the last one's. */
export const heightOfRows = (grid: Grid, rows: number): number =>
  rows <= 0 ? 0 : (rows - 1) * grid.leading + grid.size;

/** The first row whose em box begins at or below a height. */
export const rowAtOrBelow = (grid: Grid, y: number): number => Math.max(0, Math.ceil((y - EPSILON) / grid.leading));

/** How many rows, beginning with `row`, end above a height. */
export const rowsAbove = (grid: Grid, row: number, bottom: number): number =>
  Math.max(0, Math.floor((bottom - rowTop(grid, row) - grid.size + EPSILON) / grid.leading) + 1);

const EPSILON = 1e-6;
