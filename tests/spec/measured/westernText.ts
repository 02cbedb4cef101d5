import type { Node } from 'prosemirror-model';
import { beforeAll, describe, it } from 'vitest';
import type { ArticleSettings } from '../../../shared/issue/issueFile.ts';
import type { Template } from '../../../shared/template/template.ts';
import { document, heading, paragraph } from '../../support/layout/builders.ts';
import { atMost, fails, more, near, same } from '../../support/spec/measured.ts';
import { lineReading, type MeasuredIssue, squareIssue, type TextLine } from '../../support/spec/measuredIssue.ts';

const SHAPE = { columns: 1, characters: 30, lines: 60 };

const WORDS = '甲GDP增3.5%，乙“Ω”丙';
const FORMULA = '函数f(x)(甲类)值';
const LACKING = '甲A𝛼ⅣB乙';
const TITLED = '甲2023年';
const APOSTROPHE = '甲don’t‘乙’';
const ONES = '甲1111乙';
const ZEROS = '甲0000乙';
const MARKED = '设x,y为值(甲类)时,有z.乙';
const LONG_WORDS =
  '关于internationalization的interdisciplinary研究与administrative管理，见GB9704和http://www.representative.cn/';

const paragraphs = (...texts: readonly string[]): Node[] =>
  texts.map((text) => paragraph(text, { align: 'left', indent: false }));

const withWestern =
  (western: Partial<Template['western']>) =>
  (template: Template): Template => ({ ...template, western: { ...template.western, ...western } });

/** The name of the face that a character is set in. */
function faceOf(line: TextLine, character: string): string {
  const glyph = line.glyphs.find((each) => each.text === character);
  if (!glyph) throw new RangeError(`no “${character}” in “${line.text}”`);
  return glyph.fontName;
}

/** Face of each character, in their order. */
const facesOf = (line: TextLine, characters: string): string[] =>
  [...characters].map((character) => faceOf(line, character));

const times = (name: string, count: number): string[] => Array.from({ length: count }, () => name);

