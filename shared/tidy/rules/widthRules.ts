import { fullWidthOf } from '../../characters/width.ts';
import type { RuleText, TextEdit, TextRule } from '../textRule.ts';

/**
 * Half-width , : ; ! ? ( ) among Han text → full-width (GB/T 15834-2011, 5.1).
 *
 * A mark stands among Han text if a Han character or a Chinese mark is beside it, a blank left out of account. Silent
 * in addresses, decimals, times, ratios and code: between digits or Latin letters, and for brackets that belong to
 * such (f(x), 5(2)).
 */
export const halfWidthMarks: TextRule = {
  id: 'half-width-marks',
  name: '汉字间的半角标点改全角',
  entry: 19,
  find: (line) => [...singleMarks(line), ...brackets(line)].toSorted((one, other) => one.from - other.from),
};

/** "…" → “…” in pairs, '…' around Han text. */
export const straightQuotes: TextRule = {
  id: 'straight-quotes',
  name: '直引号改弯引号',
  entry: 25,
  find: (line) => [...quotes(line, '"', '“', '”'), ...quotes(line, "'", '‘', '’')].toSorted((a, b) => a.from - b.from),
};

function singleMarks(line: RuleText): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { 0: mark, index } of line.text.matchAll(/[,:;!?]/g)) {
    if (line.isProtected(index)) continue;
    const before = neighbour(line.text, index, -1);
    const after = neighbour(line.text, index, 1);
    if (isWestern(before) && isWestern(after)) continue;
    if (!isChinese(before) && !isChinese(after)) continue;
    // In “A: 甲” or “5, 甲” only what stands before tells a sentence of Chinese; a lone mark at a line's start does not.
    if (before === '') continue;
    edits.push({ from: index, to: index + 1, text: fullWidthOf(mark) });
  }
  return edits;
}

function brackets(line: RuleText): readonly TextEdit[] {
  const { text } = line;
  const edits: TextEdit[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (mark === '\n') open.length = 0;
    if (mark === '(' || mark === '（') open.push(at);
    if (mark !== ')' && mark !== '）') continue;
    const start = open.pop();
    if (start === undefined || line.isProtected(start) || line.isProtected(at)) continue;
    const inside = text.slice(start + 1, at);
    const before = neighbour(text, start, -1);
    const isMixed = (text[start] === '（') !== (mark === '）');
    const isAmongHan = /[\p{Script=Han}，。；：、]/u.test(inside) || isChinese(before);
    // An interval or arguments: (0, 1).
    if (/^[^\p{Script=Han}]*,[^\p{Script=Han}]*$/u.test(inside)) continue;
    // “（5)” is a slip of the hand, whatever it holds.
    if (!isMixed && !isAmongHan) continue;
    if (isMixed && !isAmongHan && isWestern(before)) continue;
    if (text[start] === '(') edits.push({ from: start, to: start + 1, text: '（' });
    if (mark === ')') edits.push({ from: at, to: at + 1, text: '）' });
  }
  return edits;
}

function quotes(line: RuleText, straight: string, opening: string, closing: string): readonly TextEdit[] {
  const places: number[] = [];
  for (let at = line.text.indexOf(straight); at >= 0; at = line.text.indexOf(straight, at + 1)) {
    // 5" and 5'30" are measures, it's is a word.
    if (/[0-9A-Za-z]/.test(line.text[at - 1] ?? '') && (straight === "'" || /[0-9]/.test(line.text[at - 1] ?? '')))
      continue;
    if (!line.isProtected(at)) places.push(at);
  }
  if (places.length % 2 === 1) return [];
  const edits: TextEdit[] = [];
  for (let pair = 0; pair < places.length; pair += 2) {
    const [from = 0, to = 0] = places.slice(pair, pair + 2);
    const inside = line.text.slice(from + 1, to);
    const isAmongHan =
      /\p{Script=Han}/u.test(inside) ||
      isChinese(neighbour(line.text, from, -1)) ||
      isChinese(neighbour(line.text, to, 1));
    if (!isAmongHan || inside === '' || inside.includes('\n')) return [];
    edits.push({ from, to: from + 1, text: opening }, { from: to, to: to + 1, text: closing });
  }
  return edits;
}

/** The next character that is no blank, on one side; empty at the line's edge. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  let next = at + step;
  while (/[ \u00a0\u3000\t]/.test(text[next] ?? '')) next += step;
  const unit = text[next] ?? '';
  if (unit === '\n') return '';
  // The whole character, also beyond the BMP.
  if (step === 1) return String.fromCodePoint(text.codePointAt(next) ?? 32).trim();
  return /[\udc00-\udfff]/.test(unit) ? text.slice(Math.max(0, next - 1), next + 1) : unit;
}

const isChinese = (character: string): boolean =>
  /^[\p{Script=Han}，。；：、！？“”‘’（）《》〈〉〔〕…]$/u.test(character);
const isWestern = (character: string): boolean => /^[0-9A-Za-z]$/.test(character);
