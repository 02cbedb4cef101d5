import { describe, expect, it } from 'vitest';
import { importSeverity } from '../../../shared/diagnostics/importCodes.ts';
import { importWordings } from '../../../shared/diagnostics/wordings/import.ts';
import { body, p, r, title } from '../../support/docxBuilder.ts';
import { codes, imported, outline } from '../../support/importing.ts';

const start = title('关于开展普查的通知') + p('各单位：');
const pageField = '<w:r><w:instrText> PAGE </w:instrText></w:r>';

describe('what an import leaves out or changes is reported', () => {
  it.each([
    ['a header', { body: start, header: p('内部资料') }, 'IMPORT_HEADER_LEFT_OUT'],
    ['a footer with text', { body: start, footer: p('联系电话：12345') }, 'IMPORT_FOOTER_LEFT_OUT'],
    ['page numbers', { body: start, footer: p(`${r('— ')}${pageField}${r('1 —')}`) }, 'IMPORT_PAGE_NUMBER_LEFT_OUT'],
    [
      'a comment',
      { body: start, comments: `<w:comment w:id="0" w:author="甲">${p('请核对')}</w:comment>` },
      'IMPORT_COMMENT',
    ],
    ['hidden text', { body: start + body(r('甲') + r('密', { run: '<w:vanish/>' })) }, 'IMPORT_HIDDEN_TEXT'],
    ['struck text', { body: start + body(r('甲') + r('乙', { run: '<w:strike/>' })) }, 'IMPORT_STRUCK_TEXT'],
    [
      'a link',
      { body: start + p(`<w:hyperlink r:id="l">${r('网站')}</w:hyperlink>`), links: { l: 'https://example.gov.cn/' } },
      'IMPORT_HYPERLINK',
    ],
    [
      'a field that may change',
      { body: start + p(`<w:fldSimple w:instr="DATE">${r('2023年')}</w:fldSimple>`) },
      'IMPORT_FIELD',
    ],
    [
      'a field that never ends',
      { body: `${start}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>` },
      'IMPORT_FIELD',
    ],
    [
      'a table of contents',
      { body: `${start}<w:p><w:fldSimple w:instr="TOC \\o">${r('一、总则 1')}</w:fldSimple></w:p>` },
      'IMPORT_CONTENTS_LEFT_OUT',
    ],
    [
      'a typed table of contents',
      { body: `${start}${p('目　录', { align: 'center' })}${p('一、总则……………1')}${p('二、附则……………3')}` },
      'IMPORT_CONTENTS_LEFT_OUT IMPORT_CONTENTS_LEFT_OUT IMPORT_CONTENTS_LEFT_OUT',
    ],
    ['an equation', { body: `${start}<w:p><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p>` }, 'IMPORT_EQUATION'],
    [
      'an embedded object',
      { body: `${start}<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet"/></w:object></w:r></w:p>` },
      'IMPORT_OBJECT',
    ],
    ['a shape', { body: `${start}<w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p>` }, 'IMPORT_DRAWING'],
    [
      'a ruby text',
      {
        body: `${start}<w:p><w:r><w:ruby><w:rt>${r('zì')}</w:rt><w:rubyBase>${r('字')}</w:rubyBase></w:ruby></w:r></w:p>`,
      },
      'IMPORT_RUBY',
    ],
    ['an included file', { body: `${start}<w:altChunk r:id="x"/>` }, 'IMPORT_INCLUDED_FILE'],
  ])('%s', (_name, contents, code) => {
    expect(codes(contents).join(' ')).toBe(code);
  });

  it('with the paragraph, the file and the whole text', () => {
    const contents = start + p('') + body(r('甲') + r('密密', { run: '<w:vanish/>' }));
    expect(imported(contents).diagnostics).toEqual([
      {
        code: 'IMPORT_HIDDEN_TEXT',
        severity: 'warning',
        place: { file: '来稿.docx', paragraph: 4, excerpt: '密密' },
        values: { text: '密密' },
      },
    ]);
  });

  it('a comment with the paragraph it stands at', () => {
    const contents = {
      body: start + body(`${r('甲')}<w:r><w:commentReference w:id="0"/></w:r>`),
      comments: `<w:comment w:id="0" w:author="张三">${p('请核对')}</w:comment>`,
    };
    expect(imported(contents).diagnostics[0]).toMatchObject({
      place: { paragraph: 3 },
      values: { author: '张三', text: '请核对' },
    });
  });

  it('a text box, whose text follows its paragraph', () => {
    const box =
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx><w:txbxContent>' +
      `${p('框内文字。')}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框内文字。')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const contents = start + body(r('甲。') + box) + body('乙。');
    expect(outline(contents).slice(2)).toEqual(['paragraph 甲。', 'paragraph 框内文字。', 'paragraph 乙。']);
    expect(codes(contents)).toEqual(['IMPORT_TEXT_BOX']);
  });

  it('nothing, where nothing was lost', () => {
    expect(codes(start + body('各单位要认真组织。'))).toEqual([]);
  });
});

describe('the wording of an import’s diagnostics', () => {
  it('is a whole Chinese sentence for every code', () => {
    for (const [code, severity] of Object.entries(importSeverity)) {
      const wording = importWordings[code as keyof typeof importSeverity]({ code, severity, place: {} });
      expect(wording).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*。$/);
      expect(wording).not.toContain('undefined');
    }
  });
});
