import type { Diagnostic } from '../diagnostic.ts';

const value = (diagnostic: Diagnostic, name: string): string => String(diagnostic.values?.[name] ?? '');

const STARTS: Readonly<Record<string, string>> = { head: '页首起排', runIn: '接排' };

const ADJUSTMENTS: Readonly<Record<string, string>> = {
  breaks: '换栏、换页',
  nudges: '缩行、展行、字距',
  keepWithNext: '与下段同栏',
  figures: '图片位置',
  headings: '通栏标题',
};

const IDLE: Readonly<Record<string, string>> = {
  notFound: '没有以此开头的段落或图片',
  sameLines: '加减字距后各行起止不变',
};

/** What was noticed while the pages were made, and what to do. */
export const layoutWordings = {
  FACE_FALLBACK: (d) => `“${value(d, 'role')}”要用的字体 ${value(d, 'wanted')} 没有安装，改用 ${value(d, 'used')}。`,
  GLYPH_MISSING: (d) => `字体中没有这些字：${value(d, 'characters')}，页面上以方框表示。请改字或换字体。`,
  LINE_OVERFULL: () => '这一行排不下，超出了栏宽。请改写，或加宽该栏。',
  COLUMN_FORCED_BREAK: (d) => `有 ${value(d, 'count')} 处只能在不宜断开的地方换栏。请调整每栏行数。`,
  COLUMN_SHORT: (d) =>
    `有一栏短 ${value(d, 'rows')} 行，未能与邻栏齐平：此处是表格、标题或不宜拆开的段落。可调整每栏行数，或改动前面的文字。`,
  LINE_GAP_UNUSUAL: (d) =>
    `行间空 ${value(d, 'gap')} 字，${value(d, 'side') === 'narrow' ? '不足半字，太密' : '超过一字，太疏'}。请${
      value(d, 'side') === 'narrow' ? '减少' : '增加'
    }每栏行数，或改字号。`,
  START_NOT_POSSIBLE: (d) =>
    `不能按设置“${STARTS[value(d, 'start')] ?? value(d, 'start')}”，已另起一页：${
      value(d, 'reason') === 'section'
        ? '它是栏目的第一篇，版式要求栏目另起一页'
        : '前一篇没有剩到这一页，或剩下的地方太小'
    }。`,
  TABLE_TOO_WIDE: (d) =>
    `有一张 ${value(d, 'columns')} 栏的表太宽，卧排也放不下，已缩小字号。请看一下这张表；如果太挤，请拆成两张，或减少栏数。`,
  NUDGE_WITHOUT_EFFECT: (d) =>
    `“${ADJUSTMENTS[value(d, 'setting')] ?? value(d, 'setting')}”的设置“${value(d, 'target')}”没有起作用：${
      IDLE[value(d, 'reason')] ?? '此处做不到'
    }。文字改动过的话，请改写或删去这项设置。`,
  MONGOLIAN_TITLE_LEFT_OUT: () =>
    '这一版式没有蒙古文标题的位置，蒙古文标题没有排上。请删去这项设置，或换用有蒙古文标题的版式。',
  CONTENTS_NOT_SETTLED: (d) => `目录的页码排了 ${value(d, 'rounds')} 次仍不稳定。请缩短目录标题。`,
  BLANK_PAGE: () => '为使下一篇从右页开始，这一页空着。',
  BLANK_PAGES: (d) => `为凑足 ${value(d, 'multiple')} 的倍数，正文后加了 ${value(d, 'count')} 个空白页。`,
  FRAME_OVERFULL: (d) =>
    `${value(d, 'frame') === 'board' ? '编委会名单' : value(d, 'frame') === 'colophon' ? '版权页' : '目录'}放不下。请减少内容，或在版式中加大该框。`,
} satisfies Record<string, (diagnostic: Diagnostic) => string>;
