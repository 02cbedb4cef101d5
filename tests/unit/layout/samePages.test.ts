import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { IssueTypesetter } from '../../../shared/layout/issueTypesetter.ts';
import { document, figure, hanParagraph, issueOf, paragraph, table, title } from '../../support/layout/builders.ts';
import { fakeResources } from '../../support/layout/fakeResources.ts';
import { squareTemplate } from '../../support/layout/squareTemplate.ts';

const merged = table(1, [
  ['类', '项'],
  ...Array.from({ length: 60 }, (_value, row) => (row === 0 ? [{ text: '合', down: 60 }, '子'] : ['子'])),
]);
const articles = (typed: string): Node[] => [
  document(title('第一篇'), hanParagraph(500), paragraph(typed), hanParagraph(300)),
  document(title('第二篇'), merged, figure('aa11', 60, '图'), hanParagraph(500)),
  document(title('第三篇'), hanParagraph(500)),
];

/** The numbers of the pages that are other objects after the edit. */
function changedPages(before: readonly Node[], after: readonly Node[]): number[] {
  const typesetter = new IssueTypesetter(fakeResources({ template: squareTemplate() }));
  const issue = issueOf(before);
  const old = typesetter.layout(issue).displayList.pages;
  const sections = issue.sections.map((section) => ({
    ...section,
    articles: section.articles.map((article, index) => ({ ...article, manuscript: after[index] as Node })),
  }));
  const now = typesetter.layout({ ...issue, sections }).displayList.pages;
  expect(now).toHaveLength(old.length);
  return now.flatMap((page, index) => (page === old[index] ? [] : [index]));
}

describe('the pages that an edit does not change', () => {
  it('are the same objects, whatever stands on them', () => {
    const before = articles('旧文');
    // Cover, its inside, contents, then the article's pages.
    expect(changedPages(before, [articles('新文')[0] as Node, ...before.slice(1)])).toHaveLength(1);
  });

  it('are so too where blocks of their article were set again', () => {
    const before = articles('旧文');
    expect(changedPages(before, articles('旧文'))).toEqual([]);
  });

  it('are other objects where a table before them has changed how it goes on', () => {
    const before = articles('旧文');
    const longer = table(1, [
      ['类', '项'],
      ...Array.from({ length: 60 }, (_value, row) => (row === 0 ? [{ text: '和', down: 60 }, '子'] : ['子'])),
    ]);
    const after = document(title('第二篇'), longer, figure('aa11', 60, '图'), hanParagraph(500));
    // The label stands in each part of the table.
    expect(changedPages(before, [before[0] as Node, after, before[2] as Node]).length).toBeGreaterThan(1);
  });
});
