import type { FigureSegment, Segment } from '../galley/flow.ts';
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
  const opening = segments[first];
  if (opening?.kind === 'flow') {
    text = { items: opening.items, start: 0 };
    next = first + 1;
  } else if (opening?.kind === 'figure' && !takesText(segments, first, cursor, null)) {
    cursor.placeFigure(opening);
    return first + 1;
  }
  /** The picture waits, and the text after it follows what is there. */
  const takeText = (): boolean => {
    const [figure, after] = [segments[next], segments[next + 1]];
    if (figure?.kind !== 'figure' || after?.kind !== 'flow' || figure.newPage || after.newPage) return false;
    waiting.push(figure);
    const items = [...text.items, ...after.items];
    text = { items: replaceItems(items, text.items.length, 0, [], options.keeps), start: text.start };
    next += 2;
    return true;
  };
  if (opening?.kind === 'figure') takeText();

  while (text.start < text.items.length || cursor.hasNotesLeft) {
    const isEnd = next >= segments.length && waiting.length === 0;
    const balanced = !isEnd || options.balanceAtEnd ? cursor.balanced(text) : null;
    if (balanced) {
      const waits = waiting.length > 0 || takesText(segments, next, cursor, balanced);
      if (waits && takeText()) continue;
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

/** Whether the picture at `index` finds no room here, below text if there is some, and text follows that can go on. */
function takesText(
  segments: readonly Segment[],
  index: number,
  cursor: PageCursor,
  below: ReturnType<PageCursor['balanced']>,
): boolean {
  const figure = segments[index];
  return (
    figure?.kind === 'figure' && !figure.newPage && follows(segments[index + 1]) && !cursor.hasRoomFor(figure, below)
  );
}

const follows = (segment: Segment | undefined): boolean => segment?.kind === 'flow' && !segment.newPage;

/** The pictures that waited stand at the page's head, as many as it holds. */
function placeWaiting(waiting: FigureSegment[], cursor: PageCursor): void {
  for (let figure = waiting[0]; figure && cursor.hasRoomFor(figure, null); figure = waiting[0]) {
    cursor.placeFigure(figure);
    waiting.shift();
  }
}
