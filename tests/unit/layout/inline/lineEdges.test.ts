import { describe, expect, it } from 'vitest';
import { broken, lineTexts, setText, widthOf, xOf, xsOf } from '../../../support/layout/lines.ts';

// clreq, 3.1.3 (prohibition at line start and end), 3.1.6 (adjustment); rules 1 to 3 of our typesetting.
describe('marks at the edges of a line', () => {
  it('pushes the last character out with the comma that may not begin a line, where nothing can be shrunk', () => {
    expect(broken('甲乙丙丁戊，己庚辛', 5)).toEqual(['甲乙丙丁', '戊，己庚辛']);
  });

  it('pushes the comma in where another comma of the line gives its half em', () => {
    const lines = setText('甲，乙丙丁戊，己庚辛壬癸', 6);
    expect(lineTexts(lines)[0]).toBe('甲，乙丙丁戊，');
    expect(xsOf(lines[0])).toEqual([0, 1, 1.5, 2.5, 3.5, 4.5, 5.5]);
  });

  it('breaks between two Han characters wherever the measure ends', () => {
    expect(broken('甲乙丙丁戊己庚辛', 4)).toEqual(['甲乙丙丁', '戊己庚辛']);
  });

  it('moves a closing bracket to the line of the character before it', () => {
    expect(broken('甲乙丙丁戊）己庚辛', 5)).toEqual(['甲乙丙丁', '戊）己庚辛']);
  });

  it('moves an opening bracket to the line of the character after it', () => {
    expect(broken('甲乙丙丁（戊己庚辛）', 5)).toEqual(['甲乙丙丁', '（戊己庚辛）']);
  });

  it.each([...'、，。：；！？”’）》〉】〕～·…／'])('never begins a line with %s', (mark) => {
    for (let before = 3; before <= 10; before += 1) {
      const lines = broken(`${'甲'.repeat(before)}${mark}${'乙'.repeat(9)}`, 5);
      expect(lines.filter((line) => line.startsWith(mark))).toEqual([]);
    }
  });

  it.each([...'“‘（《〈【〔'])('never ends a line with %s', (mark) => {
    for (let before = 3; before <= 10; before += 1) {
      const lines = broken(`${'甲'.repeat(before)}${mark}${'乙'.repeat(9)}`, 5);
      expect(lines.filter((line) => line.endsWith(mark))).toEqual([]);
    }
  });

  it.each(['-', '/', '－', '–'])('does not begin a line with %s between Han characters', (mark) => {
    for (let before = 3; before <= 10; before += 1) {
      const lines = broken(`${'甲'.repeat(before)}${mark}${'乙'.repeat(9)}`, 5);
      expect(lines.filter((line) => line.startsWith(mark))).toEqual([]);
    }
  });

  it('may begin a line with a negative number', () => {
    expect(broken('甲乙丙丁-12甲乙', { measure: 4, align: 'left' })).toEqual(['甲乙丙丁', '-12甲乙']);
  });

  it('does not begin a line with —— or ……', () => {
    for (const mark of ['——', '……']) {
      for (let before = 3; before <= 10; before += 1) {
        const lines = broken(`${'甲'.repeat(before)}${mark}${'乙'.repeat(9)}`, 5);
        expect(lines.filter((line) => /^[—…]/.test(line))).toEqual([]);
      }
    }
  });

  it('lets a closing mark at the end of a line give up its blank half', () => {
    const lines = setText('甲乙丙丁，戊己庚辛', 4.5);
    expect(lineTexts(lines)[0]).toBe('甲乙丙丁，');
    expect(xsOf(lines[0])).toEqual([0, 1, 2, 3, 4]);
    expect(widthOf(lines[0])).toBe(5);
    expect(lines[0]?.overfull).toBe(false);
  });

  it('does not let more than the blank half of a mark stand beyond the measure', () => {
    expect(broken('甲乙丙丁，戊己庚辛', 4.4)[0]).not.toBe('甲乙丙丁，');
  });

  it('takes the blank half of an opening mark at the start of a line', () => {
    const lines = setText('甲乙丙丁戊（己庚辛壬）癸子丑寅', 5);
    expect(lineTexts(lines)[1]).toMatch(/^（/);
    expect(xOf(lines[1], '（')).toBe(-0.5);
    expect(xOf(lines[1], '己')).toBe(0.5);
  });

  it('keeps the blank half of an opening mark inside a line', () => {
    const [line] = setText('甲（乙）丙', 9);
    expect(xsOf(line)).toEqual([0, 1, 2, 3, 4]);
  });
});
