import type { OutlineEntry } from '../display-list/displayList.ts';
import type { Issue } from '../issue/issue.ts';
import { pt } from '../units/length.ts';
import { pageIndex } from '../units/page.ts';
import { articleTop } from './page/articleTop.ts';
import { COVER_PAGES_BEFORE, contentsTitle, type PageNumbers } from './page/numberPages.ts';
import type { Pagination } from './page/paginate.ts';
import type { LayoutResources } from './resources.ts';

/** The outline (bookmarks) of the issue: contents, then sections with their articles. */
export function outlineOf(
  issue: Issue,
  pagination: Pagination,
  numbers: PageNumbers,
  resources: LayoutResources,
): readonly OutlineEntry[] {
  let index = 0;
  const sections = issue.sections.map((section, number): OutlineEntry => {
    const children = section.articles.map((article): OutlineEntry => {
      const page = numbers.indexOfTextPage(pagination.placements[index]?.firstPage ?? 0);
      const y = pt(articleTop(pagination, index, resources));
      index += 1;
      return { title: contentsTitle(article, section.organInContents), page, y, children: [] };
    });
    const opener = pagination.pages.findIndex(({ kind }) => kind && 'section' in kind && kind.section === number);
    if (opener >= 0) return { title: section.name, page: numbers.indexOfTextPage(opener), y: pt(0), children };
    return { title: section.name, page: children[0]?.page ?? pageIndex(0), y: children[0]?.y ?? pt(0), children };
  });
  const contents = { title: '目录', page: pageIndex(COVER_PAGES_BEFORE), y: pt(0), children: [] };
  return [contents, ...sections];
}
