import {
  addressees,
  attachmentList,
  date,
  document,
  documentNumber,
  footnote,
  heading,
  lineBreak,
  linesOfText,
  list,
  marked,
  note,
  organ,
  paragraph,
  signature,
  title,
} from '../../support/layout/builders.ts';
import { COLUMN, type GoldenCase, one, square } from '../goldenCase.ts';

/** Paragraphs, titles, headings and notes. */
export const PARAGRAPH_CASES: readonly GoldenCase[] = [
  one('PARA-01-PARA-02-two-ems-and-no-space', COLUMN, linesOfText(2, 20), linesOfText(2, 20, '章')),
  one(
    'PARA-03-no-lone-character',
    { columns: 1, characters: 12, lines: 12 },
    paragraph(`${'甲'.repeat(12)}，乙`, { indent: false }),
    paragraph('丙'.repeat(13), { indent: false }),
  ),
  one('PARA-04-list-hangs', COLUMN, list(['●', '第一项要求说得比较长，一行放不下，要转行排。'], ['●', '第二项。'])),
  one(
    'PARA-06-lines-as-the-author-set-them',
    COLUMN,
    paragraph('居中', { align: 'center' }),
    paragraph('靠右', { align: 'right' }),
    paragraph('靠左', { align: 'left' }),
  ),
  one(
    'PARA-07-PARA-08-attachments-and-closing',
    COLUMN,
    paragraph('特此通知。'),
    attachmentList('附件：1. 甲县农村供水工程建设项目责任分工名单', '2. 方案'),
    signature('甲县人民政府'),
    date('2023年3月1日'),
    note('（此件公开发布）'),
  ),
  one('PARA-07-long-date-below-a-short-signature', COLUMN, signature('甲县'), date('二〇二三年十二月三十一日')),
  one('PARA-09-quotation-set-in', COLUMN, paragraph(`引${'乙'.repeat(30)}`, { quoted: true }), linesOfText(1, 20)),
  one('PARA-10-run-in-heading', COLUMN, paragraph([marked('（一）加强领导。', 'runIn'), '各地要成立专班，明确责任。'])),
  one('PARA-11-blank-paragraph-takes-no-line', COLUMN, paragraph('甲'), paragraph(''), paragraph('乙')),
  square('PARA-12-nudge-pulls-a-line-up', { columns: 1, characters: 20.5, lines: 12 }, [
    {
      manuscript: document(paragraph(`开头${'甲'.repeat(61)}`, { indent: false })),
      settings: { nudges: [{ paragraph: '开头', tracking: -0.04 }] },
    },
  ]),
  square('PARA-12-nudge-without-effect-reported', COLUMN, [
    { manuscript: document(linesOfText(2, 20)), settings: { nudges: [{ paragraph: '没有', lines: -1 }] } },
  ]),
  one(
    'PARA-13-PARA-14-raised-lowered-and-strong',
    COLUMN,
    paragraph(['丙', marked('强', 'strong'), 'm', marked('2', 'superscript'), '水H', marked('2', 'subscript'), 'O。']),
  ),

  one(
    'TITLE-01-TITLE-10-PARA-05-document-head',
    COLUMN,
    organ('甲县人民政府'),
    title('关于印发工作方案的通知'),
    documentNumber('甲政发〔2023〕1号'),
    addressees('各乡镇人民政府：'),
    linesOfText(6, 20),
  ),
  one(
    'TITLE-02-TITLE-03-TITLE-04-title-broken-between-words',
    { columns: 1, characters: 14, lines: 12 },
    title('甲县人民政府关于印发工作方案的通知'),
    linesOfText(4, 14),
  ),
  one(
    'TITLE-07-title-broken-by-its-author',
    COLUMN,
    title(['甲县人民政府', lineBreak(), '关于表彰劳动模范的决定']),
    linesOfText(4, 20),
  ),
  one('TITLE-08-head-across-all-columns', {}, organ('甲县人民政府'), title('关于印发工作方案的通知'), linesOfText(8)),
  one(
    'TITLE-10-two-organs',
    COLUMN,
    organ('甲县人民政府'),
    organ('甲县委员会'),
    title('甲县人民政府关于表彰劳动模范的决定'),
    linesOfText(4, 20),
  ),
  one(
    'TITLE-09-headings-of-four-levels',
    COLUMN,
    heading(1, '一、总体要求'),
    heading(2, '（一）目标'),
    heading(3, '1.任务'),
    heading(4, '（1）分工'),
    linesOfText(3, 20),
  ),
  one(
    'TITLE-11-TITLE-12-heading-with-two-lines-below',
    {},
    linesOfText(8),
    heading(1, '一、标题'),
    linesOfText(12, 10, '章'),
  ),
  square('TITLE-13-heading-across', {}, [
    {
      manuscript: document(linesOfText(4), heading(1, '一、标题'), linesOfText(8, 10, '章')),
      settings: { headings: [{ heading: '一、', across: true }] },
    },
  ]),
  square(
    'TITLE-14-red-head',
    COLUMN,
    [document(organ('甲县人民政府'), title('通知'), documentNumber('甲政发〔2023〕1号'), linesOfText(4, 20))],
    {
      change: (template) => ({
        ...template,
        articleHead: { ...template.articleHead, redHead: { ink: 'deepRed', rule: 1, ruleAbove: 4, linesBelowRule: 1 } },
      }),
    },
  ),

  one(
    'NOTE-01-NOTE-02-NOTE-04-notes-at-the-foot',
    COLUMN,
    paragraph(['国内生产总值', footnote('初步核算数。'), '增长，物价', footnote('居民消费价格。'), '平稳。']),
  ),
  one(
    'NOTE-04-NOTE-06-notes-under-their-columns',
    {},
    paragraph(['甲', footnote('第一条。'), '乙'.repeat(40)]),
    linesOfText(8),
    paragraph(['丙', footnote('第二条。'), '丁'.repeat(20)]),
  ),
  one('NOTE-05-long-note-goes-on', {}, paragraph(['甲', footnote('注'.repeat(110)), '乙']), linesOfText(10)),
];
