import type { TableStyle } from '../../template/template.ts';
import { naturalWidth } from '../inline/lineFit.ts';
import type { PreparedCell } from './setTable.ts';

/**
 * How the cells of a column are aligned: numbers by their decimal points, short entries centred, text from the left;
 * one way for the whole column.
 */
export type ColumnKind =
  | { readonly kind: 'number'; readonly before: number; readonly after: number }
  /** Spread to `spread` points, if that is given, so that they look equally long. */
  | { readonly kind: 'short'; readonly spread?: number }
  | { readonly kind: 'text' };

/** The body cell of one column as far as its kind depends on it. */
type BodyCell = Pick<PreparedCell, 'cell' | 'paragraphs' | 'content' | 'characters'>;

/**
 * The kinds of a table's columns, by the cells of the body that cover a single column.
 *
 * A column of numbers has at least two of them and nothing else but dashes and blanks; `before` and `after` are the
 * widths left and right of the decimal point, in points.
 */
export function columnKinds(
  columns: number,
  headRows: number,
  cells: readonly BodyCell[],
  { centreUpTo, spreadUpTo }: Pick<TableStyle, 'centreUpTo' | 'spreadUpTo'>,
): readonly ColumnKind[] {
  const bodies = Array.from({ length: columns }, (): BodyCell[] => []);
  for (const each of cells) {
    if (each.cell.colspan === 1 && each.cell.row >= headRows) bodies[each.cell.column]?.push(each);
  }
  return bodies.map((body): ColumnKind => {
    const texts = body.map(({ content }) => content.trim());
    const numbers = texts.filter((text) => NUMBER.test(text)).length;
    if (numbers >= 2 && texts.every((text) => text === '' || NUMBER.test(text) || DASH.test(text))) {
      return { kind: 'number', ...decimalWidths(body) };
    }
    if (!body.every(({ characters }) => characters <= centreUpTo)) return { kind: 'text' };
    return areNames(body, spreadUpTo) ? { kind: 'short', spread: widestOf(body) } : { kind: 'short' };
  });
}

/** Names and the like: Chinese characters only, and not more than so many. */
function areNames(cells: readonly BodyCell[], most: number): boolean {
  const names = cells.map(({ content }) => content.trim()).filter((content) => content !== '');
  return names.length > 1 && names.every((name) => HAN.test(name) && [...name].length <= most);
}

const widestOf = (cells: readonly BodyCell[]): number =>
  cells.reduce((widest, { paragraphs }) => Math.max(widest, ...paragraphs.map(({ text }) => naturalWidth(text))), 0);

/** Where a number's decimal point stands: the width of its integral part, and the rest, in points. */
export function decimalParts(cell: BodyCell): { before: number; after: number } | null {
  const text = cell.paragraphs[0]?.text;
  const content = cell.content.trim();
  if (!text || cell.paragraphs.length !== 1 || !NUMBER.test(content)) return null;
  const width = text.natural[text.natural.length - 1] ?? 0;
  const point = content.indexOf('.');
  if (point < 0) return { before: width, after: 0 };
  const glyphs = text.clusters.flatMap((cluster) => cluster.glyphs);
  const before = glyphs.find((glyph) => glyph.text === '.')?.dx ?? width;
  return { before, after: width - before };
}

function decimalWidths(cells: readonly BodyCell[]): { before: number; after: number } {
  const parts = cells.map(decimalParts).filter((part) => part !== null);
  return {
    before: parts.reduce((widest, { before }) => Math.max(widest, before), 0),
    after: parts.reduce((widest, { after }) => Math.max(widest, after), 0),
  };
}

const HAN = /^\p{Script=Han}+$/u;
const NUMBER = /^[+\-−]?\d[\d,]*(?:\.\d+)?%?$/;
const DASH = /^[—－\-–/]+$/;
