import { breakIntoLines, breakLines, type LineBreak, type ParagraphShape } from './breakLines.ts';
import { divideWideClusters } from './divideWideClusters.ts';
import { type Gap, REQUIRED, SHRINK_ORDER, STRETCH_TURNS } from './gap.ts';
import { fitLine, TOLERANCE } from './lineFit.ts';
import type { PreparedText } from './preparedText.ts';

/** A line set to its measure. Lengths are points from the left edge of the measure. */
export interface SetLine {
  readonly text: PreparedText;
  readonly start: number;
  readonly end: number;
  /** Left edge of each cluster, `end - start` of them. Not a Float64Array: each has a store of its own outside the heap. */
  readonly xs: readonly number[];
  /** Right edge of the last cluster, and of the hyphen it may end in. */
  readonly width: number;
  /** Wider than the measure: nothing in it may be broken or shrunk further. */
  readonly overfull: boolean;
}

/**
 * Sets a paragraph at a measure: breaks it into lines and gives every cluster its place.
 *
 * @see clreq, 3.1.6 (line adjustment)
 */
export function setParagraph(text: PreparedText, shape: ParagraphShape): readonly SetLine[] {
  const narrowest = shape.measure - Math.max(shape.firstIndent, shape.indent);
  const divided = divideWideClusters(text, narrowest);
  const breaks = breakLines(divided, shape);
  return breaks.map((line, index) => setLine(divided, line, shape, index === breaks.length - 1));
}

/**
 * Sets the lines of a paragraph anew from one of them on, in so many lines.
 *
 * @returns null where that cannot be done without lines that look loose or break a rule.
 */
export function resetLines(
  text: PreparedText,
  shape: ParagraphShape,
  from: number,
  lines: number,
): readonly SetLine[] | null {
  let known = resets.get(text);
  if (!known) {
    known = new Map();
    resets.set(text, known);
  }
  const key = `${from} ${lines} ${shape.measure} ${shape.firstIndent} ${shape.indent} ${shape.align}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const set = reset(text, shape, from, lines);
  known.set(key, set);
  return set;
}

/** Lines already set anew: while an issue is edited the same paragraphs are tried again and again. */
const resets = new WeakMap<PreparedText, Map<string, readonly SetLine[] | null>>();

function reset(text: PreparedText, shape: ParagraphShape, from: number, lines: number): readonly SetLine[] | null {
  const breaks = breakIntoLines(text, shape, from, lines);
  return breaks === null ? null : breaks.map((line, index) => setLine(text, line, shape, index === breaks.length - 1));
}

/** Sets one line whose clusters are already chosen. */
export function setLine(text: PreparedText, line: LineBreak, shape: ParagraphShape, isLast: boolean): SetLine {
  const indent = line.start === 0 ? shape.firstIndent : shape.indent;
  const measure = shape.measure - indent;
  const fit = fitLine(text, line.start, line.end, measure);
  const isForced = isLast || text.gaps[line.end - 1]?.breakCost === REQUIRED;
  const justified = fit.shortfall < 0 || (shape.align === 'justify' && !isForced);
  const gaps = naturalGaps(text, line);
  const overfull = justified && !adjust(gaps, text, line, fit.shortfall, fit.endBlank);
  return place(text, line, shape, indent, gaps, fit.endTrim, overfull);
}

function naturalGaps(text: PreparedText, line: LineBreak): number[] {
  const gaps = new Array<number>(line.end - line.start).fill(0);
  for (let index = line.start; index < line.end - 1; index += 1) {
    gaps[index - line.start] = text.gaps[index]?.width ?? 0;
  }
  return gaps;
}

/** Takes or gives the shortfall in the order of the rules. Returns false where the gaps cannot give it all. */
function adjust(gaps: number[], text: PreparedText, line: LineBreak, shortfall: number, endBlank: number): boolean {
  if (shortfall < 0) {
    let left = Math.max(0, -shortfall - endBlank);
    for (let turn = 0; turn < SHRINK_ORDER.length && left > TOLERANCE; turn += 1) {
      left -= share(gaps, text, line, -left, (gap) => (gap.shrinkTurn === turn ? gap.shrink : 0));
    }
    return left <= TOLERANCE;
  }
  let left = shortfall;
  for (let turn = 0; turn < STRETCH_TURNS && left > TOLERANCE; turn += 1) {
    left -= share(gaps, text, line, left, (gap) => (gap.stretchTurn === turn ? gap.stretch : 0));
  }
  if (left > TOLERANCE) shareEqually(gaps, text, line, left);
  return true;
}

/** Shares an amount (negative to take) over the gaps in proportion to their capacity; returns how much was shared. */
function share(
  gaps: number[],
  text: PreparedText,
  { start, end }: LineBreak,
  amount: number,
  capacityOf: (gap: Gap) => number,
): number {
  let capacity = 0;
  for (let index = start; index < end - 1; index += 1) capacity += capacityOf(text.gaps[index] as Gap);
  if (capacity <= 0) return 0;
  const shared = Math.min(Math.abs(amount), capacity);
  const factor = (Math.sign(amount) * shared) / capacity;
  for (let index = start; index < end - 1; index += 1) {
    gaps[index - start] = (gaps[index - start] as number) + capacityOf(text.gaps[index] as Gap) * factor;
  }
  return shared;
}

/** Widens all gaps that may be widened by the same. */
function shareEqually(gaps: number[], text: PreparedText, { start, end }: LineBreak, amount: number): void {
  let count = 0;
  for (let index = start; index < end - 1; index += 1) if (text.gaps[index]?.elastic) count += 1;
  if (count === 0) return;
  const each = amount / count;
  for (let index = start; index < end - 1; index += 1) {
    if (text.gaps[index]?.elastic) gaps[index - start] = (gaps[index - start] as number) + each;
  }
}

function place(
  text: PreparedText,
  line: LineBreak,
  shape: ParagraphShape,
  indent: number,
  gaps: number[],
  endTrim: number,
  overfull: boolean,
): SetLine {
  const xs = new Array<number>(line.end - line.start);
  // An opening mark at the line's start stands with its blank half outside the measure.
  let pen = -(text.clusters[line.start]?.blankBefore ?? 0);
  for (let index = line.start; index < line.end; index += 1) {
    xs[index - line.start] = pen;
    pen += (text.clusters[index]?.width ?? 0) + (gaps[index - line.start] ?? 0);
  }
  pen += text.clusters[line.end - 1]?.hyphen?.width ?? 0;
  const offset = indent + alignment(shape, indent, pen - endTrim);
  for (let index = 0; index < xs.length; index += 1) xs[index] = (xs[index] ?? 0) + offset;
  return { text, start: line.start, end: line.end, xs, width: pen + offset, overfull };
}

function alignment(shape: ParagraphShape, indent: number, width: number): number {
  const free = shape.measure - indent - width;
  if (free <= 0) return 0;
  if (shape.align === 'center') return free / 2;
  return shape.align === 'right' ? free : 0;
}
