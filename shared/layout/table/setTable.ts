import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import type { TextStyle } from '../../template/textStyle.ts';
import { plainText, styledParagraph } from '../galley/styledParagraph.ts';
import { naturalWidth, tightWidth } from '../inline/lineFit.ts';
import type { PreparedText } from '../inline/preparedText.ts';
import { type SetLine, setParagraph } from '../inline/setParagraph.ts';
import { prepareTexts } from '../inline/setTexts.ts';
import { spreadLine } from '../inline/spreadLine.ts';
import type { LayoutResources } from '../resources.ts';
import { type ColumnKind, columnKinds, decimalParts } from './columnKinds.ts';
import { type CellDemand, columnWidths, leastWidth } from './columnWidths.ts';
import { divideTallRows } from './divideTallRows.ts';
import type { SetCell, SetTable } from './table.ts';
import { type ModelCell, type TableModel, tableModel } from './tableModel.ts';

/** Cells prepared once, so that the table can be tried at several widths. */
export interface PreparedTable {
  readonly model: TableModel;
  readonly cells: readonly PreparedCell[];
  /** Part of the template's type sizes at which its texts are prepared: less than 1 where it is too wide for any page. */
  readonly scale: number;
}

export interface PreparedCell {
  readonly cell: ModelCell;
  readonly paragraphs: readonly { readonly text: PreparedText; readonly align: string | null }[];
  readonly style: TextStyle;
  /** Its text, and how many characters that has. */
  readonly content: string;
  readonly characters: number;
}

/** Prepares a table's texts, at a part of their size. `nextSource` is asked once for each paragraph, in reading order. */
export function prepareTable(
  table: Node,
  resources: LayoutResources,
  nextSource: () => Source,
  nextNote: (note: Node) => string,
  scale = 1,
): PreparedTable {
  const model = tableModel(table);
  const style = resources.template.table;
  const cells = model.cells.map((cell): PreparedCell => {
    const ownStyle = cell.isHeader || cell.row < model.headRows ? style.head : style.text;
    const textStyle = { ...ownStyle, size: ownStyle.size * scale };
    const base = { role: textStyle.face, size: textStyle.size, ink: textStyle.ink, isRunningText: true };
    const paragraphs: { text: PreparedText; align: string | null }[] = [];
    cell.node.forEach((paragraph) => {
      const texts = styledParagraph(paragraph, base, nextSource(), resources, nextNote);
      const align = paragraph.attrs.align === 'justify' ? null : String(paragraph.attrs.align);
      paragraphs.push({ text: prepareTexts(texts, resources), align });
    });
    const content = cell.node.textContent;
    return { cell, paragraphs, style: textStyle, content, characters: content.length };
  });
  return { model, cells, scale };
}

/** The width below which the table's cells would be squeezed, in points. */
export function comfortableWidth(table: PreparedTable, resources: LayoutResources): number {
  const { comfortableCell } = resources.template.table;
  const room = 2 * paddingOf(table, resources) + ROUNDING;
  const demands = demandsOf(table, resources).map((demand, index) => {
    const size = table.cells[index]?.style.size ?? 0;
    return { ...demand, best: Math.min(demand.best, Math.max(demand.least, comfortableCell * size + room)) };
  });
  return sumOfBest(table.model.columns, demands);
}

/**
 * Sets a table at a width.
 *
 * @param tallest Largest height of a row in points; taller ones are divided between the lines of their cells.
 */
export function setTable(table: PreparedTable, width: number, tallest: number, resources: LayoutResources): SetTable {
  const style = resources.template.table;
  const { model } = table;
  const widths = widthsOfColumns(table, demandsOf(table, resources), width, resources);
  const columnEdges = [0];
  for (const columnWidth of widths) columnEdges.push((columnEdges.at(-1) ?? 0) + columnWidth);
  const size = style.text.size * table.scale;
  const paddingX = paddingOf(table, resources);
  const paddingY = style.paddingY * size;
  const leading = style.leading * size;
  const kinds = columnKinds(model.columns, model.headRows, table.cells, style);
  const cells = table.cells.map((cell): SetCell => {
    const isBody = cell.cell.row >= model.headRows && cell.cell.colspan === 1;
    const kind = isBody ? (kinds[cell.cell.column] ?? SHORT) : cell.characters <= style.centreUpTo ? SHORT : TEXT;
    return setCell(cell, kind, columnEdges, paddingX);
  });
  const blanks = table.cells.map(({ characters, paragraphs }) => (characters === 0 ? paragraphs.length : 1));
  const rowHeights = heightsOfRows(model.rows, cells, blanks, leading, paddingY);
  const continued = continuedLine(width, resources);
  const set: SetTable = {
    width,
    columnEdges,
    rowHeights,
    headRows: model.headRows,
    cells,
    continued,
    continuedHeight: continued ? style.continuedStyle.size * CONTINUED_LEADING : 0,
    leading,
    paddingX,
    paddingY,
  };
  return divideTallRows(set, tallest);
}

