import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { DisplayList } from '../../../../shared/display-list/displayList.ts';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { type CellSpec, document, issueOf, linesOfText, table } from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { type PrintedKind, printedRuns } from '../../../support/layout/pageReading.ts';
import { SQUARE, type SquareShape, squareTemplate } from '../../../support/layout/squareTemplate.ts';

function printed(shape: SquareShape, ...children: readonly Node[]): DisplayList {
  return layoutIssue(issueOf([document(...children)]), fakeResources({ template: squareTemplate(shape) })).displayList;
}

const count = (list: DisplayList, text: string, kind: PrintedKind = 'text'): number =>
  printedRuns(list, kind).filter((run) => run.text === text).length;

/** Numbers of runs of a text on each page, from the first text page on. */
function perPage(list: DisplayList, text: string): number[] {
  const runs = printedRuns(list).filter((run) => run.text === text);
  const pages = [...new Set(runs.map(({ page }) => page))];
  return pages.map((page) => runs.filter((run) => run.page === page).length);
}

const rows = (number: number, ...cells: readonly string[]): string[][] =>
  Array.from({ length: number }, () => [...cells]);
const WIDE = ['一二三四五六', '七八九十甲乙', '丙丁戊己庚辛'];

// Rule 14 of our typesetting. A column of ten lines (190 pt) holds nine rows of 20 pt.
describe('a table in a column', () => {
  const list = printed({}, table(1, [['号', '名'], ...rows(25, '甲', '乙')]));

  it('goes on in the next column and on the next page', () => {
    // Eight rows below the head in each column of the first page; the rest is balanced.
    expect(perPage(list, '甲')).toEqual([16, 9]);
  });

  it('repeats its head above every further part, as an artifact', () => {
    expect(count(list, '号')).toBe(1);
    expect(count(list, '号', 'artifact')).toBe(3);
  });

  it('says 续表 on the next page only', () => {
    expect(count(list, '（续表）', 'artifact')).toBe(1);
  });

  it('says nothing of the kind where it is not divided', () => {
    const short = printed({}, table(1, [['号', '名'], ...rows(3, '甲', '乙')]));
    expect(count(short, '（续表）', 'artifact')).toBe(0);
    expect(count(short, '号', 'artifact')).toBe(0);
  });

  it('is framed and ruled between its cells', () => {
    const page = printed(
      {},
      table(0, [
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    ).pages.find(({ items }) => items.some((item) => item.kind === 'fill'));
    const fills = page?.items.filter((item) => item.kind === 'fill') ?? [];
    expect(fills.filter(({ width, height }) => width > height)).toHaveLength(3);
    expect(fills.filter(({ width, height }) => width < height)).toHaveLength(3);
  });

  it('has no rule inside a merged cell', () => {
    const merged: CellSpec[][] = [[{ text: '甲', across: 2 }], ['乙', '丙']];
    const page = printed({}, table(0, merged)).pages.find(({ items }) => items.some((item) => item.kind === 'fill'));
    const upright = page?.items.filter((item) => item.kind === 'fill' && item.width < item.height) ?? [];
    // Left and right over both rows, the middle one below the merged cell only.
    expect(upright.map((item) => (item.kind === 'fill' ? Math.round(item.height) : 0)).sort()).toEqual([20, 40, 40]);
  });
});

describe('a table too wide for a column', () => {
  const list = printed({}, linesOfText(4), table(1, [['号', '名', '注'], ...rows(22, ...WIDE)]));

  it('goes across all columns', () => {
    const left = printedRuns(list).filter(({ text }) => text === '一二三四五六');
    const right = printedRuns(list).filter(({ text }) => text === '丙丁戊己庚辛');
    expect(left[0]?.x).toBeLessThan(SQUARE.left + 20);
    expect(right[0]?.x).toBeGreaterThan(SQUARE.left + 120);
  });

  it('begins below the balanced text and is divided between pages, with head and 续表', () => {
    // Two lines of text; then the head and six rows; 续表 of 12.75 pt, the head and seven rows on each further page.
    expect(perPage(list, '一二三四五六')).toEqual([6, 7, 7, 2]);
    expect(count(list, '号', 'artifact')).toBe(3);
    expect(count(list, '（续表）', 'artifact')).toBe(3);
  });

  it('does not begin with a single row at a page’s foot', () => {
    // Seven rows of text leave 50 pt, room for the head and one row.
    const low = printed({}, linesOfText(14), table(1, [['号', '名', '注'], ...rows(4, ...WIDE)]));
    expect(perPage(low, '一二三四五六')).toEqual([4]);
    expect(count(low, '（续表）', 'artifact')).toBe(0);
  });
});

describe('a vertically merged cell on two pages', () => {
  const single: SquareShape = { columns: 1, characters: 20 };
  const merged = (text: string): Node => table(0, [[{ text, down: 12 }, '甲'], ...rows(11, '甲')]);

  it('repeats its label, as an artifact', () => {
    const list = printed(single, merged('综合'));
    expect(perPage(list, '甲')).toEqual([9, 3]);
    expect(count(list, '综合')).toBe(1);
    expect(count(list, '综合', 'artifact')).toBe(1);
  });

  it('goes on with a longer text where it stopped', () => {
    // Fifteen characters a line: ten lines, of which nine stand beside the nine rows of the first page.
    const list = printed(single, merged('文'.repeat(150)));
    const lines = printedRuns(list).filter(({ text }) => text.startsWith('文'));
    const first = lines[0]?.page ?? 0;
    expect(lines.filter(({ page }) => page === first).map(({ text }) => text.length)).toEqual(new Array(9).fill(15));
    expect(lines.filter(({ page }) => page > first).map(({ text }) => text.length)).toEqual([15]);
    expect(printedRuns(list, 'artifact').filter(({ text }) => text.includes('文'))).toEqual([]);
  });
});
