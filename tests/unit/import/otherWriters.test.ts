import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../electron/import/docx/importDocx.ts';

// A whole joint notice as another program writes it: its own styles, numbering, notes and zip.
const centred = (text: string, size: number, more: { readonly color?: string; readonly font?: string } = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: size * 2, ...more })] });
const body = (text: string) =>
  new Paragraph({ indent: { firstLine: 640 }, children: [new TextRun({ text, size: 32, font: '仿宋_GB2312' })] });
const numbered = (text: string, level: number, font: string) =>
  new Paragraph({ numbering: { reference: 'list', level }, children: [new TextRun({ text, size: 32, font })] });
const right = (text: string) =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text, size: 32, font: '仿宋_GB2312' })] });
const cell = (text: string, merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
  new TableCell({ children: [new Paragraph(text)], ...(merge ? { verticalMerge: merge } : {}) });

const notice = new Document({
  footnotes: { 1: { children: [new Paragraph('含派出机构。')] } },
  numbering: {
    config: [
      {
        reference: 'list',
        levels: [
          { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
          { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
        ],
      },
    ],
  },
  sections: [
    {
      headers: { default: new Header({ children: [new Paragraph('内部资料')] }) },
      children: [
        centred('清河县财政局', 48, { color: 'FF0000' }),
        centred('清河县教育局文件', 48, { color: 'FF0000' }),
        centred('清财教〔2023〕8号', 16),
        centred('清河县财政局　清河县教育局', 22, { font: '方正小标宋简体' }),
        centred('关于下达2023年义务教育', 22, { font: '方正小标宋简体' }),
        centred('补助经费的通知', 22, { font: '方正小标宋简体' }),
        new Paragraph(''),
        new Paragraph({ children: [new TextRun({ text: '各乡镇中心校，县直各学校：', size: 32 })] }),
        new Paragraph({
          indent: { firstLine: 640 },
          children: [
            new TextRun({ text: '为保障学校', size: 32, font: '仿宋_GB2312' }),
            new FootnoteReferenceRun(1),
            new TextRun({
              text: '正常运转，现下达补助经费，请按规定使用，专款专用，不得挪用，并于年底前报告使用情况。',
              size: 32,
              font: '仿宋_GB2312',
            }),
          ],
        }),
        numbered('资金安排', 0, '黑体'),
        numbered('分配办法', 1, '楷体_GB2312'),
        body('按在校学生人数分配。'),
        numbered('使用要求', 1, '楷体_GB2312'),
        body('严格按预算执行。'),
        numbered('监督检查', 0, '黑体'),
        body('县财政局会同县教育局开展检查。'),
        body('附件：经费分配表'),
        new Paragraph(''),
        right('清河县财政局'),
        right('清河县教育局'),
        right('2023年5月6日'),
        body('（此件公开发布）'),
        new Paragraph({ children: [new PageBreak()] }),
        new Paragraph({ children: [new TextRun({ text: '附件', size: 32, font: '黑体' })] }),
        centred('经费分配表', 22, { font: '方正小标宋简体' }),
        new Table({
          rows: [
            new TableRow({ tableHeader: true, children: [cell('片区'), cell('学校'), cell('金额')] }),
            new TableRow({ children: [cell('东片', VerticalMergeType.RESTART), cell('一小'), cell('12')] }),
            new TableRow({ children: [cell('', VerticalMergeType.CONTINUE), cell('二小'), cell('15')] }),
          ],
        }),
        new Paragraph(''),
        body('抄送：县人大常委会办公室，县审计局。'),
        body('清河县财政局办公室　　2023年5月6日印发'),
      ],
    },
  ],
});

describe('a whole joint notice written by another program', () => {
  it('is read with all its parts', async () => {
    const result = importDocx(new Uint8Array(await Packer.toBuffer(notice)), '联合通知.docx');
    if (!result.ok) throw new Error(result.error.code);
    const lines: string[] = [];
    result.value.manuscript.descendants((node) => {
      if (!node.isTextblock) return true;
      if (node.type.name !== 'paragraph' || node.attrs.indent)
        lines.push(`${node.type.name} ${node.textContent.slice(0, 24)}`);
      return false;
    });
    expect(lines).toEqual([
      'organ 清河县财政局',
      'organ 清河县教育局',
      'title 关于下达2023年义务教育补助经费的通知',
      'documentNumber 清财教〔2023〕8号',
      'addressees 各乡镇中心校，县直各学校：',
      'paragraph 为保障学校含派出机构。正常运转，现下达补助经费，',
      'heading 一、资金安排',
      'heading （一）分配办法',
      'paragraph 按在校学生人数分配。',
      'heading （二）使用要求',
      'paragraph 严格按预算执行。',
      'heading 二、监督检查',
      'paragraph 县财政局会同县教育局开展检查。',
      'attachmentItem 附件：经费分配表',
      'signature 清河县财政局',
      'signature 清河县教育局',
      'date 2023年5月6日',
      'note （此件公开发布）',
      'attachmentLabel 附件',
      'attachmentTitle 经费分配表',
    ]);
    expect(result.value.diagnostics.map(({ code }) => code)).toEqual([
      'IMPORT_HEADER_LEFT_OUT',
      'IMPORT_COPY_TO',
      'IMPORT_IMPRINT',
      'IMPORT_RED_HEAD',
      'IMPORT_RED_HEAD',
    ]);
  });
});
