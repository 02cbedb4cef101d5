import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../../shared/diagnostics/wordings/wordingOf.ts';
import type { Fill, GlyphRun } from '../../../../shared/display-list/displayList.ts';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';
import { document, footnote, issueOf, linesOfText, paragraph, table } from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { isRun, printedRuns } from '../../../support/layout/pageReading.ts';
import { SQUARE, squareTemplate } from '../../../support/layout/squareTemplate.ts';

/** A type area of 220 by 490 pt (x 50 to 270, y 50 to 540): two columns of ten characters, 25 lines. */
const AREA = { left: SQUARE.left, top: SQUARE.top, right: SQUARE.left + 220, bottom: SQUARE.top + 490 };

function printed(...children: readonly Node[]) {
  const { displayList, diagnostics } = layoutIssue(
    issueOf([document(...children)]),
    fakeResources({ template: squareTemplate({ lines: 25 }) }),
  );
  const textOf = (run: GlyphRun): string => run.glyphs.map(({ text }) => text).join('');
  const pages = displayList.pages.slice(3).map(({ items }) => ({
    turned: items.filter(isRun).filter(({ orientation }) => orientation === 'upward'),
    upright: items.filter(isRun).filter(({ orientation, source }) => orientation === 'horizontal' && source),
    fills: items.filter((item): item is Fill => item.kind === 'fill'),
  }));
  return { pages, textOf, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

const cells = (columns: number, text: string): string[] => Array.from({ length: columns }, () => text);
/** Ten columns of five characters: 22 pt each upright, 12 without the padding; 49 pt turned. */
const rows = (count: number, columns = 10): string[][] =>
  Array.from({ length: count }, () => cells(columns, '甲乙丙丁戊'));

// Rule 14 of our typesetting; the trade's 顶左底右.
describe('a table too wide for the page', () => {
  it('is turned, its lines running up the page', () => {
    const { pages, textOf } = printed(table(1, [cells(10, '项目'), ...rows(2)]));
    const text = pages[0]!.turned.map(textOf).join('');
    expect(text).toBe('项目'.repeat(10) + '甲乙丙丁戊'.repeat(20));
    expect(pages[0]!.upright).toEqual([]);
  });

  it('has its head at the left and its first column at the foot', () => {
    const { pages, textOf } = printed(table(1, [['首', ...cells(9, '项目')], ...rows(2)]));
    const head = pages[0]!.turned.filter((run) => /首|项目/.test(textOf(run)));
    const body = pages[0]!.turned.filter((run) => !/首|项目/.test(textOf(run)));
    expect(Math.max(...head.map(({ x }) => x))).toBeLessThan(Math.min(...body.map(({ x }) => x)));
    const first = head.find((run) => textOf(run) === '首')!;
    expect(first.y).toBe(Math.max(...head.map(({ y }) => y)));
  });

  it('turns its rules with it: the frame is as wide as the rows are high, and as high as the type area', () => {
    const { pages } = printed(table(1, [cells(10, '项目'), ...rows(2)]));
    const { fills } = pages[0]!;
    const upright = fills.filter(({ height }) => height > 100);
    expect(Math.min(...upright.map(({ y }) => y))).toBeCloseTo(AREA.top, 6);
    expect(Math.max(...upright.map(({ y, height }) => y + height))).toBeCloseTo(AREA.bottom, 6);
    // Four rules between and around the three rows.
    expect(upright).toHaveLength(4);
    expect(Math.min(...upright.map(({ x }) => x))).toBeCloseTo(AREA.left - 0.4, 6);
  });

  it('stays inside the type area', () => {
    const { pages } = printed(table(1, [cells(10, '项目'), ...rows(30)]));
    for (const { turned } of pages) {
      for (const { x, y, glyphs, size } of turned) {
        expect(x - 0.88 * size).toBeGreaterThanOrEqual(AREA.left);
        expect(x + 0.12 * size).toBeLessThanOrEqual(AREA.right);
        expect(y).toBeLessThanOrEqual(AREA.bottom);
        // The blank of a closing bracket at a line's end stands outside (GB/T 15834-2011, 5.1.10).
        const last = glyphs.at(-1);
        const width = last?.text === '）' ? size / 2 : size;
        expect(y - (last?.dx ?? 0) - width).toBeGreaterThanOrEqual(AREA.top);
      }
    }
  });

  it('goes on on further pages, with its head again and 续表', () => {
    const { pages, textOf } = printed(table(1, [cells(10, '项目'), ...rows(30)]));
    const parts = pages.filter(({ turned }) => turned.length > 0);
    expect(parts.length).toBeGreaterThan(1);
    const second = parts[1]!.turned;
    expect(second.filter((run) => textOf(run) === '项目' && run.source === null)).toHaveLength(10);
    expect(second.some((run) => textOf(run).includes('续表'))).toBe(true);
    const text = parts.flatMap(({ turned }) => turned.filter(({ source }) => source).map(textOf)).join('');
    expect(text).toBe('项目'.repeat(10) + '甲乙丙丁戊'.repeat(300));
  });

  it('has pages of its own: the text after it fills the page before, and goes on on the page after', () => {
    const { pages, textOf } = printed(linesOfText(8, 10, '前'), table(0, rows(2)), linesOfText(80, 10, '后'));
    const upright = pages.map((page) => [...new Set(page.upright.map(textOf).join(''))].join(''));
    expect(upright.slice(0, 3)).toEqual(['前后', '', '后']);
    expect(pages.map(({ turned }) => turned.length > 0).slice(0, 3)).toEqual([false, true, false]);
  });

  it('stands on the page after its text where nothing follows that could fill it', () => {
    const below = paragraph('填表人：', { align: 'left', indent: false });
    const { pages, textOf } = printed(linesOfText(8, 10, '前'), table(0, rows(2)), below, linesOfText(8, 10, '后'));
    const upright = pages.map((page) => [...new Set(page.upright.map(textOf).join(''))].join(''));
    expect(upright.slice(0, 3)).toEqual(['前', '', '填表人：后']);
  });

  it('takes its notes along, below its last rows', () => {
    const note = paragraph('注：数据为初步统计。');
    const { pages, textOf } = printed(
      table(0, rows(3)),
      note,
      paragraph('资料来源：统计局。'),
      linesOfText(4, 10, '后'),
    );
    const turned = pages[0]!.turned.map(textOf).join('');
    expect(turned.endsWith('注：数据为初步统计。资料来源：统计局。')).toBe(true);
    const body = pages[0]!.turned.filter((run) => /甲/.test(textOf(run)));
    const notes = pages[0]!.turned.filter((run) => /注：|来源/.test(textOf(run)));
    expect(Math.min(...notes.map(({ x }) => x))).toBeGreaterThan(Math.max(...body.map(({ x }) => x)));
    expect(Math.max(...notes.map(({ x }) => x))).toBeLessThan(AREA.right);
    // From the foot of the page up.
    for (const { y } of notes) expect(y).toBeCloseTo(AREA.bottom, 6);
  });

  it('leaves its last rows with its notes where these have no room below it', () => {
    // Five rows of two lines are 200 of the 220 pt.
    const { pages, textOf } = printed(table(0, rows(5)), paragraph('注：数据为初步统计。'));
    const text = pages.map(({ turned }) => turned.map(textOf).join(''));
    expect(text[0]).toBe('甲乙丙丁戊'.repeat(30));
    expect(text[1]?.replace(/（续表）/, '')).toBe(`${'甲乙丙丁戊'.repeat(20)}注：数据为初步统计。`);
  });

  it('takes its title along', () => {
    const heading = paragraph('责任分工表', { align: 'center' });
    const { pages, textOf } = printed(linesOfText(4), heading, table(0, rows(3)));
    const [first] = pages[1]!.turned;
    expect(first && textOf(first)).toBe('责任分工表');
    expect(Math.min(...pages[1]!.turned.slice(1).map(({ x }) => x))).toBeGreaterThan(first!.x);
  });

  it('keeps its title where a note mark makes the difference between turned and upright', () => {
    // Found by chance: the title was set for a table without the mark.
    const { nodes } = manuscriptSchema;
    const cell = (...content: readonly (string | Node)[]): Node =>
      nodes.tableCell.createChecked(null, [paragraph(content)]);
    const five = (): Node => cell('一一一一一', nodes.hardBreak.create());
    const row = nodes.tableRow.createChecked(null, [five(), cell(footnote('注'), '一一一'), five()]);
    const { displayList } = layoutIssue(
      issueOf([document(paragraph('题'), nodes.table.createChecked(null, [row]))]),
      fakeResources({ template: squareTemplate({ columns: 2, characters: 6, lines: 8 }) }),
    );
    expect(printedRuns(displayList).filter(({ text }) => text === '题')).toHaveLength(1);
  });

  it('is left upright where its cells have room, and where the page is no higher than wide', () => {
    expect(printed(table(0, rows(3, 4))).pages[0]!.turned).toEqual([]);
    const { displayList } = layoutIssue(
      issueOf([document(table(0, rows(3)))]),
      fakeResources({ template: squareTemplate({ lines: 8 }) }),
    );
    const turned = displayList.pages
      .flatMap(({ items }) => items.filter(isRun))
      .filter((run) => run.orientation === 'upward');
    expect(turned).toEqual([]);
  });
});

describe('a table of 60 columns', () => {
  it('is turned in smaller type, and reported', () => {
    const { pages, diagnostics, textOf } = printed(table(1, rows(3, 60)));
    const text = pages.flatMap(({ turned }) => turned.filter(({ source }) => source).map(textOf)).join('');
    expect(text).toBe('甲乙丙丁戊'.repeat(180));
    expect(Math.min(...pages.flatMap(({ turned }) => turned.map(({ size }) => size)))).toBeCloseTo(5, 6);
    const [found] = diagnostics.filter(({ code }) => code === 'TABLE_TOO_WIDE');
    expect(found).toMatchObject({ severity: 'warning', values: { columns: 60 } });
    expect(wordingOf(found!)).toContain('60');
  });

  it('is not reported with ten', () => {
    expect(printed(table(1, rows(3))).codes).not.toContain('TABLE_TOO_WIDE');
  });
});
