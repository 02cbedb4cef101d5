import { mm, mmToPt } from '../../units/length.ts';
import { heightOfRows, rowAtOrBelow, rowsAbove } from '../galley/grid.ts';
import type { LayoutResources } from '../resources.ts';
import type { ArticleStart } from './articleStarts.ts';
import type { PageContent } from './pageContent.ts';
import type { SetArticle } from './paginate.ts';
import type { Opening } from './placement.ts';
import { openingRows } from './rowsNeeded.ts';

/**
 * Where an article begins that begins a page: after a blank page if it must stand on the right, after the page of its
 * section or below its section's band. A band that leaves too little room has its page alone.
 *
 * @param firstFolio Folio of the first text page: odd folios stand on the right.
 */
export function beginPage(
  set: SetArticle,
  start: ArticleStart,
  pages: PageContent[],
  firstFolio: number,
  resources: LayoutResources,
): Opening {
  const { starts, sectionOpener } = resources.template;
  const { grid, section } = set;
  const bottom = heightOfRows(grid, grid.rows);
  const toRight = (): void => {
    if ((firstFolio + pages.length) % 2 === 0) pages.push({ parts: [], kind: { name: 'blank' } });
  };
  if (start.opensSection && sectionOpener.kind === 'page') {
    if (starts.section === 'rightPage') toRight();
    pages.push({ parts: [], kind: { name: 'opener', section } });
    if (starts.article === 'rightPage') toRight();
    return { page: pages.length, row: 0, bottom };
  }
  if (start.onRight) toRight();
  if (start.opensSection && sectionOpener.kind === 'band') {
    const row = rowAtOrBelow(grid, mmToPt(mm(sectionOpener.height)));
    pages.push({ parts: [], kind: { name: 'band', section } });
    if (rowsAbove(grid, row, bottom) >= openingRows(set.galley, grid)) return { page: pages.length - 1, row, bottom };
  }
  return { page: pages.length, row: 0, bottom };
}
