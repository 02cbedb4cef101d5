import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { convertRange, convertWidth } from '../../../shared/characters/convertWidth.ts';
import { countManuscript, countText, sumCounts } from '../../../shared/characters/countText.ts';
import { specialCharacters } from '../../../shared/characters/specialCharacters.ts';
import { foldWidth, fullWidthOf, halfWidthOf } from '../../../shared/characters/width.ts';
import { inlineLines } from '../../support/inlineLines.ts';
import * as make from '../../support/layout/builders.ts';

describe('counting as Word does', () => {
  // Worked by hand after Word's rules: 字数, 字符数（不计空格）, 字符数（计空格）, 中文字符, 非中文单词.
  it.each([
    ['各镇人民政府：', [7, 7, 7, 7, 0]],
    ['青政发〔2023〕1号', [8, 11, 11, 6, 2]],
    ['增长 5.6%，其中 GDP 为 12 亿元', [11, 17, 22, 8, 3]],
    ["it's  a test", [3, 9, 12, 0, 3]],
    ['it’s', [1, 4, 4, 0, 1]],
    ['“通知”——……', [8, 8, 8, 8, 0]],
    ['\u3000\u3000全角', [2, 2, 4, 2, 0]],
    ['𠮷，吉', [3, 3, 3, 3, 0]],
    ['①℃', [2, 2, 2, 2, 0]],
    ['甲\n乙', [2, 2, 2, 2, 0]],
    ['www.example.gov.cn/a?b=1', [1, 24, 24, 0, 1]],
    ['', [0, 0, 0, 0, 0]],
  ])('%j', (text, expected) => {
    const { words, characters, charactersWithSpaces, eastAsian, westernWords } = countText(text);
    expect([words, characters, charactersWithSpaces, eastAsian, westernWords]).toEqual(expected);
  });

  it('counts Han characters and marks apart', () => {
    const { han, marks } = countText('青政发〔2023〕1号，（一）');
    expect([han, marks]).toEqual([5, 5]);
  });

  const manuscript = make.document(
    make.title('通知'),
    make.paragraph(['正文', make.footnote('注文一')]),
    make.list(['●', '项']),
    make.table(1, [
      ['表', ''],
      ['1', '2'],
    ]),
    make.figure('aa11'),
  );

  it('counts a manuscript as it is printed, with its tables, pictures and notes', () => {
    expect(countManuscript(manuscript)).toMatchObject({
      words: 12,
      paragraphs: 7,
      tables: 1,
      pictures: 1,
      footnotes: 1,
    });
  });

  it('leaves the text of footnotes out when asked', () => {
    expect(countManuscript(manuscript, false)).toMatchObject({ words: 9, paragraphs: 6, footnotes: 1 });
  });

  it('adds up the articles of an issue', () => {
    expect(sumCounts([countManuscript(manuscript), countManuscript(manuscript)])).toMatchObject({
      words: 24,
      tables: 2,
    });
    expect(sumCounts([]).words).toBe(0);
  });
});

describe('full and half width', () => {
  const all = { letters: true, digits: true, marks: true, blanks: true };

  it('leads back from every form that has another', () => {
    for (let code = 0x20; code < 0x7f; code += 1) {
      const half = String.fromCharCode(code);
      expect(halfWidthOf(fullWidthOf(half))).toBe(half);
      expect(fullWidthOf(half)).not.toBe(half);
    }
    expect(foldWidth('（Ａ）\u3000￥５。“')).toBe('(A) ¥5。“');
  });

  it('converts only the kinds that are asked for', () => {
    const none = { letters: false, digits: false, marks: false, blanks: false };
    expect(convertWidth('Ａ１，\u3000号', 'half', { ...none, digits: true })).toBe('Ａ1，\u3000号');
    expect(convertWidth('A1, x', 'full', { ...none, marks: true })).toBe('A1， x');
    expect(convertWidth('Ａ１，\u3000号。', 'half', all)).toBe('A1, 号。');
  });

  it('converts a range by steps, keeping marks, notes and what lies outside', () => {
    const manuscript = make.document(
      make.paragraph(['１２', make.marked('３４', 'strong'), make.footnote('５'), '６']),
      make.paragraph('７８'),
    );
    const transform = new Transform(manuscript);
    const changed = convertRange(transform, 2, 12, 'half', all);
    expect(changed).toBe(6);
    expect(inlineLines(transform.doc)).toEqual(['１2{strong:34}[5]6', '7８']);
  });

  it('makes no step where nothing changes', () => {
    const transform = new Transform(make.document(make.paragraph('甲1')));
    expect([convertRange(transform, 0, 4, 'half', all), transform.steps.length]).toEqual([0, 0]);
  });
});

describe('the list of special characters', () => {
  it('names every character once', () => {
    const texts = specialCharacters.flatMap(({ characters }) => characters.map(({ text }) => text));
    expect(new Set(texts).size).toBe(texts.length);
    for (const { characters } of specialCharacters) {
      const names = characters.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('has those of the trade', () => {
    const texts = new Set(specialCharacters.flatMap(({ characters }) => characters.map(({ text }) => text)));
    for (const text of ['〔', '〕', '《', '》', '——', '……', '℃', 'm²', '〇']) expect(texts).toContain(text);
  });
});
