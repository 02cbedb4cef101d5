import type { PastedBlock, PastedParagraph, PastedTable } from './pastedBlocks.ts';
import { readLine } from './readLine.ts';
import { gridOf, mostColumns, mostRows } from './tableGrid.ts';

/**
 * Reads plain text: every line is a paragraph, empty lines go away, typed indents become indents. Cells that a
 * spreadsheet divides by tabs become a table.
 */
export function readPlainText(text: string): readonly PastedBlock[] {
  const plain = text.replaceAll(/\r\n?|\u2028|\u2029|\v|\f/g, '\n');
  const table = readTabbed(plain);
  if (table) return [table];
  return plain.split('\n').flatMap((line) => paragraphOf(line));
}

/**
 * Reads cells divided by tabs as spreadsheets write them; one with a line feed or quotes in it stands in quotes.
 *
 * @returns null where the text is none: a single row or column, or lines that have more or fewer cells than others.
 */
function readTabbed(text: string): PastedTable | null {
  const records = recordsOf(text.replace(/\n$/, ''));
  const columns = records[0]?.length ?? 0;
  if (records.length < 2 || columns < 2 || columns > mostColumns || records.length > mostRows) return null;
  if (records.some((record) => record.length !== columns)) return null;
  const rows = records.map((record) =>
    record.map((cell) => ({
      ...{ colspan: 1, rowspan: 1, isHeader: false },
      paragraphs: cell
        .split('\n')
        .flatMap((line) => paragraphOf(line).map((found) => ({ ...found, isIndented: false }))),
    })),
  );
  const table = gridOf(rows, []);
  return table.rows.length > 0 ? table : null;
}

function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  // A quote is an ordinary character unless it opens a cell and is closed before a tab, a line's end or the end.
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/g)) {
    records.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') records.push([]);
    if (end === '') break;
  }
  return records;
}

function paragraphOf(line: string): readonly PastedParagraph[] {
  const read = readLine([{ kind: 'text', text: line.replaceAll('\u00a0', ' '), marks: [] }], false);
  if (!read) return [];
  const format = { align: 'justify', headingLevel: null, bullet: null } as const;
  return [{ kind: 'paragraph', content: read.content, isIndented: read.lead >= 1, ...format }];
}
