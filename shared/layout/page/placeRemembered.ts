import type { Galley } from '../galley/flow.ts';
import type { LayoutMemory } from '../layoutMemory.ts';
import type { PageContent } from './pageContent.ts';
import { placeArticle } from './placeArticle.ts';
import type { Opening, Placement } from './placement.ts';
import type { PlacingOptions } from './placingOptions.ts';

/** An article's parts on its pages, the first of which is page 0. */
export interface RememberedPlacement {
  readonly pages: readonly PageContent[];
  readonly placement: Placement;
}

/**
 * `placeArticle`, but for a galley that began at the same height before: it then stands as it stood, on whichever pages.
 * So the pages after an edited article are taken over from where the flow is again as it was.
 */
export function* placeRemembered(
  galley: Galley,
  pages: PageContent[],
  opening: Opening,
  options: PlacingOptions,
  memory: LayoutMemory | undefined,
): Generator<void, Placement, void> {
  if (!memory) return yield* placeArticle(galley, pages, opening, options);
  const { article, grid, balanceAtEnd, tablePlace } = options;
  const key = `${article} ${opening.row} ${opening.bottom} ${grid.leading} ${balanceAtEnd} ${tablePlace}`;
  let known = memory.placement(galley, key);
  if (!known) {
    const made: PageContent[] = [];
    known = { placement: yield* placeArticle(galley, made, { ...opening, page: 0 }, options), pages: made };
    memory.keepPlacement(galley, key, known);
  }
  const { pages: own, placement } = known;
  own.forEach((content, index) => {
    const page = opening.page + index;
    while (pages.length <= page) pages.push({ parts: [] });
    // Copies: a part moves when the rest of its article goes to the foot of a shared page.
    for (const part of content.parts) pages[page]?.parts.push({ ...part });
  });
  return {
    ...placement,
    firstPage: placement.firstPage + opening.page,
    lastPage: placement.lastPage + opening.page,
    shortColumns: placement.shortColumns.map((column) => ({ ...column, page: column.page + opening.page })),
  };
}
