import type { Node } from 'prosemirror-model';
import { describe, it } from 'vitest';
import type { ArticleSettings } from '../../../shared/issue/issueFile.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import type { Template } from '../../../shared/template/template.ts';
import { document, figure, linesOfText, paragraph, table } from '../../support/layout/builders.ts';
import { tinyPng } from '../../support/pdf/tinyPictures.ts';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import { lineReading, type MeasuredIssue, squareIssue } from '../../support/spec/measuredIssue.ts';

const bytes = tinyPng(40, 40);
const picture = (id: string, width: number, height: number): [string, Picture] => [
  id,
  { id, mediaType: 'image/png', bytes, width, height },
];
/** In a column of 100 pt: 50 pt high, or two rows and a half; across 220 pt: 55 pt high. */
const pictures: ReadonlyMap<string, Picture> = new Map([picture('broad', 100, 50), picture('wide', 400, 100)]);
const wide = (caption = ''): Node => figure('wide', 200, caption);
const broad = (caption = ''): Node => figure('broad', 60, caption);

type FigureRule = Partial<Template['figure']>;
/** Two columns of ten characters and ten lines; the type area is 220 by 190 pt, from 50, 50 on. */
const set = (blocks: readonly Node[], settings: ArticleSettings = {}, rule: FigureRule = {}): Promise<MeasuredIssue> =>
  squareIssue(
    {},
    [{ manuscript: document(...blocks), settings }],
    (template) => ({ ...template, figure: { ...template.figure, ...rule } }),
    pictures,
  );

/** Page from 0, and the picture's edges below the top and right of the left edge of the type area. */
function placed({ layout }: MeasuredIssue) {
  return layout.displayList.pages.flatMap((page, index) =>
    page.items.flatMap((item) =>
      item.kind === 'picture'
        ? [{ page: index - 3, x: item.x - 50, y: item.y - 50, bottom: item.y + item.height - 50, width: item.width }]
        : [],
    ),
  );
}
/** Rows of the lines of a text on a page, from 0. */
const rowsOf = ({ lines }: MeasuredIssue, character: string, page: number): number[] =>
  lines
    .filter((line) => line.page === page + 3 && line.text.startsWith(character.repeat(3)))
    .map((line) => (line.baseline - 58.8) / 20);

describe('pictures at the head and the foot in the PDF', () => {
  const long = [linesOfText(5, 10, '甲'), wide(), linesOfText(40, 10, '乙')];

  it('FIG-02 the template sets pictures across at the head of the page that their place falls on', async () => {
    const [here, head] = [await set(long), await set(long, {}, { place: 'head' })];
    near(placed(here)[0]?.y ?? 0, 60);
    near(placed(head)[0]?.y ?? 0, 0);
    same(placed(head)[0]?.page, 0);
    // The text begins at the first row below the picture of 55 pt and half a blank line.
    for (const issue of [head]) near(Math.min(...rowsOf(issue, '甲', 0)), 3, 0.01);
    fails(() => near(placed(here)[0]?.y ?? 0, 0));
  });

  it('FIG-02 or at its foot, the text going on above them', async () => {
    const foot = await set(long, {}, { place: 'foot' });
    near(placed(foot)[0]?.bottom ?? 0, 190);
    same(placed(foot)[0]?.page, 0);
    // 135 pt less half a blank line hold seven rows, in both columns.
    const rows = [...rowsOf(foot, '甲', 0), ...rowsOf(foot, '乙', 0)];
    near(Math.max(...rows), 6, 0.01);
    same(rows.length, 14);
  });

  it('FIG-02 a picture whose place does not fall on the page with it waits for the next one’s head or foot', async () => {
    const late = [linesOfText(17, 10, '甲'), wide(), linesOfText(40, 10, '乙')];
    for (const place of ['head', 'foot'] as const) {
      const issue = await set(late, {}, { place });
      same(placed(issue)[0]?.page, 1);
      if (place === 'head') near(placed(issue)[0]?.y ?? 0, 0);
      else near(placed(issue)[0]?.bottom ?? 0, 190);
      // The page before is full.
      same(rowsOf(issue, '甲', 0).length + rowsOf(issue, '乙', 0).length, 20);
    }
  });

  it('FIG-02 a picture in the column stands at the head or foot of its column', async () => {
    const blocks = [linesOfText(13, 10, '甲'), broad(), linesOfText(40, 10, '乙')];
    const [here, head, foot] = [
      await set(blocks),
      await set(blocks, {}, { place: 'head' }),
      await set(blocks, {}, { place: 'foot' }),
    ];
    near(placed(here)[0]?.y ?? 0, 60);
    near(placed(head)[0]?.y ?? 0, 0);
    near(placed(foot)[0]?.bottom ?? 0, 190);
    for (const issue of [here, head, foot]) {
      same(placed(issue)[0]?.page, 0);
      near(placed(issue)[0]?.x ?? 0, 120);
    }
    fails(() => near(placed(here)[0]?.bottom ?? 0, 190));
  });

  it('FIG-02 the art editor chooses place and width of a picture by its number or its caption', async () => {
    const blocks = [
      linesOfText(4, 10, '甲'),
      broad(),
      linesOfText(4, 10, '乙'),
      wide('全景'),
      linesOfText(40, 10, '丙'),
    ];
    const figures: ArticleSettings['figures'] = [
      { figure: 1, place: 'foot', width: 'across' },
      { figure: '全景', place: 'head', width: 'column' },
    ];
    const chosen = await set(blocks, { figures });
    const [first, second] = placed(chosen);
    near(first?.width ?? 0, 171, 0.1);
    near(first?.bottom ?? 0, 190);
    near(second?.width ?? 0, 100);
    same(
      chosen.layout.diagnostics.filter(({ code }) => code === 'NUDGE_WITHOUT_EFFECT'),
      [],
    );
    const [plain] = placed(await set(blocks));
    near(plain?.width ?? 0, 100);
    fails(() => near(plain?.bottom ?? 0, 190));
  });

  it('FIG-02 a choice for a picture that is not there, or cannot go across, is reported', async () => {
    const figures: ArticleSettings['figures'] = [
      { figure: 2, place: 'head' },
      { figure: '远景', place: 'foot' },
      { figure: 1, width: 'across' },
    ];
    const issue = await set([linesOfText(4), broad('全景')], { figures, columns: 1 });
    same(
      issue.layout.diagnostics
        .filter(({ code }) => code === 'NUDGE_WITHOUT_EFFECT')
        .map(({ values }) => [values?.setting, values?.target, values?.reason]),
      [
        ['figures', 2, 'notFound'],
        ['figures', '远景', 'notFound'],
        ['figures', 1, 'notPossible'],
      ],
    );
  });
});