/** Blank between a rule and the text beside it, in points. In a reduced table it shrinks more than the type. */
export function paddingOf({ scale }: PreparedTable, resources: LayoutResources): number {
  const { paddingX, text } = resources.template.table;
  return paddingX * text.size * scale * scale;
}

/** Widths of a table's columns in a table of this width, in points. */
export function widthsOfColumns(
  table: PreparedTable,
  demands: readonly CellDemand[],
  width: number,
  resources: LayoutResources,
): number[] {
  const { columns } = table.model;
  const typed = withTypedWidths(demands, table, width);
  // Long texts do not squeeze the others where there is room for all.
  const readable = typed.map((demand, index) => {
    const cell = table.cells[index];
    if (demand.colspan > 1 || !cell || cell.characters === 0) return demand;
    const { size } = cell.style;
    const isLabel = demand.best <= LABEL_CHARACTERS * size + 2 * paddingOf(table, resources) + ROUNDING;
    const wanted = isLabel ? demand.best : readableWidth(size, table, resources);
    const least = Math.max(demand.least, Math.min(demand.best, wanted));
    return { ...demand, least };
  });
  return columnWidths(columns, leastWidth(columns, readable) < width ? readable : typed, width);
}

/** Width of a column that does not read down like a list: three characters side by side. */
export const readableWidth = (size: number, table: PreparedTable, resources: LayoutResources): number =>
  READABLE_CHARACTERS * size + 2 * paddingOf(table, resources);

/** What the cells of a table ask of its columns. */
export function demandsOf(table: PreparedTable, resources: LayoutResources): CellDemand[] {
  const padding = 2 * paddingOf(table, resources);
  return table.cells.map(({ cell, paragraphs, style, characters }) => {
    let least = style.size;
    let best = 0;
    for (const { text: prepared } of paragraphs) {
      const naturals = prepared.natural;
      best = Math.max(best, naturals[naturals.length - 1] ?? 0);
      for (const cluster of prepared.clusters) least = Math.max(least, cluster.width);
    }
    // Two characters side by side at least, so that no column reads down like a list.
    if (characters > 1) least = Math.max(least, 2 * style.size);
    const room = padding + ROUNDING;
    const widths = paragraphs.map(({ text }) => ({ natural: naturalWidth(text), tight: tightWidth(text) }));
    const text = { row: cell.row, rowspan: cell.rowspan, paragraphs: widths, size: style.size, padding: room };
    return {
      column: cell.column,
      colspan: cell.colspan,
      least: least + room,
      best: Math.max(best, least) + room,
      text,
    };
  });
}

function sumOfBest(columns: number, demands: readonly CellDemand[]): number {
  const widths = new Array<number>(columns).fill(0);
  for (const demand of demands) {
    if (demand.colspan === 1) widths[demand.column] = Math.max(widths[demand.column] ?? 0, demand.best);
  }
  return widths.reduce((total, width) => total + width, 0);
}

function setCell(prepared: PreparedCell, kind: ColumnKind, edges: readonly number[], paddingX: number): SetCell {
  const { cell, paragraphs, style } = prepared;
  const measure = (edges[cell.column + cell.colspan] ?? 0) - (edges[cell.column] ?? 0) - 2 * paddingX;
  const isHead = cell.isHeader;
  const lines = paragraphs.flatMap(({ text, align }) => {
    const isOneLine = (text.natural[text.natural.length - 1] ?? 0) <= measure;
    const indent = isOneLine && !isHead ? decimalIndent(prepared, kind, measure) : null;
    if (indent !== null) return setParagraph(text, { measure, firstIndent: indent, indent: 0, align: 'left' });
    const lines = setParagraph(text, {
      measure,
      firstIndent: 0,
      indent: 0,
      align: alignment(kind, align, isHead, isOneLine),
    });
    const spread = kind.kind === 'short' && !isHead && isOneLine ? Math.min(kind.spread ?? 0, measure) : 0;
    return spread > 0 ? lines.map((line) => spreadLine(line, spread, (measure - spread) / 2)) : lines;
  });
  const { row, column, rowspan, colspan } = cell;
  return { row, column, rowspan, colspan, lines, size: style.size, continues: false };
}

