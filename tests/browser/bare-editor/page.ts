import { Editor } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { manuscriptExtensions } from '../../../renderer/editor/schema/manuscriptExtensions.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';

// The schema with the editor's own way of writing it into the page, and no plugin but the keys.
const { schema } = new Editor({ element: null, schemaSpec: manuscriptSchema.spec, extensions: manuscriptExtensions() });
const doc = schema.nodeFromJSON(await (await fetch('/manuscript')).json());
new EditorView(document.body, { state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }) });
