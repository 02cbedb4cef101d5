import type { Item } from '../../display-list/displayList.ts';
import { pt } from '../../units/length.ts';

/**
 * Items turned 90° counter-clockwise, so that a table's head lies at the left of the page and its foot at the right
 * (顶左底右), on left and right pages alike.
 *
 * @param items Glyph runs and fills as they would stand upright below and right of the point (0, 0).
 * @param x Where that point comes to lie on the page, in points.
 * @see the trade's rule for turned tables (卧排表, 顶左底右: on left pages the head lies at the fore-edge, on right pages at the
 * binding), as the guides of Chinese journals give it
 */
export function turnedItems(items: readonly Item[], x: number, y: number): Item[] {
  return items.map((item): Item => {
    if (item.kind === 'glyphs') {
      return { ...item, x: pt(x + item.y), y: pt(y - item.x), orientation: 'upward' };
    }
    const { width, height } = item;
    return { ...item, x: pt(x + item.y), y: pt(y - item.x - width), width: height, height: width };
  });
}
