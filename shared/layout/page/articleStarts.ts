import type { Template } from '../../template/template.ts';
import { lengthInPages } from './galleyLength.ts';
import type { SetArticle } from './paginate.ts';

/** How an article begins. */
export interface ArticleStart {
  /** `mayRunIn`: below the one before, if there is room enough by the template's rule; else it begins a page. */
  readonly kind: 'newPage' | 'runIn' | 'head' | 'mayRunIn';
  /** A page that it begins is a right-hand one. */
  readonly onRight: boolean;
  /** It is the first of a section that begins a page. */
  readonly opensSection: boolean;
}

/**
 * How each article begins: the art editor's setting before the template's rule, but a section that begins a page does
 * so in any case.
 *
 * @see rule 13 of our typesetting; clreq, 4.1.3 (right-hand pages)
 */
export function articleStarts(articles: readonly SetArticle[], template: Template): readonly ArticleStart[] {
  const { starts, sectionOpener } = template;
  return articles.map(({ article, section, galley, grid }, index) => {
    const isFirst = section !== articles[index - 1]?.section;
    const opensSection = isFirst && (starts.section !== 'goesOn' || sectionOpener.kind !== 'none');
    const onRight = starts.article === 'rightPage' || (opensSection && starts.section === 'rightPage');
    if (opensSection || index === 0) return { kind: 'newPage', onRight, opensSection };
    const isShort = starts.runIn !== null && lengthInPages(galley, grid) <= starts.runIn.mostPages;
    return { kind: article.settings.start ?? (isShort ? 'mayRunIn' : 'newPage'), onRight, opensSection };
  });
}
