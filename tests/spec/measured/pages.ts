import { beforeAll, describe, it } from 'vitest';
import { document, issueOf, linesOfText, masthead, section, title } from '../../support/layout/builders.ts';
import { linesOf } from '../../support/pdf/linesOf.ts';
import { atMost, fails, more, near, same } from '../../support/spec/measured.ts';
import {
  countyGazette,
  lineReading,
  type MeasuredIssue,
  measuredIssue,
  squareIssue,
} from '../../support/spec/measuredIssue.ts';

const MM = 72 / 25.4;

describe('pages and their furniture in the PDF', () => {
  let issue: MeasuredIssue;
  beforeAll(async () => {
    const sections = [
      section('县政府文件', [
        { manuscript: document(title('关于印发工作方案的通知'), linesOfText(150, 20)) },
        {
          manuscript: document(title('关于表彰劳动模范的决定'), linesOfText(8, 20, '章')),
          settings: { start: 'runIn' },
        },
      ]),
    ];
    issue = await measuredIssue(issueOf([], { sections, masthead: { ...masthead, notice: '' } }), countyGazette);
  });
  const page = (label: string) => {
    const found = issue.pdf.pages.find((each) => each.label === label);
    if (!found) throw new RangeError(`no page ${label}`);
    return found;
  };
  const artifacts = (label: string) => linesOf(page(label)).filter((line) => line.artifact);

  it('PAGE-01 the folio stands at the outer edge', () => {
    const left = artifacts('02').find((line) => line.text === '02');
    const right = artifacts('03').find((line) => line.text === '03');
    atMost(left?.x ?? Number.NaN, 30 * MM);
    more(right?.end ?? 0, page('03').width - 30 * MM);
    near((left?.x ?? 0) + (right?.end ?? 0), page('03').width, 0.5);
  });

  it('PAGE-02 running heads: the gazette on the left page, the section on the right', () => {
    const head = (label: string): string =>
      artifacts(label)
        .map((line) => line.text)
        .join(' ');
    same(head('02').includes('甲县人民政府公报'), true);
    same(head('03').includes('县政府文件'), true);
    same(head('03').includes('甲县人民政府公报'), false);
  });

  it('PAGE-03 covers have neither head nor folio', () => {
    for (const label of ['封面', '封二', '封三', '封底']) {
      same(
        artifacts(label).filter((line) => /^\d+$/.test(line.text) || line.text === '县政府文件'),
        [],
      );
    }
    fails(() =>
      same(
        artifacts('02').filter((line) => /^\d+$/.test(line.text)),
        [],
      ),
    );
  });

  it('PAGE-04 the number of pages is a multiple of four', async () => {
    same(issue.pdf.pages.length % 4, 0);
    // Two of four sides, and the cover's four.
    const short = await squareIssue({}, [document(linesOfText(3))]);
    same(short.pdf.pages.length, 8);
  });

  it('PAGE-05 PAGE-06 folios have two digits and go on without a gap', () => {
    const folios = issue.pdf.pages.map(({ label }) => label).filter((label) => /^\d+$/.test(label));
    same(
      folios,
      folios.map((_label, index) => String(index + 1).padStart(2, '0')),
    );
  });

  it('PAGE-07 the type area stands a little outward on both sides of the sheet', () => {
    const start = (label: string): number =>
      Math.min(
        ...linesOf(page(label))
          .filter((line) => /^文文/.test(line.text))
          .map((line) => line.x),
      );
    near(start('03') - start('04'), 2 * MM, 0.05);
  });

  it('PAGE-08 an article may run in below the balanced end of the one before', () => {
    const second = lineReading(issue, '关于表彰劳动模范的决定');
    const above = issue.lines.filter((line) => line.page === second.page && /^文/.test(line.text));
    more(above.length, 1);
    for (const line of above) more(second.baseline, line.baseline);
  });

  it('PAGE-09 an article begins on a new page where it is told to', async () => {
    const both = await squareIssue({}, [
      { manuscript: document(linesOfText(3, 10, '甲')) },
      { manuscript: document(linesOfText(3, 10, '乙')), settings: { start: 'newPage' } },
    ]);
    const at = (character: string) => both.lines.find((line) => line.text.startsWith(character.repeat(5)))?.page ?? -1;
    same(at('乙') - at('甲'), 1);
  });

  it('PAGE-10 an article may stand at the head of the page on which the one before ends at the foot', async () => {
    const both = await squareIssue({ lines: 20 }, [
      { manuscript: document(linesOfText(50, 10, '甲')) },
      { manuscript: document(title('乙的标题'), linesOfText(8, 10, '乙')), settings: { start: 'head' } },
    ]);
    const head = lineReading(both, '乙的标题');
    const rest = both.lines.filter((line) => line.page === head.page && /^甲甲/.test(line.text));
    more(rest.length, 1);
    for (const line of rest) more(line.baseline, head.baseline);
  });

  it('PAGE-11 blank pages are declared, not silent', async () => {
    const short = await squareIssue({}, [document(linesOfText(3))]);
    const blank = short.pdf.pages.filter(
      (each) => /^\d+$/.test(each.label) && each.glyphs.every((glyph) => glyph.artifact),
    );
    const declared = short.layout.diagnostics.filter(({ code }) => code === 'BLANK_PAGES');
    same(
      declared.map(({ values }) => values?.count),
      [blank.length],
    );
    more(blank.length, 0.5);
  });

  it('PAGE-13 a column or a page begins where the art editor says', async () => {
    const manuscript = document(linesOfText(3, 10, '甲'), linesOfText(3, 10, '乙'), linesOfText(3, 10, '丙'));
    const breaks = [
      { before: '乙', kind: 'column' },
      { before: '丙', kind: 'page' },
    ] as const;
    const first = (of: MeasuredIssue, character: string) => of.lines.find((line) => line.text.startsWith(character));
    const forced = await squareIssue({}, [{ manuscript, settings: { breaks: [...breaks] } }]);
    const plain = await squareIssue({}, [{ manuscript }]);
    const places = (of: MeasuredIssue) => [...'乙丙'].map((character) => first(of, character));
    const [second, third] = places(forced);
    near(second?.baseline ?? 0, 58.8, 0.02);
    more(second?.x ?? 0, 169);
    same((third?.page ?? 0) - (second?.page ?? 0), 1);
    fails(() => near(places(plain)[1]?.page ?? 0, (places(plain)[0]?.page ?? 0) + 1, 0));
  });
});
