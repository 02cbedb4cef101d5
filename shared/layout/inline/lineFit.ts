import type { PreparedText } from './preparedText.ts';

/**
 * A candidate line: clusters `start` to `end` (exclusive), with what it needs and what it can give.
 * Lengths are points.
 */
export interface LineFit {
  /** Width with all gaps natural, an opening mark at its start without its blank. */
  readonly natural: number;
  /** The blank of a closing mark at its end, which may go first and unnoticed. */
  readonly endBlank: number;
  /** What is missing to the measure (positive: to be stretched; negative: to be shrunk). */
  readonly shortfall: number;
  /** Whether shrinking can bring it to the measure. */
  readonly fits: boolean;
}

/** Measures a candidate line against a measure. */
export function fitLine(text: PreparedText, start: number, end: number, measure: number): LineFit {
  const first = text.clusters[start];
  const last = text.clusters[end - 1];
  if (!first || !last) throw new RangeError(`no line from cluster ${start} to ${end}`);
  const natural = at(text.natural, end - 1) - at(text.natural, start) + last.width - first.blankBefore;
  const endBlank = last.kind === 'space' && end - 2 >= start ? 0 : last.blankAfter;
  const shortfall = measure - natural;
  const fits = shortfall >= -endBlank - shrinkable(text, start, end) - TOLERANCE;
  return { natural, endBlank, shortfall, fits };
}

/** How much all gaps of the line can give together. */
export function shrinkable(text: PreparedText, start: number, end: number): number {
  return at(text.shrinkable, end - 1) - at(text.shrinkable, start);
}

/**
 * How bad it is to set a line to the measure: 0 as it stands; marks at the end cost nothing; then each turn of
 * shrinking costs more per em; stretching costs with the square of what every gap gets, so that a few loose
 * lines are dearer than many nearly even ones.
 *
 * @see clreq, 3.1.6 (first reduce, then push in or out, then expand)
 */
export function justificationCost(text: PreparedText, start: number, end: number, fit: LineFit): number {
  const size = text.clusters[start]?.size ?? 1;
  if (fit.shortfall < 0) return shrinkCost(text, start, end, -fit.shortfall - fit.endBlank, size);
  return stretchCost(text, start, end, fit.shortfall, size);
}

function shrinkCost(text: PreparedText, start: number, end: number, excess: number, size: number): number {
  let left = excess;
  let cost = 0;
  for (let turn = 0; turn < text.shrink.length && left > TOLERANCE; turn += 1) {
    const sums = text.shrink[turn] as Float64Array;
    const taken = Math.min(left, at(sums, end - 1) - at(sums, start));
    cost += (taken / size) * (SHRINK_COST_PER_EM[turn] ?? 0);
    left -= taken;
  }
  return left > TOLERANCE ? Number.POSITIVE_INFINITY : cost;
}

/** Ems by which every gap of a line is stretched once word and Han–Latin spaces have taken their part; 0 if none is. */
export function gapStretch(text: PreparedText, start: number, end: number, fit: LineFit): number {
  const left = fit.shortfall - stretchable(text, start, end);
  if (left <= TOLERANCE) return 0;
  const gaps = at(text.elastic, end - 1) - at(text.elastic, start);
  return gaps < 1 ? Number.POSITIVE_INFINITY : left / gaps / (text.clusters[start]?.size ?? 1);
}

/** How much word and Han–Latin spaces can take. */
function stretchable(text: PreparedText, start: number, end: number): number {
  let sum = 0;
  for (const turn of text.stretch) sum += at(turn, end - 1) - at(turn, start);
  return sum;
}

function stretchCost(text: PreparedText, start: number, end: number, shortfall: number, size: number): number {
  const spaces = Math.min(shortfall, stretchable(text, start, end));
  const cost = (spaces / size) * STRETCH_COST_PER_EM;
  const left = shortfall - spaces;
  if (left <= TOLERANCE) return cost;
  const gaps = at(text.elastic, end - 1) - at(text.elastic, start);
  if (gaps < 1) return cost + NOTHING_TO_STRETCH + (left / size) * 10;
  const each = left / gaps / size;
  return cost + GAP_STRETCH_COST * each * each;
}

/** Costs were chosen so that half an em from a comma (1.1) is preferred to pushing out one character (2.5). */
const SHRINK_COST_PER_EM = [1, 1, 1.8, 2.2, 3, 4];
const STRETCH_COST_PER_EM = 0.6;
/** One em spread over the 19 gaps of a 20-character line costs 2.5. */
const GAP_STRETCH_COST = 900;
const NOTHING_TO_STRETCH = 60;
export const TOLERANCE = 0.01;

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
