import type { Node } from '@tiptap/pm/model';
import { type Command, NodeSelection } from '@tiptap/pm/state';

/** A footnote at the place of its mark. */
export interface Footnote {
  readonly node: Node;
  readonly position: number;
  /** From 1, in the order of the marks. */
  readonly number: number;
}

/** Inserts a footnote after the selection and selects it, so that its text can be written. */
export const insertFootnote: Command = (state, dispatch) => {
  const { footnote } = state.schema.nodes;
  const { $to } = state.selection;
  if (!footnote || !$to.parent.inlineContent || $to.parent.type === footnote) return false;
  if (!$to.parent.canReplaceWith($to.index(), $to.index(), footnote)) return false;
  if (dispatch) {
    const tr = state.tr.insert($to.pos, footnote.create());
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView());
  }
  return true;
};

/** Takes a footnote away, mark and text. */
export function deleteFootnote(position: number): Command {
  return (state, dispatch) => {
    if (state.doc.nodeAt(position)?.type.name !== 'footnote') return false;
    if (dispatch) dispatch(state.tr.delete(position, position + (state.doc.nodeAt(position)?.nodeSize ?? 0)));
    return true;
  };
}

/** The document's footnotes in order. */
export function footnotesOf(document: Node): readonly Footnote[] {
  const known = kept.get(document);
  if (known) return known;
  const found: Footnote[] = [];
  document.descendants((node, position) => {
    if (node.type.name === 'footnote') found.push({ node, position, number: found.length + 1 });
  });
  kept.set(document, found);
  return found;
}

/** Documents never change, so neither do their notes. */
const kept = new WeakMap<Node, readonly Footnote[]>();
