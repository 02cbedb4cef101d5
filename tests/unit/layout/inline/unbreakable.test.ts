import { describe, expect, it } from 'vitest';
import { pt } from '../../../../shared/units/length.ts';
import { broken, lineTexts, prepared, setText, styled, widthOf } from '../../../support/layout/lines.ts';

/** Lines of a text with the unit pushed through every place of the line. */
function everyPlace(unit: string, measure: number): string[][] {
  return Array.from({ length: 12 }, (_value, before) =>
    broken(`${'甲'.repeat(before + 1)}${unit}${'乙'.repeat(9)}`, measure),
  );
}

// clreq, 3.1.4; GB/T 15834; rule 6 of our typesetting.
describe('units that are not divided', () => {
  it.each(['——', '……', '100%', '100％', '5‰', '37℃', '￥100', '¥100', 'No', '3.14', '12,000', "it's"])(
    'keeps %s on one line wherever it falls',
    (unit) => {
      for (const lines of everyPlace(unit, 6)) expect(lines.some((line) => line.includes(unit))).toBe(true);
    },
  );

  it.each(['100\u00a0km', '5\u202f%'])('keeps %j together over its no-break space', (unit) => {
    for (const lines of everyPlace(unit, 6)) expect(lines.some((line) => line.includes(unit))).toBe(true);
  });

  it.each(['100 km', '5 kg', '3 m²', '60 km/h', '20 kW·h', '8 MPa', '1,200 L'])(
    'keeps the number and the unit of %j together over a typed space',
    (unit) => {
      for (const lines of everyPlace(unit, 8)) expect(lines.some((line) => line.includes(unit))).toBe(true);
    },
  );

  it('takes · for the product of two units only after a number', () => {
    const kinds = (text: string): string[] => prepared(text).clusters.map(({ kind }) => kind);
    expect(kinds('20 kW·h')).toEqual(['latin', 'space', 'latin']);
    expect(kinds('s·A')).toEqual(['latin', 'middleDot', 'latin']);
  });

  it.each(['100 次', '100 GDP', 'A100 km', '2 at'])('may divide %j at its typed space', (text) => {
    expect(everyPlace(text, 6).every((lines) => lines.some((line) => line.includes(text)))).toBe(false);
  });

  it('divides a row of Han characters of the same length, so that the test above says something', () => {
    expect(everyPlace('丙丁', 6).every((lines) => lines.some((line) => line.includes('丙丁')))).toBe(false);
  });

  it('divides a Latin word after a hyphen inside it', () => {
    expect(broken('甲乙丙well-known丁戊己庚', { measure: 6, align: 'left' })[0]).toBe('甲乙丙well-');
  });

  it('keeps a note mark with the character before it', () => {
    const mark = styled('[1]', { size: pt(5), rise: pt(3), source: null });
    for (let before = 2; before < 12; before += 1) {
      const lines = lineTexts(setText([styled('甲'.repeat(before)), mark, styled('乙'.repeat(9))], 5));
      expect(lines.filter((line) => line.startsWith('['))).toEqual([]);
    }
  });

  it('avoids dividing a document number, at the price of a looser line', () => {
    const lines = broken('一二三四五六七八九甲政发〔2023〕16号十百千万', 12);
    expect(lines[0]).toBe('一二三四五六七八九甲政');
    expect(lines[1]).toMatch(/^发〔2023〕16号/);
  });

  it('does not avoid it for other brackets', () => {
    expect(broken('一二三四五六七八九甲政发（2023）16号十百千万', 12)[0]).toBe('一二三四五六七八九甲政发');
  });

  it('divides a document number where it is wider than the line', () => {
    const lines = setText('发〔2023〕16号', 4);
    expect(lineTexts(lines).join('')).toBe('发〔2023〕16号');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(4.5);
  });

  it('divides a word wider than the line into letters, rather than set it beyond the measure', () => {
    const lines = setText('abcdefghijkl', { measure: 4, align: 'left' });
    expect(lineTexts(lines)).toEqual(['abcdefgh', 'ijkl']);
  });

  it('does not divide a word as wide as the line', () => {
    expect(broken('甲abcdefgh', { measure: 4, align: 'left' })).toEqual(['甲', 'abcdefgh']);
  });

  it('keeps the length of a blank to be filled in, over several lines if it must be', () => {
    const lines = setText('________________', 4);
    expect(lineTexts(lines).join('')).toBe('________________');
    expect(lines).toHaveLength(2);
  });
});
