import type { Item } from '../../display-list/displayList.ts';
import { pt } from '../../units/length.ts';
import { inkOf } from '../galley/styledParagraph.ts';
import { lineItems } from '../inline/lineItems.ts';
import { verticalItems } from '../mongolian/verticalItems.ts';
import type { PagePiece, TablePiece } from '../pageMemory.ts';
import type { LayoutResources } from '../resources.ts';
import type { DrawnTables } from '../table/drawnTables.ts';
import { tableItems } from '../table/tableItems.ts';
import { turnedItems } from '../table/turnedItems.ts';
import type { PageContent, PagePart, TablePagePart } from './pageContent.ts';

/**
 * The items of a text page's articles, part by part in reading order: the rest of the article before comes first, also
 * where it stands at the page's foot.
 *
 * @param left Left edge of the type area on this page, in points.
 * @param top Its top.
 * @param pictureIndex Index of a picture in the display list.
 * @param drawn How far tables were drawn on the pages before.
 */
export function pageItems(
  page: PageContent,
  left: number,
  top: number,
  resources: LayoutResources,
  pictureIndex: (id: string) => number,
  drawn: DrawnTables,
): readonly PagePiece[] {
  const inReadingOrder = [...page.parts].sort((a, b) => a.article - b.article);
  return inReadingOrder.map((part) => {
    if (part.kind === 'table') return tablePart(part, left, top, resources, drawn);
    if (!part.isTurned) return partItems(part, left, top, resources, pictureIndex);
    return turnedItems(partItems({ ...part, x: 0, y: 0 }, 0, 0, resources, pictureIndex), left + part.x, top + part.y);
  });
}

function tablePart(
  part: TablePagePart,
  left: number,
  top: number,
  resources: LayoutResources,
  drawn: DrawnTables,
): PagePiece {
  const { table, from, to, isContinued, isTurned = false } = part;
  const [x, y] = [left + part.x, top + part.y];
  const before = drawn.of(table);
  const make = (): TablePiece => {
    const { rule, frame, ink } = resources.template.table;
    const style = { rule, frame, ink: inkOf(resources, ink) };
    const cells = new Map(before.cells);
    const place = { from, to, isContinued, x: isTurned ? 0 : x, y: isTurned ? 0 : y };
    const items = tableItems(table, place, style, resources.faceBook.faces, cells);
    return { items: isTurned ? turnedItems(items, x, y) : items, cells };
  };
  const key = `${before.parts}${from} ${to} ${isContinued} ${isTurned} ${x} ${y}`;
  const { items, cells } = resources.memory?.pages.tablePart(table, key, make) ?? make();
  drawn.add(table, from, to, cells);
  return items;
}

function partItems(
  part: Exclude<PagePart, TablePagePart>,
  left: number,
  top: number,
  resources: LayoutResources,
  pictureIndex: (id: string) => number,
): PagePiece {
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
  if (part.kind === 'vertical') {
    const { columns, look } = part.block;
    return verticalItems(columns, x, () => y, look, ISSUE_DATA, resources);
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

/** It is the issue's, as the masthead is: no text block of the manuscript. */
const ISSUE_DATA = { article: -1, block: 0 };
/** Captions are set centred in the room of the figure; this is their middle in it. */
const captionMiddle = (right: number, xs: readonly number[]): number => (right + (xs[0] ?? 0)) / 2;
