import { diffArrays } from 'diff';

/** A stretch of two sequences: alike, or what the one has in the place of the other. */
export interface Stretch {
  readonly isSame: boolean;
  /** `from` inclusive, `to` exclusive; both are the same for a side that has nothing. */
  readonly before: { readonly from: number; readonly to: number };
  readonly after: { readonly from: number; readonly to: number };
}

/**
 * Compares two sequences by the fewest insertions and deletions (Myers 1986). Same and different stretches take turns.
 *
 * Beyond `mostEdits` the sequences are held for wholly different, but for their common ends: nobody could read the
 * result, and the cost would grow with the square.
 */
export function compareSequences(
  before: readonly string[],
  after: readonly string[],
  mostEdits = 4000,
): readonly Stretch[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (!changes) return differentBetweenEnds(before, after);
  const stretches: Stretch[] = [];
  let [atBefore, atAfter] = [0, 0];
  for (const { added, removed, value } of changes) {
    const nextBefore = added ? atBefore : atBefore + value.length;
    const nextAfter = removed ? atAfter : atAfter + value.length;
    stretches.push({
      isSame: !added && !removed,
      before: { from: atBefore, to: nextBefore },
      after: { from: atAfter, to: nextAfter },
    });
    [atBefore, atAfter] = [nextBefore, nextAfter];
  }
  return joined(stretches);
}

/** Joins stretches of one kind that stand beside each other; leaves out empty ones. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const list: Stretch[] = [];
  for (const stretch of stretches) {
    if (lengthOf(stretch.before) + lengthOf(stretch.after) === 0) continue;
    const last = list.at(-1);
    if (last?.isSame === stretch.isSame) {
      const before = { from: last.before.from, to: stretch.before.to };
      const after = { from: last.after.from, to: stretch.after.to };
      list[list.length - 1] = { isSame: last.isSame, before, after };
    } else list.push(stretch);
  }
  return list;
}

export const lengthOf = ({ from, to }: Stretch['before']): number => to - from;

function differentBetweenEnds(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [endBefore, endAfter] = [before.length - tail, after.length - tail];
  return joined([
    { isSame: true, before: { from: 0, to: head }, after: { from: 0, to: head } },
    { isSame: false, before: { from: head, to: endBefore }, after: { from: head, to: endAfter } },
    { isSame: true, before: { from: endBefore, to: before.length }, after: { from: endAfter, to: after.length } },
  ]);
}
