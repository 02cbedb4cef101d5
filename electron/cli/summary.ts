import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import { articlesOf } from '../../shared/issue/issue.ts';
import { contentsTitle } from '../../shared/layout/page/numberPages.ts';
import type { CompiledIssue } from '../typesetter/compileIssue.ts';

const SEVERITIES = { error: '错误', warning: '注意', info: '记录' } as const;

/** The summary of a compilation: pages, each article's folios, what was noticed. */
export function summary(compiled: CompiledIssue): string {
  const { displayList, folios } = compiled.layout;
  const { masthead } = compiled.issue;
  const articles = articlesOf(compiled.issue).map((article, index) => {
    const folio = folios[index];
    return `  ${folio?.first ?? ''}—${folio?.last ?? ''}  ${contentsTitle(article, false)}`;
  });
  return [
    `《${masthead.title}》${masthead.year}年第${masthead.number}期（总第${masthead.totalNumber}期）`,
    `共 ${displayList.pages.length} 页（含封面 4 页），${articles.length} 篇`,
    ...articles,
  ].join('\n');
}

/** Diagnostics as lines: severity, file and place, what happened and what to do; errors first. */
export function report(diagnostics: readonly Diagnostic[]): string {
  const order = ['error', 'warning', 'info'];
  const sorted = [...diagnostics].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return sorted.map(line).join('\n');
}

function line(diagnostic: Diagnostic): string {
  const { file, part, article, paragraph, folio, excerpt } = diagnostic.place;
  const place = [
    file,
    part,
    file === undefined && article !== undefined ? `《${article}》` : undefined,
    paragraph === undefined ? undefined : `第${paragraph}段`,
    folio === undefined ? undefined : `第${folio}页`,
    excerpt === undefined || excerpt === '' ? undefined : `“${shortened(excerpt)}”`,
  ].filter((text) => text !== undefined);
  const where = place.length > 0 ? `${place.join(' ')}：` : '';
  return `[${SEVERITIES[diagnostic.severity]} ${diagnostic.code}] ${where}${wordingOf(diagnostic)}`;
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
