import { toggleMark } from '@tiptap/pm/commands';
import type { Command, EditorState } from '@tiptap/pm/state';

/** The marks of characters, with their names and keys, in the order of the tool bar. */
export const CHARACTER_MARKS = [
  { mark: 'strong', name: '加粗', key: 'Mod-b' },
  { mark: 'underline', name: '下划线', key: 'Mod-u' },
  { mark: 'emphasis', name: '着重号', key: 'Mod-i' },
  { mark: 'superscript', name: '上标', key: 'Mod-Shift-=' },
  { mark: 'subscript', name: '下标', key: 'Mod-=' },
] as const;

/** Name of a character mark. */
export type CharacterMark = (typeof CHARACTER_MARKS)[number]['mark'];

/** Sets a mark on the selected characters or on those typed next, or takes it away. */
export function toggleCharacterMark(mark: CharacterMark): Command {
  return (state, dispatch) => {
    const type = state.schema.marks[mark];
    return type ? toggleMark(type, null, { removeWhenPresent: false })(state, dispatch) : false;
  };
}

/** Marks that stand around whole names, with what they are called. */
export const NAME_MARKS = [
  { mark: 'properName', name: '专名号' },
  { mark: 'bookTitle', name: '书名号甲式（浪线）' },
  { mark: 'framed', name: '示亡号（方框）' },
] as const;

/** Name of such a mark. */
export type NameMark = (typeof NAME_MARKS)[number]['mark'];

/**
 * Marks the selected name, or takes the mark away. Beside a name that is marked alike it gets the other group, so that
 * each of the two has a line of its own.
 */
export function toggleNameMark(mark: NameMark): Command {
  return (state, dispatch) => {
    const type = state.schema.marks[mark];
    const { $from, from, to, empty } = state.selection;
    if (!type || empty || !$from.parent.inlineContent || to > $from.end()) return false;
    if (dispatch) {
      const { tr } = state;
      const isSet = state.doc.rangeHasMark(from, to, type);
      const neighbours = [$from.nodeBefore, state.doc.resolve(to).nodeAfter];
      const taken = neighbours.some((node) => node && type.isInSet(node.marks)?.attrs.group === 0);
      dispatch(isSet ? tr.removeMark(from, to, type) : tr.addMark(from, to, type.create({ group: taken ? 1 : 0 })));
    }
    return true;
  };
}

/** Takes all character marks from the selection; run-in headings stay. */
export const clearMarks: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  if (dispatch) {
    const { tr } = state;
    for (const { mark } of [...CHARACTER_MARKS, ...NAME_MARKS]) {
      const type = state.schema.marks[mark];
      if (type) tr.removeMark(from, to, type);
    }
    dispatch(tr);
  }
  return true;
};

/** Whether the selection bears a mark, or what is typed next will. */
export function isMarked(state: EditorState, mark: CharacterMark): boolean {
  const type = state.schema.marks[mark];
  if (!type) return false;
  const { from, to, empty, $from } = state.selection;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}
