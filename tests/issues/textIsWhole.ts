import type { Node } from 'prosemirror-model';
import { expect } from 'vitest';
import { articlesOf } from '../../shared/issue/issue.ts';
import { manuscriptText } from '../../shared/manuscript/text.ts';
import type { FinishedIssue } from '../support/issues/compiled.ts';
import { textInOrder } from '../support/pdf/readPdf.ts';

const withoutSpace = (text: string): string => text.replace(/[\s\u3000\u00a0]/g, '');

/**
 * Says that the text read out of the PDF is the text of the manuscripts, article after article and block after block,
 * no character lost, doubled or in another place. What the covers, contents and colophon add is taken off first, by
 * their pages.
 *
 * Only three kinds of blocks may stand elsewhere among the others of their article: footnotes, which stand below their
 * columns, the captions of pictures, which move to the next page or column where they do not fit, and turned tables,
 * which wait for the next page while the text after them goes on.
 */
export function expectTextIsWhole({ compiled, pdf }: FinishedIssue): void {
  const { pages } = compiled.layout.displayList;
  const matter = pages.map((page) => isMatter(page.items));
  const body = { ...pdf, pages: pdf.pages.filter((_page, index) => !matter[index]) };
  // The PDF says what is printed, the display list to which block each stretch of it belongs.
  const runs = pages
    .filter((_page, index) => !matter[index])
    .flatMap((page) => page.items.flatMap((item) => (item.kind === 'glyphs' ? [item] : [])));
  const all = runs.flatMap(({ source, glyphs, orientation }) => {
    const text = withoutSpace(glyphs.map((glyph) => glyph.text).join(''));
    return source ? [{ ...source, text, isTurned: orientation === 'upward' }] : [];
  });
  expect(all.map(({ text }) => text).join('')).toBe(withoutSpace(textInOrder(body)));
  // Names of sections, fillers and Mongolian titles are the issue's.
  const stretches = all.filter(({ article }) => article >= 0);

  articlesOf(compiled.issue).forEach(({ manuscript, file }, article) => {
    const written = manuscriptText(manuscript).map(withoutSpace);
    const printed = written.map(() => '');
    const own = stretches.filter((stretch) => stretch.article === article && stretch.text !== '');
    for (const { block, text } of own) printed[block] += text;
    expect(printed, file).toEqual(written);
    const mayMove = movable(manuscript);
    const inPlace = own.filter(({ block, isTurned }) => !isTurned && !mayMove.has(block));
    const order = inPlace.map(({ block }) => block);
    expect(order, file).toEqual(order.toSorted((a, b) => a - b));
  });
  const articles = stretches.filter(({ text }) => text !== '').map(({ article }) => article);
  expect(articles).toEqual(articles.toSorted((a, b) => a - b));
}

/** The numbers of the blocks that need not stand in the manuscript's order. */
function movable(manuscript: Node): ReadonlySet<number> {
  const blocks = new Set<number>();
  let notes = 0;
  let block = 0;
  manuscript.descendants((node) => {
    if (node.type.name === 'footnote') notes += 1;
    else if (node.isTextblock) {
      if (node.type.name === 'caption') blocks.add(block);
      block += 1;
    }
    return node.type.name !== 'footnote';
  });
  for (let note = 0; note < notes; note += 1) blocks.add(block + note);
  return blocks;
}

type Items = FinishedIssue['compiled']['layout']['displayList']['pages'][number]['items'];

function isMatter(items: Items): boolean {
  return !items.some(
    (item) => (item.kind === 'glyphs' || item.kind === 'picture') && (item.source?.article ?? -1) >= 0,
  );
}
