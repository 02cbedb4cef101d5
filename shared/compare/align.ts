import { compareSequences, lengthOf } from './sequences.ts';

/** Two things that belong together, or one that the other side does not have. */
export interface Pair<Thing> {
  readonly before: Thing | null;
  readonly after: Thing | null;
}

/**
 * Aligns two lists in their order: things with equal keys first, as many as possible; among those between, the pairs
 * that are most alike together.
 *
 * @param keyOf Equal for things that have not changed.
 * @param likeness From 0 to 1; 0 for what is never a pair.
 */
export function align<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
  likeness: (before: Thing, after: Thing) => number,
): readonly Pair<Thing>[] {
  return compareSequences(before.map(keyOf), after.map(keyOf)).flatMap((stretch) => {
    const old = before.slice(stretch.before.from, stretch.before.to);
    const current = after.slice(stretch.after.from, stretch.after.to);
    if (stretch.isSame) return old.map((thing, index) => ({ before: thing, after: current[index] ?? null }));
    const isTooLarge = lengthOf(stretch.before) * lengthOf(stretch.after) > MOST_COMPARED;
    return isTooLarge ? apart(old, current) : alignAlike(old, current, likeness);
  });
}

/** Comparisons of one gap: 500 by 500 changed paragraphs in a row are two documents, not two versions. */
const MOST_COMPARED = 250_000;

function apart<Thing>(before: readonly Thing[], after: readonly Thing[]): readonly Pair<Thing>[] {
  return [
    ...before.map((thing) => ({ before: thing, after: null })),
    ...after.map((thing) => ({ before: null, after: thing })),
  ];
}

/** The alignment whose pairs have the greatest likeness in sum. */
function alignAlike<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  likeness: (before: Thing, after: Thing) => number,
): readonly Pair<Thing>[] {
  // best[i][j]: what before from i and after from j come to.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const alike = before.map((old) => after.map((current) => likeness(old, current)));
  const valueAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = alike[i]?.[j] ?? 0;
      const row = best[i];
      if (row) row[j] = Math.max(valueAt(i + 1, j), valueAt(i, j + 1), paired > 0 ? paired + valueAt(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair<Thing>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const paired = alike[i]?.[j] ?? 0;
    const [old, current] = [before[i], after[j]];
    if (paired > 0 && valueAt(i, j) === paired + valueAt(i + 1, j + 1)) {
      pairs.push({ before: old ?? null, after: current ?? null });
      [i, j] = [i + 1, j + 1];
    } else if (valueAt(i, j) === valueAt(i + 1, j)) {
      pairs.push({ before: old ?? null, after: null });
      i += 1;
    } else {
      pairs.push({ before: null, after: current ?? null });
      j += 1;
    }
  }
  return [...pairs, ...apart(before.slice(i), after.slice(j))];
}
