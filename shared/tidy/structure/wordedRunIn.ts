import type { TidyItem } from './tidyItem.ts';

/**
 * Run-in headings that are told by their wording alone: “（一）加强领导。各镇要……”, “1.明确责任。……”.
 *
 * Only where a level has several numbered paragraphs and all of them open with such a clause: a short one without a
 * mark inside, closed by a full stop, with more text after it.
 */
export function wordedRunIn(items: readonly TidyItem[]): ReadonlyMap<TidyItem, { level: number; length: number }> {
  const found = new Map<TidyItem, { level: number; length: number }>();
  for (const [level, number] of numbers) {
    const numbered = items.filter((item) => item.kind === 'line' && number.test(item.text));
    const opened = numbered.map((item) => (item.kind === 'line' ? clause.exec(item.text.replace(number, '')) : null));
    if (numbered.length < 2 || opened.some((match) => match === null)) continue;
    for (const [index, item] of numbered.entries()) {
      const head = item.kind === 'line' ? (number.exec(item.text)?.[0].length ?? 0) : 0;
      found.set(item, { level, length: head + (opened[index]?.[0].length ?? 0) });
    }
  }
  return found;
}

const numbers: readonly (readonly [level: number, pattern: RegExp])[] = [
  [2, /^（[一二三四五六七八九十]{1,3}）/],
  [3, /^\d{1,2}\.(?!\d)/],
];
const clause = /^[^。！？；：，\n]{2,30}。(?=[^\n])/;
