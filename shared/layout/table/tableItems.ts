import type { Fill, Ink, Item } from '../../display-list/displayList.ts';
import type { Face } from '../../fonts/face.ts';
import { pt } from '../../units/length.ts';
import { lineItems } from '../inline/lineItems.ts';
import { cellsBeginning, cellsCovering } from './cellsOfRows.ts';
import type { SetCell, SetTable } from './table.ts';

/** How a table's rules are drawn. Thicknesses are points. */
export interface RuleStyle {
  readonly rule: number;
  readonly frame: number;
  readonly ink: Ink;
}

/** Rows `from` to `to` (exclusive) with the head above them, at a place on the page in points. */
export interface TablePlace {
  readonly from: number;
  readonly to: number;
  /** 续表 stands above it. */
  readonly isContinued: boolean;
  readonly x: number;
  readonly y: number;
}

/**
 * Draws one part of a table. Parts must be drawn in order with the same `drawn`: it remembers how many lines of each
 * vertically merged cell stand on earlier parts, so that a long one goes on and a short one (a label) is repeated.
 *
 * Repeated heads, repeated labels and 续表 are artifacts: they have no source.
 */
export function tableItems(
  table: SetTable,
  place: TablePlace,
  style: RuleStyle,
  faces: readonly Face[],
  drawn: Map<SetCell, number>,
): Item[] {
  const isFurther = place.from > table.headRows;
  const items: Item[] = [];
  let y = place.y;
  if (place.isContinued && table.continued) {
    const size = table.continued.text.clusters[0]?.size ?? 0;
    items.push(...lineItems(table.continued, place.x, y + table.continuedHeight - size * 0.5, faces, null));
    y += table.continuedHeight;
  }
  const rows = [...range(0, table.headRows), ...range(place.from, place.to)];
  const tops: number[] = [];
  for (const row of rows) {
    tops.push(y);
    y += table.rowHeights[row] ?? 0;
  }
  tops.push(y);
  const owner = ownersOf(table, rows);
  const seen = new Set<SetCell>();
  owner.forEach((cells, line) => {
    for (const cell of cells) {
      if (!cell || seen.has(cell)) continue;
      seen.add(cell);
      const isHead = (rows[line] ?? 0) < table.headRows;
      const span = rowsIn(rows, line, cell);
      const box = { top: tops[line] ?? 0, bottom: tops[line + span] ?? y, left: place.x };
      const isEnd = isHead || cell.row + cell.rowspan <= place.to;
      items.push(...cellItems(table, cell, box, faces, drawn, { isRepeatedHead: isHead && isFurther, isEnd }));
    }
  });
  return [...items, ...rules(table, owner, tops, place.x, style)];
}

/** How many of the rows, from one on, the cell covers. */
function rowsIn(rows: readonly number[], first: number, cell: SetCell): number {
  let span = 1;
  while ((rows[first + span] ?? Number.POSITIVE_INFINITY) < cell.row + cell.rowspan) span += 1;
  return span;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_value, index) => from + index);

/** Which cell covers each place of the part, row by row and column by column. */
function ownersOf(table: SetTable, rows: readonly number[]): (SetCell | null)[][] {
  const columns = table.columnEdges.length - 1;
  const lineOf = new Map(rows.map((row, line) => [row, line]));
  const owner = rows.map(() => new Array<SetCell | null>(columns).fill(null));
  const first = rows[table.headRows] ?? 0;
  const cells = new Set([
    ...cellsBeginning(table, 0, table.headRows),
    ...cellsCovering(table, first, (rows.at(-1) ?? 0) + 1),
  ]);
  for (const cell of cells) {
    for (let row = Math.max(cell.row, cell.row < table.headRows ? 0 : first); row < cell.row + cell.rowspan; row += 1) {
      const line = lineOf.get(row);
      if (line === undefined) break;
      for (let column = cell.column; column < cell.column + cell.colspan; column += 1) {
        (owner[line] as (SetCell | null)[])[column] = cell;
      }
    }
  }
  return owner;
}

