import type { Cell, CellAlignment, Table } from '../word/officialDocument.ts';
import { readInlines } from './readInlines.ts';

/** A cell that belongs to the one above it, or to the one on its left. */
const joinsAbove = '^';
const joinsLeft = '<';

const separator = /^\|(:?-+:?\|)+$/u;

/**
 * Reads a table of lines `| a | b |` with one line `|:-:|--:|` below its head, or at its top if it has none.
 *
 * @param widths the line `%widths 20 40 40`, or nothing for equal columns
 */
export function readTable(lines: readonly string[], widths?: string): Table {
  const headRows = lines.findIndex((line) => separator.test(line));
  const rule = lines[headRows];
  if (!rule) throw new Error(`no line with the alignments in the table ${lines[0]}`);
  const alignments = cellsOf(rule).map(readAlignment);
  const grid = lines.filter((line) => line !== rule).map(cellsOf);
  const ragged = grid.find((row) => row.length !== alignments.length);
  if (ragged) throw new Error(`a row of ${ragged.length} cells in a table of ${alignments.length} columns: ${ragged}`);
  return {
    kind: 'table',
    widths: widths ? widths.split(' ').slice(1).map(Number) : alignments.map(() => 1),
    alignments,
    headRows,
    rows: grid.map((row, y) => row.map((_, x) => readCell(grid, x, y))),
  };
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.replace(/^ +| +$/gu, ''));
}

function readAlignment(rule: string): CellAlignment {
  if (!rule.endsWith(':')) return 'left';
  return rule.startsWith(':') ? 'center' : 'right';
}

function readCell(grid: readonly (readonly string[])[], x: number, y: number): Cell | undefined {
  const text = grid[y]?.[x] ?? '';
  if (text === joinsAbove || text === joinsLeft) return undefined;
  let columns = 1;
  while (grid[y]?.[x + columns] === joinsLeft) columns += 1;
  let rows = 1;
  while (grid[y + rows]?.[x] === joinsAbove) rows += 1;
  return { content: readInlines(text), columns, rows };
}
