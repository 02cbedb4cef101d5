import type { NoteStyle, SetNote } from '../galley/notes.ts';
import type { SetLine } from '../inline/setParagraph.ts';

/** One line of a footnote, with its number in the note. */
export interface NoteLine {
  readonly line: SetLine;
  readonly style: NoteStyle;
  readonly index: number;
  readonly count: number;
}

/** The lines of some notes, one note below the other. */
export function noteLines(notes: readonly SetNote[]): NoteLine[] {
  return notes.flatMap(({ lines, style }) => lines.map((line, index) => ({ line, style, index, count: lines.length })));
}

/** Height of so many lines of notes at a column's foot, with the blank and the rule above them. */
export function notesHeight(lines: readonly NoteLine[], count = lines.length): number {
  const first = lines[0];
  if (!first || count === 0) return 0;
  let height = first.style.gap;
  for (let index = 0; index < count; index += 1) {
    const style = lines[index]?.style ?? first.style;
    height += index === count - 1 ? style.size : style.leading;
  }
  return height;
}

/**
 * How many of the lines must stand in the column in which the last note's mark stands: all but what a long note may
 * leave for the next column.
 */
export function leastNoteLines(lines: readonly NoteLine[]): number {
  const count = lines.at(-1)?.count ?? 0;
  return count >= 2 * LEAST_PART ? lines.length - count + LEAST_PART : lines.length;
}

/**
 * How many of the lines go into a height. A note is divided where two of its lines stand on either side, if it can be;
 * never more lines go in than fit.
 */
export function fittingNoteLines(lines: readonly NoteLine[], height: number): number {
  let fitting = 0;
  while (fitting < lines.length && notesHeight(lines, fitting + 1) <= height + EPSILON) fitting += 1;
  if (fitting === lines.length) return fitting;
  for (let count = fitting; count > 0; count -= 1) if (mayDivideAfter(lines[count - 1])) return count;
  return fitting;
}

function mayDivideAfter(line: NoteLine | undefined): boolean {
  if (!line) return true;
  const left = line.count - line.index - 1;
  return left === 0 || (line.index + 1 >= LEAST_PART && left >= LEAST_PART);
}

/** Tops of the lines' em boxes when the last one ends at the foot, and the rule above them. */
export function placeNotes(
  lines: readonly NoteLine[],
  foot: number,
): { readonly ruleTop: number; readonly tops: readonly number[] } {
  let top = foot - notesHeight(lines);
  const { gap, rule } = lines[0]?.style ?? { gap: 0, rule: { thickness: 0 } };
  const ruleTop = top + (gap - rule.thickness) / 2;
  top += gap;
  const tops = lines.map(({ style }) => {
    const here = top;
    top += style.leading;
    return here;
  });
  return { ruleTop, tops };
}

/** Lines of a note that stand in a column together, where it is divided (clreq, 3.4.4: no widow, no orphan). */
const LEAST_PART = 2;
const EPSILON = 1e-6;
