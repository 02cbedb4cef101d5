import type { Dropped } from './dropped.ts';
import type { HtmlElement, HtmlNode } from './htmlTree.ts';
import type { PastedParagraph, PastedTable } from './pastedBlocks.ts';
import { pointsOf } from './styleSheet.ts';
import { gridOf, mostRows, type ReadCell } from './tableGrid.ts';

/** Reads what stands in a cell. */
export type ReadCellContent = (cell: HtmlElement) => readonly PastedParagraph[];

/**
 * Reads a table with its merged cells, its head and the widths of its columns. Rows that are hidden, and the row
 * without height by which Excel measures columns, are passed over.
 */
export function readTable(table: HtmlElement, readContent: ReadCellContent, dropped: Dropped): PastedTable {
  const rowElements = rowsOf(table).filter(({ row }) => !isHidden(row));
  if (rowElements.length > mostRows) dropped.add('PASTE_TOO_LARGE', '');
  const kept = rowElements.slice(0, mostRows);
  const rows = kept.map(({ row, inHead }) => cellsOf(row).flatMap((cell) => readCells(cell, inHead, readContent)));
  return withHead(
    gridOf(
      rows,
      columnWidths(
        table,
        kept.map(({ row }) => row),
      ),
    ),
  );
}

function isHidden(element: HtmlElement): boolean {
  const height = element.style.get('height') ?? element.attribute('height');
  return element.style.get('display') === 'none' || pointsOf(height ?? undefined) === 0;
}

function rowsOf(table: HtmlElement): readonly { row: HtmlElement; inHead: boolean }[] {
  return elements(table.children).flatMap((child) => {
    if (child.name === 'tr') return [{ row: child, inHead: false }];
    if (!/^(?:thead|tbody|tfoot)$/.test(child.name)) return [];
    return elements(child.children)
      .filter(({ name }) => name === 'tr')
      .map((row) => ({ row, inHead: child.name === 'thead' }));
  });
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return elements(row.children).filter(({ name, style }) => /^t[dh]$/.test(name) && style.get('display') !== 'none');
}

function readCells(cell: HtmlElement, inHead: boolean, readContent: ReadCellContent): readonly ReadCell[] {
  const colspan = spanOf(cell.attribute('colspan'));
  const read = {
    rowspan: spanOf(cell.attribute('rowspan')),
    isHeader: inHead || cell.name === 'th',
    paragraphs: readContent(cell),
  };
  // In Excel, text that runs over its neighbours: the cells are not merged.
  if (cell.style.get('mso-ignore')?.includes('colspan')) {
    const empty = Array.from({ length: colspan - 1 }, () => ({ ...read, colspan: 1, paragraphs: [] }));
    return [{ ...read, colspan: 1 }, ...empty];
  }
  return [{ ...read, colspan }];
}

function spanOf(value: string | null): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, 1000) : 1;
}

/** By `col` elements, or else by the first row whose cells cover one column each. */
function columnWidths(table: HtmlElement, rows: readonly HtmlElement[]): readonly (number | null)[] {
  const columns = elements(table.children)
    .flatMap((child) => (child.name === 'colgroup' ? elements(child.children) : [child]))
    .filter(({ name }) => name === 'col');
  const byColumn = columns.flatMap((column) =>
    new Array<number | null>(Math.min(spanOf(column.attribute('span')), 200)).fill(widthOf(column)),
  );
  if (byColumn.some((width) => width !== null)) return byColumn;
  const plain = rows
    .map(cellsOf)
    .find((cells) => cells.length > 0 && cells.every((cell) => spanOf(cell.attribute('colspan')) === 1));
  return plain?.map(widthOf) ?? [];
}

function widthOf(element: HtmlElement): number | null {
  const width = pointsOf(element.style.get('width')) ?? pointsOf(element.attribute('width') ?? undefined);
  return width !== null && width > 0 ? width : null;
}

/** A first row all in bold above one that is not is the head, with all that its cells reach down to. */
function withHead(table: PastedTable): PastedTable {
  const [first = []] = table.rows;
  const rows = Math.max(1, ...first.map(({ rowspan }) => rowspan));
  const below = table.rows[rows] ?? [];
  const isMarked = table.rows.flat().some(({ isHeader }) => isHeader);
  if (isMarked || first.length < 2 || !isBold(first) || below.length === 0 || isBold(below)) return table;
  return {
    ...table,
    rows: table.rows.map((row, index) => (index < rows ? row.map((cell) => ({ ...cell, isHeader: true })) : row)),
  };
}

function isBold(cells: PastedTable['rows'][number]): boolean {
  const texts = cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ content }) => content));
  const letters = texts.filter((item) => item.kind === 'text' && item.text.trim() !== '');
  return letters.length > 0 && letters.every((item) => item.kind === 'text' && item.marks.includes('strong'));
}

function elements(nodes: readonly HtmlNode[]): readonly HtmlElement[] {
  return nodes.filter((node) => node.kind === 'element');
}
