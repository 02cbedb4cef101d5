import { beforeAll, describe, it } from 'vitest';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import { document, figure, footnote, linesOfText, paragraph } from '../../support/layout/builders.ts';
import { tinyPng } from '../../support/pdf/tinyPictures.ts';
import { atMost, fails, more, near, same } from '../../support/spec/measured.ts';
import { type MeasuredIssue, squareIssue } from '../../support/spec/measuredIssue.ts';

const bytes = tinyPng(40, 40);
const pictures: ReadonlyMap<string, Picture> = new Map([
  ['small', { id: 'small', mediaType: 'image/png', bytes, width: 100, height: 50 }],
  ['tall', { id: 'tall', mediaType: 'image/png', bytes, width: 100, height: 400 }],
]);

describe('pictures and footnotes in the PDF', () => {
  let drawn: MeasuredIssue;
  let noted: MeasuredIssue;
  beforeAll(async () => {
    drawn = await squareIssue(
      { lines: 20 },
      [
        document(
          linesOfText(3),
          figure('small', 60, '图1 全景'),
          linesOfText(8, 10, '后'),
          figure('tall', 100),
          linesOfText(4, 10, '末'),
        ),
      ],
      undefined,
      pictures,
    );
    noted = await squareIssue({ lines: 14 }, [
      document(paragraph(['甲乙', footnote('第一条注释'), '丙丁戊', footnote('第二条注释'), '己']), linesOfText(12)),
    ]);
  });
  const placed = (issue: MeasuredIssue) =>
    issue.layout.displayList.pages.flatMap((page, index) =>
      page.items.flatMap((item) => (item.kind === 'picture' ? [{ ...item, page: index }] : [])),
    );

  it('FIG-01 a picture keeps its proportions and goes into its column, reduced to the height allowed', () => {
    const [small, tall] = placed(drawn);
    near((small?.width ?? 0) / (small?.height ?? 1), 2, 0.001);
    atMost(small?.width ?? 0, 100);
    near((tall?.width ?? 0) / (tall?.height ?? 1), 0.25, 0.001);
    atMost(tall?.height ?? 0, 390 * 0.45);
  });

  it('FIG-02 a picture across that does not fit moves to the next page’s head, and the text goes on before it', async () => {
    const wide = new Map([['wide', { id: 'wide', mediaType: 'image/png', bytes, width: 400, height: 100 } as const]]);
    const text = [linesOfText(16), figure('wide', 200), linesOfText(30, 10, '后')];
    const issue = await squareIssue({}, [document(...text)], undefined, wide);
    const [picture] = placed(issue);
    near(picture?.y ?? 0, 50, 0.02);
    const before = issue.lines.filter((line) => /^后/.test(line.text) && line.page < (picture?.page ?? 0));
    more(before.length, 1);
    more(issue.lines.filter((line) => line.page === picture?.page && line.baseline > 100).length, 1);
  });

  it('FIG-03 FIG-04 its caption stands below it, in its middle, in the same column', () => {
    const [small] = placed(drawn);
    const caption = drawn.lines.find((line) => line.text.includes('全景'));
    same(caption?.page, small?.page);
    near(((caption?.x ?? 0) + (caption?.end ?? 0)) / 2, (small?.x ?? 0) + (small?.width ?? 0) / 2, 0.3);
    more(caption?.baseline ?? 0, (small?.y ?? 0) + (small?.height ?? 0));
    more((small?.y ?? 0) + (small?.height ?? 0) + 25, caption?.baseline ?? 0);
  });

  it('FIG-07 the text goes on below it on the grid', () => {
    const rows = drawn.lines.filter((line) => /^后/.test(line.text)).map((line) => (line.baseline - 58.8) / 20);
    for (const row of rows) near(Math.abs(row - Math.round(row)), 0, 0.002);
  });

  it('FIG-08 no text stands on a picture', () => {
    for (const picture of placed(drawn)) {
      const over = drawn.lines.filter(
        (line) =>
          line.page === picture.page &&
          line.baseline > picture.y + 1 &&
          line.baseline - 8 < picture.y + picture.height &&
          line.x < picture.x + picture.width &&
          line.end > picture.x &&
          /^[文后末]/.test(line.text),
      );
      same(
        over.map((line) => line.text),
        [],
      );
    }
  });

  const marks = () =>
    noted.pdf.pages
      .flatMap(({ glyphs, index }) => glyphs.map((glyph) => ({ ...glyph, page: index })))
      .filter(({ text, size }) => /\d/.test(text) && size < 7);

  it('NOTE-01 a note’s mark is raised and smaller', () => {
    const line = noted.lines.find((each) => each.text.startsWith('甲'));
    const [mark] = marks();
    near((line?.baseline ?? 0) - (mark?.y ?? 0), 3.6, 0.02);
    near(mark?.size ?? 0, 6, 0.02);
    fails(() => near((line?.baseline ?? 0) - (line?.glyphs[0]?.y ?? 0), 3.6, 0.02));
  });

  it('NOTE-02 notes are numbered in the order of their marks', () => {
    const inText = marks().filter((mark) => mark.y < 100);
    same(inText.map((mark) => mark.text).slice(0, 2), ['1', '2']);
  });

  it('NOTE-04 a note stands at the foot of the column that its mark is in', () => {
    const [first, second] = ['第一条注释', '第二条注释'].map((text) =>
      noted.lines.find((line) => line.text.includes(text.slice(0, 3))),
    );
    const mark = noted.lines.find((line) => line.text.startsWith('甲'));
    same([first?.page, second?.page], [mark?.page, mark?.page]);
    same([(first?.x ?? 0) < 160, (second?.x ?? 0) < 160], [true, true]);
    const text = noted.lines.filter((line) => line.page === mark?.page && line.x < 160 && /^文/.test(line.text));
    for (const line of text) more(first?.baseline ?? 0, line.baseline);
    more(second?.baseline ?? 0, first?.baseline ?? 0);
  });

  it('NOTE-06 no text stands on a note', () => {
    const left = noted.lines
      .filter((line) => line.x < 160 && line.page === noted.lines[0]?.page)
      .map((line) => line.baseline);
    const sorted = [...new Set(left)].sort((a, b) => a - b);
    for (const [index, baseline] of sorted.slice(1).entries()) more(baseline - (sorted[index] ?? 0), 9.9);
  });

  it('NOTE-05 a note too long for its column goes on in the next one', async () => {
    const issue = await squareIssue({ lines: 14 }, [
      document(paragraph(['甲', footnote('注'.repeat(130)), '乙']), linesOfText(20)),
    ]);
    const note = issue.lines.filter((line) => /^注+$/.test(line.text.replace(/^.*\]\s*/, '')));
    same(note.map((line) => line.text.replace(/[^注]/g, '')).join('').length, 130);
    more(new Set(note.map((line) => `${line.page} ${line.x > 160}`)).size, 1);
    for (const line of note) atMost(line.baseline, 50 + 270);
  });
});
