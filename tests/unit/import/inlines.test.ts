import { describe, expect, it } from 'vitest';
import { body, drawing, p, png, r, title } from '../../support/docxBuilder.ts';
import { codes, imported, outline } from '../../support/importing.ts';

const prose = '有关情况如下，请各单位认真核对，按时报送，确保数据真实准确完整。';
const start = title('关于开展普查的通知') + p('各单位：') + body(prose);
const lines = (contents: string) => outline(start + contents).slice(3);
const mark = (text: string, run: string) => r(text, { run });

describe('marks', () => {
  it('are kept in running text', () => {
    const contents =
      r('面积') +
      r('12', { bold: true }) +
      mark('米', '<w:em w:val="dot"/>') +
      mark('2', '<w:vertAlign w:val="superscript"/>') +
      mark('n', '<w:vertAlign w:val="subscript"/>') +
      mark('下划', '<w:u w:val="single"/>') +
      mark('书名', '<w:u w:val="wave"/>') +
      mark('某人', '<w:bdr w:val="single" w:sz="4" w:space="0"/>') +
      r('。');
    expect(lines(p(contents))[0]).toBe(
      'paragraph 面积{strong:12}{emphasis:米}{superscript:2}{subscript:n}{underline:下划}{bookTitle:书名}{framed:某人}。',
    );
  });

  it('are a plain line where a wave stands below blanks to fill in', () => {
    expect(lines(p(r('单位：') + mark('   ', '<w:u w:val="wave"/>')))[0]).toBe('paragraph 单位：{underline:   }');
  });

  it('take bold for nothing where the whole document is bold', () => {
    const contents =
      title('关于开展普查的通知') + p('各单位：') + body(prose, { bold: true }) + body('请核对。', { bold: true });
    expect(outline(contents).at(-1)).toBe('paragraph 请核对。');
  });

  it('are switched off by a run that says so', () => {
    expect(lines(p(mark('甲', '<w:b w:val="0"/><w:u w:val="none"/><w:bdr w:val="nil"/>') + r('乙')))[0]).toBe(
      'paragraph 甲乙',
    );
  });

  it('come from character styles', () => {
    const styles = '<w:style w:type="character" w:styleId="S"><w:name w:val="要点"/><w:rPr><w:b/></w:rPr></w:style>';
    const contents = { body: start + p(mark('要点', '<w:rStyle w:val="S"/>') + r('说明')), styles };
    expect(outline(contents).at(-1)).toBe('paragraph {strong:要点}说明');
  });
});

describe('special characters', () => {
  it('are read as text', () => {
    const contents = `<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="2103"/></w:r>`;
    expect(lines(p(contents))[0]).toBe('paragraph 甲-乙☑℃');
  });

  it('unknown in a symbol font leave a missing sort and are reported', () => {
    const contents = start + p('<w:r><w:t>甲</w:t><w:sym w:font="Wingdings" w:char="F03B"/></w:r>');
    expect(outline(contents).at(-1)).toBe('paragraph 甲〓');
    expect(codes(contents)).toEqual(['IMPORT_SYMBOL']);
  });

  it('typed in a symbol font are read as what they show', () => {
    const contents = '<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:eastAsia="仿宋"/></w:rPr><w:t>ü\uf0a8</w:t></w:r>';
    expect(lines(p(contents + r('同意ü')))[0]).toBe('paragraph ✓□同意ü');
  });

  it('in circles made by a field become the circled number', () => {
    const contents =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(lines(p(contents + r('登记。')))[0]).toBe('paragraph ③登记。');
  });
});

describe('fields, links and wrappers', () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  it('give their result only', () => {
    expect(lines(p(field('REF a', '第三条') + r('规定')))[0]).toBe('paragraph 第三条规定');
    expect(lines(p(`<w:fldSimple w:instr="REF a">${r('第三条')}</w:fldSimple>`))[0]).toBe('paragraph 第三条');
  });

  it('nested in an instruction give nothing', () => {
    const nested =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>' +
      field('MERGEFIELD x', '内') +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('外')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(lines(p(nested))[0]).toBe('paragraph 外');
  });

  it('wrap text that is kept', () => {
    const contents =
      `<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag><w:sdt><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt>` +
      `<w:customXml>${r('丁')}</w:customXml><w:unknown>${r('戊')}</w:unknown>`;
    expect(lines(p(contents))[0]).toBe('paragraph 甲乙丙丁戊');
    expect(lines(`<w:sdt><w:sdtContent>${p('己')}</w:sdtContent></w:sdt>`)[0]).toBe('paragraph 己');
  });

  it('choose what is understood, and the fallback otherwise', () => {
    const alternatives = (requires: string) =>
      `<mc:AlternateContent><mc:Choice Requires="${requires}">${r('新')}</mc:Choice><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent>`;
    expect(lines(p(alternatives('wps') + r('文')))[0]).toBe('paragraph 新文');
    expect(lines(p(alternatives('zz9') + r('文')))[0]).toBe('paragraph 旧文');
  });
});

