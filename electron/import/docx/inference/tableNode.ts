import type { Node } from 'prosemirror-model';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';
import type { BodyProfile } from '../../../../shared/recognition/bodyProfile.ts';
import { standsOut } from '../../../../shared/recognition/headings.ts';
import type { PlacedPicture, WordCell, WordParagraph, WordRow, WordTable } from '../body/wordBlocks.ts';
import { cutLines } from './cutLines.ts';
import { inlineNodes } from './inlineNodes.ts';
import type { Line } from './line.ts';

const { nodes } = manuscriptSchema;

/** A table's node, and the pictures in its cells, which the schema has no place for. */
export interface TableNode {
  readonly node: Node;
  readonly pictures: readonly PlacedPicture[];
}

/**
 * Makes a table's node. Rows marked as head become header cells; where none is marked, a first row set apart from
 * the rest is the head. Alignment is left to the gazette's table style, except where numbers are set to the right.
 */
export function tableNode(table: WordTable, profile: BodyProfile): TableNode {
  const pictures: PlacedPicture[] = [];
  const headRows = countHeadRows(table, profile);
  const rows = table.rows.map((row, index) =>
    nodes.tableRow.create(
      null,
      row.cells.map((cell) => cellNode(cell, index < headRows, table, profile, pictures)),
    ),
  );
  return { node: nodes.table.create(null, rows), pictures };
}

function cellNode(
  cell: WordCell,
  isHead: boolean,
  table: WordTable,
  profile: BodyProfile,
  pictures: PlacedPicture[],
): Node {
  const lines = linesOf(cell.paragraphs);
  const paragraphs = lines.map((line) => {
    const inline = inlineNodes(line.content, profile, isHead ? 'structure' : 'emphasis');
    pictures.push(...inline.pictures);
    return nodes.paragraph.create({ indent: false }, inline.fragment);
  });
  const widths = table.columnWidths.slice(cell.column, cell.column + cell.colspan);
  const known = widths.length === cell.colspan && widths.every((width) => width > 0);
  const type = isHead ? nodes.tableHeader : nodes.tableCell;
  return type.create(
    {
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      colwidth: known ? widths : null,
      align: lines.length > 0 && lines.every((line) => line.alignment === 'right') ? 'right' : null,
    },
    paragraphs.length > 0 ? paragraphs : [nodes.paragraph.create({ indent: false })],
  );
}

function linesOf(paragraphs: readonly WordParagraph[]): readonly Line[] {
  // A bullet in a cell is text: a cell holds paragraphs only.
  const labelled = paragraphs.map((paragraph) => {
    const first = paragraph.content.find((item) => item.kind === 'text');
    if (paragraph.bullet === null || first?.kind !== 'text') return paragraph;
    return { ...paragraph, content: [{ ...first, text: paragraph.bullet }, ...paragraph.content] };
  });
  // Lines broken inside a cell fit its width in Word and stay as they are; centred ones would be cut otherwise.
  const justified = labelled.map((paragraph) => ({ ...paragraph, alignment: cellAlignment(paragraph) }));
  return cutLines(justified).filter((line): line is Line => line.kind === 'line');
}

function cellAlignment(paragraph: WordParagraph): WordParagraph['alignment'] {
  return paragraph.alignment === 'right' && !paragraph.content.some((item) => item.kind === 'break')
    ? 'right'
    : 'justify';
}

function countHeadRows(table: WordTable, profile: BodyProfile): number {
  let marked = 0;
  while (table.rows[marked]?.header) marked += 1;
  if (marked > 0) return Math.min(marked, table.rows.length - 1) || (table.rows.length === 1 ? 0 : marked);
  const [first, second] = table.rows;
  if (!first || !second || first.cells.length < 2 || !isSetApart(first, profile) || isSetApart(second, profile))
    return 0;
  return first.cells.some((cell) => cell.rowspan > 1) ? Math.max(...first.cells.map((cell) => cell.rowspan)) : 1;
}

function isSetApart(row: WordRow, profile: BodyProfile): boolean {
  const texts = row.cells
    .flatMap((cell) => cell.paragraphs.flatMap((paragraph) => paragraph.content))
    .filter((item) => item.kind === 'text' && item.text.trim() !== '');
  // Size doesn't count: tables are often set smaller or larger than the body as a whole.
  return (
    texts.length > 0 && texts.every((item) => item.kind === 'text' && standsOut({ ...item.format, size: 0 }, profile))
  );
}
