import type { Item } from '../../display-list/displayList.ts';
import { pt } from '../../units/length.ts';
import { inkOf } from '../galley/styledParagraph.ts';
import { lineItems } from '../inline/lineItems.ts';
import type { LayoutResources } from '../resources.ts';
import type { SetCell } from '../table/table.ts';
import { tableItems } from '../table/tableItems.ts';
import { turnedItems } from '../table/turnedItems.ts';
import type { PageContent, PagePart } from './pageContent.ts';

/**
 * The items of a text page's articles, in reading order: the rest of the article before comes first, also where
 * it stands at the page's foot.
 *
 * @param left Left edge of the type area on this page, in points.
 * @param top Its top.
 * @param pictureIndex Index of a picture in the display list.
 * @param drawn State of vertically merged cells over the parts of their tables (`tableItems`).
 */
export function pageItems(
  page: PageContent,
  left: number,
  top: number,
  resources: LayoutResources,
  pictureIndex: (id: string) => number,
  drawn: Map<SetCell, number>,
): Item[] {
  const inReadingOrder = [...page.parts].sort((a, b) => a.article - b.article);
  return inReadingOrder.flatMap((part) => {
    if (!part.isTurned) return partItems(part, left, top, resources, pictureIndex, drawn);
    const upright = partItems({ ...part, x: 0, y: 0 }, 0, 0, resources, pictureIndex, drawn);
    return turnedItems(upright, left + part.x, top + part.y);
  });
}

function partItems(
  part: PagePart,
  left: number,
  top: number,
  resources: LayoutResources,
  pictureIndex: (id: string) => number,
  drawn: Map<SetCell, number>,
): readonly Item[] {
  const x = left + part.x;
  const y = top + part.y;
  const { faces } = resources.faceBook;
  if (part.kind === 'line') {
    const make = (): Item[] => lineItems(part.line, x, y, faces);
    return resources.memory?.lines.items(part.line, x, y, make) ?? make();
  }
  if (part.kind === 'rule') {
    const ink = inkOf(resources, part.ink);
    const height = pt(part.thickness);
    return [{ kind: 'fill', x: pt(x), y: pt(y), width: pt(part.width), height, ink }];
  }
  if (part.kind === 'table') {
    const { rule, frame, ink } = resources.template.table;
    const style = { rule, frame, ink: inkOf(resources, ink) };
    const { from, to, isContinued } = part;
    return tableItems(part.table, { from, to, isContinued, x, y }, style, faces, drawn);
  }
  const { figure } = part;
  const caption = figure.caption.flatMap((line) =>
    lineItems(
      line.line,
      x + figure.width / 2 - captionMiddle(line.line.width, line.line.xs),
      y + figure.height + line.baseline,
      faces,
    ),
  );
  const placed: Item = {
    kind: 'picture',
    picture: pictureIndex(figure.picture),
    x: pt(x),
    y: pt(y),
    width: pt(figure.width),
    height: pt(figure.height),
    alternative: figure.alternative,
    source: figure.source,
  };
  return [placed, ...caption];
}

/** Captions are set centred in the room of the figure; this is their middle in it. */
const captionMiddle = (right: number, xs: readonly number[]): number => (right + (xs[0] ?? 0)) / 2;
