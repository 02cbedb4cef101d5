import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { nextLabel } from './listLabel.ts';
import { setStyle } from './setStyle.ts';
import { ancestor, isInTable } from './style.ts';

/** Makes the selected paragraphs items of a list with labels counted on from the first; on a list it sets its labels. */
export function setList(label: string): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const { list, listItem, paragraph } = state.schema.nodes;
    if (!list || !listItem || !paragraph || isInTable($from)) return false;
    const existing = ancestor($from, 'list');
    if (existing) {
      if (dispatch) {
        const { tr } = state;
        let next = label;
        existing.node.forEach((_item, offset) => {
          tr.setNodeAttribute(existing.position + 1 + offset, 'label', next);
          next = nextLabel(next);
        });
        dispatch(tr);
      }
      return true;
    }
    const range = $from.blockRange($to);
    if (!range || ($from.depth !== range.depth + 1 && $to.depth !== range.depth + 1)) return false;
    const paragraphs: Node[] = [];
    for (let index = range.startIndex; index < range.endIndex; index += 1) paragraphs.push(range.parent.child(index));
    if (!paragraphs.every(({ type }) => type === paragraph)) return false;
    if (dispatch) {
      let next = label;
      const items = paragraphs.map((node) => {
        const item = listItem.create({ label: next }, paragraph.create(null, node.content));
        next = nextLabel(next);
        return item;
      });
      const { tr } = state;
      tr.replaceWith(range.start, range.end, list.create(null, items));
      // Each item adds two openings before its text, the list one.
      const index = $from.index(range.depth) - range.startIndex;
      const shift = 2 + 2 * index;
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min($from.pos + shift, tr.doc.content.size))));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Sets the label of the item with the caret and counts the following ones on from it. */
export function setItemLabel(label: string): Command {
  return (state, dispatch) => {
    const item = ancestor(state.selection.$from, 'listItem');
    if (!item || label === '') return false;
    if (dispatch) dispatch(state.tr.setNodeAttribute(item.position, 'label', label));
    return true;
  };
}

/** Enter in a list: a new item with the next label; in an empty item the end of the list. */
export const splitListItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const item = ancestor($from, 'listItem');
  const { listItem, paragraph } = state.schema.nodes;
  if (!item || !listItem || !paragraph || $from.parent.type !== paragraph) return false;
  if (empty && $from.parent.content.size === 0 && item.node.childCount === 1) return setStyle('body')(state, dispatch);
  if (!dispatch) return true;
  const { tr } = state;
  tr.deleteSelection();
  const $at = tr.doc.resolve(tr.mapping.map($from.pos));
  const label = nextLabel(String(item.node.attrs.label));
  tr.split($at.pos, 2, [
    { type: listItem, attrs: { label } },
    { type: paragraph, attrs: $at.parent.attrs },
  ]);
  renumberAfter(tr.doc, $at.after($at.depth - 1), label, (position, next) =>
    tr.setNodeAttribute(position, 'label', next),
  );
  dispatch(tr.scrollIntoView());
  return true;
};

/** Counts the labels of the items after the one at `position` on, as long as they were counted on before. */
function renumberAfter(
  doc: Node,
  position: number,
  label: string,
  set: (position: number, label: string) => void,
): void {
  if (nextLabel(label) === label) return;
  const $item = doc.resolve(position);
  const list = $item.parent;
  let next = label;
  let at = position;
  for (let index = $item.index(); index < list.childCount; index += 1) {
    const item = list.child(index);
    if (index > $item.index()) {
      // The label it should have had follows from the one that the new item took.
      if (item.attrs.label !== next) break;
      next = nextLabel(next);
      set(at, next);
    }
    at += item.nodeSize;
  }
}
