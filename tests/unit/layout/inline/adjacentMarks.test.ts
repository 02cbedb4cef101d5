import { describe, expect, it } from 'vitest';
import { setText, xsOf } from '../../../support/layout/lines.ts';

// clreq, 3.1.5 (punctuation width adjustment); rule 3 of our typesetting.
describe('adjacent marks', () => {
  it.each([
    ['a closing and an opening mark', '甲）（乙'],
    ['two closing marks', '甲》）乙'],
    ['two opening marks', '甲（《乙'],
    ['a closing mark and a comma', '甲”，乙'],
    ['a full stop and a closing quote', '甲。”乙'],
    ['a comma and an opening quote', '甲，“乙'],
    ['a colon and an opening quote', '甲：“乙'],
  ])('take one and a half ems together: %s', (_name, text) => {
    const [line] = setText(text, 20);
    expect(xsOf(line)).toEqual([0, 1, 1.5, 2.5]);
  });

  it('take two ems where three stand in a row', () => {
    const [line] = setText('甲）。“乙', 20);
    expect(xsOf(line)).toEqual([0, 1, 1.5, 2, 3]);
  });

  it('take one and a half ems each pair in a long row', () => {
    const [line] = setText('甲》）”，（乙', 20);
    expect(xsOf(line)).toEqual([0, 1, 1.5, 2, 2.5, 3, 4]);
  });

  it('keep their ems where a Han character stands between them', () => {
    const [line] = setText('甲）乙（丙', 20);
    expect(xsOf(line)).toEqual([0, 1, 2, 3, 4]);
  });

  it('keep their ems where no blank lies between them, as in an empty pair of brackets', () => {
    const [line] = setText('甲（）乙', 20);
    expect(xsOf(line)).toEqual([0, 1, 2, 3]);
  });

  it('are not set apart again when the line is stretched', () => {
    const [line] = setText('甲）。乙丙丁戊己庚辛', 5);
    const xs = xsOf(line);
    expect((xs[2] ?? 0) - (xs[1] ?? 0)).toBe(0.5);
  });

  it('give up the blank at the start of the line as well', () => {
    const [line] = setText('（《甲》）乙', 20);
    expect(xsOf(line)).toEqual([-0.5, 0, 1, 2, 2.5, 3.5]);
  });
});
