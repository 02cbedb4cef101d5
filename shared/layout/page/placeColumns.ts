import { type Grid, rowTop } from '../galley/grid.ts';
import type { ColumnPart, FilledColumn } from './fillColumn.ts';
import type { PagePart } from './pageContent.ts';
import type { PagePosition } from './pagePosition.ts';
import type { PlacingOptions } from './placingOptions.ts';

type LinePlace = Pick<PlacingOptions, 'article' | 'ascent'>;

/** Adds filled columns to the page, from the current row on. */
export function placeColumns(columns: readonly FilledColumn[], at: PagePosition, place: LinePlace): void {
  const bandTop = rowTop(at.grid, at.row);
  columns.forEach((column, index) => {
    const left = at.grid.columnXs[index] ?? 0;
    for (const part of column.parts) at.add(pagePart(part, left, bandTop, at.grid, place));
    if (column.parts.length > 0) at.bottom = Math.max(at.bottom, bandTop + column.height);
    if (column.forced) at.forced += 1;
  });
}

/** Reports the columns that end above the foot of the page though the text goes on. */
export function reportShort(columns: readonly FilledColumn[], goesOn: boolean, at: PagePosition): void {
  columns.forEach((column, index) => {
    const isEnd = !goesOn && index === columns.length - 1;
    const blank = Math.floor(column.blank / at.grid.leading + 1e-3);
    if (!isEnd && column.parts.length > 0 && blank > 0) at.endsShort(blank);
  });
}

function pagePart(part: ColumnPart, left: number, bandTop: number, grid: Grid, place: LinePlace): PagePart {
  const { article, ascent } = place;
  const y = bandTop + part.top;
  if (part.kind === 'line') {
    return { kind: 'line', role: 'text', line: part.item.line, x: left, y: y + ascent, article };
  }
  if (part.kind === 'table') {
    const { table, from, to, isContinued } = part;
    return { kind: 'table', table, from, to, isContinued, x: left, y, article };
  }
  if (part.kind === 'note') {
    return { kind: 'line', role: 'note', line: part.line, x: left, y: y + part.style.ascent, article };
  }
  if (part.kind === 'noteRule') return { kind: 'rule', x: left, y, ...part.style.rule, article };
  return { kind: 'figure', figure: part.figure, x: left + (grid.measure - part.figure.width) / 2, y, article };
}
