import { beforeAll, describe, it } from 'vitest';
import type { USUAL_COMPOSITION } from '../../../shared/template/composition.ts';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import {
  columnOf,
  composedColumn,
  emOf,
  emsBetween,
  endEm,
  lineReading,
  linesReading,
  type MeasuredIssue,
  type TextLine,
} from '../../support/spec/measuredIssue.ts';

const HAN = '甲乙丙丁戊己庚辛壬癸';
const REST = '子丑寅卯辰巳午未申酉';
/** A thing at every place of lines of ten characters. */
const swept = (unit: string): string[] =>
  Array.from({ length: 10 }, (_value, index) => `${HAN.slice(0, index + 1)}${unit}${REST}`);

/** What begins and what ends the lines of paragraphs that hold a mark at every place, edges of paragraphs left out. */
async function edges(mark: string, kinsoku: 'strict' | 'gb' | 'basic' | 'none') {
  const texts = swept(mark);
  const issue = await composedColumn(10, texts, { kinsoku });
  const lines = texts.flatMap((text) => linesReading(issue, text).map((line) => line.text.trim()));
  return {
    begins: lines.some((line) => line.startsWith(mark)),
    ends: lines.some((line) => line.endsWith(mark)),
  };
}

describe('what a template chooses of the composition of lines, in the PDF', () => {
  it('LINE-32 basic lets —— and …… begin a line and ／ stand at its edges, and nothing else', async () => {
    for (const mark of ['——', '……']) {
      same((await edges(mark, 'strict')).begins, false);
      same((await edges(mark, 'gb')).begins, true);
      same((await edges(mark, 'basic')).begins, true);
    }
    same(await edges('／', 'gb'), { begins: false, ends: false });
    same((await edges('／', 'basic')).ends, true);
    for (const mark of ['，', '。', '”', '）', '～', '·']) same((await edges(mark, 'basic')).begins, false);
    for (const mark of ['“', '（', '《']) same((await edges(mark, 'basic')).ends, false);
  });

  it('LINE-32 none lets every mark begin and end lines, but divides no unit', async () => {
    for (const mark of ['，', '）']) same((await edges(mark, 'none')).begins, true);
    same((await edges('（', 'none')).ends, true);
    const texts = ['98%', '37℃', '——', '……', '￥50'].flatMap(swept);
    const issue = await composedColumn(10, texts, { kinsoku: 'none' });
    for (const unit of ['98%', '37℃', '——', '……', '￥50']) {
      for (const text of swept(unit)) {
        same(linesReading(issue, text).filter((line) => line.text.includes(unit)).length, 1);
      }
    }
  });

  describe('a closing mark at a line’s end', () => {
    // Ten ems of characters, the last of them a mark, at a measure of ten and a half.
    const text = '甲乙丙丁戊己庚辛壬，《子丑寅卯》辰';

    it('PUNCT-11 is half an em wide also where the line has room for more', async () => {
      const [line] = linesReading(await composedColumn(10.5, [text], {}), text);
      same(line?.text, '甲乙丙丁戊己庚辛壬，');
      near(emOf(line, '，'), 10, 0.005);
      near(emsBetween(line, '甲', '乙'), 1 + 1 / 9, 0.005);
    });

    it('PUNCT-11 keeps its blank there where the template gives it only where it is needed', async () => {
      const [line] = linesReading(await composedColumn(10.5, [text], { lineEndMarks: 'asNeeded' }), text);
      same(line?.text, '甲乙丙丁戊己庚辛壬，');
      near(emOf(line, '，'), 9.5, 0.005);
      fails(() => near(emOf(line, '，'), 10, 0.005));
    });

    it('PUNCT-11 stands with its blank outside where a line is set from the right or centred', async () => {
      const issue = await columnOf(20, ['（甲乙丙）'], 'left');
      near(endEm(lineReading(issue, '（甲乙丙）')), 4.5, 0.005);
    });
  });

  describe('a style of punctuation', () => {
    const texts = ['甲，乙。丙', '甲（乙）丙', '甲。”乙', '《甲》乙', '甲！”“乙'];
    const styles: Record<string, MeasuredIssue> = {};
    beforeAll(async () => {
      for (const marks of ['full', 'kaiming', 'half', 'none'] as const) {
        styles[marks] = await composedColumn(20, texts, { marks }, 'left');
      }
    });
    const distances = (marks: string, text: string, ends: string): number =>
      emsBetween(lineReading(styles[marks] as MeasuredIssue, text), ends.charAt(0), ends.charAt(1));

    it('PUNCT-21 full gives each mark an em, kaiming only 。？！, half none', () => {
      near(distances('full', '甲，乙。丙', '甲乙'), 2, 0.005);
      near(distances('kaiming', '甲，乙。丙', '甲乙'), 1.5, 0.005);
      near(distances('kaiming', '甲，乙。丙', '乙丙'), 2, 0.005);
      near(distances('half', '甲，乙。丙', '乙丙'), 1.5, 0.005);
      near(distances('kaiming', '甲（乙）丙', '甲丙'), 3, 0.005);
      fails(() => near(distances('full', '甲（乙）丙', '甲丙'), 3, 0.005));
    });

    it('PUNCT-21 adjacent marks stand close in all but none', () => {
      near(distances('full', '甲。”乙', '甲乙'), 2.5, 0.005);
      near(distances('kaiming', '甲。”乙', '甲乙'), 2, 0.005);
      near(distances('half', '甲。”乙', '甲乙'), 2, 0.005);
      near(distances('none', '甲。”乙', '甲乙'), 3, 0.005);
    });

    it('PUNCT-21 none leaves a line’s first mark its em, and no mark gives', async () => {
      near(emOf(lineReading(styles.none as MeasuredIssue, '《甲》乙'), '甲'), 1, 0.005);
      near(emOf(lineReading(styles.full as MeasuredIssue, '《甲》乙'), '甲'), 0.5, 0.005);
      const text = '一，二三四五六七八九十一，二三四五六七八';
      const [pushed] = linesReading(await composedColumn(12, [text], { marks: 'none' }), text);
      same(pushed?.text, '一，二三四五六七八九十');
    });

    it('PUNCT-21 half sets the ink of an opening mark in the half that it keeps', () => {
      const line = lineReading(styles.half as MeasuredIssue, '甲（乙）丙');
      near(emsBetween(line, '（', '乙'), 1, 0.005);
      near(emsBetween(line, '甲', '乙'), 1.5, 0.005);
    });
  });

  describe('rows of marks', () => {
    const texts = ['甲？！乙', '甲！！乙', '甲！！！乙', '甲？乙', '甲！？”乙'];
    let issue: MeasuredIssue;
    beforeAll(async () => {
      issue = await columnOf(20, texts, 'left');
    });
    const ems = (text: string): number => emsBetween(lineReading(issue, text), '甲', '乙') - 1;

    it('PUNCT-13 ？！ and ！！ take one em together, ！！！ two', () => {
      near(ems('甲？！乙'), 1, 0.005);
      near(ems('甲！！乙'), 1, 0.005);
      near(ems('甲！！！乙'), 2, 0.005);
      near(ems('甲！？”乙'), 2, 0.005);
      near(emsBetween(lineReading(issue, '甲？！乙'), '？', '！'), 0.5, 0.005);
      // Each by itself takes an em.
      fails(() => near(ems('甲？乙') * 2, 1, 0.005));
    });

    it('PUNCT-13 they are not divided, and end a line as one mark', async () => {
      const column = await columnOf(10, swept('？！'));
      for (const text of swept('？！')) {
        same(linesReading(column, text).filter((line) => line.text.includes('？！')).length, 1);
      }
    });
  });

  describe('…………', () => {
    const text = '甲乙丙丁戊…………子丑寅卯';
    let issue: MeasuredIssue;
    beforeAll(async () => {
      issue = await columnOf(12, [text, '甲乙丙……子丑寅', '甲乙“…………”子丑', '…………', '甲乙………子丑']);
    });

    it('LINE-19 takes four ems on a line of its own', () => {
      const [before, own, after] = linesReading(issue, text);
      same([before?.text, own?.text, after?.text], ['甲乙丙丁戊', '…………', '子丑寅卯']);
      near(endEm(own) - emOf(own, '…'), 4, 0.005);
      near(endEm(before), 5, 0.005);
      // Six dots stay in their line.
      fails(() => same(linesReading(issue, '甲乙丙……子丑寅').length, 3));
    });

    it('LINE-19 is no rule for other rows of dots, nor does it part quotation marks from it', () => {
      same(linesReading(issue, '甲乙………子丑').length, 1);
      same(linesReading(issue, '…………').length, 1);
      same(linesReading(issue, '甲乙“…………”子丑').length, 1);
    });
  });

  it('LINE-15 a number and the symbol of its unit after a typed space stay together, a measure word may part', async () => {
    const together = async (unit: string): Promise<boolean> => {
      const issue = await columnOf(10, swept(unit));
      return swept(unit).every((text) => linesReading(issue, text).some((line) => line.text.includes(unit)));
    };
    for (const unit of ['100 km', '5 kg', '60 km/h', '20 kW·h', '8 m²']) same(await together(unit), true);
    for (const other of ['2 次', '100 GDP']) same(await together(other), false);
  });

  it('ADJ-15 Western words take whole ems where the template wants the characters below each other', async () => {
    const text = '甲乙GDP丙丁2023年AB CD戊，己5%庚辛壬癸';
    const beyondGrid = (line: TextLine): number => {
      const han = line.glyphs.filter((glyph) => /[甲-癸年]/.test(glyph.text));
      return Math.max(...han.map((glyph) => Math.abs((glyph.x - 50) / 10 - Math.round((glyph.x - 50) / 10))));
    };
    const [snapped] = linesReading(await composedColumn(40, [text], { westernGrid: true }, 'left'), text);
    const [usual] = linesReading(await composedColumn(40, [text], {}, 'left'), text);
    near(beyondGrid(snapped as TextLine), 0, 0.005);
    fails(() => near(beyondGrid(usual as TextLine), 0, 0.005));
    // The word stands in the middle of its ems, at least an eighth of an em from its neighbours.
    const glyphs = (snapped as TextLine).glyphs;
    const [before, first, last, after] = ['乙', 'G', 'P', '丙'].map((wanted) =>
      glyphs.find(({ text: is }) => is === wanted),
    );
    const [left, right] = [
      (first?.x ?? 0) - (before?.x ?? 0) - 10,
      (after?.x ?? 0) - (last?.x ?? 0) - (last?.advance ?? 0),
    ];
    near(left, right, 0.05);
    more(left, 1.2);
  });

  describe('spaces that give or do not', () => {
    const mixed = '甲AB乙CD丙丁戊己庚辛壬癸，子丑寅卯辰巳';
    const stops = '甲。乙丙丁戊己庚辛壬癸，子';
    /** Gaps between a Han character and a Latin letter, in ems. */
    const beside = (line: TextLine | undefined): number => emsBetween(line, '甲', 'A') - 1;

    it('ADJ-17 the space between Han and Latin is fixed where the template wants it', async () => {
      const line = async (hanLatinSpace: 'flexible' | 'fixed'): Promise<TextLine | undefined> =>
        linesReading(await composedColumn(12.2, [mixed], { hanLatinSpace }), mixed)[0];
      near(beside(await line('fixed')), 0.25, 0.005);
      const flexible = beside(await line('flexible'));
      fails(() => near(flexible, 0.25, 0.005));
    });

    it('ADJ-17 。 keeps its em where the template wants it', async () => {
      const line = async (composition: Partial<typeof USUAL_COMPOSITION>): Promise<TextLine | undefined> =>
        linesReading(await composedColumn(12.2, [stops], composition), stops)[0];
      const given = await line({});
      same(given?.text, stops);
      more(2, emsBetween(given, '甲', '乙') + 0.2);
      more(emsBetween(await line({ stops: 'keep' }), '甲', '乙'), 1.999);
    });
  });
});
