import { describe, expect, it } from 'vitest';
import { body, drawing, p, png, table, title } from '../../support/docxBuilder.ts';
import { codes, imported, outline } from '../../support/importing.ts';

const start =
  title('关于开展普查的通知') +
  p('各单位：') +
  body('有关情况见下表，请各单位认真核对，按时报送，确保数据真实准确完整。');
const rows = (contents: string) =>
  outline(start + contents)
    .slice(3)
    .filter((line) => line.startsWith('  row'))
    .map((line) => line.slice(6));
const cell = (text: string, properties: string) => ({ properties, content: p(text) });

describe('tables', () => {
  it('keep cells merged downward as one', () => {
    const merged = table([
      [cell('上午', '<w:vMerge w:val="restart"/>'), '甲'],
      [cell('', '<w:vMerge/>'), '乙'],
      [cell('下午', '<w:vMerge w:val="restart"/>'), '丙'],
    ]);
    expect(rows(merged)).toEqual(['上午×1×2 | 甲', '乙', '下午 | 丙']);
  });

  it('keep text that was hidden in a merged cell', () => {
    const merged = table([
      [cell('上', '<w:vMerge w:val="restart"/>'), '甲'],
      [cell('下', '<w:vMerge/>'), '乙'],
    ]);
    expect(rows(merged)).toEqual(['上/下×1×2 | 甲', '乙']);
  });

  it('keep cells merged across, in both ways of writing it', () => {
    expect(
      rows(
        table([
          [cell('合计', '<w:gridSpan w:val="2"/>'), '9'],
          ['甲', '乙', '9'],
        ]),
      )[0],
    ).toBe('合计×2×1 | 9');
    const older = table([[cell('合计', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), '9']]);
    expect(rows(older)).toEqual(['合计×2×1 | 9']);
  });

  it('fill rows that begin late or end early', () => {
    const late =
      '<w:tbl><w:tr><w:tc>' +
      p('甲') +
      '</w:tc><w:tc>' +
      p('乙') +
      '</w:tc></w:tr>' +
      '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>' +
      p('丙') +
      '</w:tc></w:tr>' +
      '<w:tr><w:tc>' +
      p('丁') +
      '</w:tc></w:tr></w:tbl>';
    expect(rows(late)).toEqual(['甲 | 乙', ' | 丙', '丁 | ']);
  });

  it('have the head that is marked, or that is set apart', () => {
    const marked = table([['序号'], ['1']]).replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>');
    expect(rows(marked)).toEqual(['^序号', '1']);
    const apart = table([
      [
        { properties: '', content: p('序号', { face: '黑体' }) },
        { properties: '', content: p('名称', { face: '黑体' }) },
      ],
      ['1', '甲'],
    ]);
    expect(rows(apart)).toEqual(['^序号 | ^名称', '1 | 甲']);
    expect(
      rows(
        table([
          ['1', '甲'],
          ['2', '乙'],
        ]),
      ),
    ).toEqual(['1 | 甲', '2 | 乙']);
  });

  it('keep the widths of their columns in points', () => {
    const found = imported(start + table([['甲', '乙']])).manuscript.lastChild;
    expect(found?.firstChild?.firstChild?.attrs.colwidth).toEqual([100]);
  });

  it('inside a cell become its paragraphs, which is reported', () => {
    const nested = table([[{ properties: '', content: p('外') + table([['内一', '内二']]) + p('') }, '乙']]);
    expect(rows(nested)).toEqual(['外/内一/内二 | 乙']);
    expect(codes(start + nested)).toEqual(['IMPORT_NESTED_TABLE']);
  });

  it('leave out a row that was deleted, which is reported', () => {
    const contents = table([['甲'], ['乙']]).replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>');
    expect(rows(contents)).toEqual(['乙']);
    expect(codes(start + contents)).toEqual(['IMPORT_TRACKED_DELETION']);
  });

  it('keep breaks inside a cell', () => {
    const contents = table([
      [{ properties: '', content: p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>', { align: 'center' }) }],
    ]);
    expect(rows(contents)).toEqual(['甲⏎乙']);
  });

  it('give up their pictures to the place below, which is reported', () => {
    const contents = {
      body: start + table([[{ properties: '', content: p(drawing('a', 100, 50)) }, '乙']]),
      media: { a: { name: 'a.png', bytes: png(200, 100) } },
    };
    expect(outline(contents).slice(3)).toEqual(['table', '  row  | 乙', 'figure 100×50']);
    expect(codes(contents)).toEqual(['IMPORT_PICTURE_MOVED']);
  });

  it('survive spans that make no sense', () => {
    const wild = table([
      [cell('甲', '<w:gridSpan w:val="999999999"/>'), cell('乙', '<w:gridSpan w:val="-3"/>')],
      [cell('丙', '<w:vMerge/>'), cell('丁', '<w:gridSpan w:val="x"/><w:vMerge w:val="continue"/>')],
    ]);
    expect(
      rows(wild)
        .join(' ')
        .replaceAll(/[^甲乙丙丁]/g, ''),
    ).toBe('甲乙丙丁');
  });
});
