import { beforeAll, describe, expect, it } from 'vitest';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import {
  columnOf,
  emOf,
  emsBetween,
  endEm,
  lineReading,
  linesReading,
  type MeasuredIssue,
  type TextLine,
} from '../../support/spec/measuredIssue.ts';

const LONG =
  '各乡镇人民政府，县政府各部门：《甲县农村供水工作方案》（甲政发〔2023〕16号）已经县政府第37次常务会议通过，现印发给你们，' +
  '请认真组织实施。2023年，全县GDP增长5.6%，气温达到37℃——历史最高……“两不愁、三保障”基本实现，群众收入稳步提高。';

/** Natural width of a text on one line, in ems. */
const naturalWidth = async (text: string): Promise<number> =>
  endEm(lineReading(await columnOf(60, [text], 'left'), text));

/**
 * A text on one line that is too long for it by so many ems: it must give them, for a second line would hold a single
 * character.
 */
async function shrunk(text: string, by: number): Promise<TextLine> {
  const lines = linesReading(await columnOf((await naturalWidth(text)) - by, [text]), text);
  expect(lines).toHaveLength(1);
  return lines[0] as TextLine;
}

/** A text on the first line of a paragraph that is too short for it by so many ems: the next word doesn't fit. */
async function stretched(text: string, by: number): Promise<TextLine> {
  const whole = `${text}International`;
  const [line] = linesReading(await columnOf((await naturalWidth(text)) + by, [whole]), whole);
  expect(line?.text).toBe(text);
  return line as TextLine;
}

/** Blank between the ink of a character and that of the one before it, spaces left out, in ems. */
function blankBefore(line: TextLine, text: string): number {
  const index = line.glyphs.findIndex((glyph) => glyph.text === text);
  const glyph = line.glyphs[index];
  const before = line.glyphs.slice(0, index).findLast((each) => each.text.trim() !== '');
  return ((glyph?.x ?? 0) - ((before?.x ?? 0) + (before?.advance ?? 0))) / 10;
}

