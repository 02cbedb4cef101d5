import type { GlyphRun, Page } from './displayList.ts';

/**
 * For every glyph run that has a source: how many printed characters of its text block stand before it, on whatever
 * page. With {@link printedBefore} and {@link offsetOfPrinted} this leads from a glyph to the place in the block's
 * text and back, without the pages before it at hand.
 *
 * Only printed characters count (UTF-16 units that are no blank), since blanks at a line's edge are not set.
 *
 * @param pages All pages of the issue, in order.
 */
export function printedOffsets(pages: readonly Page[]): ReadonlyMap<GlyphRun, number> {
  const offsets = new Map<GlyphRun, number>();
  const printed = new Map<string, number>();
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'glyphs' || !item.source) continue;
    const key = `${item.source.article} ${item.source.block}`;
    const before = printed.get(key) ?? 0;
    offsets.set(item, before);
    printed.set(key, before + item.glyphs.reduce((sum, { text }) => sum + printedBefore(text, text.length), 0));
  }
  return offsets;
}

/** How many printed characters (UTF-16 units that are no blank) a text has before an offset. */
export function printedBefore(text: string, offset: number): number {
  return text.slice(0, offset).replaceAll(/\s/g, '').length;
}

/** The offset in a text of the printed character that has `count` such characters before it; its length at the end. */
export function offsetOfPrinted(text: string, count: number): number {
  let left = count;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (/\s/.test(text[offset] ?? '')) continue;
    if (left === 0) return offset;
    left -= 1;
  }
  return text.length;
}
