import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Item } from '../../display-list/displayList.ts';
import type { Article, Issue } from '../../issue/issue.ts';
import { type PageIndex, pageIndex } from '../../units/page.ts';
import { type ContentsEntry, contentsPages } from '../front/contents.ts';
import { type Box, boxOf } from '../front/pageFrames.ts';
import type { LayoutResources } from '../resources.ts';
import { articleTop } from './articleTop.ts';
import type { Pagination } from './paginate.ts';
import type { Placement } from './placement.ts';

/** Which page is which: folios, page labels and the contents that name them. */
export interface PageNumbers {
  readonly contents: readonly (readonly Item[])[];
  readonly articles: readonly Placement[];
  readonly textPages: number;
  /** Blank pages after the text, to reach the multiple that binding needs. */
  readonly fillers: number;
  readonly labelOfTextPage: (page: number) => string;
  readonly labelOfFolio: (folio: number) => string;
  /** Folio of a text page, and its place in the file. */
  readonly folioOfTextPage: (page: number) => number;
  readonly indexOfTextPage: (page: number) => PageIndex;
  readonly diagnostics: readonly Diagnostic[];
}

/** Front cover and its inside stand before the first numbered page. */
export const COVER_PAGES_BEFORE = 2;

/**
 * Numbers the pages. The contents come before the text and name its folios, which depend on how many pages the
 * contents take: the two settle by repetition.
 */
export function numberPages(issue: Issue, pagination: Pagination, resources: LayoutResources): PageNumbers {
  const { template } = resources;
  const diagnostics: Diagnostic[] = [];
  const digits = template.folioDigits;
  const labelOfFolio = (folio: number): string => String(folio).padStart(digits, '0');
  const boxAt = contentsBoxes(resources);
  let pagesOfContents = 1;
  let contents: readonly (readonly Item[])[] = [];
  for (let round = 0; ; round += 1) {
    const firstText = pagesOfContents + 1;
    const entries = contentsEntries(issue, pagination, resources, (page) => ({
      label: labelOfFolio(firstText + page),
      index: pageIndex(COVER_PAGES_BEFORE + pagesOfContents + page),
    }));
    const make = (): typeof contents => contentsPages(entries, boxAt, resources);
    contents = resources.memory?.pages.contents(JSON.stringify(entries), make) ?? make();
    if (contents.length === pagesOfContents) break;
    pagesOfContents = contents.length;
    if (round + 1 >= MOST_ROUNDS) {
      diagnostics.push(contentsNotSettled(MOST_ROUNDS));
      break;
    }
  }
  const numbered = pagesOfContents + pagination.pages.length;
  const fillers = (template.pageMultiple - (numbered % template.pageMultiple)) % template.pageMultiple;
  if (fillers > 0) {
    const values = { count: fillers, multiple: template.pageMultiple };
    diagnostics.push({ code: 'BLANK_PAGES', severity: 'info', place: {}, values });
  }
  const folioOfTextPage = (page: number): number => pagesOfContents + 1 + page;
  pagination.pages.forEach(({ kind }, page) => {
    if (kind?.name !== 'blank') return;
    const place = { folio: labelOfFolio(folioOfTextPage(page)) };
    diagnostics.push({ code: 'BLANK_PAGE', severity: 'info', place });
  });
  return {
    contents,
    articles: pagination.placements,
    textPages: pagination.pages.length,
    fillers,
    labelOfFolio,
    folioOfTextPage,
    labelOfTextPage: (page) => labelOfFolio(folioOfTextPage(page)),
    indexOfTextPage: (page) => pageIndex(COVER_PAGES_BEFORE + pagesOfContents + page),
    diagnostics,
  };
}

function contentsBoxes(resources: LayoutResources): (page: number) => Box {
  const { contents, contentsContinued } = resources.template.pages;
  const first = contents.find((frame) => frame.kind === 'contents');
  const further = contentsContinued.find((frame) => frame.kind === 'contents') ?? first;
  if (!first || !further) throw new RangeError('the template has no place for the contents');
  return (page) => boxOf(page === 0 ? first : further);
}

function contentsEntries(
  issue: Issue,
  pagination: Pagination,
  resources: LayoutResources,
  pageOf: (textPage: number) => { label: string; index: PageIndex },
): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let index = 0;
  for (const section of issue.sections) {
    entries.push({ kind: 'section', name: section.name });
    for (const article of section.articles) {
      const placement = pagination.placements[index];
      const page = pageOf(placement?.firstPage ?? 0);
      entries.push({
        kind: 'article',
        title: contentsTitle(article, section.organInContents),
        folio: page.label,
        page: page.index,
        targetY: articleTop(pagination, index, resources),
      });
      index += 1;
    }
  }
  return entries;
}

/** The title as the contents print it: on one line, with the organ before it where the section wants that. */
export function contentsTitle(article: Article, withOrgan: boolean): string {
  if (article.contentsTitle !== null) return article.contentsTitle;
  const organs: string[] = [];
  let title = '';
  article.manuscript.forEach((child) => {
    if (child.type.name === 'organ') organs.push(onOneLine(child.textContent));
    if (child.type.name === 'title') title = onOneLine(child.textContent);
  });
  const whole = withOrgan && !organs.some((organ) => title.startsWith(organ)) ? organs.join('　') + title : title;
  return whole === '' ? article.file : whole;
}

/** Contents and folios go on changing each other. */
/** Where its author broke a title, there is nothing between Chinese characters, and a space between Western words. */
const onOneLine = (text: string): string =>
  text.replace(/\s*\n\s*/g, (_match, offset: number) =>
    /[!-~]$/.test(text.slice(0, offset)) && /^\s*[!-~]/.test(text.slice(offset)) ? ' ' : '',
  );

export const contentsNotSettled = (rounds: number): Diagnostic => ({
  code: 'CONTENTS_NOT_SETTLED',
  severity: 'error',
  place: {},
  values: { rounds },
});

/** Contents and folios settle in so many rounds, or it is said that they don't. */
export const MOST_ROUNDS = 5;
