import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import type { ArticleId, SectionId } from '../../shared/issue/identity.ts';
import type { IssueOutline } from '../../shared/issue/issueOutline.ts';

/** The articles of each section in their order: what is rearranged while an article is dragged. */
export type Arrangement = readonly { readonly section: SectionId; readonly articles: readonly ArticleId[] }[];

export const arrangementOf = (outline: IssueOutline): Arrangement =>
  outline.sections.map(({ id, articles }) => ({ section: id, articles: articles.map((article) => article.id) }));

/** Where an article stands; null for one that is not there. */
export function placeIn(
  arrangement: Arrangement,
  article: ArticleId,
): { readonly section: SectionId; readonly index: number } | null {
  for (const { section, articles } of arrangement) {
    const index = articles.indexOf(article);
    if (index !== -1) return { section, index };
  }
  return null;
}

/**
 * Puts an article where another stands, or at the end of a section.
 *
 * In its own section it takes the other's place, as lists are sorted; in another section it stands before it.
 *
 * @param over The id of an article or of a section.
 */
export function arranged(arrangement: Arrangement, article: ArticleId, over: string): Arrangement {
  const from = placeIn(arrangement, article);
  if (from === null || over === article) return arrangement;
  const target = arrangement.find(({ section, articles }) => section === over || articles.some((id) => id === over));
  if (!target) return arrangement;
  const isSection = target.section === over;
  if (isSection && target.section === from.section) return arrangement;
  const index = isSection ? target.articles.length : (target.articles as readonly string[]).indexOf(over);
  return arrangement.map(({ section, articles }) => {
    const without = articles.filter((id) => id !== article);
    return section === target.section
      ? { section, articles: without.toSpliced(index, 0, article) }
      : { section, articles: without };
  });
}

/** The command that brings an issue's article to where it stands in an arrangement; null where it stands there. */
export function moveCommand(outline: IssueOutline, arrangement: Arrangement, article: ArticleId): DeskCommand | null {
  const from = placeIn(arrangementOf(outline), article);
  const to = placeIn(arrangement, article);
  if (from === null || to === null || (from.section === to.section && from.index === to.index)) return null;
  return { kind: 'moveArticle', article, section: to.section, index: to.index };
}

/**
 * The command that moves an article by one place, over the edge of its section into the next one; null at the very
 * beginning or end of the issue.
 */
export function stepCommand(outline: IssueOutline, article: ArticleId, step: 1 | -1): DeskCommand | null {
  const arrangement = arrangementOf(outline);
  const from = placeIn(arrangement, article);
  if (from === null) return null;
  const at = arrangement.findIndex(({ section }) => section === from.section);
  const own = arrangement[at];
  const index = from.index + step;
  if (own && index >= 0 && index < own.articles.length) {
    return { kind: 'moveArticle', article, section: own.section, index };
  }
  const next = arrangement[at + step];
  if (!next) return null;
  return { kind: 'moveArticle', article, section: next.section, index: step === 1 ? 0 : next.articles.length };
}
