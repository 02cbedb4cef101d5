import { beforeAll, describe, it } from 'vitest';
import type { ArticleSettings } from '../../../shared/issue/issueFile.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import type { Template } from '../../../shared/template/template.ts';
import {
  addressees,
  attachmentList,
  date,
  document,
  hanParagraph,
  heading,
  lineBreak,
  list,
  marked,
  paragraph,
  signature,
} from '../../support/layout/builders.ts';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import {
  emOf,
  emsBetween,
  endEm,
  lineReading,
  linesReading,
  type MeasuredIssue,
  squareIssue,
  type TextLine,
} from '../../support/spec/measuredIssue.ts';

const MEASURE = 12;
const LONE = `${'甲乙丙丁戊己庚辛壬癸'.repeat(2)}子丑寅`;
const ITEM = '项目的文字足够长，要排成两行才行';
const runIn = manuscriptSchema.text('（一）加强领导。', [
  (manuscriptSchema.marks.runIn as NonNullable<typeof manuscriptSchema.marks.runIn>).create({ level: 2 }),
]);

describe('paragraphs in the PDF', () => {
  let issue: MeasuredIssue;
  beforeAll(async () => {
    issue = await squareIssue({ columns: 1, characters: MEASURE, lines: 80 }, [
      document(
        addressees('各乡镇人民政府：'),
        paragraph('第一段的文字有两行那么长，所以要转行'),
        paragraph(LONE, { indent: false }),
        paragraph('居中的一行', { align: 'center' }),
        paragraph('靠右的一行', { align: 'right' }),
        paragraph('靠左的一行', { align: 'left' }),
        paragraph('', {}),
        hanParagraph(3, '空'),
        list(['●', ITEM]),
        paragraph([runIn, '各部门要认真落实']),
        paragraph(['水的分子式', marked('是', 'strong'), 'H', marked('2', 'subscript'), 'O'], { indent: false }),
        paragraph(['面积', marked('大', 'strong'), '约5m', marked('2', 'superscript')], { indent: false }),
        heading(1, '一、总体要求'),
        paragraph('标题下面的文字'),
        attachmentList('附件：1.第一个附件的名称比较长些', '2.第二个'),
        signature('甲县人民政府'),
        date('2023年4月1日'),
      ),
    ]);
  });
  const line = (text: string) => lineReading(issue, text);
  const glyph = (text: string) => {
    const found = issue.pdf.pages.flatMap((page) => page.glyphs).find((each) => each.text === text && !each.artifact);
    if (!found) throw new RangeError(`no ${text}`);
    return found;
  };

  it('PARA-01 the first line is indented by two ems, the others by none', () => {
    const [first, second] = linesReading(issue, '第一段的文字有两行那么长，所以要转行');
    near(emOf(first, '第'), 2, 0.003);
    near(emOf(second, second?.text.charAt(0) ?? ''), 0, 0.003);
  });

  it('PARA-02 paragraphs follow each other line by line', () => {
    const above = linesReading(issue, LONE).at(-1);
    near(line('居中的一行').baseline - (above?.baseline ?? 0), 20, 0.01);
    near(line('靠右的一行').baseline - line('居中的一行').baseline, 20, 0.01);
  });

  it('PARA-03 a last line has two characters at least', () => {
    const lines = linesReading(issue, LONE);
    // 23 characters: 12 and 11 fill two lines; 25 would leave one.
    more(lines.at(-1)?.text.length ?? 0, 1.5);
    return squareIssue({ columns: 1, characters: MEASURE, lines: 20 }, [
      document(paragraph(`${LONE}卯辰`, { indent: false }), paragraph('文，'.repeat(8), { indent: false })),
    ]).then((other) => {
      const [, , third] = linesReading(other, `${LONE}卯辰`);
      same(third?.text, '卯辰'.slice(third?.text.length === 2 ? 0 : 1));
      same((third?.text.length ?? 0) >= 2, true);
    });
  });

  it('PARA-04 a list’s item hangs below its text, its label two ems in', () => {
    const lines = linesReading(issue, `●${ITEM}`);
    near(emOf(lines[0], '●'), 2, 0.003);
    near(emOf(lines[1], lines[1]?.text.charAt(0) ?? ''), 3, 0.003);
  });

  it('PARA-05 addressees stand without an indent', () => {
    near(emOf(line('各乡镇人民政府：'), '各'), 0, 0.003);
  });

  it('PARA-06 the author’s own alignment is kept', () => {
    near((emOf(line('居中的一行'), '居') + endEm(line('居中的一行'))) / 2, MEASURE / 2, 0.003);
    near(endEm(line('靠右的一行')), MEASURE, 0.003);
    near(emOf(line('靠左的一行'), '靠'), 0, 0.003);
    fails(() => near(endEm(line('靠左的一行')), MEASURE, 0.003));
  });

  it('PARA-07 signature and date stand two ems from the right, a line below the text', () => {
    const [organ, day] = [line('甲县人民政府'), line('2023年4月1日')];
    near(emOf(day, '2') - emOf(organ, '甲'), 2, 0.02);
    near(day.baseline - organ.baseline, 20, 0.01);
    more(organ.baseline - line('2.第二个').baseline, 39);
    more(MEASURE - 0.5, endEm(organ));
  });

  it('PARA-08 attachments stand below the first one’s number', () => {
    const [first, second] = linesReading(issue, '附件：1.第一个附件的名称比较长些');
    near(emOf(first, '附'), 2, 0.003);
    near(emOf(line('2.第二个'), '2') - emOf(first, '1'), 0, 0.003);
    more(emOf(second, second?.text.charAt(0) ?? ''), 5.9);
  });

  it('PARA-10 a heading at the head of its paragraph has the face of its level', () => {
    const text = line('（一）加强领导。各部门要认真落实');
    const face = (character: string) => text.glyphs.find((each) => each.text === character)?.fontName;
    same(face('加') !== face('各'), true);
    same(face('领'), face('导'));
  });

  it('PARA-09 a quotation is set in as a whole, from both sides, and verse keeps its lines', async () => {
    const prose = '文'.repeat(40);
    const text = `引${'乙'.repeat(40)}`;
    const set = (change: (template: Template) => Template = (template) => template) =>
      squareIssue(
        { columns: 1, characters: 20, lines: 20 },
        [
          document(
            paragraph(prose),
            paragraph(text, { quoted: true }),
            paragraph(['春眠不觉晓，', lineBreak(), '处处闻啼鸟。'], { quoted: true, align: 'left' }),
          ),
        ],
        change,
      );
    const [quoted] = [await set()];
    const [first, second] = linesReading(quoted, text);
    near(emOf(first, '引'), 4, 0.005);
    near(emOf(second, '乙'), 2, 0.005);
    near(endEm(first), 18, 0.005);
    near(endEm(second), 18, 0.005);
    near(emOf(lineReading(quoted, '春眠不觉晓，处处闻啼鸟。'), '春'), 2, 0.005);
    same(linesReading(quoted, '春眠不觉晓，处处闻啼鸟。').length, 2);
    const [, plain] = linesReading(quoted, prose);
    fails(() => near(emOf(plain, '文'), 2, 0.005));
    // A template may want it otherwise.
    const own = await set(({ text: texts, ...template }) => ({
      ...template,
      text: { ...texts, quotation: { ...texts.paragraph, indent: 3, firstIndent: 3, rightIndent: 0 } },
    }));
    near(emOf(linesReading(own, text)[1], '乙'), 3, 0.005);
    near(endEm(linesReading(own, text)[0]), 20, 0.005);
  });

  it('PARA-10 the space that a template wants after such a heading goes where the heading ends its line', async () => {
    const set = (runInSpace: number) =>
      squareIssue(
        { columns: 1, characters: 12, lines: 20 },
        [
          document(
            paragraph([marked('（一）领导', 'runIn'), '各部门要认真落实'], { indent: false }),
            paragraph([marked('（二）一二三四五六七八九', 'runIn'), '各部门要认真落实'], { indent: false }),
          ),
        ],
        (template) => ({ ...template, text: { ...template.text, runInSpace } }),
      );
    const [plain, spaced] = [await set(0), await set(1.5)];
    const first = (of: MeasuredIssue) => lineReading(of, '（一）领导各部门要认真落实');
    near(emsBetween(first(plain), '导', '各'), 1, 0.005);
    const distance = (line: TextLine) => emsBetween(line, '导', '各') - emsBetween(line, '领', '导');
    near(distance(first(spaced)), 1.5, 0.005);
    fails(() => near(distance(first(plain)), 1.5, 0.005));
    const [heading, text] = linesReading(spaced, '（二）一二三四五六七八九各部门要认真落实');
    same([heading?.text.trim(), text?.text.charAt(0)], ['（二）一二三四五六七八九', '各']);
    near(emOf(text, '各'), 0, 0.005);
  });

  it('PARA-11 a blank paragraph takes no line', () => {
    near(line('空空空').baseline - line('靠左的一行').baseline, 20, 0.01);
    // A paragraph that holds something does.
    fails(() => near(line('空空空').baseline - line('靠右的一行').baseline, 20, 0.01));
  });

  it('PARA-13 superscripts are raised and subscripts lowered, smaller than their text', () => {
    const base = line('面积大约5m').baseline;
    const raised = issue.lines.find((each) => each.text === '2' && each.baseline < base && base - each.baseline < 9);
    near(base - (raised?.baseline ?? 0), 3.6, 0.02);
    near(raised?.size ?? 0, 6, 0.02);
    const water = line('水的分子式是HO');
    const lowered = issue.lines.find(
      (each) => each.text === '2' && each.baseline > water.baseline && each.baseline - water.baseline < 5,
    );
    near((lowered?.baseline ?? 0) - water.baseline, 1.2, 0.02);
  });

  it('PARA-14 what the author stressed is set in the strong face', () => {
    same(glyph('是').fontName !== glyph('式').fontName, true);
    same(glyph('大').fontName, glyph('是').fontName);
  });

  it('TITLE-09 a heading is set in the face of its level and indented', () => {
    near(emOf(line('一、总体要求'), '一'), 2, 0.003);
    same(line('一、总体要求').glyphs[0]?.fontName !== line('标题下面的文字').glyphs[0]?.fontName, true);
  });

  it('PARA-12 a paragraph is set in a line more or fewer where the art editor says, or that is reported', async () => {
    const text = `开头${'甲乙，丙丁、戊己；'.repeat(6)}末`;
    const lines = async (settings: ArticleSettings) => {
      const set = await squareIssue({ columns: 1, characters: 20, lines: 20 }, [
        { manuscript: document(paragraph(text, { indent: false })), settings },
      ]);
      return { count: linesReading(set, text).length, codes: set.layout.diagnostics.map(({ code }) => code) };
    };
    const plain = await lines({});
    const shorter = await lines({ nudges: [{ paragraph: '开头', lines: -1 }] });
    const wrong = await lines({ nudges: [{ paragraph: '没有', lines: -1 }] });
    same(plain.count - shorter.count === 1 || shorter.codes.includes('NUDGE_WITHOUT_EFFECT'), true);
    same([wrong.count, wrong.codes.includes('NUDGE_WITHOUT_EFFECT')], [plain.count, true]);
  });

  it('PARA-12 less space between a paragraph’s characters pulls its last line up, or that is reported', async () => {
    // Two characters stand on the fourth line: three of twenty take them at five hundredths of an em less.
    const text = `开头${'甲'.repeat(61)}`;
    const set = (tracking: number) =>
      squareIssue({ columns: 1, characters: 20.5, lines: 20 }, [
        {
          manuscript: document(paragraph(text, { indent: false }), paragraph('下一段文字', { indent: false })),
          settings: { nudges: [{ paragraph: '开头', tracking }] },
        },
      ]);
    const idle = (of: MeasuredIssue) => of.layout.diagnostics.filter(({ code }) => code === 'NUDGE_WITHOUT_EFFECT');
    const [tighter, hardly] = [await set(-0.04), await set(-0.001)];
    same([linesReading(tighter, text).length, idle(tighter).length], [3, 0]);
    for (const line of linesReading(tighter, text)) more(20.52, endEm(line));
    same([linesReading(hardly, text).length, idle(hardly).map(({ values }) => values?.reason)], [4, ['sameLines']]);
    // The next paragraph keeps its spaces.
    near(emsBetween(lineReading(tighter, '下一段文字'), '下', '一'), 1, 0.002);
  });
});
