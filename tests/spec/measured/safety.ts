import { beforeAll, describe, it } from 'vitest';
import { manuscriptText } from '../../../shared/manuscript/text.ts';
import { document, footnote, heading, issueOf, list, paragraph, table, title } from '../../support/layout/builders.ts';
import { squareTemplate } from '../../support/layout/squareTemplate.ts';
import { textInOrder } from '../../support/pdf/readPdf.ts';
import { fails, same } from '../../support/spec/measured.ts';
import {
  columnOf,
  type MeasuredIssue,
  measuredAfterEdit,
  measuredIssue,
  squareIssue,
} from '../../support/spec/measuredIssue.ts';

const manuscript = document(
  title('关于印发方案的通知'),
  heading(1, '一、总体要求'),
  paragraph(['各乡镇“两不愁、三保障”——', footnote('注释'), '达到37℃，见http://www.example.gov.cn/a/b。']),
  list(['●', '第一项'], ['●', '第二项']),
  table(1, [
    ['项', '数'],
    ['甲', '1.25'],
    ['乙', '10.5'],
  ]),
  paragraph('文'.repeat(200)),
);
const withoutSpace = (text: string): string => text.replace(/\s/g, '');

describe('what never happens, in the PDF', () => {
  let issue: MeasuredIssue;
  let missing: MeasuredIssue;
  beforeAll(async () => {
    issue = await squareIssue({}, [manuscript]);
    missing = await columnOf(12, ['甲\u{2a6d6}乙']);
  });
  /** What the PDF says of the articles, sorted so that notes may stand where they are printed. */
  const printed = (of: MeasuredIssue): string[] => [...withoutSpace(of.text)].sort();
  const written = [...withoutSpace(manuscriptText(manuscript).join(''))].sort();

  it('SAFE-02 no character is lost or doubled', () => {
    same(printed(issue), written);
    fails(() => same(printed(missing), written));
  });

  it('SAFE-03 a character that no face has is reported, and its text stays', () => {
    same(missing.layout.diagnostics.filter(({ code }) => code === 'GLYPH_MISSING').length, 1);
    same(textInOrder(missing.pdf).includes('甲\u{2a6d6}乙'), true);
    same(issue.layout.diagnostics.filter(({ code }) => code === 'GLYPH_MISSING').length, 0);
  });

  it('SAFE-04 every measure ends, down to four characters', async () => {
    for (const characters of [4, 5, 7]) {
      const narrow = await squareIssue({ columns: 1, characters, lines: 12 }, [manuscript]);
      same(printed(narrow), written);
    }
  });

  it('SAFE-05 the same issue gives the same places a second time', async () => {
    const again = await squareIssue({}, [manuscript]);
    const places = (of: MeasuredIssue) => of.pdf.pages.map(({ glyphs }) => glyphs);
    same(places(again), places(issue));
  });

  it('SAFE-06 a line that cannot be set within its measure is reported', async () => {
    // Six columns leave 20 pt each: a character of 30 pt is wider, one of 10 pt is not.
    const inSix = (size: number) =>
      squareIssue({}, [{ manuscript: document(paragraph('文')), settings: { columns: 6, size } }]);
    const [squeezed, fitting] = [await inSix(30), await inSix(10)];
    const widest = (of: MeasuredIssue): number => Math.max(...of.lines.map((line) => line.end - line.x));
    same([widest(squeezed) > 20.05, widest(fitting) > 20.05], [true, false]);
    const reported = (of: MeasuredIssue) => of.layout.diagnostics.some(({ code }) => code === 'LINE_OVERFULL');
    same([reported(squeezed), reported(fitting)], [true, false]);
  });

  it('SAFE-06 a line is reported also where the column is narrower than a character and nothing is indented', async () => {
    const inSix = (size: number) =>
      squareIssue({}, [
        { manuscript: document(paragraph('文', { indent: false, align: 'left' })), settings: { columns: 6, size } },
      ]);
    const reported = (of: MeasuredIssue) => of.layout.diagnostics.filter(({ code }) => code === 'LINE_OVERFULL').length;
    same(reported(await inSix(30)), 1);
    same(reported(await inSix(20)), 0);
  });

  it('SAFE-07 an edited issue, laid out from memory, stands as one laid out afresh', async () => {
    const added = document(title('关于印发方案的通知'), ...['新加', '末尾'].map((text) => paragraph(text.repeat(30))));
    const before = issueOf([manuscript, manuscript]);
    const after = issueOf([added, manuscript]);
    const places = (of: MeasuredIssue) => of.pdf.pages.map(({ glyphs }) => glyphs);
    const remembered = places(await measuredAfterEdit(before, after, squareTemplate()));
    same(remembered, places(await measuredIssue(after, squareTemplate())));
    const unedited = places(await measuredIssue(before, squareTemplate()));
    fails(() => same(remembered, unedited));
  });
});
