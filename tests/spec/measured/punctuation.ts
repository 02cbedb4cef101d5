import { beforeAll, describe, it } from 'vitest';
import { document, marked, paragraph } from '../../support/layout/builders.ts';
import { atMost, fails, more, near, same } from '../../support/spec/measured.ts';
import {
  columnOf,
  emOf,
  emsBetween,
  endEm,
  lineReading,
  linesReading,
  type MeasuredIssue,
  squareIssue,
} from '../../support/spec/measuredIssue.ts';

const FULL = [...'，。、；：！？“”‘’（）《》〈〉【】〔〕'];
const aloneTexts = FULL.map((mark) => `甲${mark}乙丙`);
const HALF = [...'·／–'];
const WIDTHS = ['甲——乙', '甲……乙', '甲⸺乙', '甲～乙', '甲—乙', ...HALF.map((mark) => `甲${mark}乙`)];
const PAIRS = ['甲。”乙', '甲，《乙', '甲”（乙', '甲《〈乙', '甲：“乙', '甲》、乙', '甲）》乙', '甲”，乙'];
const TRIPLES = ['甲。’”乙', '甲》”，乙', '甲”《〈乙', '甲（《〈乙'];
const EDGES = ['一二三四五六七八九（十一二）', '《一二三四五六七八九十》一二三', '一二三四五六七八九，十一二三'];

describe('punctuation in the PDF', () => {
  let left: MeasuredIssue;
  let justified: MeasuredIssue;
  let styled: MeasuredIssue;
  beforeAll(async () => {
    left = await columnOf(20, [...aloneTexts, ...WIDTHS, ...PAIRS, ...TRIPLES, '甲口乙丙', '《子丑寅》卯'], 'left');
    justified = await columnOf(10, EDGES);
    styled = await squareIssue({ columns: 1, characters: 20, lines: 40 }, [
      document(
        paragraph(['甲乙', marked('丙，丁', 'emphasis'), '戊'], { indent: false }),
        paragraph(['己庚', marked('辛壬', 'underline'), '癸'], { indent: false }),
        paragraph('“开头是引号的一段，缩进两格'),
        paragraph('子丑寅卯', { indent: false }),
      ),
    ]);
  });

  it('PUNCT-01 PUNCT-19 a full-width mark between Han characters takes one em', () => {
    for (const text of aloneTexts) near(emsBetween(lineReading(left, text), '甲', '乙'), 2, 0.002);
    // The face's own “ is as wide, but its — and · are not: what was measured is not the face's advance.
    fails(() => near(emsBetween(lineReading(left, '甲·乙'), '甲', '乙'), 2, 0.002));
  });

  it('PUNCT-02 · PUNCT-03 ／ and PUNCT-04 – take half an em, ～ and — one', () => {
    for (const mark of HALF) near(emsBetween(lineReading(left, `甲${mark}乙`), '甲', '乙'), 1.5, 0.002);
    near(emsBetween(lineReading(left, '甲～乙'), '甲', '乙'), 2, 0.002);
    near(emsBetween(lineReading(left, '甲—乙'), '甲', '乙'), 2, 0.002);
    // Their ink stands in the middle of that place: as much before · as after it.
    const dot = lineReading(left, '甲·乙').glyphs[1];
    near(dot ? dot.x + dot.advance / 2 - 50 : 0, 12.5, 0.05);
  });

  it('PUNCT-05 PUNCT-06 PUNCT-12 ——, …… and ⸺ take two ems, —— standing in their middle', () => {
    for (const text of ['甲——乙', '甲……乙', '甲⸺乙']) {
      near(emsBetween(lineReading(left, text), '甲', '乙'), 3, 0.002);
    }
    const dash = lineReading(left, '甲——乙').glyphs.slice(1, -1);
    const first = dash[0];
    const last = dash.at(-1);
    near(first && last ? (first.x + last.x + last.advance) / 2 - 50 : 0, 20, 0.1);
    fails(() => near(emsBetween(lineReading(left, '甲—乙'), '甲', '乙'), 3, 0.002));
  });

  it('PUNCT-07 two adjacent marks take one and a half ems', () => {
    for (const text of PAIRS) near(emsBetween(lineReading(left, text), '甲', '乙'), 2.5, 0.002);
    fails(() => near(emsBetween(lineReading(left, '甲口乙丙'), '甲', '丙'), 2.5, 0.002));
  });

  it('PUNCT-08 three adjacent marks take two ems', () => {
    for (const text of TRIPLES) near(emsBetween(lineReading(left, text), '甲', '乙'), 3, 0.002);
  });

  it('PUNCT-09 an opening mark at a line’s start stands with its blank half outside the measure', () => {
    const line = lineReading(left, '《子丑寅》卯');
    near(emOf(line, '《'), -0.5, 0.002);
    near(emOf(line, '子'), 0.5, 0.002);
    near(emOf(lineReading(justified, EDGES[1] as string), '《'), -0.5, 0.002);
    // Inside a line the blank is kept.
    near(emsBetween(lineReading(left, '甲《乙丙'), '甲', '《'), 1, 0.002);
  });

  it('PUNCT-10 the first line’s indent before an opening mark is half an em less', () => {
    const line = lineReading(styled, '“开头是引号的一段，缩进两格');
    near(emOf(line, '“'), 1.5, 0.002);
    near(emOf(line, '开'), 2.5, 0.002);
  });

  it('PUNCT-11 a closing mark at a line’s end gives up its blank half', () => {
    const [first] = linesReading(justified, EDGES[2] as string);
    same(first?.text, '一二三四五六七八九，');
    const [full] = linesReading(justified, EDGES[0] as string);
    // The bracket goes to the next line, and the nine characters before it are spread to the measure.
    same(full?.text, '一二三四五六七八九');
    near(endEm(full), 10, 0.002);
  });

  it('PUNCT-14 no mark hangs outside the measure by more than its blank half', () => {
    for (const line of justified.lines) {
      atMost(endEm(line), 10.5);
      atMost(-emOf(line, line.glyphs[0]?.text ?? ''), 0.5);
    }
  });

  it('PUNCT-15 a dot stands below each emphasised character, in its middle, and none below a mark', () => {
    const line = lineReading(styled, '甲乙丙，丁戊');
    const dots = (styled.pdf.pages[line.page]?.glyphs ?? []).filter((glyph) => glyph.artifact && glyph.text === '·');
    same(dots.length, 2);
    for (const [index, text] of ['丙', '丁'].entries()) {
      const dot = dots[index];
      near(dot ? dot.x + dot.advance / 2 : 0, 50 + 10 * (emOf(line, text) + 0.5), 0.05);
      more(dot?.y ?? 0, line.baseline + 3);
    }
  });

  it('PUNCT-16 dots below a line do not change the distance of lines', () => {
    const [first, second] = styled.lines.filter((line) => /甲乙|己庚/.test(line.text));
    near((second?.baseline ?? 0) - (first?.baseline ?? 0), 20, 0.01);
  });

  it('PUNCT-17 an underline is as long as its text', () => {
    const line = lineReading(styled, '己庚辛壬癸');
    const rules = styled.pdf.pages
      .flatMap((page) => page.fills)
      .filter((fill) => fill.height < 1 && fill.y > line.baseline && fill.y < line.baseline + 3);
    const start = Math.min(...rules.map((rule) => rule.x));
    const end = Math.max(...rules.map((rule) => rule.x + rule.width));
    near(start, 50 + 10 * emOf(line, '辛'), 0.05);
    near(end, 50 + 10 * emOf(line, '癸'), 0.05);
  });
});
