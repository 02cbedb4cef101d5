import type { Node } from 'prosemirror-model';
import type { Issue } from '../../shared/issue/issue.ts';
import type { LayoutResources } from '../../shared/layout/resources.ts';
import { frameSchema } from '../../shared/template/frame.ts';
import type { Template } from '../../shared/template/template.ts';
import {
  type ArticleSpec,
  addressees,
  attachment,
  attachmentList,
  date,
  document,
  documentNumber,
  figure,
  footnote,
  heading,
  issueOf,
  linesOfText,
  list,
  marked,
  masthead,
  note,
  organ,
  paragraph,
  section,
  signature,
  table,
  title,
} from '../support/layout/builders.ts';
import { fakeResources } from '../support/layout/fakeResources.ts';
import { type SquareShape, squareTemplate } from '../support/layout/squareTemplate.ts';

/** What a golden shows: an issue and what it is laid out with. The name says what to look for in its dump. */
export interface GoldenCase {
  readonly name: string;
  readonly issue: Issue;
  readonly resources: LayoutResources;
}

const WORDS = ['甲县', '人民政府', '关于', '印发', '工作方案', '通知', '表彰', '劳动模范', '决定'];
const PROSE =
  '各乡镇人民政府，县政府各部门：《甲县农村供水工作方案》（甲政发〔2023〕16号）已经县政府第37次常务会议通过，' +
  '现印发给你们，请认真组织实施。2023年，全县GDP增长5.6%，气温-12℃——历史最低……“两不愁、三保障”基本实现。';
const PICTURES = new Map([
  ['wide', { width: 400, height: 100 }],
  ['upright', { width: 100, height: 100 }],
]);

function square(name: string, shape: SquareShape, articles: readonly ArticleSpec[], changes: Partial<Issue> = {}) {
  const template = squareTemplate(shape);
  const resources = fakeResources({ template, words: WORDS, missing: '𬭚', pictures: PICTURES });
  return { name, issue: issueOf(articles, changes), resources };
}

const one = (name: string, shape: SquareShape, ...children: readonly Node[]) =>
  square(name, shape, [{ manuscript: document(...children) }]);

const COLUMN: SquareShape = { columns: 1, characters: 20, lines: 12 };
const rows = (count: number, ...cells: readonly string[]): string[][] =>
  Array.from({ length: count }, () => [...cells]);
const board = {
  name: '编辑委员会',
  members: [
    { role: '主任', names: ['王一'] },
    { role: '副主任', names: ['李二三', '赵四', '欧阳五六', '钱七', '孙八'] },
  ],
  staff: [{ role: '责任编辑', names: ['周九'] }],
};
const colophon = {
  entries: [
    { label: '主办', value: '甲县人民政府办公室' },
    { label: '准印证号', value: '内资准字第001号' },
  ],
  notice: '',
};