describe('captions in the PDF', () => {
  const captionLine = (issue: MeasuredIssue, text: string) => {
    for (const page of issue.pdf.pages) {
      const glyphs = page.glyphs.filter((glyph) => [...text].includes(glyph.text));
      if (glyphs.length === [...text].length) return glyphs;
    }
    throw new RangeError(`the PDF has no ${text}`);
  };
  const withCaptions = (blocks: readonly Node[], label: string, spaceOut: Template['text']['caption']['spaceOut']) =>
    squareIssue(
      {},
      [document(...blocks)],
      (template) => ({
        ...template,
        figure: { ...template.figure, label },
        table: { ...template.table, label: label === '' ? '' : '表{n}' },
        text: { ...template.text, caption: { ...template.text.caption, spaceOut } },
      }),
      pictures,
    );

  it('FIG-05 a short caption is spaced out below the middle of its picture, a longer one is not', async () => {
    const blocks = [linesOfText(2, 10, '文'), broad('全景'), broad('河口湿地')];
    const issue = await withCaptions(blocks, '', { upTo: 3, gap: 1 });
    const [first, second] = captionLine(issue, '全景');
    near((second?.x ?? 0) - (first?.x ?? 0), 20, 0.05);
    const [shown] = placed(issue);
    near(((first?.x ?? 0) + (second?.x ?? 0) + 10) / 2 - 50, (shown?.x ?? 0) + (shown?.width ?? 0) / 2, 0.05);
    const [one, two] = captionLine(issue, '河口湿地');
    near((two?.x ?? 0) - (one?.x ?? 0), 10, 0.05);
    const plain = captionLine(await withCaptions(blocks, '', null), '全景');
    fails(() => near((plain[1]?.x ?? 0) - (plain[0]?.x ?? 0), 20, 0.05));
  });

  it('FIG-06 pictures and tables are numbered if the template says so; a number that was typed is kept and counted on', async () => {
    const blocks = [
      broad('全景'),
      broad('图 5　近景'),
      broad('远景'),
      paragraph('人口', { align: 'center' }),
      table(1, [
        ['甲', '乙'],
        ['1', '2'],
      ]),
      linesOfText(2, 10, '文'),
      paragraph('表三　产量', { align: 'center' }),
      table(1, [
        ['甲', '乙'],
        ['1', '2'],
      ]),
      linesOfText(2, 10, '文'),
      paragraph('收入', { align: 'center' }),
      table(1, [
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ];
    const titles = (issue: MeasuredIssue): string[] =>
      issue.pdf.pages
        .map((page) => page.glyphs.map((glyph) => glyph.text).join(''))
        .join('')
        .replace(/\s/g, '')
        .match(/[图表][\d三](?:全景|近景|远景|人口|产量|收入)/g) ?? [];
    const numbered = await withCaptions(blocks, '图{n}', null);
    same(titles(numbered), ['图1全景', '图5近景', '图6远景', '表1人口', '表三产量', '表4收入']);
    // Numbers that the engine set are no text of the manuscript.
    same(/图1|图6|表1|表4/.test(numbered.text), false);
    same(/图5/.test(numbered.text.replace(/\s/g, '')), true);
    // The whole line stands in the middle, the number before the caption.
    const line = numbered.pdf.pages.flatMap(({ glyphs }) => glyphs).filter(({ text }) => '图1全景'.includes(text));
    more(line.find(({ text }) => text === '全')?.x ?? 0, line.find(({ text }) => text === '图')?.x ?? 0);
    const plain = await withCaptions(blocks, '', null);
    same(titles(plain), ['图5近景', '表三产量']);
    fails(() => same(titles(plain).length, 6));
    lineReading(plain, '全景');
  });
});
