import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ancestor } from './style.ts';

/** Labels that are ours to count: 附件, 附件1. Others (附表, 附件1-2) stay as they were signed. */
const COUNTED = /^附件\s*[0-9]*[：:]?$/;

/**
 * Adds an attachment with label, title and an empty paragraph: after the one with the caret, or as the first or last.
 * The caret goes into its title. A single attachment is 附件, several are 附件1, 附件2 (GB/T 9704-2012, 7.3.4).
 */
export const insertAttachment: Command = (state, dispatch) => {
  const { attachment, attachmentLabel, attachmentTitle, paragraph } = state.schema.nodes;
  if (!attachment || !attachmentLabel || !attachmentTitle || !paragraph) return false;
  if (!dispatch) return true;
  const current = ancestor(state.selection.$from, 'attachment');
  const position = current ? current.position + current.node.nodeSize : state.doc.content.size;
  const label = attachmentLabel.create(null, state.schema.text('附件'));
  const { tr } = state;
  tr.insert(position, attachment.create(null, [label, attachmentTitle.create(), paragraph.create()]));
  countLabels(tr);
  const start = tr.mapping.slice(1).map(position);
  const inserted = tr.doc.resolve(start).nodeAfter;
  const title = start + 1 + (inserted?.firstChild?.nodeSize ?? 0) + 1;
  tr.setSelection(TextSelection.create(tr.doc, title));
  dispatch(tr.scrollIntoView());
  return true;
};

/** Moves the attachment with the caret before its neighbour, or after it, and counts the labels anew. */
export function moveAttachment(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const current = ancestor(state.selection.$from, 'attachment');
    if (!current) return false;
    const index = state.doc.resolve(current.position).index();
    const other = state.doc.maybeChild(index + direction);
    if (other?.type !== current.node.type) return false;
    if (dispatch) {
      const first = direction === 1 ? current.position : current.position - other.nodeSize;
      const both = direction === 1 ? [other, current.node] : [current.node, other];
      const { tr } = state;
      tr.replaceWith(first, first + current.node.nodeSize + other.nodeSize, both);
      countLabels(tr);
      const moved = direction === 1 ? first + (tr.doc.nodeAt(first)?.nodeSize ?? 0) : first;
      tr.setSelection(TextSelection.near(tr.doc.resolve(moved + 1)));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Takes the attachment with the caret away, with all that stands in it. */
export const deleteAttachment: Command = (state, dispatch) => {
  const current = ancestor(state.selection.$from, 'attachment');
  if (!current) return false;
  if (dispatch) {
    const { tr } = state;
    tr.delete(current.position, current.position + current.node.nodeSize);
    countLabels(tr);
    const start = tr.mapping.slice(1).map(current.position);
    tr.setSelection(TextSelection.near(tr.doc.resolve(start), -1));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Gives the labels of the form 附件n their numbers in order. */
function countLabels(tr: Transaction): void {
  const labels: { readonly node: Node; readonly position: number }[] = [];
  tr.doc.forEach((child, offset) => {
    const label = child.type.name === 'attachment' ? child.firstChild : null;
    if (label?.type.name === 'attachmentLabel') labels.push({ node: label, position: offset + 1 });
  });
  const total = labels.length;
  labels
    .map(({ node, position }, index) => ({ node, position, text: total === 1 ? '附件' : `附件${index + 1}` }))
    .filter(({ node, text }) => COUNTED.test(node.textContent) && node.textContent !== text)
    .toReversed()
    .forEach(({ node, position, text }) => {
      tr.replaceWith(position + 1, position + 1 + node.content.size, tr.doc.type.schema.text(text));
    });
}

/**
 * Writes the 附件说明 after the attachments' titles, in place of the one there is, or before the signature.
 *
 * @see GB/T 9704-2012, 7.3.4: one attachment is not numbered; no mark after a name.
 */
export const writeAttachmentList: Command = (state, dispatch) => {
  const { attachmentList, attachmentItem } = state.schema.nodes;
  const titles = attachmentTitles(state.doc);
  if (!attachmentList || !attachmentItem || titles.length === 0) return false;
  if (!dispatch) return true;
  const items = titles.map((title, index) => {
    const number = titles.length === 1 ? '' : `${index + 1}.`;
    return attachmentItem.create(null, state.schema.text(`${index === 0 ? '附件：' : ''}${number}${title}`));
  });
  const node = attachmentList.create(null, items);
  let existing: { from: number; to: number } | null = null;
  let closing = state.doc.content.size;
  state.doc.forEach((child, offset) => {
    const name = child.type.name;
    if (name === 'attachmentList') existing ??= { from: offset, to: offset + child.nodeSize };
    if (name === 'signature' || name === 'date' || name === 'attachment') closing = Math.min(closing, offset);
  });
  const { from, to } = existing ?? { from: closing, to: closing };
  dispatch(state.tr.replaceWith(from, to, node));
  return true;
};

function attachmentTitles(document: Node): string[] {
  const titles: string[] = [];
  document.forEach((child) => {
    if (child.type.name !== 'attachment' || child.firstChild?.type.name !== 'attachmentLabel') return;
    child.forEach((field) => {
      const text = field.textBetween(0, field.content.size, '', '').trim();
      if (field.type.name === 'attachmentTitle' && text !== '') titles.push(text);
    });
  });
  return titles;
}