/** The author's alignment counts where it can be seen: text of several lines is not centred. */
function alignment(
  kind: ColumnKind,
  typed: string | null,
  isHead: boolean,
  isOneLine: boolean,
): 'left' | 'center' | 'right' | 'justify' {
  if (typed === 'right') return 'right';
  if (isHead || kind.kind !== 'text') return 'center';
  if (isOneLine) return typed === 'center' ? 'center' : 'left';
  return 'justify';
}

/** Indent that brings a number's decimal point below those of its column, the block of numbers standing centred. */
function decimalIndent(cell: PreparedCell, kind: ColumnKind, measure: number): number | null {
  const parts = kind.kind === 'number' ? decimalParts(cell) : null;
  if (!parts || kind.kind !== 'number') return null;
  const left = (measure - kind.before - kind.after) / 2;
  return left < 0 ? null : left + kind.before - parts.before;
}

/** A blank cell is a place to write in: it keeps the share of the table's width that its author gave it. */
function withTypedWidths(demands: readonly CellDemand[], table: PreparedTable, width: number): CellDemand[] {
  const typed = table.cells.map(({ cell }) => typedWidth(cell.node.attrs.colwidth));
  const whole = table.cells.reduce(
    (sum, { cell }, index) => sum + (cell.row === 0 && cell.rowspan >= 1 ? (typed[index] ?? 0) : 0),
    0,
  );
  return demands.map((demand, index) => {
    const own = typed[index] ?? 0;
    const isBlank = (table.cells[index]?.characters ?? 0) === 0;
    return isBlank && own > 0 && whole > 0 ? { ...demand, best: Math.max(demand.best, (own / whole) * width) } : demand;
  });
}

function typedWidth(colwidth: unknown): number {
  if (!Array.isArray(colwidth)) return 0;
  return colwidth.reduce<number>((sum, width) => sum + (typeof width === 'number' ? width : 0), 0);
}

/** @param blanks Lines of each cell that its author left to be filled in. */
function heightsOfRows(
  rows: number,
  cells: readonly SetCell[],
  blanks: readonly number[],
  leading: number,
  paddingY: number,
): number[] {
  const heights = new Array<number>(rows).fill(leading + 2 * paddingY);
  const own = cells.map((cell, index) => Math.max(blanks[index] ?? 1, cell.lines.length) * leading + 2 * paddingY);
  for (const [index, cell] of cells.entries()) {
    if (cell.rowspan === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, own[index] ?? 0);
  }
  for (const [index, cell] of cells.entries()) {
    if (cell.rowspan === 1) continue;
    let covered = 0;
    for (let row = cell.row; row < cell.row + cell.rowspan; row += 1) covered += heights[row] ?? 0;
    const last = cell.row + cell.rowspan - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, (own[index] ?? 0) - covered);
  }
  return heights;
}

function continuedLine(width: number, resources: LayoutResources): SetLine | null {
  const { continuedLabel, continuedStyle } = resources.template.table;
  if (continuedLabel === '') return null;
  const base = { role: continuedStyle.face, size: continuedStyle.size, ink: continuedStyle.ink };
  const text = prepareTexts([plainText(continuedLabel, base, null, resources)], resources);
  return setParagraph(text, { measure: width, firstIndent: 0, indent: 0, align: 'right' })[0] ?? null;
}

const SHORT: ColumnKind = { kind: 'short' };
const TEXT: ColumnKind = { kind: 'text' };
/** Room for the rounding of widths, in points. */
const READABLE_CHARACTERS = 3;
/** A label of four characters is not divided into three and one. */
const LABEL_CHARACTERS = 4;
const ROUNDING = 0.1;
/** 续表 stands this many of its ems above the table. */
const CONTINUED_LEADING = 1.5;
