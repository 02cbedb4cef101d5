import { isLineEndProhibited, isLineStartProhibited } from './characterClass.ts';
import type { Cluster } from './cluster.ts';

/**
 * What stands between two neighbouring clusters: how much space, how far it gives, and whether a line may end there.
 * Lengths are points.
 */
export interface Gap {
  /** Natural space; negative where two marks are set closer than their ems. */
  readonly width: number;
  /** How much it may be shrunk, and in which turn (index into `SHRINK_ORDER`). */
  readonly shrink: number;
  readonly shrinkTurn: number;
  /** How much it may be stretched before all gaps are, and in which turn: 0 word spaces, 1 Han–Latin spaces. */
  readonly stretch: number;
  readonly stretchTurn: number;
  /** Whether it takes part when all gaps are stretched equally. */
  readonly elastic: boolean;
  /** Cost of ending a line here: 0 free, more where it is better avoided, Infinity where it is forbidden. */
  readonly breakCost: number;
}

/**
 * The order in which space is taken away: marks at the line's end come first (by the line itself), then these.
 *
 * @see clreq, 3.1.6 (line adjustment by reducing space)
 */
export const SHRINK_ORDER = ['wordSpace', 'middleDot', 'bracket', 'pause', 'hanLatin', 'stop'] as const;
/** Word spaces, then the spaces between Han and Latin. */
export const STRETCH_TURNS = 2;
const turn = (name: (typeof SHRINK_ORDER)[number]): number => SHRINK_ORDER.indexOf(name);

const FORBIDDEN = Number.POSITIVE_INFINITY;
/** A document number 〔2024〕12号 is broken only where the lines would otherwise be worse than loose. */
const AVOIDED = 40;
/** Between a number and the 年, 月, 个 … that counts it: allowed, but better not. */
const NUMBER_AND_COUNTER = 0.8;
/** Between two syllables, where hyphenation is on: rather than a line that looks letter-spaced. */
const HYPHENATED = 8;
/** Inside a word too long for the line. */
const INSIDE_WORD = 20;

/**
 * The gap between two clusters of one paragraph.
 *
 * @param visible The last cluster up to `before` that is no space: a space does not part an opening mark from its text.
 */
export function gapBetween(before: Cluster, after: Cluster, visible: Cluster = before): Gap {
  if (before.isPlain && after.isPlain && before.rise === after.rise) return BETWEEN_HAN;
  const space = spaceBetween(before, after);
  return { ...space, breakCost: breakCost(before, after, visible) };
}

type Space = Omit<Gap, 'breakCost'>;

const RIGID: Space = { width: 0, shrink: 0, shrinkTurn: 0, stretch: 0, stretchTurn: 0, elastic: false };
const ELASTIC: Space = { ...RIGID, elastic: true };
const BETWEEN_HAN: Gap = { ...ELASTIC, breakCost: 0 };

function spaceBetween(before: Cluster, after: Cluster): Space {
  const size = Math.min(before.size, after.size);
  if (before.kind === 'space') return wordSpace(before);
  if (after.kind === 'space') return RIGID;
  if (isUnbreakable(before, after)) return RIGID;
  if (before.kind === 'letter' && after.kind === 'letter') return RIGID;

  const blank = adjacentMarks(before, after);
  if (blank !== null) return blank;
  if (after.kind === 'opening') {
    return { ...ELASTIC, shrink: after.blankBefore, shrinkTurn: turn('bracket') };
  }
  if (before.kind === 'closing') return { ...ELASTIC, shrink: before.blankAfter, shrinkTurn: turn('bracket') };
  if (before.kind === 'pause') return { ...ELASTIC, shrink: before.blankAfter, shrinkTurn: turn('pause') };
  if (before.kind === 'stop') return { ...ELASTIC, shrink: before.blankAfter, shrinkTurn: turn('stop') };
  if (before.kind === 'middleDot' || after.kind === 'middleDot') {
    // The blank on each side of ·: the point itself is about a tenth of an em.
    return { ...ELASTIC, shrink: size / 8, shrinkTurn: turn('middleDot') };
  }
  if (isHanLatin(before, after)) {
    // 1/4 em, not under 1/8 and at first not over 1/2 (clreq, 3.2.2).
    const stretch = { stretch: size / 4, stretchTurn: 1 };
    return { width: size / 4, shrink: size / 8, shrinkTurn: turn('hanLatin'), ...stretch, elastic: true };
  }
  return isJoining(before) || isJoining(after) ? RIGID : ELASTIC;
}

/** ～ – ／ and a single — join their neighbours: no space is added beside them (clreq, 3.5.4). */
const isJoining = (cluster: Cluster): boolean =>
  cluster.kind === 'connector' || cluster.kind === 'slash' || cluster.text === '—';

/** A typed space is a quarter of an em and may grow to half an em (clreq, 3.1.6 and 3.1.7). */
function wordSpace(space: Cluster): Space {
  const width = space.size / 4;
  return { width, shrink: 0, shrinkTurn: turn('wordSpace'), stretch: width, stretchTurn: 0, elastic: true };
}

