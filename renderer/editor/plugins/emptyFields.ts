import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { FIELD_NAMES, insertField, isField, type MissingField, missingFields, partsOf } from '../commands/fields.ts';

interface Places {
  /** Names of the missing fields, part by part: what the decorations depend on. */
  readonly signature: string;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Places>('emptyFields');

/**
 * Fields that a document lacks are shown at their place, to be clicked or reached by the arrow keys; a field left
 * empty goes when the caret leaves it, so that no empty field gets into the manuscript.
 *
 * @param isEditable While the document may not be edited nothing is offered.
 */
export function emptyFields(isEditable: () => boolean): Plugin<Places> {
  const empty: Places = { signature: '', decorations: DecorationSet.empty };
  return new Plugin<Places>({
    key,
    state: {
      init: (_config, state) => placesOf(state.doc),
      apply(tr, places, _before, state) {
        if (!tr.docChanged) return places;
        const missing = allMissing(state.doc);
        const signature = signatureOf(missing);
        if (signature !== places.signature) return placesOf(state.doc);
        return { signature, decorations: places.decorations.map(tr.mapping, tr.doc) };
      },
    },
    props: {
      decorations: (state) => (isEditable() ? key.getState(state) : empty)?.decorations ?? null,
    },
    appendTransaction: removeLeftEmpty,
  });
}

interface MissingInPart extends MissingField {
  readonly part: number;
}

const allMissing = (doc: Node): MissingInPart[] =>
  partsOf(doc).flatMap((part, index) => missingFields(part).map((missing) => ({ ...missing, part: index })));

const signatureOf = (missing: readonly MissingInPart[]): string =>
  missing.map(({ name, part }) => `${part}${name}`).join();

function placesOf(doc: Node): Places {
  const missing = allMissing(doc);
  const decorations = missing.map(({ name, position, part }) =>
    Decoration.widget(position, (view, getPosition) => fieldButton(view, name, getPosition), {
      side: -1,
      key: `${part}${name}`,
      ignoreSelection: true,
      stopEvent: () => true,
    }),
  );
  return { signature: signatureOf(missing), decorations: DecorationSet.create(doc, decorations) };
}

function fieldButton(view: EditorView, name: MissingField['name'], getPosition: () => number | undefined): HTMLElement {
  // No <button> and no text in it, the style sheet writes its name: beside either, Chromium gives up the composition
  // in an empty block after its first letter.
  const button = view.dom.ownerDocument.createElement('div');
  button.setAttribute('role', 'button');
  // The keyboard reaches the field by the arrow keys and the menu.
  button.tabIndex = -1;
  button.className = 'missingField';
  button.dataset.field = name;
  button.contentEditable = 'false';
  button.dataset.name = FIELD_NAMES[name];
  button.setAttribute('aria-label', `添加${FIELD_NAMES[name]}`);
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const position = getPosition();
    if (position === undefined || !view.editable) return;
    view.dispatch(insertField(view.state.tr, position, name).scrollIntoView());
    view.focus();
  });
  return button;
}

/** Takes away the field that the caret was in and has left empty; also a caption and an 附注. */
function removeLeftEmpty(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const { $head } = after.selection;
  const left = before.selection.$head;
  const goes =
    isField(left.parent.type.name) || left.parent.type.name === 'caption' || left.parent.type.name === 'note';
  if (!goes || left.depth === 0) return null;
  const position = transactions.reduce((at, tr) => tr.mapping.map(at, 1), left.before());
  const node = after.doc.nodeAt(position);
  if (node?.type !== left.parent.type || node.content.size > 0) return null;
  if ($head.depth > 0 && $head.pos > position && $head.pos < position + node.nodeSize) return null;
  return after.tr.delete(position, position + node.nodeSize);
}
