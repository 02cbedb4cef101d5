import { beforeAll, describe, it } from 'vitest';
import type { ArticleSettings } from '../../../shared/issue/issueFile.ts';
import { frameSchema } from '../../../shared/template/frame.ts';
import type { Template } from '../../../shared/template/template.ts';
import { document, linesOfText, paragraph, title } from '../../support/layout/builders.ts';
import type { MeasuredGlyph } from '../../support/pdf/measurePage.ts';
import { atMost, fails, more, near, same } from '../../support/spec/measured.ts';
import { lineReading, type MeasuredIssue, squareIssue } from '../../support/spec/measuredIssue.ts';

const NAME = 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ';
const MIXED = `${NAME} 2024 ᠣᠨ 6月15日（甲）${NAME}`;
const IN_TEXT = `称${NAME}文`;
const CHINESE = '关于甲县的通知';

/** Columns of 100 pt for a title in type of 10 pt, 20 pt apart; the Chinese one 10 pt beside them. */
const withTitles = (template: Template): Template => ({
  ...template,
  spanning: {
    ...template.spanning,
    mongolianTitle: { face: 'mongolian', size: 10, ink: 'black', tracking: 0, leading: 2, height: 35.28, gap: 1 },
  },
});

describe('Mongolian among Chinese in the PDF', () => {
  let issue: MeasuredIssue;
  let without: MeasuredIssue;
  const text = () => document(title(CHINESE), paragraph(IN_TEXT, { indent: false }), linesOfText(30, 20));
  const shape = { columns: 1, characters: 20, lines: 40 };
  beforeAll(async () => {
    issue = await squareIssue(shape, [{ manuscript: text(), settings: { mongolianTitle: MIXED } }], withTitles);
    without = await squareIssue(shape, [text()], withTitles);
  });

  /** The glyphs of the page where the article begins. */
  const page = (of: MeasuredIssue): readonly MeasuredGlyph[] =>
    of.pdf.pages.find(({ label }) => label === of.layout.folios[0]?.first)?.glyphs ?? [];
  /** Those of its Mongolian title: they stand left of the Chinese one. */
  const beside = (): readonly MeasuredGlyph[] => {
    const left = page(issue).find((glyph) => glyph.text === '关')?.x ?? 0;
    const top = page(issue).find((glyph) => glyph.text === '称')?.y ?? 0;
    return page(issue).filter((glyph) => glyph.x < left - 5 && glyph.y < top - 8);
  };

  it('MONG-07 an article has a Mongolian title at the left of its head', () => {
    const turned = beside().filter((glyph) => glyph.orientation === 'vertical');
    more(turned.length, 10);
    same(
      turned.every((glyph) => !glyph.artifact),
      true,
    );
    // The Chinese title is centred in the width that is left.
    const columns = new Set(beside().map((glyph) => Math.floor((glyph.x - 50) / 20))).size;
    const first = page(issue).find((glyph) => glyph.text === '关')?.x ?? 0;
    near(first, 50 + columns * 20 + 10 + (200 - columns * 20 - 10 - CHINESE.length * 10) / 2, 0.05);
    same(
      page(without).filter((glyph) => glyph.orientation === 'vertical' && glyph.y < 200),
      [],
    );
    fails(() => more(page(without).filter((glyph) => glyph.orientation === 'vertical').length, turned.length - 1));
  });

  it('MONG-07 the head is as high as the columns, and the text begins below them', () => {
    const lowest = Math.max(...beside().map((glyph) => glyph.y));
    more(page(issue).find((glyph) => glyph.text === '称')?.y ?? 0, lowest);
    same(issue.text.includes(IN_TEXT), true);
    same(
      issue.layout.diagnostics.filter(({ code }) => code === 'MONGOLIAN_TITLE_LEFT_OUT'),
      [],
    );
  });

  it('MONG-07 a template without a place for it says so', async () => {
    const plain = await squareIssue(
      shape,
      [{ manuscript: text(), settings: { mongolianTitle: MIXED } }],
      (template) => ({
        ...template,
        spanning: { ...template.spanning, mongolianTitle: undefined },
      }),
    );
    same(
      plain.layout.diagnostics.map(({ code }) => code).filter((code) => code === 'MONGOLIAN_TITLE_LEFT_OUT').length,
      1,
    );
  });

  it('MONG-07 MONG-05 a word in running text lies along the line, joined with its suffix, a quarter of an em off the Chinese', () => {
    const { glyphs } = lineReading(issue, IN_TEXT);
    const word = glyphs.filter((glyph) => glyph.fontName === 'NotoSansMongolian-Regular');
    same(word.map((glyph) => glyph.text).join(''), NAME);
    same([...new Set(word.map((glyph) => glyph.orientation))], ['horizontal']);
    const [before, after] = [glyphs[0], glyphs.at(-1)];
    near((word[0]?.x ?? 0) - (before?.x ?? 0), 12.5, 0.05);
    const last = word.at(-1);
    near((after?.x ?? 0) - (last?.x ?? 0) - (last?.advance ?? 0), 2.5, 0.05);
  });

  it('MONG-08 Chinese characters and numbers of two digits stand upright in it, longer numbers are turned', () => {
    const stance = (characters: string): string[] =>
      [...characters].map((character) => beside().find((glyph) => glyph.text === character)?.orientation ?? 'missing');
    same(stance('月日甲6'), ['horizontal', 'horizontal', 'horizontal', 'horizontal']);
    const [year] = beside().filter((glyph) => glyph.text === '0');
    same(year?.orientation, 'vertical');
    same(year?.fontName, 'Tinos-Regular');
    fails(() => same(stance('月'), stance('0')));
  });

  it('MONG-08 they stand below each other in the middle of the column, digits side by side', () => {
    const at = (character: string, nth = 0): MeasuredGlyph | undefined =>
      beside().filter((glyph) => glyph.text === character)[nth];
    const [one, five, day] = [at('1'), at('5'), at('日')];
    near(one?.y ?? 0, five?.y ?? 1);
    near((five?.x ?? 0) - (one?.x ?? 0), 5);
    near(one?.x ?? 0, day?.x ?? 1);
    near((day?.y ?? 0) - (one?.y ?? 0), 10);
    const middle = ((day?.x ?? 0) + 5 - 50) % 20;
    near(middle, 10);
  });

  it('MONG-08 it is read in order', () => {
    const read = beside()
      .map((glyph) => glyph.text)
      .join('');
    same(read.replace(/ /g, ''), MIXED.replace(/ /g, ''));
    atMost(read.length, MIXED.length);
  });

  it('MONG-07 it runs down the margin of an article’s pages where the template wants that', async () => {
    const frame = frameSchema.parse({
      ...{
        kind: 'mongolian',
        text: '{mongolianArticle}',
        when: 'mongolianArticle',
        style: { face: 'mongolian', size: 8 },
      },
      ...{ x: 2, y: 20, width: 10, height: 80 },
    });
    const set = (settings: ArticleSettings): Promise<MeasuredIssue> =>
      squareIssue(shape, [{ manuscript: text(), settings }], (template) => {
        const { textLeft, textRight } = template.pages;
        const pages = { ...template.pages, textLeft: [...textLeft, frame], textRight: [...textRight, frame] };
        return { ...withTitles(template), pages };
      });
    const inMargin = (of: MeasuredIssue) =>
      page(of).filter((glyph) => glyph.x < 45 && glyph.artifact && glyph.orientation === 'vertical');
    const marginal = inMargin(await set({ mongolianTitle: NAME }));
    same(marginal.map((glyph) => glyph.text).join(''), NAME);
    for (const [index, glyph] of marginal.slice(1).entries()) more(glyph.y + 0.001, marginal[index]?.y ?? 0);
    same(inMargin(await set({})), []);
  });
});
