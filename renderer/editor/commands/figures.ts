import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { insertBlock } from './insertBlock.ts';
import { ancestor } from './style.ts';

/** A picture as the host gives it: the key of its bytes, and its size in points. */
export interface InsertedPicture {
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

/** Inserts a picture with an empty caption, which gets the caret. */
export function insertFigure({ picture, width, height }: InsertedPicture): Command {
  return (state, dispatch) => {
    const { figure, caption } = state.schema.nodes;
    if (!figure || !caption) return false;
    if (dispatch) {
      const { tr, position } = insertBlock(state, figure.create({ picture, width, height }, caption.create()));
      dispatch(tr.setSelection(TextSelection.create(tr.doc, position + 2)).scrollIntoView());
    }
    return true;
  };
}

/** Sets some of a figure's attributes: another picture, its width with the height in proportion, its 替代文字. */
export function setFigure(
  position: number,
  change: Partial<InsertedPicture> & { readonly alternative?: string },
): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(position);
    if (node?.type.name !== 'figure') return false;
    if (dispatch) {
      const attrs = { ...node.attrs, ...change };
      dispatch(state.tr.setNodeMarkup(position, undefined, attrs));
    }
    return true;
  };
}

/** Gives a figure a caption, if it has none, and puts the caret into it. */
export function editCaption(position: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(position);
    const { caption } = state.schema.nodes;
    if (node?.type.name !== 'figure' || !caption) return false;
    if (dispatch) {
      const { tr } = state;
      if (node.childCount === 0) tr.insert(position + 1, caption.create());
      const size = node.firstChild?.content.size ?? 0;
      dispatch(tr.setSelection(TextSelection.create(tr.doc, position + 2 + size)).scrollIntoView());
    }
    return true;
  };
}

/** Takes a figure away, with its caption. */
export function deleteFigure(position: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(position);
    if (node?.type.name !== 'figure') return false;
    if (dispatch) dispatch(state.tr.delete(position, position + node.nodeSize).scrollIntoView());
    return true;
  };
}

/** The figure that is selected or whose caption has the caret. */
export function selectedFigure(state: Parameters<Command>[0]): { readonly position: number } | null {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure') return { position: selection.from };
  const found = ancestor(selection.$from, 'figure');
  return found && { position: found.position };
}
