import type { Cluster } from './cluster.ts';
import { FORBIDDEN, REQUIRED } from './gap.ts';
import { endBlankOf, gapStretch, justificationCost, shortfallOf, shrinkable, TOLERANCE } from './lineFit.ts';
import type { PreparedText } from './preparedText.ts';

/** How the lines of a paragraph lie in the measure. Lengths are points. */
export interface ParagraphShape {
  readonly measure: number;
  /** Indent of the first line and of all others, from the left. */
  readonly firstIndent: number;
  readonly indent: number;
  /** `justify` sets all lines but the last to the measure; the others leave them as they are. */
  readonly align: 'justify' | 'left' | 'center' | 'right';
}

/** Clusters `start` to `end` (exclusive) of one line. */
export interface LineBreak {
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks a paragraph into lines, choosing all breaks together so that their costs sum to the least
 * (the total-fit method of Knuth and Plass, 1981, with the adjustments of Chinese text as glue).
 *
 * Prohibited breaks are taken only where no other division of the paragraph exists.
 * Clusters wider than the measure should have been divided before (`divideWideClusters`).
 *
 * @see clreq, 3.1.3 and 3.1.6
 */
export function breakLines(text: PreparedText, shape: ParagraphShape): readonly LineBreak[] {
  if (text.clusters.length === 0) return [];
  const whole = { from: 0, lines: null, loosest: Number.POSITIVE_INFINITY };
  return (
    leastCost(text, shape, { ...whole, fill: 0.7, forbidden: false }) ??
    leastCost(text, shape, { ...whole, fill: 0, forbidden: false }) ??
    leastCost(text, shape, { ...whole, fill: 0, forbidden: true }) ??
    []
  );
}

/**
 * Breaks a paragraph, or its rest from a cluster on, into so many lines: one more or one fewer than it would take
 * by itself, to bring the columns of a page to one level.
 *
 * @param from The cluster that begins the first of the lines.
 * @param lines How many lines it shall have.
 * @returns null where that cannot be, or only with lines that would look loose or a lone character at the end.
 */
export function breakIntoLines(
  text: PreparedText,
  shape: ParagraphShape,
  from: number,
  lines: number,
): readonly LineBreak[] | null {
  if (lines < 1 || from >= text.clusters.length) return null;
  return leastCost(text, shape, { from, lines, loosest: LOOSEST, fill: 0.7, forbidden: false });
}

interface Allowance {
  readonly from: number;
  /** An exact number of lines, or null for what costs least. */
  readonly lines: number | null;
  /** No gap of a line is stretched by more ems than this. */
  readonly loosest: number;
  /** Lines filled less than this part of the measure are not considered: it keeps the search short. */
  readonly fill: number;
  readonly forbidden: boolean;
}

function leastCost(text: PreparedText, shape: ParagraphShape, allowance: Allowance): LineBreak[] | null {
  const count = text.clusters.length;
  const { from, lines } = allowance;
  const widest = shape.measure - Math.min(shape.firstIndent, shape.indent);
  // One state a cluster, or one a cluster and number of lines where that number is given.
  const states = Array.from({ length: lines === null ? 1 : lines + 1 }, () => ({
    cost: new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY),
    previous: new Int32Array(count + 1).fill(-1),
  }));
  (states[0] as State).cost[from] = 0;
  const narrowest = shape.measure - Math.max(shape.firstIndent, shape.indent);
  /** No line begins before it: a forced break stands there. */
  let earliest = from;
  /** A line that begins here or later is too short to be considered. */
  let tooShort = from;
  for (let end = from + 1; end <= count; end += 1) {
    const last = text.clusters[end - 1] as Cluster;
    if (end - 2 >= from && text.gaps[end - 2]?.breakCost === REQUIRED) earliest = end - 1;
    const breakCost = text.gaps[end - 1]?.breakCost ?? REQUIRED;
    if (breakCost === FORBIDDEN && !allowance.forbidden) continue;
    const forced = breakCost === REQUIRED;
    const penalty = forced ? 0 : breakCost === FORBIDDEN ? FORBIDDEN_BREAK : breakCost;
    const sumAtEnd = text.natural[end] as number;
    const least = sumAtEnd - narrowest * allowance.fill;
    while (tooShort < end && (text.natural[tooShort] as number) <= least) tooShort += 1;
    for (let start = (forced ? end : tooShort) - 1; start >= earliest; start -= 1) {
      const measure = shape.measure - (start === 0 ? shape.firstIndent : shape.indent);
      if (!forced && sumAtEnd - (text.natural[start] as number) < measure * allowance.fill) continue;
      const shortfall = shortfallOf(text, start, end, measure);
      const gives = endBlankOf(text, last) + shrinkable(text, start, end) + TOLERANCE;
      const fits = shortfall >= -gives;
      if (!fits && !(allowance.forbidden && end - start === 1)) {
        // Everything further back is wider still: shrinkable space never outgrows the clusters that carry it.
        // But the first line of a hanging paragraph has more room than the others.
        if (start > 0 && measure < widest && shortfall + widest - measure >= -gives) continue;
        break;
      }
      if (!forced && gapStretch(text, start, end, shortfall) > allowance.loosest) continue;
      if (lines !== null && end === count && start > 0 && isLoneCharacter(text, start, end)) continue;
      const line = fits ? lineCost(text, shape, start, end, shortfall, forced) : FORBIDDEN_BREAK;
      for (let number = 0; number < states.length; number += 1) {
        const before = (states[number] as State).cost[start] as number;
        const next = lines === null ? states[0] : states[number + 1];
        if (before === Number.POSITIVE_INFINITY || !next) continue;
        const total = before + penalty + line;
        if (total < (next.cost[end] as number) - TOLERANCE * TOLERANCE) {
          next.cost[end] = total;
          next.previous[end] = start;
        }
      }
    }
  }
  const whole = states.at(-1) as State;
  return whole.cost[count] === Number.POSITIVE_INFINITY ? null : trace(states, from, count);
}

