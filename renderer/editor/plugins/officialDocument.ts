import { Extension } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import type { Plugin } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { keyBindings } from '../commands/keyBindings.ts';
import { foundMarks } from '../find/foundMarks.ts';
import { autoStyling } from './autoStyling.ts';
import { columnResizing } from './columnResizing.ts';
import { emptyFields } from './emptyFields.ts';

/** The behaviour of an official document in an editor: history, keys, typing, fields, tables, found places. */
export function officialPlugins(isEditable: () => boolean): Plugin[] {
  return [
    history({ depth: 500, newGroupDelay: 600 }),
    autoStyling(),
    emptyFields(isEditable),
    keymap(keyBindings()),
    columnResizing(),
    tableEditing(),
    gapCursor(),
    dropCursor({ class: 'dropCursor', color: false, width: 2 }),
    foundMarks(),
  ];
}

/** The same as an extension of Tiptap's, with more plugins of the session's. */
export function officialDocument(isEditable: () => boolean, more: readonly Plugin[]): Extension {
  return Extension.create({
    name: 'officialDocument',
    priority: 1000,
    addProseMirrorPlugins: () => [...officialPlugins(isEditable), ...more],
  });
}
