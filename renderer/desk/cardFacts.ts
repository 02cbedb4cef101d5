import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { PagesSummary } from '../../shared/ipc/pagesChannels.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import type { ArticleOutline } from '../../shared/issue/issueOutline.ts';
import { articlesOfOutline } from '../../shared/issue/issueOutline.ts';
import { articleTitle } from '../workbench/articleTitle.ts';
import { problemsOf } from '../workbench/problems.ts';

/** What the desk says of an article. */
export interface CardFacts {
  readonly outline: ArticleOutline;
  readonly title: string;
  readonly organs: string;
  readonly documentNumber: string;
  /** The folios it is printed on; empty where it is not printed, or not yet laid out. */
  readonly folios: string;
  readonly characters: number;
  readonly tables: number;
  readonly pictures: number;
  /** Places that the import wants to be looked at. */
  readonly importProblems: number;
  /** Errors and warnings of the layout. */
  readonly layoutErrors: number;
  readonly layoutWarnings: number;
}

/** The facts of all articles of an issue. */
export function cardFacts(state: DeskState, pages: PagesSummary | null): ReadonlyMap<ArticleId, CardFacts> {
  const cards = new Map(state.cards.map((card) => [card.article, card]));
  const folios = new Map(
    pages?.articles.map(({ id, first, last }) => [id, first === last ? first : `${first}–${last}`]),
  );
  const problems = Map.groupBy(problemsOf(pages?.diagnostics ?? [], state), ({ article }) => article);
  const entries = articlesOfOutline(state.outline).map((outline): [ArticleId, CardFacts] => {
    const card = cards.get(outline.id);
    const own = problems.get(outline.id) ?? [];
    return [
      outline.id,
      {
        outline,
        title: articleTitle(state, outline.id),
        organs: card?.summary.organs.join('　') ?? '',
        documentNumber: card?.summary.documentNumber ?? '',
        folios: outline.putAside === null ? (folios.get(outline.id) ?? '') : '',
        characters: card?.summary.characters ?? 0,
        tables: card?.summary.tables ?? 0,
        pictures: card?.summary.pictures ?? 0,
        importProblems: card?.importProblems ?? 0,
        layoutErrors: own.filter(({ severity }) => severity === 'error').length,
        layoutWarnings: own.filter(({ severity }) => severity === 'warning').length,
      },
    ];
  });
  return new Map(entries);
}

/** How much there is in an issue: of what is to be printed. */
export interface IssueTotals {
  readonly articles: number;
  readonly putAside: number;
  readonly characters: number;
  readonly tables: number;
  readonly pictures: number;
  /** Null until the issue is laid out. */
  readonly pages: number | null;
}

export function issueTotals(facts: Iterable<CardFacts>, pages: PagesSummary | null): IssueTotals {
  const all = [...facts];
  const printed = all.filter(({ outline }) => outline.putAside === null);
  const sum = (count: (card: CardFacts) => number): number => printed.reduce((total, card) => total + count(card), 0);
  return {
    articles: printed.length,
    putAside: all.length - printed.length,
    characters: sum(({ characters }) => characters),
    tables: sum(({ tables }) => tables),
    pictures: sum(({ pictures }) => pictures),
    pages: pages?.pages.length ?? null,
  };
}

/** 1,234字 2表 1图; what there is none of is not said. */
export function countsText({ characters, tables, pictures }: Pick<CardFacts, 'characters' | 'tables' | 'pictures'>) {
  const parts = [`${grouped(characters)}字`, tables === 0 ? '' : `${tables}表`, pictures === 0 ? '' : `${pictures}图`];
  return parts.filter((part) => part !== '').join(' ');
}

/** A number with a comma at each thousand. */
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
