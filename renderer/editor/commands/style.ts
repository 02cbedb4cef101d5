import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { FIELD_NAMES, type FieldName, isField } from './fields.ts';

/** A style of an official document, as the style menu offers it. */
export type OfficialStyle = 'body' | 'level1' | 'level2' | 'level3' | 'level4' | 'attachmentList' | 'note' | FieldName;

/** Styles of the body with their names and keys, in the order of the menu. */
export const BODY_STYLES: readonly { readonly style: OfficialStyle; readonly name: string; readonly key?: string }[] = [
  { style: 'body', name: '正文', key: 'Mod-0' },
  { style: 'level1', name: '一级标题　一、', key: 'Mod-1' },
  { style: 'level2', name: '二级标题　（一）', key: 'Mod-2' },
  { style: 'level3', name: '三级标题　1.', key: 'Mod-3' },
  { style: 'level4', name: '四级标题　（1）', key: 'Mod-4' },
  { style: 'attachmentList', name: '附件说明' },
  { style: 'signature', name: '署名' },
  { style: 'date', name: '成文日期' },
  { style: 'note', name: '附注' },
];

/** Styles of the fields at a document's head, in the order of the menu. */
export const HEAD_STYLES: readonly { readonly style: FieldName; readonly name: string }[] = (
  ['organ', 'title', 'titleNote', 'documentNumber', 'addressees'] as const
).map((style) => ({ style, name: FIELD_NAMES[style] }));

/** Level of a heading style, or null. */
export const levelOf = (style: OfficialStyle): number | null =>
  style.startsWith('level') ? Number(style.slice('level'.length)) : null;

/** The style of the text block at a position; null where a style makes no sense (a caption, a cell). */
export function styleAt($position: ResolvedPos): OfficialStyle | null {
  const { parent } = $position;
  const name = parent.type.name;
  if (name === 'heading') return `level${parent.attrs.level}` as OfficialStyle;
  if (name === 'paragraph') return isInTable($position) ? null : 'body';
  if (name === 'attachmentItem') return 'attachmentList';
  if (name === 'note' || isField(name)) return name;
  return null;
}

/** What the status line calls the place of the caret. */
export function placeName(state: EditorState): string {
  const { $from } = state.selection;
  const name = $from.parent.type.name;
  if (isInTable($from)) return '表格';
  if ($from.depth > 1 && $from.node($from.depth - 1).type.name === 'listItem') return '列表';
  if (name === 'paragraph')
    return runInLevel($from) === null ? '正文' : `${LEVEL_NAMES[runInLevel($from) ?? 1]}（接排）`;
  if (name === 'heading') return LEVEL_NAMES[Number($from.parent.attrs.level)] ?? '标题';
  if (name === 'attachmentItem') return '附件说明';
  if (name === 'caption') return '图题';
  if (name === 'note') return '附注';
  return isField(name) ? FIELD_NAMES[name] : name === 'figure' ? '图片' : '正文';
}

const LEVEL_NAMES: readonly string[] = ['', '一级标题', '二级标题', '三级标题', '四级标题'];

/** Level of the run-in heading at the head of the paragraph with this position, or null. */
export function runInLevel($position: ResolvedPos): number | null {
  const mark = $position.parent.firstChild?.marks.find(({ type }) => type.name === 'runIn');
  return mark ? Number(mark.attrs.level) : null;
}

/** Whether a position stands in a table. */
export function isInTable($position: ResolvedPos): boolean {
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    if ($position.node(depth).type.spec.tableRole === 'table') return true;
  }
  return false;
}

/** The nearest node of a name that holds a position. */
export function ancestor($position: ResolvedPos, name: string): { node: Node; position: number; depth: number } | null {
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    if ($position.node(depth).type.name === name) {
      return { node: $position.node(depth), position: $position.before(depth), depth };
    }
  }
  return null;
}
