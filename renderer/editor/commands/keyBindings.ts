import { baseKeymap, chainCommands } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { asOneStep } from './asOneStep.ts';
import { backspace } from './backspace.ts';
import { enter, insertLineBreak } from './enter.ts';
import { goToField, goToNextField, isField, missingFields, partAt } from './fields.ts';
import { insertFootnote } from './footnotes.ts';
import { CHARACTER_MARKS, clearMarks, toggleCharacterMark } from './marks.ts';
import { setStyle, toggleRunIn } from './setStyle.ts';
import { BODY_STYLES } from './style.ts';
import { tab } from './tab.ts';
import { leaveTable, setAlign } from './tables.ts';

/** Whether the caret stands in the first or last line of its text block; without a window, by its offset. */
function isAtEdge(state: EditorState, view: EditorView | undefined, direction: 'up' | 'down'): boolean {
  if (!state.selection.empty) return false;
  if (view) return view.endOfTextblock(direction);
  const { parentOffset, parent } = state.selection.$head;
  return direction === 'up' ? parentOffset === 0 : parentOffset === parent.content.size;
}

/** The arrow keys walk through the fields, also those that aren't there yet. */
const arrowInFields =
  (direction: 1 | -1): Command =>
  (state, dispatch, view) => {
    if (!isAtEdge(state, view, direction === 1 ? 'down' : 'up')) return false;
    const { $head } = state.selection;
    if (isField($head.parent.type.name)) return goToNextField(direction)(state, dispatch);
    return direction === -1 ? upFromBody(state, dispatch) : false;
  };

/** From the first block of the body up to a field of the head that isn't there yet. */
const upFromBody: Command = (state, dispatch) => {
  const { $head } = state.selection;
  const part = partAt($head);
  const isAttachment = part.node.type.name === 'attachment';
  if ($head.depth !== (isAttachment ? 2 : 1)) return false;
  const before = state.doc.resolve($head.before()).nodeBefore;
  if (before !== null && !isField(before.type.name)) return false;
  const last = isAttachment ? 'attachmentTitle' : 'addressees';
  if (before?.type.name === last || $head.parent.type.name === last) return false;
  const isMissing = missingFields(part).some(({ name }) => name === last);
  return isMissing ? goToField(last)(state, dispatch) : false;
};

/** All keys of the editor, as prosemirror-keymap names them. */
export function keyBindings(): Record<string, Command> {
  const styles = Object.fromEntries(
    BODY_STYLES.flatMap(({ style, key }) => (key ? [[key, asOneStep(setStyle(style))] as const] : [])),
  );
  const marks = Object.fromEntries(CHARACTER_MARKS.map(({ mark, key }) => [key, asOneStep(toggleCharacterMark(mark))]));
  return {
    ...baseKeymap,
    ...styles,
    ...marks,
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    Enter: enter,
    'Shift-Enter': insertLineBreak,
    'Mod-Enter': leaveTable(1),
    Backspace: backspace,
    'Mod-Backspace': chainCommands(backspace, baseKeymap['Mod-Backspace'] ?? (() => false)),
    Tab: tab(1),
    'Shift-Tab': tab(-1),
    ArrowUp: arrowInFields(-1),
    ArrowDown: arrowInFields(1),
    'Mod-5': asOneStep(toggleRunIn),
    'Mod-Space': asOneStep(clearMarks),
    'Mod-l': asOneStep(setAlign('left')),
    'Mod-e': asOneStep(setAlign('center')),
    'Mod-r': asOneStep(setAlign('right')),
    'Mod-j': asOneStep(setAlign('justify')),
    'Mod-Alt-f': asOneStep(insertFootnote),
  };
}
