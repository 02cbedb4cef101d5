import { beforeAll, describe, it } from 'vitest';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import {
  columnOf,
  emOf,
  endEm,
  lineReading,
  linesReading,
  type MeasuredIssue,
  type TextLine,
} from '../../support/spec/measuredIssue.ts';

const WORD = '甲GDP乙';
const NUMBER = '第37次';
const MARKS = '甲，GDP，乙（AB）丙';
const TYPED = '甲 GDP 乙';
const SIGNS = '约37℃和8％丙';
const KERNED = '甲AVATAR乙';
const APART = '甲A V乙';
const MINUS = '温−12℃乙';
const APOSTROPHE = '甲don’t乙';
const EDGE = '一二三四五六七GDP子丑寅卯';

/** Blank between a character and what is painted before it, in ems. */
function blankBefore(line: TextLine, text: string): number {
  const index = line.glyphs.findIndex((glyph) => glyph.text === text);
  const before = line.glyphs.slice(0, index).findLast((glyph) => glyph.text.trim() !== '');
  return ((line.glyphs[index]?.x ?? 0) - ((before?.x ?? 0) + (before?.advance ?? 0))) / 10;
}

describe('Western text among Chinese in the PDF', () => {
  let issue: MeasuredIssue;
  let narrow: MeasuredIssue;
  beforeAll(async () => {
    issue = await columnOf(20, [WORD, NUMBER, MARKS, TYPED, SIGNS, KERNED, APART, MINUS, APOSTROPHE], 'left');
    narrow = await columnOf(9, [EDGE], 'left');
  });
  const blank = (text: string, character: string): number => blankBefore(lineReading(issue, text), character);

  it('MIX-01 a quarter of an em stands between Han and Latin or digits', () => {
    near(blank(WORD, 'G'), 0.25, 0.003);
    near(blank(WORD, '乙'), 0.25, 0.003);
    near(blank(NUMBER, '3'), 0.25, 0.003);
    near(blank(NUMBER, '次'), 0.25, 0.003);
    fails(() => near(blank(WORD, 'D'), 0.25, 0.003));
  });

  it('MIX-02 none of it stands at a line’s edge', () => {
    const [first, second] = linesReading(narrow, EDGE);
    near(endEm(first), 7, 0.003);
    near(emOf(second, 'G'), 0, 0.003);
  });

  it('MIX-03 none of it stands next to Chinese marks', () => {
    const line = lineReading(issue, MARKS);
    near(emOf(line, 'G'), 2, 0.003);
    near(emOf(line, 'A') - emOf(line, '（'), 1, 0.003);
  });

  it('MIX-04 MIX-13 a typed space is a quarter of an em, not added to another', () => {
    near(blank(TYPED, 'G'), 0.25, 0.003);
    near(blank(TYPED, '乙'), 0.25, 0.003);
    near(blank(APART, 'V'), 0.25, 0.003);
  });

  it('MIX-05 none of it stands between a number and its sign', () => {
    near(blank(SIGNS, '℃'), 0, 0.003);
    near(blank(SIGNS, '％'), 0, 0.003);
    fails(() => near(blank(SIGNS, '3'), 0, 0.003));
  });

  it('MIX-06 Western words are kerned as their face wants', () => {
    const line = lineReading(issue, KERNED);
    const a = line.glyphs.find((glyph) => glyph.text === 'A');
    const v = line.glyphs.find((glyph) => glyph.text === 'V');
    // AV is 1.18 em less narrow than A and V side by side.
    more((a?.advance ?? 0) - ((v?.x ?? 0) - (a?.x ?? 0)), 0.5);
    near(blank(APART, 'V') * 10 - 2.5, 0, 0.03);
  });

  it('MIX-08 an apostrophe does not take an em', () => {
    const line = lineReading(issue, APOSTROPHE);
    const mark = line.glyphs.find((glyph) => glyph.text === '’');
    const t = line.glyphs.find((glyph) => glyph.text === 't');
    same(line.text, APOSTROPHE);
    more(8, (t?.x ?? 0) - (mark?.x ?? 0));
  });

  it('MIX-09 the minus stands close to its number', () => {
    near(blank(MINUS, '1'), 0, 0.03);
    near(blank(MINUS, '−'), 0, 0.26);
  });
});
