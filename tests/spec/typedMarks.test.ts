import { describe, expect, it } from 'vitest';
import { broken, setText, widthOf, xOf } from '../support/layout/lines.ts';
import { breakPlaces } from '../support/spec/breakOpportunities.ts';

/** Whether a line may begin with each character of a text but the first. */
const opportunities = (text: string): boolean[] => breakPlaces(text).map(({ mayBreak }) => mayBreak);

describe('marks as offices type them', () => {
  it('PUNCT-12 ⸺ takes two ems like two —', () => {
    const lines = setText('甲⸺乙丙', { measure: 10, align: 'left' });
    expect(xOf(lines[0], '乙')).toBe(3);
    expect(xOf(setText('甲——乙丙', { measure: 10, align: 'left' })[0], '乙')).toBe(3);
    expect(xOf(setText('甲—乙丙', { measure: 10, align: 'left' })[0], '乙')).toBe(2);
  });

  it('MIX-08 ’ inside a Western word is its apostrophe, and no place to end a line', () => {
    expect(setText('don’t', 10)[0]?.text.clusters).toHaveLength(1);
    expect(opportunities('can’t')).toEqual([false, false, false, false]);
    expect(widthOf(setText('can’t', { measure: 10, align: 'left' })[0])).toBeLessThan(4);
  });

  it('MIX-08 ’ after a Han character or a whole word stays a closing mark', () => {
    expect(setText('‘甲’乙', 10)[0]?.text.clusters.map((cluster) => cluster.kind)).toEqual([
      'opening',
      'han',
      'closing',
      'han',
    ]);
    expect(opportunities('‘No’乙')).toEqual([false, false, false, true]);
  });

  it('LINE-13 a typed space does not part an opening bracket from its text', () => {
    expect(opportunities('甲（ 乙')).toEqual([true, false, false]);
    expect(broken('甲乙丙丁戊（ 己庚辛）', 6).filter((line) => /[（ ]$/.test(line))).toEqual([]);
    expect(opportunities('甲 乙')).toEqual([false, true]);
  });

  it('LINE-14 a straight quotation mark stays with both neighbours, for it does not tell whether it opens', () => {
    expect(opportunities('甲"乙')).toEqual([false, false]);
    for (let before = 2; before < 9; before += 1) {
      const lines = broken(`${'甲'.repeat(before)}"乙丙"${'丁'.repeat(9)}`, 6);
      expect(lines.filter((line) => line.endsWith('"') || /^"丁/.test(line))).toEqual([]);
    }
    expect(opportunities('a "b')).toEqual([false, true, false]);
  });

  it('LINE-04 / begins no line after a typed space either', () => {
    expect(opportunities('甲 /乙')).toEqual([false, false, false]);
    expect(opportunities('甲 乙')).toEqual([false, true]);
  });

  it('MIX-09 the sign of a negative number is one unit with it, without a space between them', () => {
    const lines = setText('温−12℃甲', { measure: 10, align: 'left' });
    expect(lines[0]?.text.clusters.map((cluster) => cluster.text)).toEqual(['温', '−12', '℃', '甲']);
    expect(opportunities('甲−1')).toEqual([true, false]);
    expect(opportunities('甲×1')).toEqual([true, false]);
  });

  it('MIX-10 a hyphen that does not break keeps the parts of its word together', () => {
    expect(opportunities('a‑b')).toEqual([false, false]);
  });

  it('LINE-05 ／ and a typed / stand at neither edge of a line', () => {
    for (const slash of ['／', '/']) {
      expect(opportunities(`甲${slash}乙`)).toEqual([false, false]);
      for (let before = 2; before < 9; before += 1) {
        const lines = broken(`${'甲'.repeat(before)}${slash}${'乙'.repeat(9)}`, 6);
        expect(lines.filter((line) => line.endsWith(slash) || line.startsWith(slash))).toEqual([]);
      }
    }
    expect(opportunities('甲～乙')).toEqual([false, true]);
  });

  it('PUNCT-04 – takes half an em, ～ and a single — one', () => {
    const next = (mark: string): number => xOf(setText(`甲${mark}乙`, { measure: 9, align: 'left' })[0], '乙');
    expect(['–', '～', '—', '·', '／'].map(next)).toEqual([1.5, 2, 2, 1.5, 1.5]);
  });

  it('ADJ-14 no space is added beside ～ – ／ and a single —', () => {
    for (const mark of ['～', '–', '／', '—']) {
      const [line] = setText(`甲乙${mark}丙丁己庚辛壬癸`, 7);
      const width = mark === '～' || mark === '—' ? 1 : 0.5;
      expect(xOf(line, '丙') - xOf(line, '乙')).toBeCloseTo(1 + width, 3);
      expect(xOf(line, '乙')).toBeGreaterThan(width === 1 ? 0.999 : 1.05);
    }
    // A Han character in its place takes its share.
    const [plain] = setText('甲乙——丙丁己庚辛壬癸', 7.5);
    expect(xOf(plain, '丙') - xOf(plain, '乙')).toBeGreaterThan(3.05);
  });
});
