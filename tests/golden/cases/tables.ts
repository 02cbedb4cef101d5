import { document, figure, linesOfText, paragraph, table, tableWithWidths } from '../../support/layout/builders.ts';
import { COLUMN, type GoldenCase, one, rows, square } from '../goldenCase.ts';

const withGlyphs = (golden: GoldenCase): GoldenCase => ({ ...golden, shows: 'glyphs' });
const WIDE = ['一二三四五六', '七八九十甲乙', '丙丁戊己庚辛'];

/** Tables and pictures. A cell's text stands in rows of 20 pt; padding of 5 pt at either side. */
export const TABLE_CASES: readonly GoldenCase[] = [
  one(
    'TABLE-01-TABLE-15-merged-cells-and-frame',
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
  one(
    'TABLE-02-TABLE-10-across-with-title-and-note',
    {},
    linesOfText(4),
    paragraph('表1　任务分工', { align: 'center' }),
    table(1, [['号', '名', '注'], ...rows(9, ...WIDE)]),
    paragraph('注：截至年底。'),
  ),
  one(
    'TABLE-03-TABLE-04-TABLE-05-TABLE-14-over-columns-and-pages',
    {},
    table(1, [['号', '名'], ...rows(20, '甲', '乙')]),
  ),
  one(
    'TABLE-06-tall-cell-divided',
    {},
    table(1, [
      ['项', '内容'],
      ['甲', '文'.repeat(200)],
    ]),
  ),
  one('TABLE-07-merged-label-repeated', COLUMN, table(0, [[{ text: '综合', down: 14 }, '甲'], ...rows(13, '乙')])),
  withGlyphs(
    one(
      'TABLE-08-decimals-aligned',
      COLUMN,
      table(1, [
        ['地区', '产值', '增长'],
        ['甲镇', '12.5', '3.25%'],
        ['乙镇', '3.25', '—'],
        ['丙镇', '100', '-1%'],
      ]),
    ),
  ),
  withGlyphs(
    one(
      'TABLE-09-blanks-keep-their-length',
      COLUMN,
      paragraph('姓名______年__月', { indent: false }),
      tableWithWidths([
        ['姓名', 30],
        ['', 90],
        ['职务', 30],
        ['', 50],
      ]),
    ),
  ),
  one('TABLE-11-no-last-row-alone', {}, table(1, [['号', '名'], ...rows(17, '甲', '乙')])),
  one('TABLE-12-widths-by-content', COLUMN, table(0, [['一二', '三四', '甲乙丙丁戊己庚'.repeat(5)]])),
  one(
    'TABLE-13-TABLE-19-wide-table-turned-with-its-note',
    { lines: 25 },
    table(1, rows(3, ...Array.from({ length: 10 }, () => '甲乙丙丁戊'))),
    paragraph('注：初步统计。'),
  ),
  square(
    'TABLE-16-names-spread',
    COLUMN,
    [
      document(
        table(1, [
          ['姓名', '职务'],
          ['王小明', '局长'],
          ['李四', '书记'],
        ]),
      ),
    ],
    {
      shows: 'glyphs',
      change: (template) => ({ ...template, table: { ...template.table, spreadUpTo: 4 } }),
    },
  ),
  square(
    'TABLE-17-table-waits-for-the-next-page',
    {},
    [
      document(
        linesOfText(14, 10, '前'),
        paragraph('表1　各项指标', { align: 'center' }),
        table(1, [WIDE, ...rows(4, ...WIDE)]),
        linesOfText(20, 10, '后'),
      ),
    ],
    { change: (template) => ({ ...template, table: { ...template.table, place: 'head' } }) },
  ),
  one(
    'TABLE-18-text-before-a-turned-table',
    { lines: 25 },
    linesOfText(8, 10, '前'),
    table(0, rows(2, ...Array.from({ length: 10 }, () => '甲乙丙丁戊'))),
    linesOfText(46, 10, '后'),
  ),

  one(
    'FIG-01-FIG-03-FIG-07-picture-in-the-column',
    {},
    linesOfText(2),
    figure('upright', 0, '图1　水厂'),
    linesOfText(4),
  ),
  one('FIG-01-picture-across', {}, linesOfText(2), figure('wide', 200, '图1　管网'), linesOfText(4)),
  square('FIG-02-pictures-at-head-and-foot', {}, [
    {
      manuscript: document(
        linesOfText(4),
        figure('wide', 200, '甲'),
        linesOfText(6),
        figure('wide', 200, '乙'),
        linesOfText(4),
      ),
      settings: {
        figures: [
          { figure: 1, place: 'head' },
          { figure: 2, place: 'foot' },
        ],
      },
    },
  ]),
  square(
    'FIG-05-FIG-06-numbered-and-spaced-captions',
    COLUMN,
    [document(linesOfText(1, 20), figure('upright', 0, '水厂'), figure('upright', 0, '管网示意'))],
    {
      change: (template) => ({
        ...template,
        figure: { ...template.figure, label: '图{n}' },
        text: { ...template.text, caption: { ...template.text.caption, spaceOut: { upTo: 4, gap: 1 } } },
      }),
    },
  ),
];
