import type { Node } from 'prosemirror-model';

/** A table as a grid of cells, each with its place and spans. */
export interface TableModel {
  readonly rows: number;
  readonly columns: number;
  /** Leading rows that consist of header cells only, spans included; 0 if it has none or nothing else. */
  readonly headRows: number;
  readonly cells: readonly ModelCell[];
}

export interface ModelCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly isHeader: boolean;
  readonly node: Node;
}

/**
 * Places the cells of a table as HTML does: each in the first free place of its row. Spans that reach beyond
 * the table's rows are cut; missing cells stay blank.
 */
export function tableModel(table: Node): TableModel {
  const cells: ModelCell[] = [];
  const taken: boolean[][] = Array.from({ length: table.childCount }, () => []);
  let columns = 0;
  table.forEach((row, _offset, rowIndex) => {
    let column = 0;
    row.forEach((node) => {
      while (taken[rowIndex]?.[column]) column += 1;
      const colspan = Math.max(1, Math.trunc(Number(node.attrs.colspan)));
      const rowspan = Math.min(Math.max(1, Math.trunc(Number(node.attrs.rowspan))), table.childCount - rowIndex);
      for (let y = rowIndex; y < rowIndex + rowspan; y += 1) {
        for (let x = column; x < column + colspan; x += 1) (taken[y] as boolean[])[x] = true;
      }
      const isHeader = node.type.name === 'tableHeader';
      cells.push({ row: rowIndex, column, rowspan, colspan, isHeader, node });
      column += colspan;
      columns = Math.max(columns, column);
    });
  });
  return { rows: table.childCount, columns, headRows: headRows(table.childCount, cells), cells };
}

function headRows(rows: number, cells: readonly ModelCell[]): number {
  let head = 0;
  while (head < rows && isHeadRow(head, cells)) head += 1;
  const reach = cells.filter((cell) => cell.row < head).map((cell) => cell.row + cell.rowspan);
  head = Math.max(head, 0, ...reach);
  return head < rows ? head : 0;
}

function isHeadRow(row: number, cells: readonly ModelCell[]): boolean {
  const own = cells.filter((cell) => cell.row === row);
  return own.length > 0 && own.every((cell) => cell.isHeader);
}