function cellItems(
  table: SetTable,
  cell: SetCell,
  box: { top: number; bottom: number; left: number },
  faces: readonly Face[],
  drawn: Map<SetCell, number>,
  part: { readonly isRepeatedHead: boolean; readonly isEnd: boolean },
): Item[] {
  const room = box.bottom - box.top - 2 * table.paddingY;
  const fitting = Math.max(1, Math.floor(room / table.leading + 1e-6));
  const done = drawn.get(cell) ?? 0;
  const isComplete = done >= cell.lines.length;
  // A label that was complete before is repeated if it fits whole; a longer text goes on where it stopped.
  const first = isComplete ? 0 : done;
  const count = part.isEnd ? cell.lines.length - first : Math.min(fitting, cell.lines.length - first);
  const isRepeat = part.isRepeatedHead || (isComplete && done > 0);
  if (isRepeat && cell.lines.length > fitting) return [];
  if (!isRepeat) drawn.set(cell, first + count);
  const lines = cell.lines.slice(first, first + count);
  const x = box.left + (table.columnEdges[cell.column] ?? 0) + table.paddingX;
  const height = lines.length * table.leading;
  const middle = box.top + (box.bottom - box.top - height) / 2;
  const top = cell.part === undefined ? middle : box.top + (cell.part === 'first' ? table.paddingY : 0);
  return lines.flatMap((line, index) => {
    const size = line.text.clusters[line.start]?.size ?? cell.size;
    const ascent = faces[line.text.clusters[line.start]?.face ?? 0]?.ascent ?? 0.88;
    const baseline = top + index * table.leading + (table.leading - size) / 2 + ascent * size;
    return isRepeat ? lineItems(line, x, baseline, faces, null) : lineItems(line, x, baseline, faces);
  });
}

/** Rules between cells of different owners, and the frame; stretches in one line are one rule. */
function rules(
  table: SetTable,
  owner: readonly (readonly (SetCell | null)[])[],
  tops: readonly number[],
  left: number,
  style: RuleStyle,
): Fill[] {
  const fills: Fill[] = [];
  const columns = table.columnEdges.length - 1;
  const edge = (column: number): number => left + (table.columnEdges[column] ?? 0);
  for (let line = 0; line <= owner.length; line += 1) {
    const isFrame = line === 0 || line === owner.length;
    const thickness = isFrame ? style.frame : style.rule;
    stretches(columns, (column) => isFrame || divides(owner[line - 1]?.[column], owner[line]?.[column])).forEach(
      ([start, end]) => {
        const y = (tops[line] ?? 0) - thickness / 2;
        fills.push(fill(edge(start), y, edge(end) - edge(start), thickness, style.ink));
      },
    );
  }
  for (let column = 0; column <= columns; column += 1) {
    const isFrame = column === 0 || column === columns;
    const thickness = isFrame ? style.frame : style.rule;
    stretches(owner.length, (line) => isFrame || owner[line]?.[column - 1] !== owner[line]?.[column]).forEach(
      ([start, end]) => {
        const x = edge(column) - thickness / 2;
        fills.push(fill(x, tops[start] ?? 0, thickness, (tops[end] ?? 0) - (tops[start] ?? 0), style.ink));
      },
    );
  }
  return fills;
}

/** No rule inside a cell, nor between the parts of one divided for its height. */
function divides(above: SetCell | null | undefined, below: SetCell | null | undefined): boolean {
  if (above === below && above) return false;
  return !below?.continues;
}

function stretches(count: number, isDrawn: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    if (!isDrawn(index)) continue;
    const last = found.at(-1);
    if (last && last[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}

const fill = (x: number, y: number, width: number, height: number, ink: Ink): Fill => ({
  kind: 'fill',
  x: pt(x),
  y: pt(y),
  width: pt(width),
  height: pt(height),
  ink,
});
