import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../shared/characters/numberFormats.ts';
import { body, p, title } from '../../support/docxBuilder.ts';
import { imported, outline } from '../../support/importing.ts';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
const list = (id: number, of: number, override = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${override}</w:num>`;
const item = (text: string, id: number, at = 0) =>
  body(text, { paragraph: `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>` });
const start = title('关于开展普查的通知') + p('各单位：');
const texts = (numbering: string, contents: string, styles?: string) =>
  outline({ body: start + contents, numbering, ...(styles === undefined ? {} : { styles }) })
    .slice(2)
    .map((line) => line.replace(/^(?:paragraph|heading\d) /, ''));

const sentence = '各单位要认真组织。';

describe('automatic numbers', () => {
  it('become text', () => {
    const numbering = definition(1, level(0, 'chineseCountingThousand', '（%1）')) + list(1, 1);
    expect(texts(numbering, item('甲。', 1) + item('乙。', 1))).toEqual(['（一）甲。', '（二）乙。']);
  });

  it('show the numbers of higher levels and start anew below them', () => {
    const numbering = definition(1, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2 ')) + list(1, 1);
    const contents = item('甲。', 1) + item('乙。', 1, 1) + item('丙。', 1, 1) + item('丁。', 1) + item('戊。', 1, 1);
    expect(texts(numbering, contents)).toEqual(['1.甲。', '1.1 乙。', '1.2 丙。', '2.丁。', '2.1 戊。']);
  });

  it('go on below a higher level where the list says so', () => {
    const numbering =
      definition(1, level(0, 'decimal', '%1.') + level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>')) +
      list(1, 1);
    expect(texts(numbering, item('甲。', 1) + item('乙。', 1, 1) + item('丙。', 1) + item('丁。', 1, 1))).toEqual([
      '1.甲。',
      '（1）乙。',
      '2.丙。',
      '（2）丁。',
    ]);
  });

  it('count on through lists of one definition, and start anew where a list overrides its start', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = definition(1, level(0, 'decimal', '%1.')) + list(1, 1) + list(2, 1) + list(3, 1, override);
    expect(texts(numbering, item('甲。', 1) + item('乙。', 2) + item('丙。', 3) + item('丁。', 3))).toEqual([
      '1.甲。',
      '2.乙。',
      '1.丙。',
      '2.丁。',
    ]);
  });

  it('are written in Arabic numerals throughout at a legal level', () => {
    const numbering =
      definition(1, level(0, 'chineseCounting', '第%1条') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 1);
    expect(texts(numbering, item(sentence, 1) + item(sentence, 1, 1))).toEqual([`第一条${sentence}`, `1.1${sentence}`]);
  });

  it('come through styles', () => {
    const numbering =
      definition(1, level(0, 'decimal', '%1.') + level(1, 'decimal', '（%2）', '<w:pStyle w:val="B"/>')) + list(1, 1);
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="甲"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="乙"/><w:basedOn w:val="A"/></w:style>';
    const styled = (text: string, style: string) => body(text, { paragraph: `<w:pStyle w:val="${style}"/>` });
    expect(texts(numbering, styled('甲。', 'A') + styled('乙。', 'B'), styles)).toEqual(['1.甲。', '（1）乙。']);
  });

  it('come through a list style', () => {
    const numbering =
      definition(1, '', '<w:numStyleLink w:val="L"/>') +
      definition(2, level(0, 'decimal', '%1）'), '<w:styleLink w:val="L"/>') +
      list(1, 1);
    expect(texts(numbering, item('甲。', 1))).toEqual(['1）甲。']);
  });

  it('are taken off by list 0', () => {
    const numbering = definition(1, level(0, 'decimal', '%1.')) + list(1, 1);
    expect(texts(numbering, item('甲。', 0))).toEqual(['甲。']);
  });

  it('count no paragraph whose mark was deleted', () => {
    const numbering = definition(1, level(0, 'decimal', '%1.')) + list(1, 1);
    const deleted = body('<w:del w:author="甲"><w:r><w:delText>删去。</w:delText></w:r></w:del>', {
      paragraph: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>',
    });
    expect(texts(numbering, item('甲。', 1) + deleted + item('乙。', 1))).toEqual(['1.甲。', '2.乙。']);
  });

  it('make headings as typed ones do', () => {
    const numbering = definition(1, level(0, 'chineseCounting', '%1、')) + list(1, 1);
    const heading = body('总体要求', { face: '黑体', paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr>' });
    expect(outline({ body: start + heading + body(sentence), numbering })[2]).toBe('heading1 一、总体要求');
  });

  it('in an unknown format are written in Arabic numerals and reported', () => {
    const numbering = definition(1, level(0, 'hebrew1', '%1.')) + list(1, 1);
    const result = imported({ body: start + item('甲。', 1), numbering });
    expect(result.manuscript.lastChild?.textContent).toBe('1.甲。');
    expect(result.diagnostics.map(({ code, values }) => [code, values?.format])).toEqual([
      ['IMPORT_NUMBER_FORMAT', 'hebrew1'],
    ]);
  });
});

describe('bullets', () => {
  it('make list items with their label', () => {
    const wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
    const bullet = `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0d8"/>${wingdings}</w:lvl>`;
    const numbering = definition(1, bullet) + list(1, 1);
    expect(outline({ body: start + item('甲。', 1) + item('乙。', 1) + body(sentence), numbering }).slice(2)).toEqual([
      'list',
      '  listItem ➢',
      '    paragraph 甲。',
      '  listItem ➢',
      '    paragraph 乙。',
      `paragraph ${sentence}`,
    ]);
  });
});

describe('number formats', () => {
  it.each([
    ['decimal', [1, 10], '1 10'],
    ['decimalZero', [9, 10], '09 10'],
    ['decimalFullWidth', [12], '１２'],
    ['upperRoman', [4, 1999], 'IV MCMXCIX'],
    ['lowerRoman', [9], 'ix'],
    ['upperLetter', [1, 26, 27], 'A Z AA'],
    ['lowerLetter', [2], 'b'],
    ['chineseCounting', [1, 10, 11, 20, 35], '一 十 十一 二十 三十五'],
    ['chineseCountingThousand', [10, 101, 110, 1001], '十 一百〇一 一百一十 一千〇一'],
    ['ideographDigital', [10, 23], '一〇 二三'],
    ['chineseLegalSimplified', [1, 12, 105], '壹 壹拾贰 壹佰零伍'],
    ['ideographTraditional', [1, 10], '甲 癸'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['decimalEnclosedCircle', [1, 20, 21, 50], '① ⑳ ㉑ ㊿'],
    ['decimalEnclosedCircleChinese', [3], '③'],
    ['decimalEnclosedParen', [1], '⑴'],
    ['decimalEnclosedFullstop', [2], '⒉'],
    ['none', [5], ''],
  ] as const)('writes %s', (format, values, written) => {
    expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(written);
  });
});
