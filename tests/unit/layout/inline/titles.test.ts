import { describe, expect, it } from 'vitest';
import { breakTitle } from '../../../../shared/layout/inline/breakTitle.ts';
import { fakeWords } from '../../../support/layout/fakeResources.ts';
import { prepared, SIZE } from '../../../support/layout/lines.ts';

const DICTIONARY = ['甲县', '人民政府', '关于', '印发', '表彰', '劳动模范', '工作方案', '工作', '报告', '通知', '决定'];

/** The lines of a title at a measure in ems. */
function titleLines(text: string, measure: number, words: readonly string[] = DICTIONARY): string[] {
  const ready = prepared(text);
  return breakTitle(ready, measure * SIZE, fakeWords(words)).map(({ start, end }) =>
    ready.clusters
      .slice(start, end)
      .map((cluster) => cluster.text)
      .join(''),
  );
}

// GB/T 9704-2012, 7.3.1; rule 9 of our typesetting.
describe('a title', () => {
  it('stands on one line where it fits', () => {
    expect(titleLines('关于印发工作方案的通知', 11)).toEqual(['关于印发工作方案的通知']);
  });

  it('is broken between words', () => {
    expect(titleLines('关于印发工作方案的通知', 8)).toEqual(['关于印发', '工作方案的通知']);
  });

  it('is broken anywhere by a dictionary without words, so that the tests here say something', () => {
    expect(titleLines('甲乙丙丁戊己庚辛', 6, [])).toEqual(['甲乙丙丁', '戊己庚辛']);
  });

  it('is broken into lines as even as its words allow', () => {
    expect(titleLines('甲县人民政府关于表彰劳动模范的决定', 12)).toEqual(['甲县人民政府关于表彰', '劳动模范的决定']);
  });

  it('keeps 关于 with what follows and 的通知 whole, at every measure that leaves the choice', () => {
    for (let measure = 7; measure <= 16; measure += 1) {
      const lines = titleLines('甲县人民政府关于印发工作方案的通知', measure);
      expect(lines.filter((line) => line.endsWith('关于'))).toEqual([]);
      expect(lines.filter((line) => /^的|^通知/.test(line))).toEqual([]);
    }
  });

  it('does not leave the tail of its last word on a line', () => {
    expect(titleLines('甲县人民政府工作报告', 8)).toEqual(['甲县人民政府', '工作报告']);
  });

  it('keeps its marks off the wrong end of a line', () => {
    for (let measure = 6; measure <= 14; measure += 1) {
      const lines = titleLines('甲县人民政府关于印发《办法（试行）》的通知', measure);
      expect(lines.filter((line) => /^[》）]|[《（]$/.test(line))).toEqual([]);
    }
  });

  it('takes a line more rather than end one with 关于', () => {
    // Two lines of nine would have to be 甲县人民政府关于 and the rest.
    expect(titleLines('甲县人民政府关于印发工作方案的通知', 9)).toEqual(['甲县人民政府', '关于印发', '工作方案的通知']);
  });

  it('divides a word wider than the line into as few lines as hold it', () => {
    expect(titleLines('甲县工农业生产资料公司', 8, ['甲县', '工农业生产资料公司'])).toHaveLength(2);
  });

  it('ends a line where the author did', () => {
    expect(titleLines('甲县\n人民政府', 20)).toEqual(['甲县\n', '人民政府']);
  });

  it('keeps a Latin word and a year whole', () => {
    const lines = titleLines('甲县人民政府2023年gongbao工作报告', 8);
    expect(lines.filter((line) => line.includes('2023'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('gongbao'))).toHaveLength(1);
  });

  it('loses no character at any measure', () => {
    const text = '甲县人民政府关于印发《工作方案》的通知';
    for (let measure = 4; measure <= 20; measure += 1) expect(titleLines(text, measure).join('')).toBe(text);
  });

  it('is no line for no text', () => {
    expect(titleLines('', 10)).toEqual([]);
  });
});
