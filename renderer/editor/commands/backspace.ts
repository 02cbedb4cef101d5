import { chainCommands, deleteSelection, joinBackward, selectNodeBackward } from '@tiptap/pm/commands';
import { type Command, Selection, TextSelection } from '@tiptap/pm/state';
import { goToNextField, headFieldsOf, isField, partAt } from './fields.ts';
import { setStyle } from './setStyle.ts';
import { ancestor } from './style.ts';

const isAtStart: (state: Parameters<Command>[0]) => boolean = ({ selection }) =>
  selection.empty && selection instanceof TextSelection && selection.$from.parentOffset === 0;

/** Backspace at the head of a field leaves it where it is: the caret goes to the field before, nothing is joined. */
const backFromField: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const name = $from.parent.type.name;
  if (!isAtStart(state) || !isField(name)) return false;
  if (name === 'signature' || name === 'date') {
    return $from.parent.content.size === 0 ? removeEmptyBlock(state, dispatch) : setStyle('body')(state, dispatch);
  }
  const part = partAt($from);
  if ($from.index($from.depth - 1) === 0 && part.node.type.name === 'attachment')
    return removeEmptyAttachment(state, dispatch);
  return goToNextField(-1)(state, dispatch) || true;
};

/** An attachment with nothing in it goes. */
const removeEmptyAttachment: Command = (state, dispatch) => {
  const attachment = ancestor(state.selection.$from, 'attachment');
  if (!attachment) return false;
  if (attachment.node.textContent !== '' || hasContent(attachment.node)) return true;
  if (dispatch) {
    const tr = state.tr.delete(attachment.position, attachment.position + attachment.node.nodeSize);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(attachment.position), -1)).scrollIntoView());
  }
  return true;
};

function hasContent(node: import('@tiptap/pm/model').Node): boolean {
  let found = false;
  node.descendants((child) => {
    if (child.type.name === 'figure' || child.type.name === 'table') found = true;
  });
  return found;
}

/** Takes away the empty block with the caret, which goes to the end of what stands before. */
const removeEmptyBlock: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.content.size > 0) return false;
  if (dispatch) {
    const before = $from.before();
    const tr = state.tr.delete(before, $from.after());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(before), -1)).scrollIntoView());
  }
  return true;
};

/** A heading, 附注 or list item first becomes body text. */
const backToBody: Command = (state, dispatch) => {
  if (!isAtStart(state)) return false;
  const { $from } = state.selection;
  const name = $from.parent.type.name;
  const item = ancestor($from, 'listItem');
  const opensItem = item !== null && $from.index(item.depth) === 0;
  if (name === 'heading' || name === 'note' || name === 'attachmentItem' || opensItem) {
    return setStyle('body')(state, dispatch);
  }
  return false;
};

/** The first paragraph of the body is not joined to the fields above it. */
const backFromBody: Command = (state, dispatch) => {
  if (!isAtStart(state)) return false;
  const { $from } = state.selection;
  const part = partAt($from);
  const depth = part.node.type.name === 'attachment' ? 2 : 1;
  if ($from.depth !== depth) return false;
  const index = $from.index(depth - 1);
  const before = index > 0 ? part.node.child(index - 1) : null;
  const isFirst = before === null || (headFieldsOf(part) as readonly string[]).includes(before.type.name);
  const isAfterClosing = before?.type.name === 'signature' || before?.type.name === 'date';
  if (!isFirst && !isAfterClosing) return false;
  const isOnly = part.node.childCount <= index + 1 || part.node.child(index + 1).type.name === 'attachment';
  if ($from.parent.content.size === 0 && !(isFirst && isOnly)) return removeEmptyBlock(state, dispatch);
  if (dispatch && before) {
    const end = $from.before() - 1;
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)).scrollIntoView());
  }
  return true;
};

/** After a table or picture an empty paragraph goes; one with text makes the table or picture selected. */
const backToTable: Command = (state, dispatch) => {
  if (!isAtStart(state)) return false;
  const { $from } = state.selection;
  const before = $from.depth > 0 ? state.doc.resolve($from.before()).nodeBefore : null;
  if (before?.type.spec.tableRole !== 'table' || $from.parent.content.size > 0) return false;
  return removeEmptyBlock(state, dispatch);
};

/** Backspace, as an editor of official documents expects it. */
export const backspace: Command = chainCommands(
  deleteSelection,
  backFromField,
  backToBody,
  backFromBody,
  backToTable,
  joinBackward,
  selectNodeBackward,
);
