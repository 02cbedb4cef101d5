import { beforeAll, describe, it } from 'vitest';
import { document, footnote, lineBreak, paragraph } from '../../support/layout/builders.ts';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import {
  columnOf,
  emOf,
  endEm,
  linesReading,
  type MeasuredIssue,
  squareIssue,
} from '../../support/spec/measuredIssue.ts';

const MEASURE = 8;
/** A thing pushed through every place of lines of eight characters. */
const swept = (unit: string): string[] =>
  Array.from(
    { length: 9 },
    (_value, index) => `${'甲乙丙丁戊己庚辛壬'.slice(0, index + 1)}${unit}${'子丑寅卯辰巳午未申酉'}`,
  );

const NOT_FIRST = ['、', '，', '。', '：', '；', '！', '？', '”', '’', '）', '》', '】', '〕'];
const NOT_LAST = ['“', '‘', '（', '《', '【', '〔'];
const CONNECTORS = ['～', '–', '·', '-'];
const SLASHES = ['／', '/'];
const WHOLE = ['——', '……', '⸺'];
const SIGNED = ['98%', '98％', '12‰', '37℃', '￥50', '¥50', '−40℃'];
const POINTED = ['12,345', '3.14'];
/** A number and its measure word may part. */
const COUNTED = '37次';
const WORDS = ['Mongol', 'GDP', 'it’s', 'A‑12'];

