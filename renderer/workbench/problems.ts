import type { Diagnostic, Severity } from '../../shared/diagnostics/diagnostic.ts';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import { articlesOfOutline } from '../../shared/issue/issueOutline.ts';
import { articleTitle } from './articleTitle.ts';

/** Where a problem leads to. */
export interface ProblemPlace {
  readonly article: ArticleId | null;
  readonly block: number | null;
}

/** A problem as the list shows it. */
export interface Problem extends ProblemPlace {
  readonly severity: Severity;
  readonly text: string;
  /** The article, page or part of the issue. */
  readonly where: string;
}

/** The problems of an issue, the grave ones first, each with the article that it is about. */
export function problemsOf(diagnostics: readonly Diagnostic[], state: DeskState): readonly Problem[] {
  const problems = diagnostics.map((diagnostic): Problem => {
    const article = articleOf(diagnostic, state);
    const { folio, excerpt } = diagnostic.place;
    const where = [
      article === null ? '' : articleTitle(state, article),
      folioName(folio),
      excerpt ? `“${excerpt}”` : '',
    ];
    return {
      severity: diagnostic.severity,
      text: wordingOf(diagnostic),
      where: where.filter((part) => part !== '').join('　'),
      article,
      block: null,
    };
  });
  return problems.toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/** Diagnostics name an article by its title or its file. */
function articleOf({ place }: Diagnostic, state: DeskState): ArticleId | null {
  const articles = articlesOfOutline(state.outline);
  const byTitle = articles.filter(({ id }) => place.article !== undefined && articleTitle(state, id) === place.article);
  const byFile = articles.filter(({ file }) => file === place.file);
  const [only, second] = byTitle.length > 0 ? byTitle : byFile;
  return only && !second ? only.id : null;
}

const folioName = (folio: string | undefined): string =>
  folio === undefined ? '' : /^\d/.test(folio) ? `第${folio}页` : folio;

/** How many problems there are of each gravity, in words; empty without any. */
export function problemCounts(problems: readonly Problem[]): string {
  const names = { error: '错误', warning: '警告', info: '提示' } as const;
  return GRAVITY.map((severity) => ({ severity, count: problems.filter((each) => each.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${names[severity]} ${count}`)
    .join('　');
}
