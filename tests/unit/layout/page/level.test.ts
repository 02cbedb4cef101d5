import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { document, hanParagraph, heading, issueOf, linesOfText } from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { printedRuns } from '../../../support/layout/pageReading.ts';
import { type SquareShape, squareTemplate } from '../../../support/layout/squareTemplate.ts';

/** How many lines each block has on each page, and what was diagnosed. */
function layOut(shape: SquareShape, ...blocks: readonly Node[]) {
  const resources = fakeResources({ template: squareTemplate({ columns: 1, ...shape }) });
  const { displayList, diagnostics } = layoutIssue(issueOf([document(...blocks)]), resources);
  const pages = new Map<number, number[]>();
  for (const { page, source } of printedRuns(displayList)) {
    const counts = pages.get(page) ?? new Array<number>(blocks.length).fill(0);
    counts[source?.block ?? -1] = (counts[source?.block ?? -1] ?? 0) + 1;
    pages.set(page, counts);
  }
  const codes = diagnostics.map(({ code }) => code).filter((code) => code !== 'BLANK_PAGES');
  return { pages: [...pages.values()], codes };
}

// The trade's 缩行 and 展行; rule 11 of our typesetting.
describe('a column that a heading would leave short', () => {
  it('ends level with a paragraph set in one line more', () => {
    // Nine full lines leave one row, which the heading may not take. Two characters make a tenth line;
    // two of the others are one short, 1/18 em in every gap.
    const blocks = [linesOfText(9, 20), heading(1, '一、要求'), linesOfText(4, 20)];
    const { pages, codes } = layOut({ characters: 20 }, ...blocks);
    expect(pages).toEqual([
      [10, 0, 0],
      [0, 1, 4],
    ]);
    expect(codes).toEqual([]);
  });

  it('stays short rather than loose', () => {
    // In a line of ten characters one short would be an eighth of an em in every gap.
    const { pages, codes } = layOut({}, linesOfText(9), heading(1, '一、要求'), linesOfText(4));
    expect(pages[0]).toEqual([9, 0, 0]);
    expect(codes).toEqual(['COLUMN_SHORT']);
  });

  it('stays short, and says so, where no paragraph can give or take a line', () => {
    const lines = Array.from({ length: 9 }, () => hanParagraph(8));
    const { pages, codes } = layOut({}, ...lines, heading(1, '一、要求'), linesOfText(4));
    expect(pages[0]?.reduce((sum, count) => sum + count, 0)).toBe(9);
    expect(codes).toEqual(['COLUMN_SHORT']);
  });

  it('does not set the rest of a divided paragraph in a single line for it', () => {
    const blocks = [hanParagraph(158), heading(1, '要求'), hanParagraph(73), heading(1, '要求')];
    const { pages } = layOut({ characters: 24, lines: 6 }, ...blocks);
    // Seven lines of the first paragraph: five and two, not six and one.
    const first = pages.map(([count = 0]) => count).filter((count) => count > 0);
    expect(first).toHaveLength(2);
    expect(first[1]).toBeGreaterThanOrEqual(2);
  });
});
