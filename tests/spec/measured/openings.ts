import type { Node } from 'prosemirror-model';
import { describe, it } from 'vitest';
import type { Frame } from '../../../shared/template/frame.ts';
import { frameSchema } from '../../../shared/template/frame.ts';
import { type Template, templateSchema } from '../../../shared/template/template.ts';
import { pt, ptToMm } from '../../../shared/units/length.ts';
import { type ArticleSpec, document, issueOf, linesOfText, section, title } from '../../support/layout/builders.ts';
import { type SquareShape, squareTemplate } from '../../support/layout/squareTemplate.ts';
import { linesOf } from '../../support/pdf/linesOf.ts';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import { type MeasuredIssue, measuredIssue } from '../../support/spec/measuredIssue.ts';

const mm = (points: number): number => ptToMm(pt(points));
/** A frame of 220 by 40 pt with the section's name in its middle, and a rule around nothing. */
const nameFrame = (x: number, y: number): Frame =>
  frameSchema.parse({
    kind: 'text',
    ...{ x: mm(x), y: mm(y), width: mm(220), height: mm(40) },
    text: '{section}',
    style: { face: 'hei', size: 20 },
    align: 'center',
    vertical: 'middle',
    leading: 1,
  });
const starts = (given: object): Template['starts'] => templateSchema.shape.starts.parse(given);
const band: Template['sectionOpener'] = { kind: 'band', height: mm(50), frames: [nameFrame(0, 0)] };
const ownPage: Template['sectionOpener'] = { kind: 'page', frames: [nameFrame(50, 100)] };

type Sections = readonly (readonly [name: string, ...articles: (Node | ArticleSpec)[]])[];

/** Sections on square pages of two columns of ten characters and ten lines. */
const set = (sections: Sections, change: Partial<Template>, shape: SquareShape = {}): Promise<MeasuredIssue> =>
  measuredIssue(
    issueOf([], { sections: sections.map(([name, ...articles]) => section(name, articles)) }),
    squareTemplate(shape, (template) => ({ ...template, ...change })),
  );

const article = (lines: number, character: string): Node => document(linesOfText(lines, 10, character));
/** The folio of the page on which a text begins, and its baseline. */
function placeOf(issue: MeasuredIssue, text: string): { folio: string; baseline: number; isRight: boolean } {
  for (const page of issue.pdf.pages) {
    const line = linesOf(page).find((each) => !each.artifact && each.text.startsWith(text) && /^\d+$/.test(page.label));
    // The contents name sections too.
    if (line && page.index > 2) {
      return { folio: page.label, baseline: line.baseline, isRight: Number(page.label) % 2 === 1 };
    }
  }
  throw new RangeError(`the PDF has no ${text}`);
}
const codes = ({ layout }: MeasuredIssue): string[] => layout.diagnostics.map(({ code }) => code);

