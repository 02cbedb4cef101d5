import type { Command } from '@tiptap/pm/state';
import { type ConvertedKinds, convertRange } from '../../../shared/characters/convertWidth.ts';
import type { MenuEntry } from '../controls/MenuButton.tsx';
import type { EditorSession } from '../session/editorSession.ts';

const NONE: ConvertedKinds = { letters: false, digits: false, marks: false, blanks: false };
const CHOICES: readonly { readonly name: string; readonly target: 'full' | 'half'; readonly kinds: ConvertedKinds }[] =
  [
    { name: '字母数字转半角', target: 'half', kinds: { ...NONE, letters: true, digits: true } },
    { name: '标点转全角', target: 'full', kinds: { ...NONE, marks: true } },
    { name: '标点转半角', target: 'half', kinds: { ...NONE, marks: true } },
    { name: '空格转半角', target: 'half', kinds: { ...NONE, blanks: true } },
    { name: '全部转全角', target: 'full', kinds: { letters: true, digits: true, marks: true, blanks: true } },
    { name: '全部转半角', target: 'half', kinds: { letters: true, digits: true, marks: true, blanks: true } },
  ];

/** Converts the selection to full-width or half-width forms; nothing is done where nothing would change. */
export function convertSelection(target: 'full' | 'half', kinds: ConvertedKinds): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    if (empty) return false;
    if (!dispatch) return true;
    const { tr } = state;
    if (convertRange(tr, from, to, target, kinds) === 0) return false;
    dispatch(tr);
    return true;
  };
}

/** The conversions of the selection, as a menu. */
export function widthEntries(session: EditorSession): MenuEntry[] {
  return CHOICES.map(({ name, target, kinds }) => {
    const command = convertSelection(target, kinds);
    return {
      name,
      disabled: !session.can(command),
      onChoose: () => {
        session.run(command);
      },
    };
  });
}
