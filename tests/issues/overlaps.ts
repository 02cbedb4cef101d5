import type { DisplayList, GlyphRun, Item, PlacedPicture } from '../../shared/display-list/displayList.ts';

/** The room of an item on its page, in points from the page's top left corner. */
interface Box {
  readonly what: string;
  readonly source: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Texts and pictures that stand on each other: the em boxes of glyphs of two paragraphs, or such a box and a picture,
 * share more than a point in both directions. What the page added (dots, rules, folios) is left out.
 */
export function overlaps({ pages }: DisplayList): readonly string[] {
  return pages.flatMap(({ label, items }) => {
    const boxes = items.flatMap(boxesOf);
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => one.source !== other.source && share(one, other))
        .map((other) => `${label}: ${one.what} on ${other.what}`),
    );
  });
}

/** Items of which some part stands outside the trimmed page. */
export function outsideTrim({ pages }: DisplayList): readonly string[] {
  return pages.flatMap(({ label, width, height, items }) =>
    items
      .flatMap(boxesOf)
      .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
      .map(({ what }) => `${label}: ${what}`),
  );
}

const share = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

function boxesOf(item: Item): readonly Box[] {
  if (item.kind === 'picture') return [boxOfPicture(item)];
  if (item.kind !== 'glyphs' || item.source === null || item.glyphs.length === 0) return [];
  return [boxOfRun(item)];
}

const boxOfPicture = ({ x, y, width, height, picture }: PlacedPicture): Box => ({
  ...{ what: `picture ${picture}`, source: `picture ${x} ${y}` },
  ...{ left: x, right: x + width, top: y, bottom: y + height },
});

/** From the first pen to the last one, and up and down from the baseline; the last glyph may be narrow. */
function boxOfRun({ glyphs, x, y, size, orientation, source }: GlyphRun): Box {
  const from = glyphs[0]?.dx ?? 0;
  const to = (glyphs.at(-1)?.dx ?? 0) + size / 2;
  const name = { what: glyphs.map(({ text }) => text).join(''), source: `${source?.article} ${source?.block}` };
  if (orientation === 'upward')
    return { ...name, left: x - 0.8 * size, right: x + 0.1 * size, top: y - to, bottom: y - from };
  if (orientation === 'vertical')
    return { ...name, left: x - 0.1 * size, right: x + 0.8 * size, top: y + from, bottom: y + to };
  return { ...name, left: x + from, right: x + to, top: y - 0.8 * size, bottom: y + 0.1 * size };
}
