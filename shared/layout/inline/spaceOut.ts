import type { SpaceOut } from '../../template/textStyle.ts';
import type { SetLine } from './setParagraph.ts';

/**
 * A line with blanks between its characters, where it has few and the measure room for them. What the engine set
 * before them (a number) stays solid and is not counted.
 *
 * @param size Of the type, in points.
 * @see clreq, 2.1.3.1
 */
export function spacedOut(line: SetLine, rule: SpaceOut, size: number, measure: number): SetLine {
  if (!rule) return line;
  const { styles } = line.text;
  let first = line.start;
  while (first < line.end && styles[first]?.source === null) first += 1;
  const count = line.end - first;
  const gap = rule.gap * size;
  const natural = line.width - (line.xs[0] ?? 0);
  if (count < 2 || count > rule.upTo || natural + gap * (count - 1) > measure) return line;
  const xs = line.xs.map((x, index) => x + gap * Math.max(0, index - (first - line.start)));
  return { ...line, xs, width: line.width + gap * (count - 1) };
}
