import { linesIn, type PlacedText, tableLength, widthForFewerLines } from './tableLength.ts';

/**
 * Moves what a cell lacks for a line fewer from one column to another as long as the table gets shorter by it. What
 * comes out is not the shortest of all divisions, but none that differs by one such step is shorter.
 *
 * @param lowest No column gets narrower.
 */
export function shorterWidths(
  cells: readonly PlacedText[],
  given: readonly number[],
  lowest: readonly number[],
): number[] {
  const widths = [...given];
  let work = MOST_WORK;
  let { cost } = tableLength(cells, widths);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let shorter: { readonly from: number; readonly to: number; readonly step: number } | null = null;
    const wanting = columnsWanting(cells, widths);
    for (const { to, step } of wanting) {
      for (let from = 0; from < widths.length; from += 1) {
        if (from === to || (widths[from] ?? 0) - step < (lowest[from] ?? 0)) continue;
        work -= cells.length;
        if (work < 0) return widths;
        move(widths, from, to, step);
        const tried = tableLength(cells, widths).cost;
        move(widths, to, from, step);
        if (tried >= cost - EPSILON) continue;
        cost = tried;
        shorter = { from, to, step };
      }
    }
    if (!shorter) break;
    move(widths, shorter.from, shorter.to, shorter.step);
  }
  return widths;
}

function move(widths: number[], from: number, to: number, step: number): void {
  widths[from] = (widths[from] ?? 0) - step;
  widths[to] = (widths[to] ?? 0) + step;
}

/** Columns in which a cell takes more lines than it has paragraphs, each with the least and most that one of them lacks. */
function columnsWanting(cells: readonly PlacedText[], widths: readonly number[]): { to: number; step: number }[] {
  const least = new Map<number, number>();
  const most = new Map<number, number>();
  for (const { column, colspan, text } of cells) {
    const width = widths[column] ?? 0;
    if (colspan > 1 || linesIn(text, width) <= Math.max(1, text.paragraphs.length)) continue;
    const step = widthForFewerLines(text, width) - width;
    least.set(column, Math.min(least.get(column) ?? step, step));
    most.set(column, Math.max(most.get(column) ?? step, step));
  }
  return [...least, ...most].map(([to, step]) => ({ to, step }));
}

const MOST_ROUNDS = 40;
/** Cells looked at: some ten milliseconds. A table of thousands of rows or dozens of columns is not tried that often. */
const MOST_WORK = 2_000_000;
const EPSILON = 1e-9;
