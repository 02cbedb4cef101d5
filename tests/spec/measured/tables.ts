import type { Node } from 'prosemirror-model';
import { beforeAll, describe, it } from 'vitest';
import { document, linesOfText, paragraph, table, tableWithWidths } from '../../support/layout/builders.ts';
import { linesOf, type MeasuredLine } from '../../support/pdf/linesOf.ts';
import { atMost, fails, more, near, same } from '../../support/spec/measured.ts';
import { emsBetween, type MeasuredIssue, squareIssue } from '../../support/spec/measuredIssue.ts';

const rows = (count: number, ...cells: readonly string[]): string[][] =>
  Array.from({ length: count }, () => [...cells]);
const WIDE = ['一二三四五六', '七八九十甲乙', '丙丁戊己庚辛'];
const set = (...blocks: readonly Node[]): Promise<MeasuredIssue> => squareIssue({}, [document(...blocks)]);

describe('tables in the PDF', () => {
  let long: MeasuredIssue;
  let wide: MeasuredIssue;
  let merged: MeasuredIssue;
  let numbers: MeasuredIssue;
  let tall: MeasuredIssue;
  beforeAll(async () => {
    long = await set(table(1, [['号', '名'], ...rows(25, '甲', '乙')]));
    wide = await set(
      linesOfText(6),
      paragraph('表1 各项指标', { align: 'center' }),
      table(1, [WIDE, ...rows(14, ...WIDE)]),
      paragraph('注：数据为初步统计。'),
    );
    merged = await set(
      table(1, [
        ['类', '项'],
        ...Array.from({ length: 14 }, (_value, index) => (index === 0 ? [{ text: '合', down: 14 }, '子'] : ['子'])),
      ]),
    );
    numbers = await set(
      table(1, [
        ['项', '数'],
        ['甲', '1.25'],
        ['乙', '10.5'],
        ['丙', '300'],
      ]),
    );
    tall = await set(
      table(1, [
        ['项', '内容'],
        ['甲', '文'.repeat(300)],
      ]),
    );
  });
  const cells = (issue: MeasuredIssue, text: string, artifact = false): (MeasuredLine & { page: number })[] =>
    issue.pdf.pages.flatMap((page) =>
      linesOf(page, { columnGap: 0.4 })
        .filter((line) => line.artifact === artifact && line.text === text)
        .map((line) => ({ ...line, page: page.index })),
    );
  const pagesOf = (lines: readonly { page: number }[]): number[] => [...new Set(lines.map(({ page }) => page))];

  it('TABLE-01 cells cover rows and columns', () => {
    same(cells(merged, '合').length, 1);
    same(cells(merged, '子').length, 14);
    // The cells beside it stand in the second column of 50 pt, whatever column of the page.
    for (const cell of cells(merged, '子')) near(((cell.x + cell.end) / 2 - 50) % 120, 75, 0.3);
  });

  it('TABLE-02 a table stands in its column, or goes across all columns where it is too wide', () => {
    for (const cell of cells(long, '甲')) same(cell.x < 150 || cell.x > 170, true);
    const across = cells(wide, '丙丁戊己庚辛');
    more(across.length, 3);
    for (const cell of across) more(cell.end, 200);
  });

  it('TABLE-03 a table is divided between rows over columns and pages, no row lost', () => {
    same(cells(long, '甲').length, 25);
    more(pagesOf(cells(long, '甲')).length, 1.5);
  });

  it('TABLE-04 its head is repeated above every further part, as an artifact', () => {
    same([cells(long, '号').length, cells(long, '号', true).length], [1, 3]);
    fails(() => same(cells(numbers, '数', true).length, 1));
  });

  it('TABLE-05 a part on a further page says 续表', () => {
    const label = cells(long, '（续表）', true);
    same(label.length, 1);
    same(label[0]?.page, pagesOf(cells(long, '甲'))[1]);
    same(cells(numbers, '（续表）', true).length, 0);
    // The parts of that page begin at one height, though 续表 stands above the first alone.
    const heads = cells(long, '号', true).filter(({ page }) => page === label[0]?.page);
    same(heads.length, 2);
    near(heads[0]?.baseline ?? 0, heads[1]?.baseline ?? 1, 0.01);
  });

  it('TABLE-06 a cell too tall for a page is divided between its lines', () => {
    const text = tall.lines.map((line) => line.text.replace(/[^文]/g, '')).join('');
    same(text.length, 300);
    const foot = Math.max(...tall.lines.map((line) => line.baseline));
    atMost(foot, 50 + 190);
  });

  it('TABLE-07 a vertically merged cell repeats its label in every part, as an artifact', () => {
    more(cells(merged, '合', true).length, 0.5);
    same(cells(merged, '合', true)[0]?.artifact, true);
  });

  it('TABLE-08 numbers stand with their decimal points below each other', () => {
    const point = (text: string): number => {
      const line = cells(numbers, text)[0];
      return line?.glyphs.find((glyph) => glyph.text === '.')?.x ?? line?.end ?? Number.NaN;
    };
    near(point('1.25'), point('10.5'), 0.02);
    near(point('300'), point('10.5'), 0.02);
    fails(() => near(cells(numbers, '1.25')[0]?.x ?? 0, cells(numbers, '300')[0]?.x ?? 0, 0.02));
  });

  it('TABLE-09 a blank to be filled in keeps its length', async () => {
    // The line is an em short, and stretched to its measure.
    const form = await set(
      paragraph('姓名______日期甲乙International', { indent: false }),
      tableWithWidths([
        ['名', 30],
        ['', 70],
      ]),
    );
    const line = form.lines.find((each) => each.text.startsWith('姓名'));
    const blanks = line?.glyphs.filter((glyph) => glyph.text === '_') ?? [];
    same(blanks.length, 6);
    near((blanks.at(-1)?.x ?? 0) - (blanks[0]?.x ?? 0), 5 * (blanks[0]?.advance ?? 0), 0.02);
    more(emsBetween(line, '姓', '名'), 1.05);
  });

  it('TABLE-09 a cell without text keeps the lines that its author left to be filled in', async () => {
    const height = async (text: string): Promise<number> => {
      const issue = await set(table(0, [['名', text]]));
      // The frame is measured as one, with its own thickness.
      const frame = issue.pdf.pages.flatMap(({ fills }) => fills).find((fill) => fill.width > 50);
      return (frame?.height ?? 0) - 0.8;
    };
    near(await height('\n\n'), 60, 0.1);
    near(await height('甲\n乙\n丙'), 60, 0.1);
    const single = await height('');
    fails(() => near(single, 60, 0.1));
  });

  it('TABLE-13 a long text alone turns no table, and leaves labels of four characters whole', async () => {
    const issue = await squareIssue({ lines: 25 }, [
      document(
        table(1, [
          ['事项', '说明'],
          ['办理要求', '文'.repeat(500)],
        ]),
      ),
    ]);
    same(
      issue.pdf.pages.some(({ glyphs }) => glyphs.some((glyph) => glyph.orientation === 'vertical')),
      false,
    );
    // The label and the first line of the text stand on one baseline.
    same(
      issue.lines.some((line) => line.text.startsWith('办理要求')),
      true,
    );
  });

  it('TABLE-10 a title goes with its table across the columns, and so does a note below it', () => {
    const title = wide.lines.find((line) => line.text.includes('各项指标'));
    const head = cells(wide, WIDE[0] as string)[0];
    near(((title?.x ?? 0) + (title?.end ?? 0)) / 2, 160, 0.3);
    same(title?.page, head?.page);
    more(head?.baseline ?? 0, title?.baseline ?? 0);
    same(
      wide.lines.some((line) => line.text.startsWith('注：')),
      true,
    );
  });

  it('TABLE-11 no first or last row stands alone', async () => {
    for (let count = 17; count <= 20; count += 1) {
      const issue = await set(table(1, [['号', '名'], ...rows(count, '甲', '乙')]));
      const byPart = new Map<string, number>();
      for (const cell of cells(issue, '甲')) {
        const key = `${cell.page} ${cell.x > 160}`;
        byPart.set(key, (byPart.get(key) ?? 0) + 1);
      }
      more([...byPart.values()][0] ?? 0, 1);
      more([...byPart.values()].at(-1) ?? 0, 1);
    }
  });

  it('TABLE-12 columns are as wide as their cells want', async () => {
    const issue = await set(table(0, rows(3, '甲', '一二三四')));
    const [narrow, broad] = [cells(issue, '甲')[0], cells(issue, '一二三四')[0]];
    // Short cells stand in the middle of their column: the first one is twice as wide as its middle is far.
    const width = (narrow?.x ?? 0) + (narrow?.end ?? 0) - 2 * 50;
    more(45, width);
    near(((broad?.x ?? 0) + (broad?.end ?? 0)) / 2, 100 + width / 2, 0.3);
    more(broad?.x ?? 0, narrow?.x ?? 0);
  });

  it('TABLE-12 the longest column gets all that the others do not need', async () => {
    const long = '甲乙丙丁戊己庚'.repeat(10);
    const issue = await set(table(0, [['一二', '三四', long]]));
    const text = issue.lines.filter((line) => /^[甲乙丙丁戊己庚辛]{5,}$/.test(line.text));
    // Of a table of 220 pt, 60 pt are for the two short ones with their padding.
    for (const line of text.slice(0, -1)) near(line.end - line.x, 150, 2);
    const [first, second] = [cells(issue, '一二')[0], cells(issue, '三四')[0]];
    for (const cell of [first, second]) near((cell?.end ?? 0) - (cell?.x ?? 0), 20, 0.3);
    fails(() => near((text.at(-1)?.end ?? 0) - (text.at(-1)?.x ?? 0), 150, 2));
  });

  it('TABLE-16 names are spread to the width of the longest of their column', async () => {
    const names = [
      ['姓名', '职务'],
      ['王小明', '局长'],
      ['李四', '书记'],
      ['欧', '一二三四五'],
    ];
    const spread = await squareIssue({}, [document(table(1, names))], (template) => ({
      ...template,
      table: { ...template.table, spreadUpTo: 4 },
    }));
    const [longest, first, last, single] = ['王小明', '李', '四', '欧'].map((name) => cells(spread, name)[0]);
    near(first?.x ?? 0, longest?.x ?? 1);
    near(last?.end ?? 0, longest?.end ?? 1);
    // One character has nothing to be spread by.
    near(((single?.x ?? 0) + (single?.end ?? 0)) / 2, ((longest?.x ?? 0) + (longest?.end ?? 0)) / 2);
    near((single?.end ?? 0) - (single?.x ?? 0), 10);
    // The head stays solid, and so does a column with a longer entry.
    near((cells(spread, '姓名')[0]?.end ?? 0) - (cells(spread, '姓名')[0]?.x ?? 0), 20);
    near((cells(spread, '书记')[0]?.end ?? 0) - (cells(spread, '书记')[0]?.x ?? 0), 20);
    const solid = await set(table(1, names));
    fails(() => near(cells(solid, '李四')[0]?.x ?? 0, cells(solid, '王小明')[0]?.x ?? 1));
  });

  it('TABLE-14 the head stands at the top, centred in its columns', () => {
    const [head] = cells(numbers, '数');
    for (const text of ['1.25', '10.5', '300']) more(cells(numbers, text)[0]?.baseline ?? 0, head?.baseline ?? 0);
  });

  it('TABLE-15 a table is framed as high as its rows and as wide as its measure', () => {
    const page = numbers.pdf.pages[cells(numbers, '300')[0]?.page ?? 0];
    const frame = (page?.fills ?? []).find((fill) => fill.width > 50);
    near(frame?.height ?? 0, 4 * 20 + 0.8, 0.02);
    near(frame?.width ?? 0, 100 + 0.8, 0.02);
  });

  it('TABLE-17 a table across columns waits for the next page, with title and note, where the template lets it', async () => {
    const blocks = [
      linesOfText(14, 10, '前'),
      paragraph('表1 各项指标', { align: 'center' }),
      table(1, [WIDE, ...rows(4, ...WIDE)]),
      paragraph('注：数据为初步统计。'),
      linesOfText(20, 10, '后'),
    ];
    const placed = (place: 'here' | 'head'): Promise<MeasuredIssue> =>
      squareIssue({}, [document(...blocks)], (template) => ({ ...template, table: { ...template.table, place } }));
    const [here, head] = [await placed('here'), await placed('head')];
    const pageOf = (issue: MeasuredIssue, text: string): number =>
      (issue.lines.find((line) => line.text.includes(text))?.page ?? 0) - (issue.lines[0]?.page ?? 0);
    const places = (issue: MeasuredIssue): number[] =>
      ['各项指标', WIDE[0] as string, '注：', '后'].map((text) => pageOf(issue, text));
    same(places(head), [1, 1, 1, 0]);
    same(places(here), [1, 1, 1, 1]);
    // Level columns of the text, down to the foot of the page.
    const foot = Math.max(
      ...head.lines.filter(({ page }) => page === head.lines[0]?.page).map((line) => line.baseline),
    );
    near(foot, Math.max(...head.lines.map((line) => line.baseline)), 20);
    const order = ['各项指标', WIDE[0] as string, '注：'].map((text) =>
      head.lines.find((line) => line.text.includes(text)),
    );
    more(order[1]?.baseline ?? 0, order[0]?.baseline ?? 0);
    more(order[2]?.baseline ?? 0, order[1]?.baseline ?? 0);
  });

  it('TABLE-18 the page before a turned table is filled with the text after it', async () => {
    const wideTable = table(0, rows(2, ...Array.from({ length: 10 }, () => '甲乙丙丁戊')));
    const issue = await squareIssue({ lines: 25 }, [
      document(linesOfText(8, 10, '前'), wideTable, linesOfText(60, 10, '后')),
    ]);
    const first = issue.lines[0]?.page ?? 0;
    const onFirst = issue.lines.filter(({ page }) => page === first);
    same(onFirst.filter(({ text }) => text.includes('后')).length, 42);
    // Down to the last of 25 lines of 20 pt.
    near(Math.max(...onFirst.map((line) => line.baseline)), 50 + 24 * 20 + 8.8, 0.3);
    same(issue.lines.filter(({ page, text }) => page === first + 2 && text.includes('后')).length, 18);
  });

  it('TABLE-19 a note below a turned table is turned with it', async () => {
    const wideTable = table(0, rows(2, ...Array.from({ length: 10 }, () => '甲乙丙丁戊')));
    const issue = await squareIssue({ lines: 25 }, [document(wideTable, paragraph('注：数据为初步统计。'))]);
    const glyphs = issue.pdf.pages.flatMap((page) => page.glyphs).filter((glyph) => '注初步统计'.includes(glyph.text));
    const turned = glyphs.filter((glyph) => glyph.orientation === 'vertical');
    same(
      turned
        .map((glyph) => glyph.text)
        .join('')
        .slice(-5),
      '注初步统计',
    );
  });

  it('TABLE-13 a table too wide for the page is turned, its lines running up the page', async () => {
    const cell = (text: string): string[] => Array.from({ length: 10 }, () => text);
    const issue = await squareIssue({ lines: 25 }, [
      document(table(1, [cell('项目'), ...rows(2, ...cell('甲乙丙丁戊'))])),
    ]);
    const glyphs = issue.pdf.pages
      .flatMap((page) => page.glyphs)
      .filter((glyph) => /[甲乙丙丁戊]/.test(glyph.text) && glyph.size < 11);
    const turned = glyphs.filter((glyph) => glyph.orientation === 'vertical');
    same(turned.map((glyph) => glyph.text).join(''), '甲乙丙丁戊'.repeat(20));
    // Up the page: each character stands above the one before it.
    near((turned[0]?.y ?? 0) - (turned[1]?.y ?? 0), 10, 0.05);
    near((turned[0]?.x ?? 0) - (turned[1]?.x ?? 0), 0, 0.02);
    same(
      cells(long, '甲').some((line) => line.glyphs.some((glyph) => glyph.orientation === 'vertical')),
      false,
    );
  });
});
