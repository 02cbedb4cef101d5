import type { Cluster } from './cluster.ts';
import { type Gap, SHRINK_ORDER } from './gap.ts';
import type { PreparedText } from './preparedText.ts';

/**
 * A candidate line: clusters `start` to `end` (exclusive), with what it needs and what it can give.
 * Lengths are points.
 */
export interface LineFit {
  /** Width with all gaps natural, an opening mark at its start without its blank, a closing one at its end without what `endTrim` says. */
  readonly natural: number;
  /** The blank of a closing mark at its end, which may go first and unnoticed; 0 where it goes always. */
  readonly endBlank: number;
  /** The same blank where it goes always: it stands outside the measure. */
  readonly endTrim: number;
  /** What is missing to the measure (positive: to be stretched; negative: to be shrunk). */
  readonly shortfall: number;
  /** Whether shrinking can bring it to the measure. */
  readonly fits: boolean;
}

/** Measures a candidate line against a measure. */
export function fitLine(text: PreparedText, start: number, end: number, measure: number): LineFit {
  const last = text.clusters[end - 1];
  if (!text.clusters[start] || !last) throw new RangeError(`no line from cluster ${start} to ${end}`);
  const shortfall = shortfallOf(text, start, end, measure);
  const endBlank = endBlankOf(text, last);
  const fits = shortfall >= -endBlank - shrinkable(text, start, end) - TOLERANCE;
  return { natural: measure - shortfall, endBlank, endTrim: last.blankAfter - endBlank, shortfall, fits };
}

/** What a candidate line misses to the measure (`LineFit.shortfall`), without more: asked for some millions of them. */
export function shortfallOf(text: PreparedText, start: number, end: number, measure: number): number {
  const { natural, clusters } = text;
  const [first, last] = [clusters[start] as Cluster, clusters[end - 1] as Cluster];
  const lastWidth = last.hyphen === null ? last.width : last.width + last.hyphen.width;
  const endTrim = text.trimsLineEnds ? last.blankAfter : 0;
  return (
    measure - ((natural[end - 1] as number) - (natural[start] as number) + lastWidth - first.blankBefore - endTrim)
  );
}

/** The blank that the last cluster of a line may still give up (`LineFit.endBlank`). */
export function endBlankOf(text: PreparedText, last: Cluster): number {
  return text.trimsLineEnds ? 0 : last.blankAfter;
}

/** Width of a whole text on one line, as it stands. */
export const naturalWidth = ({ natural }: PreparedText): number => natural[natural.length - 1] ?? 0;

/** The least measure into which a whole text goes on one line. */
export function tightWidth(text: PreparedText): number {
  const count = text.clusters.length;
  if (count === 0) return 0;
  const { natural, endBlank } = fitLine(text, 0, count, naturalWidth(text));
  return natural - endBlank - shrinkable(text, 0, count);
}

/** How much all gaps of the line can give together. */
export function shrinkable(text: PreparedText, start: number, end: number): number {
  return between(text.shrinkable, start, end);
}

/**
 * How bad it is to set a line to the measure: 0 as it stands; marks at the end cost nothing; then each turn of
 * shrinking costs more per em; stretching costs with the square of what every gap gets, so that a few loose
 * lines are dearer than many nearly even ones.
 *
 * @param shortfall As `LineFit` has it; so is `endBlank`.
 * @see clreq, 3.1.6 (first reduce, then push in or out, then expand)
 */
export function justificationCost(
  text: PreparedText,
  start: number,
  end: number,
  shortfall: number,
  endBlank: number,
): number {
  const size = text.clusters[start]?.size ?? 1;
  if (shortfall < 0) return shrinkCost(text, start, end, -shortfall - endBlank, size);
  return stretchCost(text, start, end, shortfall, size);
}

function shrinkCost(text: PreparedText, start: number, end: number, excess: number, size: number): number {
  if (excess <= TOLERANCE) return 0;
  capacities.fill(0);
  for (let index = start; index < end - 1; index += 1) {
    const { shrink, shrinkTurn } = text.gaps[index] as Gap;
    if (shrink > 0) capacities[shrinkTurn] = (capacities[shrinkTurn] as number) + shrink;
  }
  let left = excess;
  let cost = 0;
  for (let turn = 0; turn < capacities.length && left > TOLERANCE; turn += 1) {
    const taken = Math.min(left, capacities[turn] as number);
    cost += (taken / size) * (SHRINK_COST_PER_EM[turn] ?? 0);
    left -= taken;
  }
  return left > TOLERANCE ? Number.POSITIVE_INFINITY : cost;
}

/** How much the gaps of a line give in each turn, while its cost is worked out. */
const capacities = new Float64Array(SHRINK_ORDER.length);

/** Ems by which every gap of a line is stretched once word and Han–Latin spaces have taken their part; 0 if none is. */
export function gapStretch(text: PreparedText, start: number, end: number, shortfall: number): number {
  const left = shortfall - between(text.stretchable, start, end);
  if (left <= TOLERANCE) return 0;
  const gaps = between(text.elastic, start, end);
  return gaps < 1 ? Number.POSITIVE_INFINITY : left / gaps / (text.clusters[start]?.size ?? 1);
}

function stretchCost(text: PreparedText, start: number, end: number, shortfall: number, size: number): number {
  const spaces = Math.min(shortfall, between(text.stretchable, start, end));
  const cost = (spaces / size) * STRETCH_COST_PER_EM;
  const left = shortfall - spaces;
  if (left <= TOLERANCE) return cost;
  const gaps = between(text.elastic, start, end);
  if (gaps < 1) return cost + NOTHING_TO_STRETCH + (left / size) * 10;
  const each = left / gaps / size;
  return cost + GAP_STRETCH_COST * each * each;
}

/** Costs were chosen so that half an em from a comma (1.1) is preferred to pushing out one character (2.5). */
const SHRINK_COST_PER_EM = [1, 1.8, 2.2, 3, 4];
const STRETCH_COST_PER_EM = 0.6;
/** One em spread over the 19 gaps of a 20-character line costs 2.5. */
const GAP_STRETCH_COST = 900;
const NOTHING_TO_STRETCH = 60;
export const TOLERANCE = 0.01;

/** What the gaps of a line have together, by sums that begin at the paragraph's start. */
const between = (sums: Float64Array, start: number, end: number): number =>
  (sums[end - 1] as number) - (sums[start] as number);
