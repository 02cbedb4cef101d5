import type { WordParagraph } from '../body/wordBlocks.ts';
import { cutLines } from './cutLines.ts';
import type { Line, TableItem } from './line.ts';

/** The lines in a table that was used to place text, not to list data. */
export function linesOfTable(item: TableItem): readonly Line[] {
  const paragraphs: readonly WordParagraph[] = item.table.rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.paragraphs),
  );
  const lines = cutLines(paragraphs).filter((line): line is Line => line.kind === 'line');
  return lines.map((line, index) => (index === 0 && item.startsPage ? { ...line, startsPage: true } : line));
}
