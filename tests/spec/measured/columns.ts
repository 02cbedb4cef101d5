import { beforeAll, describe, it } from 'vitest';
import {
  attachment,
  date,
  document,
  hanParagraph,
  heading,
  issueOf,
  linesOfText,
  marked,
  paragraph,
  signature,
  table,
  title,
} from '../../support/layout/builders.ts';
import { atMost, fails, more, near, same } from '../../support/spec/measured.ts';
import {
  countyGazette,
  lineReading,
  type MeasuredIssue,
  measuredIssue,
  squareIssue,
  type TextLine,
} from '../../support/spec/measuredIssue.ts';

const isRight = (line: TextLine): boolean => line.x > 160;
/** Row of the grid on which a line stands, from 0. */
const rowOf = (line: TextLine): number => (line.baseline - 58.8) / 20;
const bodyOf = (issue: MeasuredIssue, page: number): TextLine[] => issue.lines.filter((line) => line.page === page);
const lastRow = (lines: readonly TextLine[]): number => Math.round(Math.max(...lines.map(rowOf)));

describe('columns and pages in the PDF', () => {
  let mixed: MeasuredIssue;
  let ended: MeasuredIssue;
  let spanned: MeasuredIssue;
  let county: MeasuredIssue;
  beforeAll(async () => {
    mixed = await squareIssue({}, [
      document(
        title('甲县通知'),
        linesOfText(6),
        heading(1, '一、标题'),
        paragraph(['文'.repeat(30), marked('丙丁', 'emphasis'), '文'.repeat(20)]),
        heading(2, '（一）小标题'),
        linesOfText(14),
        linesOfText(3, 10, '末'),
      ),
    ]);
    ended = await squareIssue({}, [document(linesOfText(7, 10, '文'))]);
    spanned = await squareIssue({}, [
      document(linesOfText(5), attachment('附件', '附件的标题', linesOfText(4, 10, '附'))),
    ]);
    county = await measuredIssue(issueOf([document(title('关于印发方案的通知'), linesOfText(150, 20))]), countyGazette);
  });

  it('COL-01 COL-03 COL-04 all lines of both columns stand on one grid, below headings and a full-width title too', () => {
    const body = mixed.lines.filter((line) => !/甲县通知/.test(line.text));
    more(body.length, 25);
    for (const line of body) near(Math.abs(rowOf(line) - Math.round(rowOf(line))), 0, 0.002);
    // The title itself stands off the grid.
    const head = rowOf(lineReading(mixed, '甲县通知'));
    fails(() => near(Math.abs(head - Math.round(head)), 0, 0.002));
  });

  it('COL-02 the lines of both sides of the sheet stand at the same heights', () => {
    const heights = (label: string): number[] => {
      const page = county.pdf.pages.find((each) => each.label === label);
      const ys = county.lines.filter((line) => line.page === page?.index).map((line) => Math.round(line.baseline * 50));
      return [...new Set(ys)].sort((a, b) => a - b);
    };
    // The page with the title has fewer lines; all of its text lines are on the other's grid or below the title.
    const next = heights('03');
    same(next.length, 33);
    more(heights('02').filter((y) => next.includes(y)).length, 20);
  });

  it('COL-05 COL-06 the columns end level at the end of an article, a shortfall in the last one', () => {
    const page = lineReading(ended, ended.lines.find((line) => line.text.startsWith('文文'))?.text ?? '').page;
    const lines = bodyOf(ended, page);
    same(lastRow(lines.filter((line) => !isRight(line))), 3);
    same(lastRow(lines.filter(isRight)), 2);
  });

  it('COL-06 the columns are filled from the left, also where 续表 takes a line in the first alone', async () => {
    // Two rows are left for the second page; in the left column they stand below 续表 and the head.
    const rows = Array.from({ length: 17 }, () => ['甲', '乙']);
    const issue = await squareIssue({}, [document(table(1, [['号', '名'], ...rows]))]);
    const cells = issue.lines.filter((line) => line.text.startsWith('甲'));
    same(cells.slice(-2).map(isRight), [false, false]);
  });

  it('COL-07 the text above a full-width head is balanced', () => {
    const head = spanned.lines.find((line) => line.text === '附件的标题');
    const above = spanned.lines.filter((line) => line.page === head?.page && line.baseline < (head?.baseline ?? 0));
    const text = above.filter((line) => /^文+$/.test(line.text));
    same([text.filter((line) => !isRight(line)).length, text.filter(isRight).length], [3, 2]);
  });

  it('COL-10 the gutter is kept: no line of the left column reaches into it', () => {
    for (const line of mixed.lines.filter((each) => !isRight(each) && /^文/.test(each.text))) {
      atMost(line.end, 150);
    }
  });

  it('TITLE-08 a head goes across all columns, TITLE-01 centred', () => {
    const head = lineReading(mixed, '甲县通知');
    near((head.x + head.end) / 2, 160, 0.02);
    more(head.page, 2);
  });

  it('TITLE-11 TITLE-12 a heading ends no column: two lines of its text stand below it', async () => {
    for (let before = 5; before <= 12; before += 1) {
      const issue = await squareIssue({}, [
        document(linesOfText(before), heading(1, '一、标题'), hanParagraph(60, '章')),
      ]);
      const head = lineReading(issue, '一、标题');
      const below = issue.lines.filter(
        (line) =>
          line.page === head.page &&
          isRight(line) === isRight(head) &&
          line.baseline > head.baseline &&
          /^章/.test(line.text),
      );
      more(below.length, 1);
    }
  });

  it('COL-08 no single line of a paragraph stands at a column’s head or foot', async () => {
    for (let before = 5; before <= 9; before += 1) {
      const issue = await squareIssue({}, [
        document(linesOfText(before), linesOfText(5, 10, '段'), linesOfText(12, 10, '末')),
      ]);
      const parts = new Map<string, number>();
      for (const line of issue.lines.filter((each) => /^段/.test(each.text))) {
        const key = `${line.page} ${isRight(line)}`;
        parts.set(key, (parts.get(key) ?? 0) + 1);
      }
      same(
        [...parts.values()].every((count) => count >= 2),
        true,
      );
    }
  });

  it('COL-09 signature and date never stand alone on a page', async () => {
    for (let lines = 16; lines <= 21; lines += 1) {
      const issue = await squareIssue({}, [
        document(linesOfText(lines), signature('甲县人民政府'), date('2023年4月1日')),
      ]);
      const organ = lineReading(issue, '甲县人民政府');
      const day = lineReading(issue, '2023年4月1日');
      same(organ.page, day.page);
      more(issue.lines.filter((line) => line.page === organ.page && /^文/.test(line.text)).length, 0.5);
    }
  });

  it('COL-11 an attachment’s label stays with its title', async () => {
    for (let lines = 12; lines <= 20; lines += 2) {
      const issue = await squareIssue({}, [
        document(linesOfText(lines), attachment('附件1', '附件的标题', linesOfText(6, 10, '附'))),
      ]);
      const label = lineReading(issue, '附件1');
      const name = lineReading(issue, '附件的标题');
      same(label.page, name.page);
      near(name.baseline - label.baseline, 20, 0.02);
    }
  });

  it('COL-12 a full-width head keeps four lines of text below it, or moves on', async () => {
    for (let lines = 8; lines <= 20; lines += 2) {
      const issue = await squareIssue({}, [
        document(linesOfText(lines), attachment('', '附件的标题', linesOfText(30, 10, '附'))),
      ]);
      const head = lineReading(issue, '附件的标题');
      const below = issue.lines.filter((line) => line.page === head.page && /^附附/.test(line.text) && !isRight(line));
      more(below.length, 3);
    }
  });

  it('COL-13 the columns of a full page end level', () => {
    const page = county.pdf.pages.find((each) => each.label === '03')?.index;
    const lines = county.lines.filter((line) => line.page === page);
    const middle = (county.pdf.pages[page ?? 0]?.width ?? 0) / 2;
    const lowest = (right: boolean): number =>
      Math.max(...lines.filter((line) => line.x > middle === right).map((line) => line.baseline));
    near(lowest(true), lowest(false), 0.02);
  });

  it('COL-13 a column takes lines from those before it, where a blank above a heading moves them over', async () => {
    // No paragraph can be set in other lines. The last heading may not end the page, which leaves a line blank.
    const blocks = (level: number) => [
      linesOfText(3, 10, '甲'),
      heading(level, '一、总体要求'),
      linesOfText(8, 10, '乙'),
      linesOfText(7, 10, '丙'),
      heading(level, '二、工作措施'),
      linesOfText(30, 10, '丁'),
    ];
    const lowest = (issue: MeasuredIssue, right: boolean): number => {
      const page = lineReading(issue, '一、总体要求').page;
      const lines = issue.lines.filter((line) => line.page === page && isRight(line) === right);
      return Math.max(...lines.map((line) => line.baseline));
    };
    const level = await squareIssue({}, [document(...blocks(1))]);
    near(lowest(level, true), 58.8 + 9 * 20);
    near(lowest(level, false), 58.8 + 9 * 20);
    near(lineReading(level, '一、总体要求').baseline, 58.8 + 4 * 20);
    // The page after it begins with the same heading.
    near(lineReading(level, '二、工作措施').baseline, 58.8);
    // Above headings of the lower levels no line is left blank: there the shortfall is reported.
    const short = await squareIssue({}, [document(...blocks(3))]);
    fails(() => near(lowest(short, true), lowest(short, false)));
    const told = (issue: MeasuredIssue) =>
      issue.layout.diagnostics.filter(({ code }) => code === 'COLUMN_SHORT').length;
    same([told(level), told(short)], [0, 1]);
  });

  it('COL-14 lines per column may differ by article; each keeps its own grid', async () => {
    const issue = await squareIssue({}, [
      { manuscript: document(linesOfText(25, 10, '甲')) },
      { manuscript: document(linesOfText(25, 10, '乙')), settings: { start: 'newPage', linesPerColumn: 12 } },
    ]);
    const pitch = (character: string): number => {
      const column = issue.lines.filter((line) => line.text.startsWith(character.repeat(4)) && !isRight(line));
      return (column[1]?.baseline ?? 0) - (column[0]?.baseline ?? 0);
    };
    near(pitch('甲'), 20, 0.02);
    more(20, pitch('乙'));
  });
});
