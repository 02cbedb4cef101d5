import type { BlockSide } from '../../shared/compare/comparison.ts';

/** What a block is, in words: 正文, 一级标题, 附件说明. */
export function blockWords({ node }: Pick<BlockSide, 'node'>): string {
  if (node.type.name === 'heading') return `${['', '一', '二', '三', '四'][Number(node.attrs.level)] ?? ''}级标题`;
  return BLOCK_WORDS[node.type.name] ?? '正文';
}

const BLOCK_WORDS: Readonly<Record<string, string>> = {
  organ: '发文机关',
  title: '标题',
  titleNote: '题注',
  documentNumber: '发文字号',
  addressees: '主送机关',
  attachment: '附件',
  attachmentLabel: '附件序号',
  attachmentTitle: '附件标题',
  attachmentItem: '附件说明',
  signature: '署名',
  date: '成文日期',
  note: '附注',
  figure: '图片',
  table: '表格',
};

/** How a block came to be set otherwise: 正文→一级标题, or 格式改动 where it is the same kind of block. */
export function restyledWords(before: BlockSide, after: BlockSide): string {
  const [was, is] = [blockWords(before), blockWords(after)];
  if (was !== is) return `${was}→${is}`;
  const [then, now] = [String(before.node.attrs.align ?? ''), String(after.node.attrs.align ?? '')];
  if (then !== now) return `${ALIGNMENTS[then] ?? then}→${ALIGNMENTS[now] ?? now}`;
  if (before.label !== after.label) return `${before.label || '无编号'}→${after.label || '无编号'}`;
  if (before.node.attrs.indent !== after.node.attrs.indent)
    return after.node.attrs.indent ? '首行缩进' : '取消首行缩进';
  return before.node.attrs.picture === after.node.attrs.picture ? '格式改动' : '换图';
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  justify: '两端对齐',
  left: '左对齐',
  center: '居中',
  right: '右对齐',
};