interface State {
  readonly cost: Float64Array;
  /** Where the line that ends at a cluster begins. */
  readonly previous: Int32Array;
}

function lineCost(
  text: PreparedText,
  shape: ParagraphShape,
  start: number,
  end: number,
  shortfall: number,
  forced: boolean,
): number {
  const short = forced && end === text.clusters.length && start > 0 && isLoneCharacter(text, start, end);
  const lone = short ? LONE_CHARACTER : 0;
  if (shortfall >= 0 && (forced || shape.align !== 'justify')) {
    const em = text.clusters[start]?.size ?? 1;
    return lone + (forced ? 0 : RAGGED_COST_PER_EM * (shortfall / em));
  }
  return lone + justificationCost(text, start, end, shortfall, endBlankOf(text, text.clusters[end - 1] as Cluster));
}

/** 孤字: the last line of a paragraph has two characters at least, its closing mark not counted. */
function isLoneCharacter(text: PreparedText, start: number, end: number): boolean {
  let characters = 0;
  for (let index = start; index < end; index += 1) {
    const kind = text.clusters[index]?.kind;
    if (kind === 'han') characters += 1;
    else if (kind === 'latin') characters += text.clusters[index]?.text.length ?? 0;
  }
  return characters < 2;
}

function trace(states: readonly State[], from: number, count: number): LineBreak[] {
  const breaks: LineBreak[] = [];
  let state = states.length - 1;
  for (let end = count; end > from; ) {
    const start = states[state]?.previous[end] ?? from;
    breaks.push({ start, end });
    end = start;
    if (state > 0) state -= 1;
  }
  return breaks.reverse();
}

const FORBIDDEN_BREAK = 1e6;
const LONE_CHARACTER = 400;
const RAGGED_COST_PER_EM = 0.3;
/** Beyond a tenth of an em between the characters a line looks letter-spaced. */
const LOOSEST = 0.1;
