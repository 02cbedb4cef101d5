import { describe, expect, it } from 'vitest';
import { setVertical, type VerticalColumn } from '../../../shared/layout/mongolian/setVertical.ts';
import { verticalUnits } from '../../../shared/layout/mongolian/verticalUnits.ts';
import { fakeResources } from '../../support/layout/fakeResources.ts';
import { setText, textOfLine } from '../../support/layout/lines.ts';

const WORD = 'ᠠᠠᠠᠠ';
/** A Mongolian letter is half an em, Latin letters and digits too, a Chinese character one. */
const set = (text: string, ems: number): readonly VerticalColumn[] =>
  setVertical(text, { face: 'mongolian', size: 10 }, ems * 10, fakeResources());
const stances = (text: string): string[] => verticalUnits(text).map((unit) => `${unit.text} ${unit.stance}`);
const textOf = (column: VerticalColumn | undefined): string =>
  column?.pieces.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('') ?? '';
const pieces = (column: VerticalColumn | undefined) =>
  column?.pieces.map(({ glyphs, isTurned, along }) => [
    glyphs.map((glyph) => glyph.text).join(''),
    isTurned ? 'turned' : 'upright',
    Math.round(along * 100) / 1000,
  ]);

describe('vertical text', () => {
  it('MONG-08 has Chinese characters and numbers of two digits upright, all else turned', () => {
    expect(stances(`${WORD} 2024 ᠣᠨ 6月 15`)).toEqual([
      `${WORD} mongolian`,
      '2024 turned',
      'ᠣᠨ mongolian',
      '6 upright',
      '月 upright',
      '15 upright',
    ]);
    expect(stances('GDP，3.5%')).toEqual(['GDP turned', '， upright', '3.5% turned']);
  });

  it('MONG-05 keeps a suffix behind its narrow space, and selectors, with the word', () => {
    expect(stances('ᠠᠷᠠᠳ\u202fᠤᠨ ᠭ\u180bᠠ')).toHaveLength(2);
  });

  it('MONG-08 gives an upright character an em, with a quarter of one before turned text that no space was typed beside', () => {
    const [column] = set(`${WORD}甲乙 ${WORD}`, 20);
    // The em box begins where the text before ends: its baseline is 0.88 em lower.
    expect(pieces(column)).toEqual([
      [WORD, 'turned', 0],
      ['甲', 'upright', 3.13],
      ['乙', 'upright', 4.13],
      [` ${WORD}`, 'turned', 4.25],
    ]);
    expect(column?.length).toBe(67.5);
  });

  it('MONG-08 stands upright text in the middle of the column', () => {
    const across = set('甲15', 20)[0]?.pieces.map((piece) => piece.across);
    expect(across).toEqual([-5, -5]);
  });

  it('MONG-08 begins no column with a mark that may not begin a line, and ends none with one that may not end it', () => {
    expect(set(`${WORD}甲乙丙，丁戊`, 6).map(textOf)).toEqual([`${WORD}甲乙`, '丙，丁戊']);
    expect(set(`${WORD}甲乙（丙）丁`, 5.5).map(textOf)).toEqual([`${WORD}甲乙`, '（丙）丁']);
  });

  it('MONG-03 gives a word its own column rather than divide it', () => {
    expect(set(`${WORD} ${WORD.repeat(4)} ${WORD}`, 5).map(textOf)).toEqual([WORD, WORD.repeat(4), WORD]);
  });
});

describe('Mongolian in a horizontal line', () => {
  it('MONG-07 is one word with its suffix and selectors, which no line divides', () => {
    const [line] = setText('甲ᠠᠷᠠᠳ\u202fᠤᠨ乙', 20);
    expect(line?.text.clusters.map((cluster) => cluster.text)).toEqual(['甲', 'ᠠᠷᠠᠳ\u202fᠤᠨ', '乙']);
    const lines = setText('甲乙丙丁ᠠᠷᠠᠳ\u202fᠤᠨ戊己庚', 6);
    expect(lines.map(textOfLine).slice(0, 2)).toEqual(['甲乙丙丁', 'ᠠᠷᠠᠳ\u202fᠤᠨ']);
  });
});
