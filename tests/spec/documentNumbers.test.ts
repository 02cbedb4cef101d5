import { describe, expect, it } from 'vitest';
import { SIZE, setText, textOfLine } from '../support/layout/lines.ts';
import { numbersFrom } from '../support/spec/randomProse.ts';

const seed = Number(process.env.PROPERTY_SEED) || Math.floor(Math.random() * 2 ** 32);
const PARAGRAPHS = 150;
const MEASURES = [8, 10, 12, 14, 16, 20.5, 24, 30, 40];
const WORDS = ['县政府', '通知', '印发', '工作', '方案', '实施', '农村', '供水', '的', '和', '37个', '各', '部门'];
const NUMBER = /发〔\d+〕\d+号/g;

/** Prose of some eighty characters with a document number in every third clause. */
function prose(random: () => number): string {
  const whole = (below: number): number => Math.floor(random() * below);
  let text = '';
  while (text.length < 80) {
    for (let words = 2 + whole(5); words > 0; words -= 1) text += WORDS[whole(WORDS.length)];
    if (random() < 0.35) text += `（甲政发〔20${10 + whole(15)}〕${1 + whole(300)}号）`;
    text += random() < 0.7 ? '，' : '。';
  }
  return text;
}

/** The text's lines, and the most by which a gap between two characters of one of them is stretched, in ems. */
function setLoosely(text: string, measure: number): { readonly lines: readonly string[]; readonly loosest: number } {
  const lines = setText(text, { measure, firstIndent: 2 });
  let loosest = 0;
  for (const line of lines.slice(0, -1)) {
    for (let index = line.start; index < line.end - 1; index += 1) {
      const gap = line.text.gaps[index];
      if (!gap?.elastic || gap.stretch > 0) continue;
      const at = index - line.start;
      const space = (line.xs[at + 1] ?? 0) - (line.xs[at] ?? 0) - (line.text.clusters[index]?.width ?? 0);
      loosest = Math.max(loosest, (space - gap.width) / SIZE);
    }
  }
  return { lines: lines.map(textOfLine), loosest };
}

/** How many numbers stand whole, of how many, and how many paragraphs have a line that looks letter-spaced. */
function counted(measure: number, change: (text: string) => string) {
  const random = numbersFrom(seed);
  const count = { numbers: 0, whole: 0, loose: 0 };
  for (let run = 0; run < PARAGRAPHS; run += 1) {
    const text = change(prose(random));
    const { lines, loosest } = setLoosely(text, measure);
    const numbers = text.match(/发.\d+.\d+号/g) ?? [];
    count.numbers += numbers.length;
    count.whole += numbers.filter((number) => lines.some((line) => line.includes(number))).length;
    if (loosest > TERRIBLY_LOOSE) count.loose += 1;
  }
  return count;
}

/** A quarter of an em between all characters of a line. */
const TERRIBLY_LOOSE = 0.25;
const spared = (measure: number) => counted(measure, (text) => text);
/** The same texts with other brackets: nothing spares them. */
const plain = (measure: number) => counted(measure, (text) => text.replace(/〔/g, '【').replace(/〕/g, '】'));

describe(`document numbers in random prose (seed ${seed})`, () => {
  it('LINE-11 stand whole wherever the column has room for them', () => {
    for (const measure of MEASURES) {
      const [with_, without] = [spared(measure), plain(measure)];
      expect(with_.numbers).toBeGreaterThan(100);
      expect(with_.whole, `at ${measure} characters`).toBeGreaterThan(without.whole);
      if (measure >= 20) expect(with_.whole / with_.numbers).toBeGreaterThan(0.8);
    }
    // The measurement sees divided numbers.
    const narrow = plain(12);
    expect(narrow.whole / narrow.numbers).toBeLessThan(0.7);
  });

  it('LINE-11 make no line terribly loose that was not so without them', () => {
    for (const measure of MEASURES) {
      const excess = spared(measure).loose - plain(measure).loose;
      expect(excess, `at ${measure} characters`).toBeLessThanOrEqual(PARAGRAPHS * 0.03);
    }
    // Numbers that may not be divided at all would do so.
    const whole = counted(8, (text) =>
      text.replace(NUMBER, (number) => number.replace(/[〔〕]/g, '-').replace(/[发号]/g, 'A')),
    );
    expect(whole.loose).toBeGreaterThan(plain(8).loose + PARAGRAPHS * 0.03);
  });
});
