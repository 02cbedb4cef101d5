import type { WordBreaker } from '../resources.ts';
import type { LineBreak } from './breakLines.ts';
import type { Cluster } from './cluster.ts';
import { REQUIRED } from './gap.ts';
import { endBlankOf, fitLine, shortfallOf } from './lineFit.ts';
import type { PreparedText } from './preparedText.ts';

/**
 * Breaks a title by its words into few lines, as even as words allow.
 *
 * A line ends between words only, never after 关于 or before 的, and the last line is never a single word's tail,
 * as far as a line or two more than the least can avoid it.
 *
 * @param measure Width of the title in points.
 * @see GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜
 */
export function breakTitle(text: PreparedText, measure: number, words: WordBreaker): readonly LineBreak[] {
  const count = text.clusters.length;
  if (count === 0) return [];
  const costs = wordBreakCosts(text, words);
  let best: Division | null = null;
  let most = count;
  // Fewer lines than this cannot hold it, even with all its marks set close.
  const least = Math.max(1, Math.floor(fitLine(text, 0, count, measure).natural / (2 * measure)));
  for (let lines = least; lines <= most; lines += 1) {
    const found = evenLines(text, measure, costs, lines);
    if (!found) continue;
    if (!best) most = Math.min(count, lines + EXTRA_LINES);
    if (!best || found.cost + EXTRA_LINE * found.breaks.length < best.cost + EXTRA_LINE * best.breaks.length)
      best = found;
  }
  return best?.breaks ?? text.clusters.map((_cluster, index) => ({ start: index, end: index + 1 }));
}

interface Division {
  readonly cost: number;
  readonly breaks: readonly LineBreak[];
}

/** Cost of a break after each cluster; Infinity inside words and where kinsoku forbids it. */
function wordBreakCosts(text: PreparedText, words: WordBreaker): readonly number[] {
  const whole = text.clusters.map((cluster) => cluster.text).join('');
  const costAt = new Map<number, number>();
  let offset = 0;
  const list = words.words(whole);
  list.forEach((word, index) => {
    offset += word.length;
    costAt.set(offset, boundaryCost(word, list[index + 1] ?? '', whole, offset));
  });
  let position = 0;
  return text.clusters.map((cluster, index) => {
    position += cluster.text.length;
    const gap = text.gaps[index]?.breakCost ?? REQUIRED;
    return gap === REQUIRED ? 0 : gap + (costAt.get(position) ?? INSIDE_WORD);
  });
}

function boundaryCost(before: string, after: string, whole: string, offset: number): number {
  if (before === '关于' || after.startsWith('的') || NAME_ENDINGS.has(after)) return BINDS;
  if (after === '通知' || after === '公告' || after === '意见' || after === '》') return BINDS;
  if (before === '的' || before === '《' || isInsideParallel(whole, offset)) return LOOSE_END;
  if (after === '和' || after === '与' || after === '及' || after === '、') return 0.4;
  if (before === '和' || before === '与' || before === '及') return BINDS / 2;
  return /[《（]/.test(after) || /[》）、，]$/.test(before) ? 0 : 0.6;
}

/** A break just before the last two characters leaves a tail. */
const isInsideParallel = (whole: string, offset: number): boolean => whole.length - offset <= 2;

/** The division into so many lines that costs least: uneven lines cost with the square of what they differ by. */
function evenLines(text: PreparedText, measure: number, costs: readonly number[], lines: number): Division | null {
  const count = text.clusters.length;
  const target = Math.min(measure, fitLine(text, 0, count, measure).natural / lines);
  // Least cost with which a line ends at a cluster, and where that line begins; one row for each number of lines.
  const cost = Array.from({ length: lines + 1 }, () => new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY));
  const previous = Array.from({ length: lines + 1 }, () => new Int32Array(count + 1));
  (cost[0] as Float64Array)[0] = 0;
  for (let line = 1; line <= lines; line += 1) {
    const before = cost[line - 1] as Float64Array;
    const here = cost[line] as Float64Array;
    for (let start = 0; start < count; start += 1) {
      if (before[start] === Number.POSITIVE_INFINITY) continue;
      for (let end = start + 1; end <= count; end += 1) {
        const shortfall = shortfallOf(text, start, end, measure);
        if (shortfall < -endBlankOf(text, text.clusters[end - 1] as Cluster) - 0.01) break;
        const forced = text.gaps[end - 1]?.breakCost === REQUIRED;
        if (line < lines ? end < count : end === count) {
          const uneven = (measure - shortfall - target) / target;
          const penalty = end === count || forced ? 0 : (costs[end - 1] ?? 0);
          const total = (before[start] as number) + penalty + UNEVEN * uneven * uneven;
          if (total < (here[end] as number)) {
            here[end] = total;
            (previous[line] as Int32Array)[end] = start;
          }
        }
        if (forced) break;
      }
    }
  }
  const total = cost[lines]?.[count] ?? Number.POSITIVE_INFINITY;
  return total === Number.POSITIVE_INFINITY ? null : { cost: total, breaks: trace(previous, count) };
}

function trace(previous: readonly Int32Array[], count: number): readonly LineBreak[] {
  const breaks: LineBreak[] = [];
  let end = count;
  for (let line = previous.length - 1; line > 0; line -= 1) {
    const start = previous[line]?.[end] ?? 0;
    breaks.push({ start, end });
    end = start;
  }
  return breaks.reverse();
}

/** Single characters that end the name of a place or organ, which the dictionary may not know. */
const NAME_ENDINGS = new Set('旗盟县市区省镇乡村局社室办会院部委处所厅署站队校'.split(''));

const INSIDE_WORD = 1000;
const BINDS = 30;
const LOOSE_END = 6;
/** A line more than needed is better than one that ends with 关于, and worse than a short last word. */
const EXTRA_LINE = 20;
const EXTRA_LINES = 2;
/** Lines of 60 % and 140 % of the even length cost 1.6 together: more than a break between two words. */
const UNEVEN = 5;
