import type { SetLine } from './setParagraph.ts';

/**
 * Spreads the characters of a line evenly over a width: labels and names of equal width (刊　号).
 * A single character stands in the middle.
 *
 * @param left Where the width begins, in points from the left edge of the line's measure.
 * @see clreq, 2.1.3.2
 */
export function spreadLine(line: SetLine, width: number, left = 0): SetLine {
  const count = line.end - line.start;
  const natural = line.width - (line.xs[0] ?? 0);
  const free = width - natural;
  if (count === 0 || free <= 0) return line;
  const first = line.xs[0] ?? 0;
  const gap = count > 1 ? free / (count - 1) : 0;
  const start = count > 1 ? 0 : free / 2;
  const xs = line.xs.map((x, index) => left + x - first + start + gap * index);
  return { ...line, xs, width: left + width };
}
