import type { Node } from 'prosemirror-model';
import { describe, it } from 'vitest';
import type { ArticleSettings } from '../../../shared/issue/issueFile.ts';
import { type Template, templateSchema } from '../../../shared/template/template.ts';
import { document, documentNumber, heading, linesOfText, organ, title } from '../../support/layout/builders.ts';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import { lineReading, type MeasuredIssue, squareIssue } from '../../support/spec/measuredIssue.ts';

const MM = 72 / 25.4;

describe('headings across all columns in the PDF', () => {
  const blocks: readonly Node[] = [
    linesOfText(6, 10, '甲'),
    heading(1, '第一章总则'),
    linesOfText(8, 10, '乙'),
    heading(2, '一般规定'),
    linesOfText(8, 10, '丙'),
  ];
  const set = (across: Template['headingsAcross'], settings: ArticleSettings = {}): Promise<MeasuredIssue> =>
    squareIssue({ lines: 20 }, [{ manuscript: document(...blocks), settings }], (template) => ({
      ...template,
      headingsAcross: across,
    }));
  /** Middle of a line, right of the left edge of the type area of 220 pt. */
  const middle = (issue: MeasuredIssue, text: string): number => {
    const line = lineReading(issue, text);
    return (line.x + line.end) / 2 - 50;
  };
  const texts = (issue: MeasuredIssue, character: string) =>
    issue.lines.filter((line) => line.text.startsWith(character.repeat(3)));

  it('TITLE-13 headings of a level go across if the template says so, the text above them level', async () => {
    const issue = await set([{ level: 1, page: 'goesOn' }]);
    near(middle(issue, '第一章总则'), 110, 0.1);
    const { baseline } = lineReading(issue, '第一章总则');
    same(texts(issue, '甲').filter((line) => line.baseline < baseline).length, 6);
    for (const line of texts(issue, '甲')) more(baseline, line.baseline);
    for (const line of texts(issue, '乙')) more(line.baseline, baseline);
    // The heading of the second level stands in its column.
    near((lineReading(issue, '一般规定').x - 50) % 120, 20, 0.05);
    const plain = await set([]);
    fails(() => near(middle(plain, '第一章总则'), 110, 0.1));
  });

  it('TITLE-13 at the head of a page, or alone on a page of their own', async () => {
    const onNewPage = await set([{ level: 1, page: 'newPage' }]);
    const first = lineReading(onNewPage, '第一章总则');
    same(first.page - (texts(onNewPage, '甲')[0]?.page ?? 0), 1);
    same(texts(onNewPage, '乙')[0]?.page, first.page);
    const alone = await set([{ level: 1, page: 'ownPage' }]);
    const own = lineReading(alone, '第一章总则');
    same(
      alone.lines.filter((line) => line.page === own.page).map(({ text }) => text),
      ['第一章总则'],
    );
    same((texts(alone, '乙')[0]?.page ?? 0) - own.page, 1);
    // A little above the middle of the area of 390 pt.
    near(own.baseline - 50, (390 - 20) * 0.4 + 5 + 8.8, 0.5);
  });

  it('TITLE-13 the art editor decides for one heading, and is told where it is not there', async () => {
    const issue = await set([{ level: 1, page: 'goesOn' }], {
      headings: [
        { heading: '第一章', across: false },
        { heading: '一般规定', across: true, page: 'newPage' },
        { heading: '第二章', across: true },
      ],
    });
    more(100, middle(issue, '第一章总则'));
    near(middle(issue, '一般规定'), 110, 0.1);
    same(lineReading(issue, '一般规定').page - lineReading(issue, '第一章总则').page, 1);
    same(
      issue.layout.diagnostics
        .filter(({ code }) => code === 'NUDGE_WITHOUT_EFFECT')
        .map(({ values }) => values?.target),
      ['第二章'],
    );
  });
});

describe('the red head in the PDF', () => {
  const head: readonly Node[] = [
    organ('甲县人民政府'),
    title('关于印发方案的通知'),
    documentNumber('甲政发〔2023〕1号'),
    linesOfText(8),
  ];
  const set = (redHead: object | null): Promise<MeasuredIssue> =>
    squareIssue({ lines: 20 }, [document(...head)], (template) => ({
      ...template,
      articleHead: templateSchema.shape.articleHead.parse({ ...template.articleHead, redHead }),
      spanning: { ...template.spanning, title: { ...template.spanning.title, ink: 'red' } },
    }));
  const rules = (issue: MeasuredIssue) => issue.pdf.pages[3]?.fills.filter((fill) => fill.width > 200) ?? [];
  const inkOf = (issue: MeasuredIssue, character: string) =>
    issue.layout.displayList.pages[3]?.items.flatMap((item) =>
      item.kind === 'glyphs' && item.glyphs.some(({ text }) => text === character) ? [item.ink.m] : [],
    )[0];

  it('TITLE-14 organ and number stand above a red rule as wide as the type area, the title in red below it', async () => {
    const issue = await set({ ink: 'red', rule: 1.5 });
    const [rule] = rules(issue);
    near(rule?.x ?? 0, 50);
    near(rule?.width ?? 0, 220, 0.05);
    near(rule?.height ?? 0, 1.5);
    const [name, number, text] = ['甲县人民政府', '甲政发〔2023〕1号', '关于印发方案的通知'].map((line) =>
      lineReading(issue, line),
    );
    more(number?.baseline ?? 0, name?.baseline ?? 0);
    // Type of 10 pt on 20 pt: the number's line ends 6.2 pt below its baseline.
    near((rule?.y ?? 0) - (number?.baseline ?? 0), 6.2 + 4 * MM, 0.1);
    near((text?.baseline ?? 0) - (rule?.y ?? 0), 1.5 + 2 * 20 + 5 + 8.8, 0.1);
    same(inkOf(issue, '府'), 1);
    same(inkOf(issue, '通'), 1);
    same(inkOf(issue, '发'), 0);
  });

  it('TITLE-14 a gazette leaves the red head out', async () => {
    const issue = await set(null);
    same(rules(issue), []);
    more(lineReading(issue, '甲政发〔2023〕1号').baseline, lineReading(issue, '关于印发方案的通知').baseline);
    same(inkOf(issue, '府'), 0);
    fails(() => same(rules(issue).length, 1));
  });
});
