import type { Galley } from '../galley/flow.ts';
import { floatAt } from './floats.ts';
import type { PageContent } from './pageContent.ts';
import { PageCursor } from './pageCursor.ts';
import type { Opening, Placement } from './placement.ts';
import { placeTextAndFigures } from './placeText.ts';
import type { PlacingOptions } from './placingOptions.ts';
import { rowsNeeded } from './rowsNeeded.ts';

/**
 * Divides an article's galley over pages, from an opening on; pages are added as they are needed. A step for each page
 * of text and each segment.
 *
 * A full-width head keeps lines of text below it or moves on; text above a full-width head is balanced; tables are
 * divided between rows; a picture that does not fit moves to the head of the next page.
 */
export function* placeArticle(
  galley: Galley,
  pages: PageContent[],
  opening: Opening,
  options: PlacingOptions,
): Generator<void, Placement, void> {
  const cursor = new PageCursor(pages, opening, options);
  const { segments } = galley;
  for (let index = 0; index < segments.length; ) {
    yield;
    const segment = segments[index];
    if (segment?.newPage) cursor.beginPage();
    if (segment?.kind === 'flow' || floatAt(segments, index, options)) {
      index = yield* placeTextAndFigures(segments, index, cursor, options);
      continue;
    }
    if (segment?.kind === 'span') cursor.placeSpan(segment, rowsNeeded(segments, index, options.grid));
    else if (segment?.kind === 'table') cursor.placeTable(segment);
    index += 1;
  }
  // Notes for which no column followed stand at the article's end.
  if (cursor.hasNotesLeft) yield* placeTextAndFigures([{ kind: 'flow', items: [] }], 0, cursor, options);
  return cursor.placement(opening.page);
}