export const GOLDEN_CASES: readonly GoldenCase[] = [
  one('prose-at-20-characters', COLUMN, paragraph(PROSE)),
  one('prose-at-10-characters', {}, paragraph(PROSE)),
  one('prose-at-4-characters', { columns: 1, characters: 4, lines: 40 }, paragraph(PROSE)),
  one('marks-side-by-side', COLUMN, paragraph('（《甲》）：“乙。”（丙），‘丁’、“戊”；《己》《庚》')),
  one(
    'latin-in-han',
    COLUMN,
    paragraph('用WPS 2019打开http://www.example.org/a/very/long/address后保存为PDF/A-2b格式。'),
  ),
  one(
    'document-head',
    COLUMN,
    organ('甲县人民政府'),
    title('关于印发工作方案的通知'),
    documentNumber('甲政发〔2023〕1号'),
    addressees('各乡镇人民政府：'),
    linesOfText(6, 20),
  ),
  one(
    'two-organs',
    COLUMN,
    organ('甲县人民政府'),
    organ('甲县委员会'),
    title('甲县人民政府关于表彰劳动模范的决定'),
    linesOfText(4, 20),
  ),
  one(
    'headings-of-four-levels',
    COLUMN,
    heading(1, '一、总体要求'),
    heading(2, '（一）目标'),
    heading(3, '1.任务'),
    heading(4, '（1）分工'),
    linesOfText(3, 20),
  ),
  one('run-in-heading', COLUMN, paragraph([marked('（一）加强领导。', 'runIn'), '各地要成立专班，明确责任。'])),
  one(
    'marked-text',
    COLUMN,
    paragraph([
      '甲',
      marked('着重', 'emphasis'),
      '乙',
      marked('下划线', 'underline'),
      '丙',
      marked('强', 'strong'),
      'm',
      marked('2', 'superscript'),
      '水H',
      marked('2', 'subscript'),
      'O。',
    ]),
  ),
  one('list', COLUMN, list(['●', '第一项要求说得比较长，一行放不下，要转行排。'], ['●', '第二项。'])),
  one(
    'footnotes',
    COLUMN,
    paragraph(['国内生产总值', footnote('初步核算数。'), '增长，物价', footnote('居民消费价格。'), '平稳。']),
  ),
  one(
    'attachment-list-and-closing',
    COLUMN,
    paragraph('特此通知。'),
    attachmentList('附件：1. 甲县农村供水工程建设项目责任分工名单', '2. 方案'),
    signature('甲县人民政府'),
    date('2023年3月1日'),
    note('（此件公开发布）'),
  ),
  one('long-date-short-signature', COLUMN, signature('甲县'), date('二〇二三年十二月三十一日')),
  one('attachment-on-the-same-page', {}, linesOfText(6), attachment('附件', '责任分工名单', linesOfText(8))),
  one('levelled-columns', {}, linesOfText(7)),
  one('signature-heads-a-column', {}, linesOfText(4), signature('甲县政府'), date('三月一日')),
  square('article-running-in', {}, [
    { manuscript: document(linesOfText(6)) },
    { manuscript: document(title('通知'), linesOfText(8)), settings: { start: 'runIn' } },
  ]),
  square('article-at-the-head', {}, [
    { manuscript: document(linesOfText(26)) },
    { manuscript: document(title('通知'), linesOfText(30)), settings: { start: 'head' } },
  ]),
  square('another-leading', {}, [{ manuscript: document(linesOfText(14)), settings: { linesPerColumn: 8 } }]),
  one(
    'table-with-decimals',
    COLUMN,
    table(1, [
      ['地区', '产值', '增长'],
      ['甲镇', '12.5', '3.25%'],
      ['乙镇', '3.25', '—'],
      ['丙镇', '100', '-1%'],
    ]),
  ),
  one(
    'table-with-merged-cells',
    COLUMN,
    table(2, [
      [
        { text: '项目', down: 2 },
        { text: '指标', across: 2 },
      ],
      ['甲', '乙'],
      ['供水', '1', '2'],
      [{ text: '合计', across: 2 }, '3'],
    ]),
  ),
  one('table-over-columns-and-pages', {}, table(1, [['号', '名'], ...rows(20, '甲', '乙')])),
  one(
    'table-across',
    {},
    linesOfText(4),
    paragraph('表1　任务分工', { align: 'center' }),
    table(1, [['号', '名', '注'], ...rows(9, '一二三四五六', '七八九十甲乙', '丙丁戊己庚辛')]),
    paragraph('注：截至年底。'),
  ),
  one('merged-label-repeated', COLUMN, table(0, [[{ text: '综合', down: 14 }, '甲'], ...rows(13, '乙')])),
  one('picture-in-the-column', {}, linesOfText(2), figure('upright', 0, '图1　水厂'), linesOfText(4)),
  one('picture-across', {}, linesOfText(2), figure('wide', 200, '图1　管网'), linesOfText(4)),
  one('missing-glyph', COLUMN, paragraph('县长𬭚某出席。')),
  square('contents-of-two-pages', {}, [], {
    sections: ['甲', '乙'].map((name) =>
      section(
        `${name}栏目`,
        Array.from({ length: 6 }, (_value, index) =>
          document(title(`${name}${'一二三四五六'[index]}通知`), linesOfText(2)),
        ),
        name === '乙',
      ),
    ),
  }),
  {
    name: 'covers-board-and-colophon',
    issue: issueOf([{ manuscript: document(title('通知'), linesOfText(4)) }], {
      masthead: { ...masthead, mongolianTitle: 'ᠠᠠᠠᠠ ᠠᠠᠠᠠᠠᠠ' },
      board,
      colophon,
    }),
    resources: fakeResources({ template: withCovers(squareTemplate({ columns: 1, characters: 30, lines: 12 })) }),
  },
];

/** A cover with a field, a spread title, Mongolian and a line that needs its field; the board below the contents. */
function withCovers(template: Template): Template {
  const style = { face: 'title', size: 20 };
  const frames = (...list: readonly object[]) => list.map((frame) => frameSchema.parse(frame));
  return {
    ...template,
    pages: {
      ...template.pages,
      frontCover: frames(
        { kind: 'fill', x: 0, y: 0, width: 20, height: 90, ink: 'deepRed' },
        {
          kind: 'mongolian',
          x: 4,
          y: 5,
          width: 15,
          height: 20,
          text: '{mongolianTitle}',
          style: { ...style, face: 'mongolian' },
        },
        {
          kind: 'text',
          x: 30,
          y: 10,
          width: 90,
          height: 20,
          text: '{title}',
          style,
          align: 'spread',
          vertical: 'middle',
        },
        { kind: 'text', x: 30, y: 40, width: 90, height: 10, text: '{year}年第{number}期', style, align: 'right' },
        { kind: 'text', x: 30, y: 60, width: 90, height: 10, text: '{notice}', style, when: 'notice' },
      ),
      contents: [...template.pages.contents, ...frames({ kind: 'board', x: 20, y: 40, width: 106, height: 60 })],
    },
  };
}