/**
 * Two adjacent full-width marks together take one and a half ems: one of the blanks between them goes.
 *
 * @see clreq, 3.1.5 (punctuation width adjustment)
 */
function adjacentMarks(before: Cluster, after: Cluster): Space | null {
  const half = Math.min(before.size, after.size) / 2;
  if (before.blankAfter > 0 && (after.blankAfter > 0 || after.kind === 'ellipsis' || after.kind === 'dash')) {
    return { ...RIGID, width: after.blankAfter > 0 ? -half : 0, elastic: false };
  }
  if (before.kind === 'opening' && after.kind === 'opening') return { ...RIGID, width: -half };
  if (before.blankAfter > 0 && after.kind === 'opening') return { ...ELASTIC, width: -half };
  return null;
}

function isHanLatin(before: Cluster, after: Cluster): boolean {
  if (before.kind === 'han' && after.kind === 'latin') return after.spacedBefore && !isUnitSign(before.text);
  if (before.kind === 'latin' && after.kind === 'han') return before.spacedAfter && !isUnitSign(after.text);
  return false;
}

const isUnitSign = (text: string): boolean => '％‰℃°′″￥¥№①②③④⑤⑥⑦⑧⑨⑩'.includes(text);

/** Clusters that belong together so closely that the gap neither breaks nor gives. */
function isUnbreakable(before: Cluster, after: Cluster): boolean {
  if (before.kind === 'ellipsis' && after.kind === 'ellipsis') return true;
  if (before.kind === 'dash' && after.kind === 'dash') return true;
  if (before.kind === 'latin' && after.kind === 'latin') return true;
  // Note marks and exponents stay with their word.
  if (after.rise !== 0 && before.rise === 0) return true;
  const number = /\p{N}$/u.test(before.text);
  if (number && '％%‰℃°′″'.includes(after.text.charAt(0))) return true;
  return '￥¥$№'.includes(before.text) && /^\p{N}/u.test(after.text);
}

function breakCost(before: Cluster, after: Cluster, visible: Cluster): number {
  if (before.text === '\n') return 0;
  if (before.kind === 'letter' && after.kind === 'letter') return INSIDE_WORD;
  if (after.kind === 'space') return FORBIDDEN;
  if (before.kind === 'space') return costAfterSpace(before, after, visible);
  if (before.kind === 'latin' && after.kind === 'latin' && before.rise === 0 && after.rise === 0) {
    // Parts of one word come apart only where `shapeClusters` divided them.
    if (before.hyphen !== null) return HYPHENATED;
    return /[-/.@?&=_]$/.test(before.text) ? 4 : FORBIDDEN;
  }
  if (isUnbreakable(before, after)) return FORBIDDEN;
  if (isTypedConnector(after) || touchesStraightQuote(before, after) || endsWithSlash(before, after)) return FORBIDDEN;
  const edge = edgeCost(lastOf(before), firstOf(after));
  if (edge !== 0) return edge;
  if (isInsideDocumentNumber(before.text, after.text)) return AVOIDED;
  return after.kind === 'han' && /\p{N}$/u.test(before.text) ? NUMBER_AND_COUNTER : 0;
}

function costAfterSpace(space: Cluster, after: Cluster, visible: Cluster): number {
  if (isNoBreakSpace(space.text) || firstOf(after) === '/') return FORBIDDEN;
  return edgeCost(lastOf(visible), firstOf(after));
}

const lastOf = (cluster: Cluster): string => [...cluster.text].at(-1) ?? '';
const firstOf = (cluster: Cluster): string => [...cluster.text][0] ?? '';

/** A typed " does not tell whether it opens or closes, so it stays with both neighbours (UAX #14, LB19). */
const touchesStraightQuote = (before: Cluster, after: Cluster): boolean =>
  STRAIGHT_QUOTES.includes(lastOf(before)) || STRAIGHT_QUOTES.includes(firstOf(after));
/** A typed / between Han characters stands at neither edge of a line, as ／ does. */
const endsWithSlash = (before: Cluster, after: Cluster): boolean => lastOf(before) === '/' && after.kind !== 'latin';
const STRAIGHT_QUOTES: readonly string[] = ['"', "'"];

const isNoBreakSpace = (text: string): boolean => text === '\u00a0' || text === '\u202f';

/** - and / between Han characters, but not the sign of a negative number. */
const isTypedConnector = (cluster: Cluster): boolean =>
  cluster.kind === 'latin' && /^(?:\/|-(?!\p{N}))/u.test(cluster.text);

function edgeCost(last: string, first: string): number {
  return isLineStartProhibited(first) || isLineEndProhibited(last) ? FORBIDDEN : 0;
}

/** 〔2024〕|12|号 */
function isInsideDocumentNumber(before: string, after: string): boolean {
  if (before === '〕' && /^\p{N}/u.test(after)) return true;
  if (after === '〔') return true;
  return after === '号' && /\p{N}$/u.test(before);
}