describe('the adjustment of lines in the PDF', () => {
  let prose: MeasuredIssue;
  let left: MeasuredIssue;
  beforeAll(async () => {
    prose = await columnOf(16, [LONG, LONG.slice(20), LONG.slice(41)]);
    left = await columnOf(16, [LONG], 'left');
  });

  it('ADJ-01 every line but the last ends at the measure, the blank of a closing mark not counted', () => {
    const distance = (line: TextLine): number => {
      const end = endEm(line);
      const isMark = /[，。、；：！？”’）》〕]$/.test(line.text);
      return Math.min(Math.abs(end - 16), isMark ? Math.max(0, end - 16.5) : Number.POSITIVE_INFINITY);
    };
    for (const text of [LONG, LONG.slice(20), LONG.slice(41)]) {
      for (const line of linesReading(prose, text).slice(0, -1)) near(distance(line), 0, 0.005);
    }
    // Lines set from the left end where they happen to.
    fails(() => {
      for (const line of linesReading(left, LONG).slice(0, -1)) near(distance(line), 0, 0.005);
    });
  });

  it('ADJ-02 the mark at a line’s end gives its blank before anything else gives', async () => {
    const line = await shrunk('甲，乙丙（丁）戊己庚辛。', 0.5);
    near(emsBetween(line, '甲', '乙'), 2, 0.005);
    near(emsBetween(line, '丙', '丁'), 2, 0.005);
    near(emsBetween(line, '丁', '戊'), 2, 0.005);
  });

  it('ADJ-03 word spaces are never under a quarter of an em', async () => {
    const line = await shrunk('甲（乙）丙AB CD丁戊己庚辛', 0.6);
    near(blankBefore(line, 'C'), 0.25, 0.005);
    more(2, emsBetween(line, '甲', '乙'));
  });

  it('ADJ-04 · keeps its half em, its least width, while brackets give', async () => {
    const line = await shrunk('甲·乙丙（丁）戊己庚辛', 0.2);
    near(emsBetween(line, '甲', '乙'), 1.5, 0.005);
    near(emsBetween(line, '丙', '丁'), 1.9, 0.005);
    fails(() => near(emsBetween(line, '丁', '戊'), 2, 0.005));
  });

  it('ADJ-05 brackets give before commas, half an em each at most', async () => {
    const line = await shrunk('甲，乙丙（丁）戊己庚辛', 0.8);
    near(emsBetween(line, '甲', '乙'), 2, 0.005);
    near(emsBetween(line, '丙', '丁'), 1.6, 0.005);
    near(emsBetween(line, '丁', '戊'), 1.6, 0.005);
  });

  it('ADJ-06 commas give before the spaces between Han and Latin, half an em at most', async () => {
    const line = await shrunk('甲，乙丙、丁AB戊己庚辛', 1);
    near(emsBetween(line, '甲', '乙'), 1.5, 0.005);
    near(emsBetween(line, '丙', '丁'), 1.5, 0.005);
    near(blankBefore(line, 'A'), 0.25, 0.005);
  });

  it('ADJ-07 the spaces between Han and Latin give before full stops, to an eighth of an em', async () => {
    const line = await shrunk('甲。乙丙丁AB戊己庚辛', 0.25);
    near(blankBefore(line, 'A'), 0.125, 0.005);
    near(blankBefore(line, '戊'), 0.125, 0.005);
    near(emsBetween(line, '甲', '乙'), 2, 0.005);
  });

  it('ADJ-08 。？！ give last, half an em at most', async () => {
    const line = await shrunk('甲。乙丙？丁戊己庚辛', 1);
    near(emsBetween(line, '甲', '乙'), 1.5, 0.005);
    near(emsBetween(line, '丙', '丁'), 1.5, 0.005);
  });

  it('ADJ-09 spaces of one kind give alike', async () => {
    const line = await shrunk('甲，乙丙、丁戊；己庚辛', 0.6);
    for (const [from, to] of ['甲乙', '丙丁', '戊己']) near(emsBetween(line, from as string, to as string), 1.8, 0.005);
  });

  it('ADJ-10 word spaces widen first, to half an em', async () => {
    const line = await stretched('甲乙AB CD EF丙丁', 0.4);
    near(blankBefore(line, 'C'), 0.45, 0.005);
    near(blankBefore(line, 'E'), 0.45, 0.005);
    near(blankBefore(line, 'A'), 0.25, 0.005);
    near(emsBetween(line, '甲', '乙'), 1, 0.005);
  });

  it('ADJ-11 then the spaces between Han and Latin widen, to half an em', async () => {
    const line = await stretched('甲乙AB CD丙丁', 0.65);
    near(blankBefore(line, 'C'), 0.5, 0.005);
    near(blankBefore(line, 'A'), 0.45, 0.005);
    near(blankBefore(line, '丙'), 0.45, 0.005);
    near(emsBetween(line, '甲', '乙'), 1, 0.005);
  });

  it('ADJ-12 what is still missing is shared by all gaps alike', async () => {
    const line = await stretched('甲乙丙丁戊己庚辛壬癸一', 0.5);
    for (const [from, to] of ['甲乙', '丁戊', '癸一'])
      near(emsBetween(line, from as string, to as string), 1.05, 0.002);
    near(emOf(line, '一'), 10.5, 0.005);
  });

  it('ADJ-13 nothing is added inside ——, ……, 37℃ and 5%', async () => {
    const line = await stretched('甲乙——丙37℃丁5%戊……己庚', 1.2);
    near(blankBefore(line, '℃'), 0, 0.002);
    near(blankBefore(line, '%'), 0, 0.002);
    const dots = line.glyphs.filter((glyph) => glyph.text === '…');
    near((dots[1]?.x ?? 0) - (dots[0]?.x ?? 0), 10, 0.02);
    more(emsBetween(line, '甲', '乙'), 1.02);
  });

  it('ADJ-14 no space is added beside ～ and ／', async () => {
    const line = await stretched('甲乙～丙丁／戊己庚', 0.5);
    near(emsBetween(line, '乙', '丙'), 2, 0.002);
    near(emsBetween(line, '丁', '戊'), 1.5, 0.002);
    more(emsBetween(line, '甲', '乙'), 1.05);
  });

  it('ADJ-16 a line that can give is not stretched: what fits by shrinking stands on it', async () => {
    const line = await shrunk('甲，乙丙、丁戊；己庚辛', 1.2);
    same(line.text, '甲，乙丙、丁戊；己庚辛');
    more(2, emsBetween(line, '甲', '乙'));
  });
});
