import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { halfPoints } from './officeStyle.ts';
import type { Cell, Table as TableSource } from './officialDocument.ts';
import type { RunWriter } from './runWriter.ts';

const alignmentTypes = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Height of a row in twips at the least. */
const rowHeight = 440;

/** Composes a Word table of a width in twips, with merged cells and the head repeated on each page. */
export function composeTable(table: TableSource, width: number, runs: RunWriter): Table {
  const total = table.widths.reduce((sum, share) => sum + share, 0);
  const columnWidths = table.widths.map((share) => Math.round((share / total) * width));
  return new Table({
    columnWidths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 60, right: 60 },
    rows: table.rows.map(
      (row, y) =>
        new TableRow({
          ...(y < table.headRows ? { tableHeader: true } : {}),
          cantSplit: true,
          height: { value: rowHeight, rule: 'atLeast' },
          children: row.flatMap((cell, x) => (cell ? [composeCell(table, columnWidths, cell, x, y, runs)] : [])),
        }),
    ),
  });
}

function composeCell(
  table: TableSource,
  columnWidths: readonly number[],
  cell: Cell,
  x: number,
  y: number,
  runs: RunWriter,
): TableCell {
  const isHead = y < table.headRows;
  const alignment = isHead || cell.rows > 1 ? 'center' : cell.columns > 1 ? 'left' : (table.alignments[x] ?? 'left');
  const width = columnWidths.slice(x, x + cell.columns).reduce((sum, column) => sum + column, 0);
  return new TableCell({
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: alignmentTypes[alignment],
        children: runs.write(cell.content, isHead ? 'hei' : 'body', halfPoints.table),
      }),
    ],
  });
}
