import type { Command } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell } from '@tiptap/pm/tables';
import { goToNextField, isField } from './fields.ts';
import { isInTable, levelOf, styleAt } from './style.ts';

/**
 * Tab: the next cell, and a new row after the last; the next field; a heading's level down or up; at a paragraph's
 * head its indent. Elsewhere nothing: indents are the style's, never typed.
 */
export function tab(direction: 1 | -1): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const { parent } = $from;
    if (isInTable($from)) {
      if (goToNextCell(direction)(state, dispatch)) return true;
      if (direction === -1) return true;
      if (!addRowAfter(state, dispatch)) return false;
      if (view) goToNextCell(1)(view.state, view.dispatch);
      return true;
    }
    if (isField(parent.type.name)) return goToNextField(direction)(state, dispatch) || true;
    const style = styleAt($from);
    const level = style ? levelOf(style) : null;
    if (level !== null) {
      const next = Math.min(4, Math.max(1, level + direction));
      if (dispatch && next !== level) dispatch(state.tr.setNodeAttribute($from.before(), 'level', next));
      return true;
    }
    if (parent.type.name === 'paragraph' && $from.parentOffset === 0 && state.selection.empty) {
      const indent = direction === 1;
      if (dispatch && parent.attrs.indent !== indent)
        dispatch(state.tr.setNodeAttribute($from.before(), 'indent', indent));
    }
    return true;
  };
}
