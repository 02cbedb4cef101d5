import { describe, expect, it } from 'vitest';
import { lineTexts, setText, widthOf, xOf, xsOf } from '../../../support/layout/lines.ts';

// clreq, 3.2.2; rule 5 of our typesetting.
describe('space between Han and Latin', () => {
  it('is a quarter of an em on both sides of a word', () => {
    expect(xsOf(setText('甲AB乙', 20)[0])).toEqual([0, 1.25, 2.5]);
  });

  it('is a quarter of an em on both sides of a number', () => {
    expect(xsOf(setText('在2023年', 20)[0])).toEqual([0, 1.25, 3.5]);
  });

  it('is not there between Han characters', () => {
    expect(xsOf(setText('甲乙丙', 20)[0])).toEqual([0, 1, 2]);
  });

  it('is not there next to marks', () => {
    expect(xsOf(setText('，AB。', 20)[0])).toEqual([0, 1, 2]);
    expect(xsOf(setText('（AB）', 20)[0]).slice(1)).toEqual([0.5, 1.5]);
    expect(xsOf(setText('甲—A', 20)[0])).toEqual([0, 1, 2]);
  });

  it('is not doubled by a typed space', () => {
    const line = setText('甲 AB 乙', 20)[0];
    expect(xOf(line, 'AB')).toBe(1.25);
    expect(xOf(line, '乙')).toBe(2.5);
  });

  it('is not there at the start of a line', () => {
    const lines = setText('甲乙丙丁AB戊己', 4);
    expect(lineTexts(lines)).toEqual(['甲乙丙丁', 'AB戊己']);
    expect(widthOf(lines[0])).toBe(4);
    expect(xOf(lines[1], 'AB')).toBe(0);
  });

  it('is not there at the end of a line', () => {
    const lines = setText('甲乙丙AB丁戊己庚', 4.25);
    expect(lineTexts(lines)[0]).toBe('甲乙丙AB');
    expect(widthOf(lines[0])).toBe(4.25);
  });

  it('leaves no typed space at the end of a line', () => {
    const lines = setText('甲乙丙丁 戊己庚辛', 4);
    expect(lineTexts(lines).map((line) => line.trim())).toEqual(['甲乙丙丁', '戊己庚辛']);
    expect(widthOf(lines[0])).toBe(4);
    expect(xOf(lines[1], '戊')).toBe(0);
  });

  it('is not there between a number and its sign', () => {
    expect(xsOf(setText('37℃', 20)[0])).toEqual([0, 1]);
    expect(xsOf(setText('￥100', 20)[0])).toEqual([0, 1]);
  });
});
