import { child, childrenOf, numberOf, stringOf, toggle, wholeNumber, type XmlElement } from '../xml/element.ts';
import type { BlockReader } from './readBlocks.ts';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordTable } from './wordBlocks.ts';
import { paragraphText } from './wordBlocks.ts';

/** Word itself allows 63 columns. */
const maximumColumns = 128;

/** The schema's largest span; a longer merge begins another cell. */
const maximumRowspan = 10_000;

interface GrowingCell {
  readonly column: number;
  colspan: number;
  rowspan: number;
  readonly paragraphs: WordParagraph[];
  readonly merge: 'restart' | 'continue' | null;
}

/**
 * Reads a table to a rectangular grid: `w:gridSpan`, `w:vMerge`, the older `w:hMerge`, and rows that begin or end
 * late (`w:gridBefore`, `w:gridAfter`), which get empty cells. Rows deleted under tracked changes are left out and
 * nested tables are opened into the paragraphs of their cell; both are reported. Null for a table without cells.
 */
export function readTable(table: XmlElement, reader: BlockReader): WordTable | null {
  const { context } = reader;
  const number = context.paragraph + 1;
  const grid = childrenOf(child(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => (wholeNumber(column.attributes['w:w']) ?? 0) / 20,
  );
  const rows: GrowingCell[][] = [];
  const headers: boolean[] = [];
  for (const row of rowsOf(table)) {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) {
      context.losses.report('IMPORT_TRACKED_DELETION', context.paragraph, skippedText(row), { rows: 1 });
      context.paragraph += countParagraphs(row);
      continue;
    }
    rows.push(readRow(row, properties, reader));
    headers.push(toggle(properties, 'w:tblHeader') ?? false);
  }
  const columns = Math.min(
    maximumColumns,
    Math.max(0, ...rows.map((cells) => cells.reduce((end, cell) => Math.max(end, cell.column + cell.colspan), 0))),
  );
  if (columns === 0) return null;
  const merged = mergeDown(rows, columns);
  const columnWidths = Array.from({ length: columns }, (_, column) => grid[column] ?? 0);
  return {
    kind: 'table',
    number,
    rows: merged.map((cells, index): WordRow => ({ header: headers[index] ?? false, cells })),
    columnWidths,
  };
}

function readRow(row: XmlElement, properties: XmlElement | undefined, reader: BlockReader): GrowingCell[] {
  const cells: GrowingCell[] = [];
  let column = 0;
  const skip = (count: number | undefined) => {
    const width = Math.min(Math.max(count ?? 0, 0), maximumColumns - column);
    if (width > 0) cells.push({ column, colspan: width, rowspan: 1, paragraphs: [], merge: null });
    column += width;
  };
  skip(numberOf(properties, 'w:gridBefore'));
  for (const element of cellsOf(row)) {
    const cellProperties = child(element, 'w:tcPr');
    const paragraphs = cellParagraphs(reader.read(element), reader);
    const span = Math.max(1, numberOf(cellProperties, 'w:gridSpan') ?? 1);
    const before = cells.at(-1);
    const joins = stringOf(cellProperties, 'w:hMerge') !== 'restart' && child(cellProperties, 'w:hMerge') !== undefined;
    const colspan = Math.min(span, maximumColumns - column);
    if ((joins || colspan <= 0) && before) {
      // Part of the cell before it, or beyond any real table's width: its text must not be lost.
      before.paragraphs.push(...paragraphs.filter(hasContent));
      before.colspan += Math.max(0, colspan);
    } else {
      const vertical = child(cellProperties, 'w:vMerge');
      const merge = vertical ? (vertical.attributes['w:val'] === 'restart' ? 'restart' : 'continue') : null;
      cells.push({ column, colspan, rowspan: 1, paragraphs, merge });
    }
    column += Math.max(0, colspan);
  }
  skip(numberOf(properties, 'w:gridAfter'));
  return cells;
}

/** Joins cells that continue the one above, and fills rows up to the table's width. */
function mergeDown(rows: readonly GrowingCell[][], columns: number): readonly (readonly WordCell[])[] {
  /** The cell that each column's merge would continue. */
  let above = new Map<number, GrowingCell>();
  const result: GrowingCell[][] = [];
  for (const cells of rows) {
    const kept: GrowingCell[] = [];
    const next = new Map<number, GrowingCell>();
    for (const cell of cells) {
      const upper = above.get(cell.column);
      if (cell.merge === 'continue' && upper?.colspan === cell.colspan && upper.rowspan < maximumRowspan) {
        upper.rowspan += 1;
        upper.paragraphs.push(...cell.paragraphs.filter(hasContent));
        next.set(cell.column, upper);
        continue;
      }
      kept.push(cell);
      if (cell.merge !== null) next.set(cell.column, cell);
    }
    const end = cells.reduce((last, cell) => Math.max(last, cell.column + cell.colspan), 0);
    if (end < columns) kept.push({ column: end, colspan: columns - end, rowspan: 1, paragraphs: [], merge: null });
    result.push(kept);
    above = next;
  }
  return result;
}

/** Not one of the empty paragraphs that Word keeps in cells it hides. */
function hasContent(paragraph: WordParagraph): boolean {
  if (paragraphText(paragraph).trim() !== '') return true;
  return paragraph.content.some((item) => item.kind === 'picture' || item.kind === 'footnote');
}

function cellParagraphs(blocks: readonly WordBlock[], reader: BlockReader): WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      paragraphs.push(block);
      continue;
    }
    const inner = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
    reader.context.losses.report('IMPORT_NESTED_TABLE', block.number, '', {
      rows: block.rows.length,
      kept: inner.map(paragraphText).join(' ').slice(0, 200),
    });
    for (const paragraph of inner) paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** Rows and cells may stand in content controls and custom XML. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childrenOf(table).flatMap((item) =>
    item.name === 'w:tr' ? [item] : isWrapper(item) ? rowsOf(inside(item)) : [],
  );
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return childrenOf(row).flatMap((item) =>
    item.name === 'w:tc' ? [item] : isWrapper(item) ? cellsOf(inside(item)) : [],
  );
}

function isWrapper(element: XmlElement): boolean {
  return element.name === 'w:sdt' || element.name === 'w:customXml' || element.name === 'w:ins';
}

function inside(element: XmlElement): XmlElement {
  return child(element, 'w:sdtContent') ?? element;
}

function skippedText(element: XmlElement): string {
  let text = '';
  for (const item of element.children) {
    if (typeof item === 'string') continue;
    if (item.name === 'w:t' || item.name === 'w:delText') text += item.children.join('');
    else text += skippedText(item);
  }
  return text;
}

function countParagraphs(element: XmlElement): number {
  let count = 0;
  for (const item of childrenOf(element)) count += (item.name === 'w:p' ? 1 : 0) + countParagraphs(item);
  return count;
}
