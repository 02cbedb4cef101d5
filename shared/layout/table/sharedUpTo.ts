/**
 * Shares a width out by weights: each part gets its weight's share, but at least its `lowest` and at most its `best`.
 *
 * @returns null where that cannot be: the lowest are more than the width together, or the best are less.
 */
export function sharedUpTo(
  lowest: readonly number[],
  best: readonly number[],
  weights: readonly number[],
  width: number,
): number[] | null {
  const shares = (level: number): number[] =>
    lowest.map((least, index) => Math.max(least, Math.min(best[index] ?? 0, level * (weights[index] ?? 0))));
  let low = 0;
  let high = width / Math.max(Number.MIN_VALUE, Math.min(...weights.filter((weight) => weight > 0)));
  if (!Number.isFinite(high) || sum(shares(0)) > width || sum(shares(high)) < width) return null;
  for (let turn = 0; turn < HALVINGS; turn += 1) {
    const middle = (low + high) / 2;
    if (sum(shares(middle)) < width) low = middle;
    else high = middle;
  }
  const parts = shares(high);
  const over = sum(parts) - width;
  // What the halving leaves over is less than a millionth of a point.
  const widest = parts.indexOf(Math.max(...parts));
  parts[widest] = (parts[widest] ?? 0) - over;
  return parts;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const HALVINGS = 60;
