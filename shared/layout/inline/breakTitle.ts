import type { WordBreaker } from '../resources.ts';
import type { LineBreak } from './breakLines.ts';
import { fitLine } from './lineFit.ts';
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
  for (let lines = 1; lines <= most; lines += 1) {
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
    if (cluster.text === '\n') return 0;
    const gap = text.gaps[index]?.breakCost ?? 0;
    return gap + (costAt.get(position) ?? INSIDE_WORD);
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

function evenLines(text: PreparedText, measure: number, costs: readonly number[], lines: number): Division | null {
  const count = text.clusters.length;
  const total = fitLine(text, 0, count, measure).natural;
  const target = Math.min(measure, total / lines);
  let best: { cost: number; breaks: LineBreak[] }[] = Array.from({ length: count + 1 }, () => ({
    cost: Number.POSITIVE_INFINITY,
    breaks: [],
  }));
  best[0] = { cost: 0, breaks: [] };
  for (let line = 1; line <= lines; line += 1) {
    const next: typeof best = Array.from({ length: count + 1 }, () => ({ cost: Number.POSITIVE_INFINITY, breaks: [] }));
    for (let start = 0; start < count; start += 1) {
      const before = best[start];
      if (!before || before.cost === Number.POSITIVE_INFINITY) continue;
      for (let end = start + 1; end <= count; end += 1) {
        const fit = fitLine(text, start, end, measure);
        if (fit.shortfall < -fit.endBlank - 0.01) break;
        const forced = text.clusters[end - 1]?.text === '\n';
        const penalty = end === count || forced ? 0 : (costs[end - 1] ?? 0);
        if (penalty < Number.POSITIVE_INFINITY && (line < lines ? end < count : end === count)) {
          const uneven = (fit.natural - target) / target;
          const cost = before.cost + penalty + UNEVEN * uneven * uneven;
          const there = next[end];
          if (there && cost < there.cost) next[end] = { cost, breaks: [...before.breaks, { start, end }] };
        }
        if (forced) break;
      }
    }
    best = next;
  }
  const found = best[count];
  return found && found.cost < Number.POSITIVE_INFINITY ? found : null;
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
