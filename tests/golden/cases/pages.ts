import { frameSchema } from '../../../shared/template/frame.ts';
import { templateSchema } from '../../../shared/template/template.ts';
import { pt, ptToMm } from '../../../shared/units/length.ts';
import {
  attachment,
  date,
  document,
  heading,
  linesOfText,
  section,
  signature,
  title,
} from '../../support/layout/builders.ts';
import { COLUMN, type GoldenCase, one, square } from '../goldenCase.ts';

const mm = (points: number): number => ptToMm(pt(points));
const STYLE = { face: 'hei', size: 10 };
/** A line of text in a frame of 220 by 20 pt. */
const textFrame = (text: string, x: number, y: number, more: object = {}) =>
  frameSchema.parse({
    kind: 'text',
    ...{ x: mm(x), y: mm(y), width: mm(220), height: mm(20) },
    ...{ text, style: STYLE, leading: 1, ...more },
  });
const starts = (given: object) => templateSchema.shape.starts.parse(given);

/** Columns of ten characters and ten lines, two a page: their lines at 50 and 170, from 58.8 to 238.8. */
export const PAGE_CASES: readonly GoldenCase[] = [
  one('COL-01-COL-10-full-columns-on-one-grid', {}, linesOfText(20)),
  one('COL-03-headings-take-whole-lines', {}, linesOfText(3), heading(1, '一、标题'), linesOfText(8, 10, '章')),
  one('COL-04-text-below-a-full-width-head', {}, title('通知'), linesOfText(8)),
  one('COL-05-COL-06-level-columns-at-the-end', {}, linesOfText(7)),
  one(
    'COL-07-COL-11-balanced-above-an-attachment',
    {},
    linesOfText(6),
    attachment('附件', '责任分工名单', linesOfText(8, 10, '附')),
  ),
  one(
    'COL-08-no-single-line-at-a-column’s-head',
    {},
    linesOfText(7),
    linesOfText(4, 10, '段'),
    linesOfText(12, 10, '末'),
  ),
  one('COL-09-signature-heads-a-column', {}, linesOfText(4), signature('甲县政府'), date('三月一日')),
  one('COL-09-signature-takes-text-to-a-new-page', {}, linesOfText(18), signature('甲县政府'), date('三月一日')),
  one('COL-12-head-moves-on', {}, linesOfText(14), attachment('', '附件的标题', linesOfText(10, 10, '附'))),
  one(
    'COL-13-blank-line-above-a-heading-levels-columns',
    {},
    linesOfText(3, 10, '甲'),
    heading(1, '一、总体要求'),
    linesOfText(8, 10, '乙'),
    linesOfText(7, 10, '丙'),
    heading(1, '二、工作措施'),
    linesOfText(8, 10, '丁'),
  ),
  square('COL-14-eight-lines-a-column', {}, [
    { manuscript: document(linesOfText(14)), settings: { linesPerColumn: 8 } },
  ]),

  square('PAGE-04-PAGE-11-blank-pages-declared', {}, [document(linesOfText(3))], { shows: 'issue' }),
  square('PAGE-05-PAGE-06-folios-of-two-digits', COLUMN, [document(linesOfText(40, 20))]),
  square('PAGE-02-PAGE-15-running-head-spaced-out', COLUMN, [document(linesOfText(20, 20))], {
    issue: { sections: [section('要闻', [document(linesOfText(20, 20))])] },
    change: (template) => ({
      ...template,
      pages: {
        ...template.pages,
        textLeft: [textFrame('{title}', 50, 20)],
        textRight: [textFrame('{section}', 50, 20, { spaceOut: { upTo: 2, gap: 1 } })],
      },
    }),
  }),
  square('PAGE-08-article-running-in', {}, [
    { manuscript: document(linesOfText(6)) },
    { manuscript: document(title('通知'), linesOfText(8, 10, '章')), settings: { start: 'runIn' } },
  ]),
  square('PAGE-09-article-on-a-new-page', {}, [
    document(linesOfText(6)),
    document(title('通知'), linesOfText(8, 10, '章')),
  ]),
  square('PAGE-10-article-at-the-head', {}, [
    { manuscript: document(linesOfText(26)) },
    { manuscript: document(title('通知'), linesOfText(30, 10, '章')), settings: { start: 'head' } },
  ]),
  square('PAGE-12-articles-on-right-hand-pages', {}, [document(linesOfText(3)), document(linesOfText(3, 10, '章'))], {
    change: (template) => ({ ...template, starts: starts({ article: 'rightPage' }) }),
    shows: 'issue',
  }),
  square('PAGE-13-forced-column-and-page', {}, [
    {
      manuscript: document(linesOfText(3, 10, '甲'), linesOfText(3, 10, '乙'), linesOfText(3, 10, '丙')),
      settings: {
        breaks: [
          { before: '乙', kind: 'column' },
          { before: '丙', kind: 'page' },
        ],
      },
    },
  ]),
  square('PAGE-14-filler-at-the-foot', {}, [document(linesOfText(6))], {
    change: (template) => ({
      ...template,
      fillers: [{ height: mm(40), frames: [textFrame('请广泛传阅', 0, 0)] }],
    }),
  }),
  square('PAGE-16-section-opens-with-a-band', {}, [document(linesOfText(6))], {
    change: (template) => ({
      ...template,
      sectionOpener: { kind: 'band', height: mm(50), frames: [textFrame('{section}', 0, 10)] },
    }),
  }),
  square(
    'PAGE-17-short-article-runs-in',
    {},
    [document(linesOfText(6)), document(title('通知'), linesOfText(4, 10, '章'))],
    {
      change: (template) => ({ ...template, starts: starts({ runIn: { linesLeft: 4, mostPages: 0.5 } }) }),
    },
  ),
];
