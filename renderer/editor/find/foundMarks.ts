import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A stretch of the document that was found. */
export interface FoundStretch {
  readonly from: number;
  readonly to: number;
}

interface Found {
  readonly current: FoundStretch | null;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Found>('foundMarks');
const nothing: Found = { current: null, decorations: DecorationSet.empty };

/** Shows what a search found; until the next search the marks move with the text. */
export function foundMarks(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => nothing,
      apply(tr, found) {
        const set = tr.getMeta(key) as Found | undefined;
        if (set) return set;
        if (!tr.docChanged || found === nothing) return found;
        return { current: null, decorations: found.decorations.map(tr.mapping, tr.doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations ?? null },
  });
}

/** Marks what was found, and the one match the user is at. */
export function markFound(
  state: EditorState,
  stretches: readonly FoundStretch[],
  current: FoundStretch | null,
): Transaction {
  const decorations = stretches.map(({ from, to }) =>
    Decoration.inline(from, to, { class: from === current?.from && to === current.to ? 'found current' : 'found' }),
  );
  const found: Found = { current, decorations: DecorationSet.create(state.doc, decorations) };
  return state.tr.setMeta(key, stretches.length === 0 ? nothing : found).setMeta('addToHistory', false);
}
