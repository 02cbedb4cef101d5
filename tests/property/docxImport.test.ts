import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../electron/import/docx/importDocx.ts';
import { manuscriptToJson, parseManuscript } from '../../shared/manuscript/codec.ts';
import { manuscriptText } from '../../shared/manuscript/text.ts';
import { docx, escapeXml, type Look, p, r, table } from '../support/docxBuilder.ts';
import { randomText } from '../support/manuscripts.ts';

// fast-check prints the seed of a failing run; put it here to see it again.
const run = { numRuns: 300 };

/** Words that play a part in the inference, so that random texts meet its rules. */
const telling = fc.constantFrom(
  '附件',
  '附件1',
  '附件：1.普查表',
  '2.说明',
  '附件：',
  '一、总则',
  '（一）目标。',
  '1.内容',
  '（1）登记',
  '2023年1月3日',
  '二〇二三年一月三日',
  '清河县人民政府',
  '清河县财政局　　清河县教育局',
  '清政发〔2023〕5号',
  '清政发〔2023〕5号　签发人：张三',
  '签发人：张三',
  '机密★1年',
  '特急',
  '000123',
  '清河县人民政府文件',
  '关于开展普查的通知',
  '各乡镇人民政府：',
  '（此件公开发布）',
  '公开方式：主动公开',
  '抄送：县委办公室。',
  '清河县人民政府办公室　2023年1月4日印发',
  '第一章　总则',
  '第3号',
  '图1 示意',
);

const look: fc.Arbitrary<Look> = fc.record({
  face: fc.constantFrom('仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体'),
  size: fc.constantFrom(16, 16, 22),
  align: fc.constantFrom('both', 'left', 'center', 'right'),
  bold: fc.boolean(),
  red: fc.boolean(),
  indent: fc.constantFrom(0, 2, 10),
  newPage: fc.boolean(),
});

const line = fc.oneof(randomText(60), telling, telling);

/** What may stand around a run; its text is kept, or reported as left out. */
const wrappers: readonly ((run: string, text: string) => string)[] = [
  (run) => `<w:ins w:author="甲">${run}</w:ins>`,
  (run) => `<w:moveTo>${run}</w:moveTo>`,
  (run) => `<w:hyperlink w:anchor="a">${run}</w:hyperlink>`,
  (run) => `<w:sdt><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
  (run) => `<w:smartTag>${run}</w:smartTag>`,
  (run) => `<w:fldSimple w:instr="REF a">${run}</w:fldSimple>`,
  (run) =>
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>' +
    `${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (run) => `<mc:AlternateContent><mc:Choice Requires="wps">${run}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
  (run) => `<w:r><w:pict><v:textbox><w:txbxContent><w:p>${run}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`,
  (_run, text) => `<w:del w:author="乙"><w:r><w:delText>${escapeXml(text)}</w:delText></w:r></w:del>`,
  (_run, text) => r(text, { run: '<w:vanish/>' }),
];
const wrapper = fc.oneof(
  { arbitrary: fc.constant((run: string) => run), weight: 12 },
  { arbitrary: fc.constantFrom(...wrappers), weight: 3 },
);
const pieces = fc.array(fc.tuple(line, look, wrapper), { minLength: 1, maxLength: 4 });
const separator = fc.constantFrom('', '<w:r><w:br/></w:r>', '<w:r><w:tab/></w:r>', '<w:r><w:br w:type="page"/></w:r>');

interface Made {
  readonly xml: string;
  readonly text: string;
}

const paragraph: fc.Arbitrary<Made> = fc.tuple(pieces, separator, look).map(([list, between, own]) => ({
  xml: p(list.map(([text, runLook, wrap]) => wrap(r(text, runLook), text)).join(between), own),
  text: list.map(([text]) => text).join(''),
}));

const grid: fc.Arbitrary<Made> = fc
  .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) => ({ xml: table(rows), text: rows.flat().join('') }));

const contents = fc.array(
  fc.oneof(
    { arbitrary: paragraph, weight: 6 },
    { arbitrary: grid, weight: 1 },
    {
      arbitrary: fc.constant<Made>({ xml: p(''), text: '' }),
      weight: 1,
    },
  ),
  { maxLength: 14 },
);

describe('importing random Word files', () => {
  it('keeps every character exactly once, in the manuscript or in a report of what was left out', () => {
    fc.assert(
      fc.property(contents, (blocks) => {
        const result = importDocx(docx(blocks.map(({ xml }) => xml).join('')), 'x.docx');
        if (!result.ok) throw new Error(result.error.code);
        const { manuscript, diagnostics } = result.value;
        manuscript.check();
        const leftOut = diagnostics.map(({ values }) => String(values?.text ?? ''));
        const kept = [...manuscriptText(manuscript), ...leftOut].join('');
        expect(sorted(kept)).toBe(sorted(blocks.map(({ text }) => text).join('')));
      }),
      run,
    );
  });

  it('keeps the order of characters that are in the body', () => {
    const plain = fc.array(randomText(40), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(plain, (texts) => {
        const result = importDocx(docx(texts.map((text) => p(`正文${text}。`, { indent: 2 })).join('')), 'x.docx');
        if (!result.ok) throw new Error(result.error.code);
        const kept = manuscriptText(result.value.manuscript).join('').replaceAll(/\s/g, '');
        expect(kept).toBe(
          texts
            .map((text) => `正文${text}。`)
            .join('')
            .replaceAll(/\s/g, ''),
        );
      }),
      run,
    );
  });

  it('gives manuscripts that the codec reads back', () => {
    fc.assert(
      fc.property(contents, (blocks) => {
        const result = importDocx(docx(blocks.map(({ xml }) => xml).join('')), 'x.docx');
        if (!result.ok) throw new Error(result.error.code);
        const read = parseManuscript(JSON.parse(JSON.stringify(manuscriptToJson(result.value.manuscript))));
        expect(read.ok && read.value.eq(result.value.manuscript)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('never throws for bytes that are no Word file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, zip) => {
        const file = zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
        expect(importDocx(file, 'x').ok).toBe(false);
      }),
      run,
    );
  });
});

function sorted(text: string): string {
  return Array.from(text.replaceAll(/\s/g, '')).sort().join('');
}
