import type { FlowItem, Segment } from '../galley/flow.ts';
import type { PreparedText } from '../inline/preparedText.ts';
import type { SetLine } from '../inline/setParagraph.ts';
import { cellsBeginning } from '../table/cellsOfRows.ts';
import type { SetTable } from '../table/table.ts';

/** How the art editor names a block: its number in the article, or the text that it begins with. */
export type Beginning = number | string;

/**
 * Where in a segment the block begins: an item of a flow; 0 for the others.
 *
 * @returns -1 where it does not begin there.
 */
export function beginsWith(segment: Segment, target: Beginning): number {
  if (segment.kind === 'flow') return segment.items.findIndex((item) => isBlock(lineBeginning(item), target));
  if (segment.kind === 'span') return segment.lines.some(({ line }) => isBlock(line, target)) ? 0 : -1;
  if (segment.kind === 'table') return isBlock(firstLine(segment.table, 0), target) ? 0 : -1;
  return isBlock(segment.figure.caption[0]?.line, target) ? 0 : -1;
}

/** The line with which an item begins a block, if it does. */
function lineBeginning(item: FlowItem): SetLine | undefined {
  if (item.kind === 'line') return item.index === 0 ? item.line : undefined;
  if (item.kind === 'figure') return item.figure.caption[0]?.line;
  return firstLine(item.table, item.row === item.table.headRows ? 0 : item.row);
}

const firstLine = (table: SetTable, row: number): SetLine | undefined =>
  cellsBeginning(table, row, row + 1)[0]?.lines[0];

function isBlock(line: SetLine | undefined, target: Beginning): boolean {
  if (!line || line.start > 0) return false;
  if (typeof target === 'number') return line.text.styles.find(({ source }) => source)?.source?.block === target;
  return ownText(line.text).startsWith(withoutBlanks(target));
}

/** The text of the manuscript in it: note marks are the engine's. */
function ownText({ clusters, styles }: PreparedText): string {
  return withoutBlanks(clusters.map(({ text }, index) => (styles[index]?.source ? text : '')).join(''));
}

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');
