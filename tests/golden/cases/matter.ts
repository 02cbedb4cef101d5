import { frameSchema } from '../../../shared/template/frame.ts';
import type { Template } from '../../../shared/template/template.ts';
import { document, issueOf, linesOfText, masthead, section, title } from '../../support/layout/builders.ts';
import { fakeResources } from '../../support/layout/fakeResources.ts';
import { squareTemplate } from '../../support/layout/squareTemplate.ts';
import { COLUMN, type GoldenCase, square } from '../goldenCase.ts';

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
const WORD = 'ᠠᠠᠠᠠ';

/** Covers, contents, board and colophon, and Mongolian wherever it stands. */
export const MATTER_CASES: readonly GoldenCase[] = [
  square('FRONT-01-FRONT-02-FRONT-04-FRONT-11-contents-of-two-pages', {}, [], {
    shows: 'issue',
    issue: {
      sections: ['甲', '乙'].map((name) =>
        section(
          `${name}栏目`,
          Array.from({ length: 6 }, (_value, index) =>
            document(title(`${name}${'一二三四五六'[index]}通知`), linesOfText(2)),
          ),
          name === '乙',
        ),
      ),
    },
  }),
  square(
    'FRONT-03-FRONT-05-FRONT-06-long-title-hangs',
    COLUMN,
    [document(title('甲县人民政府关于表彰劳动模范和印发工作方案的通知'), linesOfText(4, 20))],
    { shows: 'issue' },
  ),
  {
    name: 'FRONT-07-FRONT-08-FRONT-09-covers-board-and-colophon',
    shows: 'issue',
    issue: issueOf([document(title('通知'), linesOfText(4))], {
      masthead: { ...masthead, mongolianTitle: 'ᠠᠠᠠᠠ ᠠᠠᠠᠠᠠᠠ' },
      board,
      colophon,
    }),
    resources: fakeResources({ template: withCovers(squareTemplate({ columns: 1, characters: 30, lines: 12 })) }),
  },
  square('FRONT-10-long-text-set-closer', COLUMN, [document(linesOfText(2, 20))], {
    change: (template) => ({
      ...template,
      pages: {
        ...template.pages,
        textLeft: frames(
          ...['{title}', '{title}{title}'].map((text, index) => ({
            ...{ kind: 'text', x: 17.64, y: 2 + 5 * index, width: 27.5, height: 5, text },
            ...{ style: { face: 'title', size: 10 }, leading: 1, shrinkToFit: true },
          })),
        ),
      },
    }),
  }),
  square('MONG-01-MONG-02-MONG-03-columns-from-left-to-right', COLUMN, [document(linesOfText(2, 20))], {
    issue: { masthead: { ...masthead, mongolianTitle: `${WORD} ${WORD}${WORD} ${WORD}` } },
    change: (template) => ({
      ...template,
      pages: {
        ...template.pages,
        textLeft: frames({
          ...{ kind: 'mongolian', x: 0, y: 17.64, width: 15, height: 17.64, text: '{mongolianTitle}' },
          style: { face: 'mongolian', size: 10 },
        }),
      },
    }),
  }),
  square(
    'MONG-07-MONG-08-title-with-digits-beside-the-head',
    COLUMN,
    [
      {
        manuscript: document(title('关于甲县的通知'), linesOfText(5, 20)),
        settings: { mongolianTitle: `${WORD} 2024 6月 ${WORD}` },
      },
    ],
    {
      change: (template) => ({
        ...template,
        spanning: {
          ...template.spanning,
          mongolianTitle: { face: 'mongolian', size: 10, ink: 'black', tracking: 0, leading: 2, height: 17.64, gap: 1 },
        },
      }),
    },
  ),
];

function frames(...list: readonly object[]) {
  return list.map((frame) => frameSchema.parse(frame));
}

/** A cover with a field, a spread title, Mongolian and a line that needs its field; the board below the contents. */
function withCovers(template: Template): Template {
  const style = { face: 'title', size: 20 };
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
