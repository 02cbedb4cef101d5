/** What one cell asks of the columns it covers, in points with its padding. */
export interface CellDemand {
  readonly column: number;
  readonly colspan: number;
  /** Its widest unbreakable part. */
  readonly least: number;
  /** Its text on one line. */
  readonly best: number;
}

/**
 * Widths of a table's columns by what stands in them: each gets its least width, and the rest of the measure
 * is shared out first up to one line for every cell, then in proportion.
 *
 * @param measure Width of the whole table in points.
 * @returns One width for each column; together they are the measure.
 */
export function columnWidths(columns: number, demands: readonly CellDemand[], measure: number): number[] {
  const least = spread(columns, demands, (demand) => demand.least);
  const cap = measure * LARGEST_SHARE;
  const best = spread(columns, demands, (demand) => Math.min(demand.best, cap)).map((width, column) =>
    Math.max(width, least[column] ?? 0),
  );
  const leastSum = sum(least);
  const bestSum = sum(best);
  if (leastSum >= measure) return least.map((width) => (width * measure) / leastSum);
  if (bestSum >= measure) {
    const factor = (measure - leastSum) / (bestSum - leastSum);
    return least.map((width, column) => width + ((best[column] ?? 0) - width) * factor);
  }
  return best.map((width) => (width * measure) / bestSum);
}

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

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** No single column asks for more than this part of the measure while others could use it. */
const LARGEST_SHARE = 0.45;