describe('where articles and sections begin in the PDF', () => {
  const three: Sections = [['要闻', article(4, '甲'), article(4, '乙'), article(24, '丙')]];

  it('PAGE-12 an article always begins on a right-hand page if the template says so, after a blank page that is declared', async () => {
    const right = await set(three, { starts: starts({ article: 'rightPage' }) });
    same(
      ['甲甲', '乙乙', '丙丙'].map((text) => placeOf(right, text).folio),
      ['03', '05', '07'],
    );
    const blank = right.pdf.pages.filter(({ label }) => label === '02' || label === '04' || label === '06');
    // No folio, no running head: the template's frames for pages without text.
    same(
      blank.map(({ glyphs }) => glyphs.length),
      [0, 0, 0],
    );
    same(
      right.layout.diagnostics.filter(({ code }) => code === 'BLANK_PAGE').map(({ place }) => place.folio),
      ['02', '04', '06'],
    );
    const plain = await set(three, {});
    same(
      ['甲甲', '乙乙', '丙丙'].map((text) => placeOf(plain, text).folio),
      ['02', '03', '04'],
    );
    fails(() => same(placeOf(plain, '甲甲').isRight, true));
  });

  it('PAGE-12 so does a section, while its other articles begin on any page', async () => {
    const issue = await set(
      [
        ['要闻', article(4, '甲'), article(4, '乙')],
        ['文件', article(4, '丙'), article(4, '丁')],
      ],
      { starts: starts({ section: 'rightPage' }) },
    );
    same(
      ['甲甲', '乙乙', '丙丙', '丁丁'].map((text) => placeOf(issue, text).folio),
      ['03', '04', '05', '06'],
    );
  });

  it('PAGE-12 which pages stand on the right is counted with the contents, however many pages they take', async () => {
    const many: Sections = [
      ['要闻', ...Array.from({ length: 20 }, (_value, index) => document(title(`通知${index}`), linesOfText(4)))],
    ];
    const issue = await set(many, { starts: starts({ article: 'rightPage' }) });
    const contents = issue.pdf.pages.filter(({ links }) => links.length > 0);
    more(contents.length, 1.5);
    for (const { first } of issue.layout.folios) same(Number(first) % 2, 1);
    same(codes(issue).includes('CONTENTS_NOT_SETTLED'), false);
  });

  it('PAGE-16 a section opens with a band across the head of its first page, and its first article stands below', async () => {
    const sections: Sections = [
      ['要闻', article(4, '甲')],
      ['文件', { manuscript: article(4, '乙'), settings: { start: 'runIn' } }, article(4, '丙')],
    ];
    const issue = await set(sections, { sectionOpener: band });
    const [name, text] = [placeOf(issue, '文件'), placeOf(issue, '乙乙')];
    same([name.folio, text.folio, placeOf(issue, '丙丙').folio], ['03', '03', '04']);
    // The name stands in the frame's middle; the band of 50 pt takes three rows of the grid.
    const printed = linesOf(issue.pdf.pages.find(({ label }) => label === '03') ?? fail()).find(
      (line) => line.text === '文件',
    );
    near(((printed?.x ?? 0) + (printed?.end ?? 0)) / 2, 50 + 110, 0.05);
    near(printed?.size ?? 0, 20);
    near(text.baseline, 58.8 + 3 * 20);
    // A section begins a page: the article cannot run in.
    same(
      issue.layout.diagnostics.filter(({ code }) => code === 'START_NOT_POSSIBLE').map(({ values }) => values?.reason),
      ['section'],
    );
    const plain = await set(
      [
        ['要闻', article(4, '甲')],
        ['文件', article(4, '乙')],
      ],
      {},
    );
    near(placeOf(plain, '乙乙').baseline, 58.8);
    fails(() => placeOf(plain, '文件'));
  });

  it('PAGE-16 a section opens with a page of its own, without running head and folio, on the right if it must', async () => {
    const sections: Sections = [
      ['要闻', article(4, '甲')],
      ['文件', article(4, '乙')],
    ];
    const issue = await set(sections, { sectionOpener: ownPage });
    same(
      ['要闻', '甲甲', '文件', '乙乙'].map((text) => placeOf(issue, text).folio),
      ['02', '03', '04', '05'],
    );
    const page = issue.pdf.pages.find(({ label }) => label === '04');
    same(page?.glyphs.map(({ text }) => text).join(''), '文件');
    near(placeOf(issue, '文件').baseline, 100 + 10 + 0.88 * 20, 1);
    const right = await set(sections, { sectionOpener: ownPage, starts: starts({ section: 'rightPage' }) });
    same(
      ['要闻', '甲甲', '文件', '乙乙'].map((text) => placeOf(right, text).folio),
      ['03', '04', '05', '06'],
    );
    // The outline leads to the opener.
    same(
      right.pdf.outline.slice(1).map(({ target }) => right.pdf.pages[target.page]?.label),
      ['03', '05'],
    );
  });

  it('PAGE-17 a short article runs in by the template’s rule where lines enough are left', async () => {
    const rule = (linesLeft: number, mostPages: number) => ({
      starts: starts({ runIn: { linesLeft, mostPages } }),
      balanceAtEnd: false,
    });
    const sections = (lines: number): Sections => [['要闻', article(8, '甲'), article(lines, '乙')]];
    const place = async (lines: number, linesLeft: number, mostPages: number) =>
      placeOf(await set(sections(lines), rule(linesLeft, mostPages)), '乙乙');
    // Four rows of the first and a blank one: five are left.
    const runIn = await place(6, 5, 1);
    same(runIn.folio, '02');
    near(runIn.baseline, 58.8 + 5 * 20);
    same((await place(6, 6, 1)).folio, '03');
    // Thirty lines are a page and a half.
    same((await place(30, 5, 1.4)).folio, '03');
    same((await place(30, 5, 1.6)).folio, '02');
    fails(() => same(runIn.folio, '03'));
  });

  it('PAGE-17 what the art editor says goes before the rule', async () => {
    const told: Sections = [
      ['要闻', article(8, '甲'), { manuscript: article(6, '乙'), settings: { start: 'newPage' } }],
    ];
    const issue = await set(told, { starts: starts({ runIn: { linesLeft: 4, mostPages: 1 } }) });
    same(placeOf(issue, '乙乙').folio, '03');
  });
});

const fail = (): never => {
  throw new RangeError('no such page');
};
