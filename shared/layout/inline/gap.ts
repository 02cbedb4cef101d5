import type { Composition } from '../../template/composition.ts';
import { isLineEndProhibited, isLineStartProhibited, type Kinsoku } from './characterClass.ts';
import type { Cluster } from './cluster.ts';
import { isUnitSymbol } from './unitSymbols.ts';

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
  /** Cost of ending a line here: 0 free, more where it is better avoided, `FORBIDDEN`, or `REQUIRED`. */
  readonly breakCost: number;
}

/**
 * The order in which space is taken away: marks at the line's end come first (by the line itself), then these.
 *
 * · comes after word spaces in the order, but it is set in half an em already and has nothing to give.
 *
 * @see clreq, 3.5.3 (line adjustment by reducing space)
 */
export const SHRINK_ORDER = ['wordSpace', 'bracket', 'pause', 'hanLatin', 'stop'] as const;
/** Word spaces, then the spaces between Han and Latin. */
export const STRETCH_TURNS = 2;
const turn = (name: (typeof SHRINK_ORDER)[number]): number => SHRINK_ORDER.indexOf(name);

/** No line ends here unless nothing else divides the paragraph. */
export const FORBIDDEN = Number.POSITIVE_INFINITY;
/** A line ends here: the author broke it, or what follows has a line of its own. */
export const REQUIRED = Number.NEGATIVE_INFINITY;
/**
 * A document number 〔2024〕12号 is broken only where the lines would otherwise be worse than loose: 40 is what a fifth
 * of an em in every gap of a line costs, so that no line gets looser than that for its sake. Best then before the year.
 */
const INSIDE_DOCUMENT_NUMBER = { year: 40, number: 41, end: 44 } as const;
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
export function gapBetween(before: Cluster, after: Cluster, visible: Cluster, composition: Composition): Gap {
  if (before.isPlain && after.isPlain && before.rise === after.rise) return BETWEEN_HAN;
  const space = spaceBetween(before, after, visible, composition);
  return { ...space, breakCost: breakCost(before, after, visible, composition) };
}

type Space = Omit<Gap, 'breakCost'>;

const RIGID: Space = { width: 0, shrink: 0, shrinkTurn: 0, stretch: 0, stretchTurn: 0, elastic: false };
const ELASTIC: Space = { ...RIGID, elastic: true };
const BETWEEN_HAN: Gap = { ...ELASTIC, breakCost: 0 };

function spaceBetween(before: Cluster, after: Cluster, visible: Cluster, composition: Composition): Space {
  const size = Math.min(before.size, after.size);
  if (before.kind === 'space') {
    if (before.text === EM_QUAD) return { ...ELASTIC, width: before.size };
    // On the grid the words bring their spaces along.
    if (composition.westernGrid) return ELASTIC;
    return isNumberAndUnit(visible, after) ? unitSpace(before) : wordSpace(before);
  }
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
  if (before.kind === 'stop') {
    return composition.stops === 'keep' ? ELASTIC : { ...ELASTIC, shrink: before.blankAfter, shrinkTurn: turn('stop') };
  }
  if (isHanLatin(before, after) && !composition.westernGrid) {
    if (composition.hanLatinSpace === 'fixed') return { ...RIGID, width: size / 4 };
    // 1/4 em, not under 1/8 and at first not over 1/2 (clreq, 3.2.2).
    const stretch = { stretch: size / 4, stretchTurn: 1 };
    return { width: size / 4, shrink: size / 8, shrinkTurn: turn('hanLatin'), ...stretch, elastic: true };
  }
  return isJoining(before) || isJoining(after) ? RIGID : ELASTIC;
}

/** ～ – ／ and a single — join their neighbours: no space is added beside them (clreq, 3.5.4). */
const isJoining = (cluster: Cluster): boolean =>
  cluster.kind === 'connector' || cluster.kind === 'slash' || cluster.text === '—';

/** A space of one em of its size, whatever the size of the text around it: the engine's own. */
export const EM_QUAD = '\u2001';

/** A typed space is a quarter of an em and may grow to half an em (clreq, 3.1.6 and 3.1.7). */
function wordSpace(space: Cluster): Space {
  const width = space.size / 4;
  return { width, shrink: 0, shrinkTurn: turn('wordSpace'), stretch: width, stretchTurn: 0, elastic: true };
}

/** Between a number and its unit: a quarter of an em that neither breaks nor gives. */
const unitSpace = (space: Cluster): Space => ({ ...RIGID, width: space.size / 4 });

