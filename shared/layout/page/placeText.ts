import type { FigureSegment, FlowItem, Segment } from '../galley/flow.ts';
import { type Float, floatAt, hasRoom, placeFloat } from './floats.ts';
import type { PageCursor, TextLeft } from './pageCursor.ts';
import type { PlacingOptions } from './placingOptions.ts';
import { replaceItems } from './replaceItems.ts';

/**
 * Places text in the columns, or a picture across them, with what follows: where a picture does not fit below the text
 * before it, it waits for the head of the next page, and the text after it goes on in its place. Pictures keep their
 * order and stay before the next table or full-width head; where no text follows, they stand below the text or on the
 * next page.
 *
 * Turned tables wait in the same way, so that the page before them is filled, and other tables across all columns if
 * they may (`PlacingOptions.tablePlace`), with their titles and notes. Those that do not are divided at their place.
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
  const waiting: Float[] = [];
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
  /** The next picture or table waits, if it has no place here and text follows that can go on before it. */
  const wait = (below: ReturnType<PageCursor['balanced']>): boolean => {
    const float = floatAt(segments, next, options);
    if (!float || (segments[next]?.newPage && next > first) || !follows(segments[float.end])) return false;
    if (hasPlace(float, cursor, below) && waiting.length === 0 && hasRoom(float, cursor, below)) return false;
    waiting.push(float);
    next = float.end;
    takeText();
    return true;
  };

  takeText();
  pin();
  const opening = segments[next];
  if (next === first && opening && !wait(null)) {
    const float = floatAt(segments, first, options);
    if (float) placeFloat(float, cursor);
    return float?.end ?? first;
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
  for (const float of waiting) placeFloat(float, cursor);
  return next;
}

const follows = (segment: Segment | undefined): boolean => segment?.kind === 'flow' && !segment.newPage;

const pinned = (segment: Segment | undefined): FigureSegment | null =>
  segment?.kind === 'figure' && segment.place !== 'here' ? segment : null;

function joined(before: readonly FlowItem[], after: readonly FlowItem[], { keeps }: PlacingOptions): FlowItem[] {
  return replaceItems([...before, ...after], before.length, 0, [], keeps);
}

/** Tables stand where the text has got to; so do pictures that are not for the head or foot. */
function hasPlace(float: Float, cursor: PageCursor, below: ReturnType<PageCursor['balanced']>): boolean {
  if (float.kind === 'table' || float.figure.place === 'here') return true;
  return float.figure.place === 'head' && cursor.isAtHead && !below;
}

/** What waited stands at the page's head, or foot, as many as it holds. */
function placeWaiting(waiting: Float[], cursor: PageCursor): void {
  for (let float = waiting[0]; float && hasRoom(float, cursor, null); float = waiting[0]) {
    placeFloat(float, cursor);
    waiting.shift();
  }
}
