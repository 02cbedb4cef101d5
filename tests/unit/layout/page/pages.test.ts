import { describe, expect, it } from 'vitest';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import {
  type ArticleSpec,
  attachment,
  date,
  document,
  heading,
  issueOf,
  linesOfText,
  paragraph,
  signature,
  table,
  title,
} from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { pageMap } from '../../../support/layout/pageMap.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

/** Pages of ten lines in two columns, as pictures, and what was diagnosed. */
function layOut(...articles: readonly ArticleSpec[]) {
  const resources = fakeResources({ template: squareTemplate() });
  const { displayList, diagnostics } = layoutIssue(issueOf(articles), resources);
  return { pages: pageMap(displayList), codes: diagnostics.map(({ code }) => code) };
}

const article = (lines: number, settings: ArticleSpec['settings'] = {}): ArticleSpec => ({
  manuscript: document(linesOfText(lines)),
  settings,
});
const titled = (lines: number, settings: ArticleSpec['settings'] = {}): ArticleSpec => ({
  manuscript: document(title('通知'), linesOfText(lines)),
  settings,
});
const rows = (count: number, row: string): string[] => new Array<string>(count).fill(row);

// Rules 10 to 13 of our typesetting.
describe('an article', () => {
  it('fills one column after the other and goes on on the next page', () => {
    expect(layOut(article(24)).pages).toEqual([rows(10, 'AA'), ['AA', 'AA']]);
  });

  it('ends with level columns, a shortfall in the last one', () => {
    expect(layOut(article(7)).pages).toEqual([['AA', 'AA', 'AA', 'A.']]);
  });

  it('begins on a new page where nothing else was decided', () => {
    expect(layOut(article(4), article(4)).pages).toEqual([
      ['AA', 'AA'],
      ['BB', 'BB'],
    ]);
  });

  it('balances the text above the full-width head of its attachment', () => {
    const manuscript = document(linesOfText(6), attachment('附件', '名单', linesOfText(8)));
    expect(layOut({ manuscript }).pages).toEqual([[...rows(3, 'AA'), '--', '--', ...rows(4, 'AA')]]);
  });

  it('moves a full-width head on where fewer than four lines fit below it', () => {
    const manuscript = document(linesOfText(10), attachment('附件', '名单', linesOfText(8)));
    expect(layOut({ manuscript }).pages).toEqual([rows(5, 'AA'), ['--', '--', ...rows(4, 'AA')]]);
  });

  it('leaves it where the whole text below is shorter than that and fits', () => {
    const manuscript = document(linesOfText(14), attachment('附件', '名单', linesOfText(2)));
    // Two lines are not divided between columns, so they take two rows below two rows of head.
    expect(layOut({ manuscript }).pages[0]?.slice(0, 9)).toEqual([...rows(7, 'AA'), '--', '--']);
  });

  it('does not leave a heading at the foot of a column', () => {
    const manuscript = document(linesOfText(9), heading(1, '一、要求'), linesOfText(12));
    const [page] = layOut({ manuscript }).pages;
    expect(page?.[9]).toBe('.A');
  });

  it('does not leave signature and date alone on a page', () => {
    const closing = [signature('甲县政府'), date('三月一日')];
    const { pages } = layOut({ manuscript: document(linesOfText(20), ...closing) });
    expect(pages).toHaveLength(2);
    // Two lines of text come along; a blank line stands above the signature.
    expect(pages[1]?.join('').replaceAll('.', '')).toBe('AAAA');
  });

  it('is divided over pages where its head is taller than one', () => {
    const { pages, codes } = layOut({ manuscript: document(title('题'.repeat(22 * 12)), linesOfText(4)) });
    // Its lines stand 5 pt lower than the grid, so that nine fit.
    expect(pages).toEqual([rows(9, '--'), [...rows(3, '--'), 'AA', 'AA']]);
    expect(codes).toContain('COLUMN_FORCED_BREAK');
  });
});

describe('an article that runs in', () => {
  it('begins a line’s gap below the end of the one before', () => {
    expect(layOut(article(6), titled(8, { start: 'runIn' })).pages).toEqual([
      [...rows(3, 'AA'), '..', '--', ...rows(4, 'BB')],
    ]);
  });

  it('goes on on the next page', () => {
    expect(layOut(article(6), titled(14, { start: 'runIn' })).pages).toEqual([
      [...rows(3, 'AA'), '..', '--', ...rows(5, 'BB')],
      ['BB', 'BB'],
    ]);
  });

  it('begins on a new page, and says so, where its head has no four lines below it', () => {
    const { pages, codes } = layOut(article(10), titled(8, { start: 'runIn' }));
    expect(pages).toEqual([rows(5, 'AA'), ['--', ...rows(4, 'BB')]]);
    expect(codes).toContain('START_NOT_POSSIBLE');
  });

  it('says nothing where all went well', () => {
    expect(layOut(article(6), titled(8, { start: 'runIn' })).codes).not.toContain('START_NOT_POSSIBLE');
  });
});

describe('an article at the head of the page on which the one before ends', () => {
  it('sends the rest of the one before to the foot of the page', () => {
    expect(layOut(article(26), titled(30, { start: 'head' })).pages).toEqual([
      rows(10, 'AA'),
      ['--', ...rows(5, 'BB'), '..', ...rows(3, 'AA')],
      rows(10, 'BB'),
    ]);
  });

  it('lets the rest follow directly below where it is short itself', () => {
    expect(layOut(article(26), titled(8, { start: 'head' })).pages).toEqual([
      rows(10, 'AA'),
      ['--', ...rows(4, 'BB'), '..', ...rows(3, 'AA')],
    ]);
  });

  it('begins on a new page, and says so, where the one before began on that page itself', () => {
    const { pages, codes } = layOut(article(6), titled(8, { start: 'head' }));
    expect(pages).toEqual([rows(3, 'AA'), ['--', ...rows(4, 'BB')]]);
    expect(codes).toContain('START_NOT_POSSIBLE');
  });

  it('begins on a new page, and says so, where the rest leaves too little room', () => {
    const { pages, codes } = layOut(article(32), titled(8, { start: 'head' }));
    expect(pages).toEqual([rows(10, 'AA'), rows(6, 'AA'), ['--', ...rows(4, 'BB')]]);
    expect(codes).toContain('START_NOT_POSSIBLE');
  });
});

describe('a full-width head', () => {
  it('keeps the first rows of its table, with their head, below it', () => {
    const cells = Array.from({ length: 6 }, () => ['文'.repeat(30), '文'.repeat(30)]);
    const manuscript = document(
      linesOfText(10),
      paragraph('统计表', { align: 'center' }),
      table(1, [['项目名称', '内容'], ...cells]),
    );
    // Five rows of text, a row for the title; head and two rows of three lines each would take seven more.
    const { pages } = layOut({ manuscript });
    expect(pages[0]).toEqual(rows(5, 'AA'));
  });

  it('keeps the next head and its text below it', () => {
    const manuscript = document(linesOfText(8), attachment('附件1', '甲'), attachment('附件2', '乙', linesOfText(20)));
    // Four rows of text and four of heads leave two: too few for the text of the second.
    expect(layOut({ manuscript }).pages[0]).toEqual(rows(4, 'AA'));
  });
});