describe('the edges of lines in the PDF', () => {
  let issue: MeasuredIssue;
  let wide: MeasuredIssue;
  let notes: MeasuredIssue;
  let typed: MeasuredIssue;
  let tails: MeasuredIssue;
  beforeAll(async () => {
    const units = [
      ...NOT_FIRST,
      ...NOT_LAST,
      ...CONNECTORS,
      ...SLASHES,
      ...WHOLE,
      ...SIGNED,
      ...POINTED,
      COUNTED,
      ...WORDS,
    ];
    issue = await columnOf(MEASURE, units.flatMap(swept));
    wide = await columnOf(12, [
      PUSHED_IN,
      ADDRESS,
      HYPHEN,
      bracketAfter(8),
      ...[8, 9, 10, 11].map(documentNumberAfter),
    ]);
    tails = await columnOf(12, [8, 9, 10, 11, 12, 13, 14].map(tailAfter));
    notes = await squareIssue({ columns: 1, characters: MEASURE, lines: 200 }, [
      document(
        ...Array.from({ length: 8 }, (_value, index) =>
          paragraph(['甲乙丙丁戊己庚辛'.slice(0, index + 1), footnote('注'), '子丑寅卯辰巳午未申'], { indent: false }),
        ),
      ),
    ]);
    typed = await squareIssue({ columns: 1, characters: MEASURE, lines: 60 }, [
      document(
        paragraph(['甲乙丙', lineBreak(), '丁戊己'], { indent: false }),
        paragraph('子 丑寅 卯辰 巳午 未申 酉戌', { indent: false }),
        paragraph('一二三四五六七八 九十百千', { indent: false }),
      ),
    ]);
  });

  /** The lines of all paragraphs that hold a unit. */
  const linesOf = (unit: string): string[][] =>
    swept(unit).map((text) => linesReading(issue, text).map((line) => line.text.trim()));
  const starts = (unit: string): string[] =>
    linesOf(unit)
      .flat()
      .filter((line) => line.startsWith(unit));
  const ends = (unit: string): string[] =>
    linesOf(unit)
      .flat()
      .filter((line) => line.endsWith(unit));
  const divided = (unit: string): string[][] =>
    linesOf(unit).filter((lines) => !lines.some((line) => line.includes(unit)));

  it('LINE-01 no line begins with a pause, a stop or a closing mark', () => {
    for (const mark of NOT_FIRST) same(starts(mark), []);
    // An opening mark does begin lines there: the measurement sees what stands first.
    fails(() => same(starts('（'), []));
  });

  it('LINE-02 no line ends with an opening mark', () => {
    for (const mark of NOT_LAST) same(ends(mark), []);
    fails(() => same(ends('，'), []));
  });

  it('LINE-03 no line begins with a connector or ·', () => {
    for (const mark of CONNECTORS) same(starts(mark), []);
    fails(() => same(ends('～'), []));
  });

  it('LINE-04 LINE-05 ／ and a typed / stand at neither edge', () => {
    for (const mark of SLASHES) same([...starts(mark), ...ends(mark)], []);
  });

  it('LINE-06 LINE-07 ——, …… and ⸺ begin no line and are not divided', () => {
    for (const mark of WHOLE) same([...starts(mark), ...divided(mark)], []);
    fails(() => same(divided('甲乙'), []));
  });

  it('LINE-08 a number stays with its sign', () => {
    for (const number of SIGNED) same(divided(number), []);
    fails(() => same(divided(COUNTED), []));
  });

  it('LINE-10 a number keeps its point and its thousands', () => {
    for (const number of POINTED) same(divided(number), []);
  });

  it('LINE-09 MIX-09 MIX-10 a Western word is not divided', () => {
    for (const word of WORDS) same(divided(word), []);
  });

  it('LINE-09 a Western word divides after its own hyphen', () => {
    const [first] = linesReading(wide, HYPHEN);
    same(first?.text.endsWith('well-'), true);
  });

  it('LINE-11 a document number is not divided where a looser line avoids it', () => {
    for (const before of [8, 9, 10, 11]) {
      const lines = linesReading(wide, documentNumberAfter(before)).map((line) => line.text);
      same(lines.filter((line) => line.includes('发〔2023〕16号')).length, 1);
    }
    // A text in brackets of the same widths is not spared.
    const other = linesReading(wide, bracketAfter(8)).map((line) => line.text);
    fails(() => same(other.filter((line) => line.includes('发【2023】16号')).length, 1));
  });

  it('LINE-12 NOTE-03 a note mark begins no line', () => {
    const marks = notes.pdf.pages.flatMap(({ glyphs }) => glyphs).filter(({ text, size }) => text === '[' && size < 7);
    same(marks.length, 8);
    for (const mark of marks) more(mark.x - 50, 9.9);
    // A plain bracket of the text does begin lines.
    fails(() => same(starts('（'), []));
  });

  it('LINE-16 a line ends where its author ended it, and is not stretched', () => {
    const [first, second] = linesReading(typed, '甲乙丙丁戊己');
    same([first?.text, second?.text], ['甲乙丙', '丁戊己']);
    near(endEm(first), 3, 0.002);
  });

  it('LINE-17 a comma is pushed in where another gives its half em, rather than a character pushed out', () => {
    const [first] = linesReading(wide, PUSHED_IN);
    same(first?.text, '一，二三四五六七八九十一，');
    near(emOf(first, '二'), 1.5, 0.03);
    near(emOf(first, '，', 1), 11.5, 0.03);
  });

  it('LINE-18 the lines of a paragraph are chosen together: none is looser than need be', () => {
    for (const text of swept('，')) {
      for (const line of linesReading(issue, text).slice(0, -1)) {
        const gaps = line.glyphs.slice(1).map((glyph, index) => glyph.x - (line.glyphs[index]?.x ?? 0) - 10);
        more(2.6, Math.max(...gaps));
      }
    }
  });

  it('LINE-21 no line begins or ends with a typed space', () => {
    const lines = linesReading(typed, '子 丑寅 卯辰 巳午 未申 酉戌');
    for (const line of lines) near(emOf(line, line.text.trim().charAt(0)), 0, 0.002);
    for (const line of lines.slice(0, -1)) {
      const last = line.glyphs.findLast((glyph) => glyph.text.trim() !== '');
      near(((last?.x ?? 0) + (last?.advance ?? 0) - 50) / 10, MEASURE, 0.002);
    }
    // Eight characters fill the line; the space after them takes nothing.
    const [full, next] = linesReading(typed, '一二三四五六七八 九十百千');
    same([full?.text.trim(), next?.text.trim()], ['一二三四五六七八', '九十百千']);
    near(emOf(next, '九'), 0, 0.002);
  });

  it('LINE-22 LINE-23 no hyphen is added; an address divides after its points, a longer word anywhere', () => {
    const lines = linesReading(wide, ADDRESS);
    same(lines.map((line) => line.text).join(''), ADDRESS);
    for (const line of lines) more(12.01, endEm(line));
    for (const line of lines.slice(1, -1)) same(/[/.]$/.test(line.text), true);
  });

  it('LINE-20 three closing marks together still begin no line', () => {
    for (let before = 8; before <= 14; before += 1) {
      const lines = linesReading(tails, tailAfter(before)).map((line) => line.text);
      same(
        lines.filter((line) => /^[》。”]/.test(line)),
        [],
      );
    }
  });
});

const PUSHED_IN = '一，二三四五六七八九十一，二三四五六七八';
const NUMERALS = '一二三四五六七八九十百千';
const documentNumberAfter = (before: number): string =>
  `${NUMERALS.slice(0, before)}甲政发〔2023〕16号子丑寅卯辰巳午未申`;
const bracketAfter = (before: number): string => documentNumberAfter(before).replace('〔', '【').replace('〕', '】');
const ADDRESS = '见http://www.example.gov.cn/zwgk/2023/gongbao/content.html页';
const HYPHEN = '甲乙丙丁戊己庚辛well-known丁戊己庚辛壬';
/** Three marks after so many characters, at a measure of twelve. */
const tailAfter = (before: number): string => `${'一二三四五六七八九十甲乙丙丁'.slice(0, before)}》。”子丑寅卯辰巳`;