describe('notes', () => {
  const reference = (kind: string, id: string) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  it('stand in the text at their place', () => {
    const contents = {
      body: start + p(r('甲') + reference('footnote', '1') + r('乙') + reference('endnote', '1')),
      footnotes: `<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>${r(' 脚注')}</w:p>${p('第二段')}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p('尾注')}</w:endnote>`,
    };
    expect(outline(contents).at(-1)).toBe('paragraph 甲[脚注　第二段]乙[尾注]');
    expect(codes(contents)).toEqual(['IMPORT_ENDNOTE']);
  });

  it('that are missing are reported', () => {
    expect(codes(start + p(r('甲') + reference('footnote', '9')))).toEqual(['IMPORT_NOTE_MISSING']);
  });
});

describe('tracked changes', () => {
  it('are taken as accepted', () => {
    const contents =
      r('甲') +
      `<w:ins w:author="张">${r('乙')}</w:ins>` +
      '<w:del w:author="李"><w:r><w:delText>丙</w:delText></w:r></w:del>' +
      `<w:moveFrom>${r('丁')}</w:moveFrom><w:moveTo>${r('丁')}</w:moveTo>`;
    expect(lines(p(contents))[0]).toBe('paragraph 甲乙丁');
    expect(
      imported(start + p(contents)).diagnostics.map(({ code, values }) => [
        code,
        values?.author,
        values?.text ?? values?.kept,
      ]),
    ).toEqual([
      ['IMPORT_TRACKED_INSERTION', '张', '乙'],
      ['IMPORT_TRACKED_DELETION', '李', '丙'],
      ['IMPORT_TRACKED_MOVE', undefined, '丁'],
    ]);
  });

  it('join paragraphs whose mark was deleted', () => {
    expect(lines(p('甲', { paragraph: '<w:rPr><w:del w:id="1"/></w:rPr>' }) + p('乙。') + p('丙。'))).toEqual([
      'paragraph 甲乙。',
      'paragraph 丙。',
    ]);
    expect(codes(start + p('甲', { paragraph: '<w:rPr><w:del w:id="1"/></w:rPr>' }) + p('乙。'))).toEqual([
      'IMPORT_TRACKED_DELETION',
    ]);
  });
});

describe('pictures', () => {
  const media = {
    a: { name: 'a.png', bytes: png(200, 100) },
    b: { name: 'b.emf', bytes: new Uint8Array([1, 0, 0, 0]) },
  };

  it('become figures of the size they are shown at, with their caption', () => {
    const contents = {
      body: start + p(drawing('a', 100, 50)) + p('图1 位置图', { align: 'center' }) + body(prose),
      media,
    };
    expect(outline(contents).slice(3, 5)).toEqual(['figure 100×50', '  caption 图1 位置图']);
    const { pictures, manuscript } = imported(contents);
    expect(pictures).toEqual([expect.objectContaining({ mediaType: 'image/png', width: 200, height: 100 })]);
    expect(manuscript.child(3).attrs).toMatchObject({ picture: pictures[0]?.id, alternative: '说明' });
  });

  it('in a paragraph with text follow it', () => {
    expect(outline({ body: start + p(r('见图。') + drawing('a', 100, 50)), media }).slice(3)).toEqual([
      'paragraph 见图。',
      'figure 100×50',
    ]);
  });

  it('are kept once however often they are shown', () => {
    expect(imported({ body: start + p(drawing('a', 10, 5)) + p(drawing('a', 20, 10)), media }).pictures).toHaveLength(
      1,
    );
  });

  it('in other formats, missing or damaged are left out and reported', () => {
    expect(codes({ body: start + p(r('甲') + drawing('b', 10, 10)), media })).toEqual(['IMPORT_PICTURE_FORMAT']);
    expect(codes(start + p(r('甲') + drawing('none', 10, 10)))).toEqual(['IMPORT_PICTURE_MISSING']);
    const damaged = { a: { name: 'a.png', bytes: png(0, 0) } };
    expect(codes({ body: start + p(r('甲') + drawing('a', 10, 10)), media: damaged })).toEqual([
      'IMPORT_PICTURE_DAMAGED',
    ]);
  });

  it('in the old way of drawing are read too', () => {
    const pict =
      '<w:r><w:pict><v:shape style="width:120pt;height:60pt"><v:imagedata r:id="a"/></v:shape></w:pict></w:r>';
    expect(outline({ body: start + p(pict), media }).at(-1)).toBe('figure 120×60');
  });

  it('tell a JPEG by its bytes and find its size', () => {
    const jpeg = new Uint8Array([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 50, 0, 80, 3, 0, 0, 0, 0,
    ]);
    const { pictures } = imported({
      body: start + p(drawing('j', 8, 5)),
      media: { j: { name: 'x.png', bytes: jpeg } },
    });
    expect(pictures[0]).toMatchObject({ mediaType: 'image/jpeg', width: 80, height: 50 });
  });
});