describe('Western words in the PDF', () => {
  let issue: MeasuredIssue;
  beforeAll(async () => {
    issue = await squareIssue(SHAPE, [
      document(...paragraphs(WORDS, FORMULA, LACKING, APOSTROPHE), heading(1, '甲2022年'), heading(2, TITLED)),
    ]);
  });
  const line = (of: string): TextLine => lineReading(issue, of);

  it('MIX-07 letters, digits and their signs stand in the Western face, Chinese characters and marks in the Chinese one', () => {
    same(facesOf(line(WORDS), 'GDP3.5%Ω'), times('Tinos-Regular', 8));
    same(facesOf(line(WORDS), '甲增，乙“”丙'), times('NotoSerifSC-Regular', 7));
    fails(() => same(faceOf(line(WORDS), '，'), faceOf(line(WORDS), '.')));
  });

  it('MIX-07 a bracket in a word is of its face, one of the Chinese sentence is not', () => {
    const marks = line(FORMULA).glyphs.filter(({ text: mark }) => mark === '(' || mark === ')');
    same(
      marks.map(({ fontName }) => fontName),
      [...times('Tinos-Regular', 2), ...times('NotoSerifSC-Regular', 2)],
    );
  });

  it('MIX-07 a bold face has a bold Western one, and a role without one takes the Latin of its Chinese face', () => {
    same(faceOf(line(TITLED), '2'), 'Tinos-Bold');
    same(faceOf(line('甲2022年'), '2'), 'NotoSansSC-Medium');
  });

  it('MIX-07 what the Western face lacks stands in the Chinese one or in any that has it', () => {
    same(facesOf(line(LACKING), 'AB'), times('Tinos-Regular', 2));
    same(faceOf(line(LACKING), 'Ⅳ'), 'NotoSerifSC-Regular');
  });

  it('MIX-08 the apostrophe is the Western face’s own, and ‘ ’ around Chinese words are Chinese marks', () => {
    const [apostrophe, closing] = line(APOSTROPHE).glyphs.filter(({ text: mark }) => mark === '’');
    same(apostrophe?.fontName, 'Tinos-Regular');
    atMost(apostrophe?.advance ?? Number.NaN, 3.4);
    same(closing?.fontName, 'NotoSerifSC-Regular');
    fails(() => atMost(closing?.advance ?? Number.NaN, 3.4));
  });

  it('MIX-11 digits are all of one width where the template wants it, and of their own where it does not', async () => {
    const widths = async (digits: Template['western']['digits']): Promise<number[]> => {
      // The digits of the Chinese face, whose 1 is narrower than its 0.
      const own = await squareIssue(SHAPE, [document(...paragraphs(ONES, ZEROS))], withWestern({ faces: {}, digits }));
      return [ONES, ZEROS].map((each) => {
        const { glyphs } = lineReading(own, each);
        return (glyphs.at(-2)?.x ?? 0) - (glyphs[1]?.x ?? 0);
      });
    };
    const [ones = 0, zeros = 0] = await widths('tabular');
    near(ones, zeros);
    const [narrow = 0, wide = 0] = await widths('proportional');
    more(wide - narrow, 1);
  });

  /** The long words in a column of 9 characters. */
  const narrow = (hyphenation: boolean, settings: ArticleSettings = {}): Promise<MeasuredIssue> =>
    squareIssue(
      { columns: 1, characters: 9, lines: 60 },
      [{ manuscript: document(...paragraphs(LONG_WORDS)), settings }],
      withWestern({ hyphenation }),
    );
  /** What stands at the ends of lines and is no text. */
  const hyphens = (of: MeasuredIssue) =>
    of.pdf.pages.flatMap((page) => page.glyphs.filter((glyph) => glyph.text === '\u00ad' && glyph.artifact));

  it('LINE-22 no hyphen is added if nobody wants it', async () => {
    const off = await narrow(false);
    same(hyphens(off).length, 0);
    same(off.text, LONG_WORDS);
    same(hyphens(await narrow(true, { hyphenation: false })).length, 0);
  });

  it('LINE-22 words are divided between syllables where the template or the article wants it', async () => {
    const on = await narrow(true);
    more(hyphens(on).length, 1.5);
    for (const hyphen of hyphens(on)) {
      atMost(hyphen.x + hyphen.advance, 50 + 90);
      same(hyphen.fontName, 'Tinos-Regular');
      const [last, ...before] = on.lines
        .filter((each) => each.page === hyphen.page && Math.abs(each.baseline - hyphen.y) < 0.1)
        .flatMap((each) => [...each.glyphs].reverse());
      near((last?.x ?? 0) + (last?.advance ?? 0), hyphen.x, 0.05);
      same(/^[a-z]{2}$/.test(`${before[0]?.text}${last?.text}`), true);
    }
    same(hyphens(await narrow(false, { hyphenation: true })), hyphens(on));
    fails(() => same(hyphens(on).length, 0));
  });

  it('LINE-22 an added hyphen is no text, and addresses, numbers and abbreviations are not divided by one', async () => {
    const on = await narrow(true);
    same(on.text, LONG_WORDS);
    const ends = on.lines.map((each) => each.text);
    same(
      ends.filter((each) => /(?:GB|www\.repre|represent)$/.test(each)),
      [],
    );
  });

  it('MIX-12 half-width marks stand as Western ones where formulas abound, and close where they only replace Chinese ones', async () => {
    const set = async (punctuation: Template['western']['punctuation'], settings: ArticleSettings = {}) => {
      const manuscript = document(...paragraphs(MARKED));
      return lineReading(await squareIssue(SHAPE, [{ manuscript, settings }], withWestern({ punctuation })), MARKED);
    };
    /** Blanks after 值 and around 类, ) and 时, in ems. */
    const blanks = (of: TextLine): number[] =>
      ['值', '类', ')', '时', '有'].map((character) => {
        const index = of.glyphs.findIndex((glyph) => glyph.text === character);
        const [glyph, next] = of.glyphs.slice(index, index + 2);
        return ((next?.x ?? 0) - (glyph?.x ?? 0) - (glyph?.advance ?? 0)) / 10;
      });
    const western = await set('spaced');
    for (const [index, blank] of [0.25, 0, 0.25, 0, 0.25].entries()) near(blanks(western)[index] ?? 9, blank, 0.003);
    same(facesOf(western, '(),.xyz'), times('Tinos-Regular', 7));
    same(western.text, MARKED);
    const typed = await set('asTyped');
    for (const [index, blank] of [0, 0, 0, 0, 0.25].entries()) near(blanks(typed)[index] ?? 9, blank, 0.003);
    same(faceOf(typed, '('), 'NotoSerifSC-Regular');
    same(blanks(await set('asTyped', { punctuation: 'spaced' })), blanks(western));
    fails(() => same(blanks(typed), blanks(western)));
  });
});