/** 100 km: the author typed a space between them, as GB 3101-1993, 3.3.6, wants it. */
function isNumberAndUnit(number: Cluster, after: Cluster): boolean {
  return after.kind === 'latin' && number.kind === 'latin' && NUMBER.test(number.text) && isUnitSymbol(after.text);
}

const NUMBER = /^[-+−±]?\d[\d.,]*$/;

/**
 * Two adjacent full-width marks together take one and a half ems: one of the blanks between them goes.
 *
 * @see clreq, 3.1.6.2 (adjustment of adjacent marks)
 */
function adjacentMarks(before: Cluster, after: Cluster): Space | null {
  const half = Math.min(before.size, after.size) / 2;
  if (isClosing(before) && isClosing(after)) return { ...RIGID, width: before.blankAfter > 0 ? -half : 0 };
  if (before.blankAfter > 0 && (after.kind === 'ellipsis' || after.kind === 'dash')) return RIGID;
  if (before.kind === 'opening' && after.kind === 'opening')
    return { ...RIGID, width: after.blankBefore > 0 ? -half : 0 };
  if (before.blankAfter > 0 && after.blankBefore > 0) return { ...ELASTIC, width: -half };
  return null;
}

/** What stands close to the text before it. */
const isClosing = ({ kind }: Cluster): boolean => kind === 'closing' || kind === 'pause' || kind === 'stop';

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

function breakCost(before: Cluster, after: Cluster, visible: Cluster, { kinsoku }: Composition): number {
  if (before.text === '\n') return REQUIRED;
  if (before.kind === 'letter' && after.kind === 'letter') return INSIDE_WORD;
  if (after.kind === 'space') return FORBIDDEN;
  if (before.kind === 'space') return costAfterSpace(before, after, visible, kinsoku);
  if (before.kind === 'latin' && after.kind === 'latin' && before.rise === 0 && after.rise === 0) {
    // Parts of one word come apart only where `shapeClusters` divided them.
    if (before.hyphen !== null) return HYPHENATED;
    return /[-/.@?&=_]$/.test(before.text) ? 4 : FORBIDDEN;
  }
  if (isUnbreakable(before, after)) return FORBIDDEN;
  if (kinsoku !== 'none' && (isTypedConnector(after) || touchesStraightQuote(before, after))) return FORBIDDEN;
  if (kinsoku !== 'none' && endsWithSlash(before, after)) return FORBIDDEN;
  const edge = edgeCost(before, after, kinsoku);
  if (edge !== 0) return edge;
  const insideNumber = costInsideDocumentNumber(before.text, after.text);
  if (insideNumber > 0) return insideNumber;
  return after.kind === 'han' && /\p{N}$/u.test(before.text) ? NUMBER_AND_COUNTER : 0;
}

function costAfterSpace(space: Cluster, after: Cluster, visible: Cluster, kinsoku: Kinsoku): number {
  if (isNoBreakSpace(space.text) || isNumberAndUnit(visible, after)) return FORBIDDEN;
  if (firstOf(after) === '/' && kinsoku !== 'none') return FORBIDDEN;
  return edgeCost(visible, after, kinsoku);
}

const lastOf = (cluster: Cluster): string => [...cluster.text].at(-1) ?? '';
/** —— is ⸺ (clreq, 3.1.1.2), and no connector as — is. */
const firstOf = (cluster: Cluster): string =>
  cluster.kind === 'dash' && cluster.text.length > 1 ? '⸺' : ([...cluster.text][0] ?? '');

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

function edgeCost(before: Cluster, after: Cluster, kinsoku: Kinsoku): number {
  if (isLineEndProhibited(lastOf(before), kinsoku)) return FORBIDDEN;
  if (isDoubleEllipsis(after)) return REQUIRED;
  if (isLineStartProhibited(firstOf(after), kinsoku)) return FORBIDDEN;
  return isDoubleEllipsis(before) ? REQUIRED : 0;
}

/** ………… takes four ems on a line of its own (GB/T 15834-2011, 5.1.5); quotation marks stay with it. */
const isDoubleEllipsis = (cluster: Cluster): boolean => cluster.kind === 'ellipsis' && cluster.text.length > 1;

/** 甲政发|〔2024〕|12|号 */
function costInsideDocumentNumber(before: string, after: string): number {
  if (before === '〕' && /^\p{N}/u.test(after)) return INSIDE_DOCUMENT_NUMBER.number;
  if (after === '〔') return INSIDE_DOCUMENT_NUMBER.year;
  return after === '号' && /\p{N}$/u.test(before) ? INSIDE_DOCUMENT_NUMBER.end : 0;
}
