import type { FigureSegment, FlowItem, Segment } from '../galley/flow.ts';
import type { PageCursor, PlacingOptions, TextLeft } from './pageCursor.ts';
import { replaceItems } from './replaceItems.ts';

/**
 * Places text in the columns, or a picture across them, with what follows: where a picture does not fit below the text
 * before it, it waits for the head of the next page, and the text after it goes on in its place. Pictures keep their
 * order and stay before the next table or full-width head; where no text follows, they stand below the text or on the
 * next page.
 *
 * Tables do not wait: they are divided at their place, and what stands below them (notes, who filled them in) belongs
 * to them.
 *
 * A picture for the page's head or foot stands there if its place in the text falls on this page with the picture on
 * it; else it waits too.
 *
 * A step for each page.
 *
 * @returns Index of the first segment that was not placed.
 * @see clreq, 2.3.3 (pictures at the head or foot of a page); rule 15 of our typesetting
 */
export function* placeTextAndFigures(
  segments: readonly Segment[],
  first: number,
  cursor: PageCursor,
  options: PlacingOptions,
): Generator<void, number, void> {
  const waiting: FigureSegment[] = [];
  let text: TextLeft = { items: [], start: 0 };
  let next = first;
  /** The text that comes next follows what is there. */
  const takeText = (): void => {
    const after = segments[next];
    if (after?.kind !== 'flow' || (after.newPage && next > first)) return;
    const items = text.items.length > 0 ? joined(text.items, after.items, options) : after.items;
    text = { items, start: text.start };
    next += 1;
  };
  /** Pictures stand at the head or foot of this page whose place falls on it. */
  const pin = (): void => {
    for (let figure = pinned(segments[next]); figure && waiting.length === 0; figure = pinned(segments[next])) {
      if (figure.newPage && next > first) return;
      if (figure.place === 'head' && !cursor.isAtHead) return;
      if (!cursor.holdsBeside(figure, text)) return;
      cursor.placeFigure(figure);
      next += 1;
      takeText();
    }
  };
  /** The next picture waits, if it has no place here and text follows that can go on before it. */
  const wait = (below: ReturnType<PageCursor['balanced']>): boolean => {
    const figure = segments[next];
    if (figure?.kind !== 'figure' || (figure.newPage && next > first) || !follows(segments[next + 1])) return false;
    const hasPlace = figure.place === 'here' || (figure.place === 'head' && cursor.isAtHead && !below);
    if (hasPlace && waiting.length === 0 && cursor.hasRoomFor(figure, below)) return false;
    waiting.push(figure);
    next += 1;
    takeText();
    return true;
  };

  takeText();
  pin();
  const opening = segments[next];
  if (next === first && opening?.kind === 'figure' && !wait(null)) {
    cursor.placeFigure(opening);
    return next + 1;
  }
  while (text.start < text.items.length || cursor.hasNotesLeft) {
    pin();
    const isEnd = next >= segments.length && waiting.length === 0;
    const balanced = !isEnd || options.balanceAtEnd ? cursor.balanced(text) : null;
    if (balanced) {
      if (wait(balanced)) continue;
      cursor.placeBalanced(balanced);
      break;
    }
    text = cursor.placeText(text, isEnd);
    if (text.start >= text.items.length && !cursor.hasNotesLeft) break;
    cursor.nextPage();
    yield;
    placeWaiting(waiting, cursor);
  }
  for (const figure of waiting) cursor.placeFigure(figure);
  return next;
}

const follows = (segment: Segment | undefined): boolean => segment?.kind === 'flow' && !segment.newPage;

const pinned = (segment: Segment | undefined): FigureSegment | null =>
  segment?.kind === 'figure' && segment.place !== 'here' ? segment : null;

function joined(before: readonly FlowItem[], after: readonly FlowItem[], { keeps }: PlacingOptions): FlowItem[] {
  return replaceItems([...before, ...after], before.length, 0, [], keeps);
}

/** The pictures that waited stand at the page's head, or foot, as many as it holds. */
function placeWaiting(waiting: FigureSegment[], cursor: PageCursor): void {
  for (let figure = waiting[0]; figure && cursor.hasRoomFor(figure, null); figure = waiting[0]) {
    cursor.placeFigure(figure);
    waiting.shift();
  }
}
