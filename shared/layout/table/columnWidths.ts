import { sharedUpTo, sum } from './sharedUpTo.ts';
import { shorterWidths } from './shorterWidths.ts';
import { type CellText, tableLength } from './tableLength.ts';

/** What one cell asks of the columns it covers, in points with its padding. */
export interface CellDemand {
  readonly column: number;
  readonly colspan: number;
  /** Its widest unbreakable part. */
  readonly least: number;
  /** Its text on one line; of a blank to be filled in, what its author gave it. */
  readonly best: number;
  readonly text: CellText;
}

/**
 * Widths of a table's columns by what stands in them.
 *
 * The even division gives each column its least width and shares the rest up to one line for every cell, then in
 * proportion; no column asks for more than `LARGEST_SHARE` there. Where another one makes the table shorter, that one is
 * taken: columns that need less keep their lines whole, those with long texts share what is left (by the square root of
 * their texts, which is where lines are saved equally), and single characters are moved from column to column as long
 * as it saves lines. Columns of blanks to be filled in never get narrower than in the even division.
 *
 * @param measure Width of the whole table in points.
 * @returns One width for each column; together they are the measure.
 */
export function columnWidths(columns: number, demands: readonly CellDemand[], measure: number): number[] {
  const least = spread(columns, demands, (demand) => demand.least);
  const even = evenWidths(columns, demands, least, measure);
  if (sum(least) >= measure) return even;
  const best = spread(columns, demands, (demand) => demand.best).map((width, column) =>
    Math.max(width, least[column] ?? 0),
  );
  const lowest = lowestWidths(demands, least, best, even);
  let chosen = even;
  let length = tableLength(demands, even);
  // Nothing is shorter than one line a cell.
  if (length.wrapped === 0) return even;
  for (const weights of weightsOf(columns, demands)) {
    const widths = sharedUpTo(lowest, best, weights, measure);
    const tried = widths && tableLength(demands, widths);
    if (!widths || !tried || tried.cost >= length.cost - EPSILON) continue;
    chosen = widths;
    length = tried;
  }
  return shorterWidths(demands, chosen, lowest);
}

function evenWidths(
  columns: number,
  demands: readonly CellDemand[],
  least: readonly number[],
  measure: number,
): number[] {
  const cap = measure * LARGEST_SHARE;
  const best = spread(columns, demands, (demand) => Math.min(demand.best, cap)).map((width, column) =>
    Math.max(width, least[column] ?? 0),
  );
  const leastSum = sum(least);
  const bestSum = sum(best);
  if (bestSum === 0) return best.map(() => measure / columns);
  if (leastSum >= measure) return least.map((width) => (width * measure) / leastSum);
  if (bestSum >= measure) {
    const factor = (measure - leastSum) / (bestSum - leastSum);
    return least.map((width, column) => width + ((best[column] ?? 0) - width) * factor);
  }
  return best.map((width) => (width * measure) / bestSum);
}

/** What all columns together ask for at least. */
export const leastWidth = (columns: number, demands: readonly CellDemand[]): number =>
  sum(spread(columns, demands, (demand) => demand.least));

/** Cells that cover one column count first; those that cover several raise theirs by what is still missing. */
function spread(columns: number, demands: readonly CellDemand[], of: (demand: CellDemand) => number): number[] {
  const widths = new Array<number>(columns).fill(0);
  for (const demand of demands) {
    if (demand.colspan === 1) widths[demand.column] = Math.max(widths[demand.column] ?? 0, of(demand));
  }
  for (const demand of demands) {
    if (demand.colspan === 1) continue;
    const covered = widths.slice(demand.column, demand.column + demand.colspan);
    const missing = of(demand) - sum(covered);
    if (missing <= 0) continue;
    for (let index = 0; index < demand.colspan; index += 1) {
      widths[demand.column + index] = (widths[demand.column + index] ?? 0) + missing / demand.colspan;
    }
  }
  return widths;
}

/** A hand writes wider than type is set: what a blank has in the even division it keeps, up to what it asks for. */
function lowestWidths(
  demands: readonly CellDemand[],
  least: readonly number[],
  best: readonly number[],
  even: readonly number[],
): number[] {
  const lowest = [...least];
  for (const { column, colspan, text } of demands) {
    if (colspan > 1 || text.paragraphs.some(({ natural }) => natural > 0)) continue;
    lowest[column] = Math.max(lowest[column] ?? 0, Math.min(best[column] ?? 0, even[column] ?? 0));
  }
  return lowest;
}

/** In which proportions columns that want more than there is may share: all alike, or by their longest or all their texts. */
function weightsOf(columns: number, demands: readonly CellDemand[]): number[][] {
  const longest = new Array<number>(columns).fill(0);
  const all = new Array<number>(columns).fill(0);
  for (const { column, colspan, text } of demands) {
    if (colspan > 1) continue;
    const width = sum(text.paragraphs.map(({ natural }) => natural));
    longest[column] = Math.max(longest[column] ?? 0, width);
    all[column] = (all[column] ?? 0) + width;
  }
  return [new Array<number>(columns).fill(1), all.map(Math.sqrt), longest.map(Math.sqrt)];
}

/** In the even division no single column asks for more than this part of the measure. */
const LARGEST_SHARE = 0.45;
const EPSILON = 1e-9;
