import { joined, lengthOf, type Stretch } from './sequences.ts';

/**
 * Makes a comparison of two lines readable: what few insertions and deletions explain is not what an editor did.
 *
 * - A common stretch no longer than what changes on either side of it goes into the change: between 甲乙丙 and 丁乙戊
 *   the 乙 is chance, not text that stayed.
 * - An insertion or deletion that may as well stand some characters to the left or right stands where a clause begins
 *   or ends: 各镇，[各单位，]各部门, not 各镇[，各单位]，各部门.
 *
 * @see Neil Fraser, “Diff Strategies” (2006), semantic clean-up
 */
export function makeReadable(
  stretches: readonly Stretch[],
  before: readonly string[],
  after: readonly string[],
): readonly Stretch[] {
  return shifted(withoutChance(stretches, before), before, after);
}

function withoutChance(stretches: readonly Stretch[], before: readonly string[]): readonly Stretch[] {
  let current = stretches;
  for (;;) {
    const at = current.findIndex((stretch, index) => {
      const previous = current[index - 1];
      const next = current[index + 1];
      if (!stretch.isSame || !previous || !next) return false;
      const length = weight(before.slice(stretch.before.from, stretch.before.to));
      return length <= extent(previous) && length <= extent(next);
    });
    if (at < 0) return current;
    current = joined(current.map((stretch, index) => (index === at ? { ...stretch, isSame: false } : stretch)));
  }
}

/** Marks between words carry little: a comma alone does not hold two changes apart. */
function weight(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + (isMark(token) ? 0.5 : 1), 0);
}

function extent(stretch: Stretch): number {
  return Math.max(lengthOf(stretch.before), lengthOf(stretch.after));
}

function shifted(
  stretches: readonly Stretch[],
  before: readonly string[],
  after: readonly string[],
): readonly Stretch[] {
  const list = [...stretches];
  for (let at = 1; at < list.length - 1; at += 1) {
    const [previous, edit, next] = [list[at - 1], list[at], list[at + 1]];
    if (!previous || !edit || !next || edit.isSame) continue;
    const isInsertion = lengthOf(edit.before) === 0;
    if (!isInsertion && lengthOf(edit.after) > 0) continue;
    const by = bestShift(
      isInsertion ? after : before,
      isInsertion ? edit.after : edit.before,
      lengthOf(previous.before),
      lengthOf(next.before),
    );
    list[at - 1] = { ...previous, before: moved(previous.before, 0, by), after: moved(previous.after, 0, by) };
    list[at] = { ...edit, before: moved(edit.before, by, by), after: moved(edit.after, by, by) };
    list[at + 1] = { ...next, before: moved(next.before, by, 0), after: moved(next.after, by, 0) };
  }
  return joined(list);
}

const moved = ({ from, to }: Stretch['before'], byFrom: number, byTo: number): Stretch['before'] => ({
  from: from + byFrom,
  to: to + byTo,
});

/** By how many tokens to shift a stretch of a line, at most `left` and `right`, so that its ends stand best. */
function bestShift(line: readonly string[], { from, to }: Stretch['before'], left: number, right: number): number {
  let best = 0;
  let bestScore = score(line, from) + score(line, to);
  const consider = (by: number): void => {
    const value = score(line, from + by) + score(line, to + by);
    if (value > bestScore) [best, bestScore] = [by, value];
  };
  for (let by = -1; -by <= left && line[from + by] === line[to + by]; by -= 1) consider(by);
  for (let by = 1; by <= right && line[from + by - 1] === line[to + by - 1]; by += 1) consider(by);
  return best;
}

/** How well a line is divided before the token at `at`. */
function score(line: readonly string[], at: number): number {
  const before = line[at - 1];
  const next = line[at];
  if (before === undefined || next === undefined) return 4;
  if (/^[。；！？\n]/.test(before)) return 4;
  if (/^[，、：）》”’〕]/.test(before)) return 3;
  if (/^[（《“‘〔]/.test(next)) return 3;
  if (/^\s/.test(before) || /^\s/.test(next)) return 2;
  return isMark(next) ? 1 : 0;
}

const isMark = (token: string): boolean => /^[\p{P}\s]/u.test(token);
