import { describe, expect, it } from 'vitest';
import { broken, lineTexts, setText, textOfLine, widthOf, xOf, xsOf } from '../../../support/layout/lines.ts';

// Rule 7 of our typesetting; GB/T 9704-2012, 7.3.3 (two characters of indent).
describe('a paragraph', () => {
  it('indents its first line and no other', () => {
    const lines = setText('甲乙丙丁戊己庚辛', { measure: 5, firstIndent: 2 });
    expect(lineTexts(lines)).toEqual(['甲乙丙', '丁戊己庚辛']);
    expect(xsOf(lines[0])).toEqual([2, 3, 4]);
    expect(xsOf(lines[1])).toEqual([0, 1, 2, 3, 4]);
  });

  it('hangs its further lines where they are indented', () => {
    const lines = setText('甲乙丙丁戊己庚辛', { measure: 5, indent: 2 });
    expect(lineTexts(lines)).toEqual(['甲乙丙丁戊', '己庚辛']);
    expect(xOf(lines[1], '己')).toBe(2);
  });

  it('does not leave one character on its last line', () => {
    expect(broken('甲乙丙丁戊己。', 5)).toEqual(['甲乙丙丁', '戊己。']);
    expect(broken('甲乙丙丁戊。', 4)).toEqual(['甲乙丙', '丁戊。']);
  });

  it('leaves two characters there', () => {
    expect(broken('甲乙丙丁戊己庚。', 5)).toEqual(['甲乙丙丁戊', '己庚。']);
  });

  it('lets one character stand alone that is the whole paragraph', () => {
    expect(broken('甲。', 5)).toEqual(['甲。']);
  });

  it('ends a line where the author did, and does not stretch it', () => {
    const lines = setText('甲乙\n丙丁戊己庚', 4);
    expect(lines.map((line) => textOfLine(line).trimEnd())).toEqual(['甲乙', '丙丁戊', '己庚']);
    expect(widthOf(lines[0])).toBe(2);
  });

  it('sets nothing for no text', () => {
    expect(setText('', 5)).toEqual([]);
  });

  it('stands in the middle or at the right where it is told to', () => {
    expect(xsOf(setText('甲乙', { measure: 6, align: 'center' })[0])).toEqual([2, 3]);
    expect(xsOf(setText('甲乙', { measure: 6, align: 'right' })[0])).toEqual([4, 5]);
  });

  it('prefers several nearly even lines to a loose one', () => {
    // Greedy breaking would give 甲乙丙丁戊 | 己庚辛壬 (pushed out before the word) and a loose second line.
    const lines = setText('甲乙丙丁戊己庚辛abcdef壬癸子丑寅卯', 6);
    const gaps = lines.slice(0, -1).map((line) => largestGap(xsOf(line)));
    expect(Math.max(...gaps)).toBeLessThan(2);
    expect(lineTexts(lines).join('')).toBe('甲乙丙丁戊己庚辛abcdef壬癸子丑寅卯');
  });
});

describe('a paragraph at a measure of four characters', () => {
  it.each(['，，，，，，，，，，', '（（（（（（（（', '）（）（）（）（', '……————……', '。”。”。”'])(
    'sets %s, nothing but marks, without losing one',
    (text) => {
      expect(broken(text, 4).join('')).toBe(text);
    },
  );

  it('keeps all prohibitions in ordinary prose', () => {
    const text = '各乡镇人民政府，县政府各部门：《办法》（修订）已经通过，现印发给你们，请认真贯彻执行。';
    const lines = broken(text, 4);
    expect(lines.join('')).toBe(text);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，：》）。]/);
      expect(line).not.toMatch(/[《（]$/);
    }
  });
});

const largestGap = (xs: readonly number[]): number =>
  Math.max(0, ...xs.slice(1).map((x, index) => x - (xs[index] ?? 0)));
