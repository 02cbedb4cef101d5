import { expect } from 'vitest';
import { articlesOf } from '../../shared/issue/issue.ts';
import { manuscriptText } from '../../shared/manuscript/text.ts';
import type { FinishedIssue } from '../support/issues/compiled.ts';
import { textInOrder } from '../support/pdf/readPdf.ts';

const withoutSpace = (text: string): string => text.replace(/[\s\u3000\u00a0]/g, '');

/**
 * Says that the text read out of the PDF is the text of the manuscripts, article after article, no character
 * lost, doubled or in another place. What the covers, contents and colophon add is taken off first, by their pages.
 */
export function expectTextIsWhole({ compiled, pdf }: FinishedIssue): void {
  const matter = compiled.layout.displayList.pages.map((page) => isMatter(page.items));
  const body = { ...pdf, pages: pdf.pages.filter((_page, index) => !matter[index]) };
  let printed = withoutSpace(textInOrder(body));
  for (const article of articlesOf(compiled.issue)) {
    const written = withoutSpace(manuscriptText(article.manuscript).join(''));
    const found = printed.slice(0, written.length);
    if (found !== written) {
      const place = [...written].findIndex((character, index) => character !== found[index]);
      expect.fail(
        `${article.file} differs at character ${place}: written “${written.slice(place - 10, place + 20)}”, printed “${found.slice(place - 10, place + 20)}”`,
      );
    }
    printed = printed.slice(written.length);
  }
  expect(printed).toBe('');
}

type Items = FinishedIssue['compiled']['layout']['displayList']['pages'][number]['items'];

function isMatter(items: Items): boolean {
  return !items.some(
    (item) => (item.kind === 'glyphs' || item.kind === 'picture') && (item.source?.article ?? -1) >= 0,
  );
}
