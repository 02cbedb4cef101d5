import { chainCommands, createParagraphNear, newlineInCode, splitBlockAs } from '@tiptap/pm/commands';
import { type Command, Selection, TextSelection } from '@tiptap/pm/state';
import { canSplit } from '@tiptap/pm/transform';
import { goToNextField, isField } from './fields.ts';
import { splitListItem } from './lists.ts';
import { setStyle } from './setStyle.ts';
import { isInTable } from './style.ts';

/** Enter in a document field goes on to the next field; inside a title it breaks the line. */
const enterInField: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  const name = parent.type.name;
  if (!isField(name) || !empty) return false;
  if (name === 'date') return enterAfter('paragraph')(state, dispatch);
  const isAtEnd = $from.parentOffset === parent.content.size;
  if (isAtEnd) return goToNextField(1)(state, dispatch);
  if (name === 'title' || name === 'attachmentTitle') return insertLineBreak(state, dispatch);
  if ((name === 'organ' || name === 'signature') && canSplit(state.doc, $from.pos)) {
    if (dispatch) dispatch(state.tr.split($from.pos).scrollIntoView());
    return true;
  }
  return insertLineBreak(state, dispatch);
};

/** Inserts an empty block of this kind after the one with the caret. */
function enterAfter(name: 'paragraph'): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const type = state.schema.nodes[name];
    if (!type || $from.parentOffset < $from.parent.content.size) return false;
    if (dispatch) {
      const after = $from.after();
      const tr = state.tr.insert(after, type.create());
      dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
    }
    return true;
  };
}

/** Enter in a line of 附件说明: the next line; in an empty one the end of it. */
const enterInAttachmentList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if ($from.parent.type.name !== 'attachmentItem') return false;
  if (empty && $from.parent.content.size === 0) return setStyle('body')(state, dispatch);
  if (dispatch) {
    const { tr } = state;
    tr.deleteSelection();
    dispatch(tr.split(tr.mapping.map($from.pos)).scrollIntoView());
  }
  return true;
};

/** Enter in a caption goes on below the picture. */
const enterInCaption: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { paragraph } = state.schema.nodes;
  if ($from.parent.type.name !== 'caption' || !paragraph) return false;
  if (dispatch) {
    const after = $from.after($from.depth - 1);
    const { tr } = state;
    const next = tr.doc.nodeAt(after);
    if (!next?.isTextblock) tr.insert(after, paragraph.create());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  }
  return true;
};

/** Enter at the head of a heading puts an empty paragraph above it. */
const enterBeforeHeading: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { paragraph } = state.schema.nodes;
  const { parent } = $from;
  if (!empty || !paragraph || parent.type.name !== 'heading') return false;
  if ($from.parentOffset > 0 || parent.content.size === 0) return false;
  if (dispatch) dispatch(state.tr.insert($from.before(), paragraph.create()).scrollIntoView());
  return true;
};

/** An empty heading becomes body text. */
const enterInEmptyHeading: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  return parent.type.name === 'heading' && parent.content.size === 0 ? setStyle('body')(state, dispatch) : false;
};

/** After a heading comes body text; a paragraph goes on as one, but what was centred does not. */
const splitToBody: Command = splitBlockAs((node, atEnd, $from) => {
  const { paragraph } = node.type.schema.nodes;
  if (!paragraph) return null;
  if (isInTable($from)) return { type: paragraph, attrs: node.attrs };
  if (node.type !== paragraph) return { type: paragraph };
  return {
    type: paragraph,
    attrs: atEnd ? { ...node.attrs, align: 'justify', indent: node.attrs.indent } : node.attrs,
  };
});

/** Enter, as an editor of official documents expects it. */
export const enter: Command = chainCommands(
  newlineInCode,
  enterInField,
  splitListItem,
  enterInAttachmentList,
  enterInCaption,
  enterBeforeHeading,
  enterInEmptyHeading,
  createParagraphNear,
  splitToBody,
);

/** A line break that doesn't end the paragraph. */
export const insertLineBreak: Command = (state, dispatch) => {
  const { hardBreak } = state.schema.nodes;
  if (!hardBreak || !state.selection.$from.parent.inlineContent) return false;
  if (dispatch) dispatch(state.tr.replaceSelectionWith(hardBreak.create(), true).scrollIntoView());
  return true;
};
