import type { ResolvedPos, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';
import type { PasteTarget } from '../../../shared/paste/makeSlice.ts';
import { pasteClipboard } from '../../../shared/paste/pasteClipboard.ts';
import { insertFigure } from '../commands/figures.ts';
import { isInTable } from '../commands/style.ts';
import type { PictureReply } from '../editorHost.ts';

/** What a paste asks of its surroundings. */
export interface PasteHost {
  readonly keepPicture: (bytes: Uint8Array, mediaType: string) => Promise<PictureReply>;
  /** What was left out, for the user to know. */
  readonly tell: (diagnostics: readonly Diagnostic[]) => void;
  /** A picture that could not be taken over. */
  readonly tellProblem: (message: string) => void;
}

/** Picture files that the library takes. */
const PICTURES = ['image/png', 'image/jpeg'];

/**
 * Pastes what other programs copied as clean manuscript (see `pasteClipboard`); what was copied here goes back as it is.
 * Pictures, pasted or dropped, go into the library first. Each paste is one step.
 */
export function cleanPaste(host: PasteHost): Plugin {
  /** A table is handed on to prosemirror-tables, which asks all plugins again. */
  let isHandingOn = false;
  return new Plugin({
    key: new PluginKey('cleanPaste'),
    props: {
      handlePaste(view, event) {
        if (isHandingOn || !event.clipboardData) return false;
        const html = event.clipboardData.getData('text/html');
        const text = event.clipboardData.getData('text/plain');
        if (html.includes('data-pm-slice')) return false;
        const pictures = picturesOf(event.clipboardData);
        if (pictures.length > 0 && text.trim() === '') {
          void insertPictures(view, pictures, host);
          return true;
        }
        const { $from } = view.state.selection;
        const target = pasteTarget($from);
        const pasted = pasteClipboard({ html, text }, { schema: view.state.schema, target });
        host.tell(pasted.diagnostics);
        if (target === 'cell') {
          const asBlocks = pasteClipboard({ html, text }, { schema: view.state.schema }).slice;
          const isTable = asBlocks.content.childCount === 1 && asBlocks.content.firstChild?.type.name === 'table';
          isHandingOn = true;
          const handled = view.someProp('handlePaste', (handle) =>
            handle(view, event, isTable ? asBlocks : pasted.slice) ? true : undefined,
          );
          isHandingOn = false;
          if (handled) return true;
        }
        insertSlice(view, pasted.slice);
        return true;
      },
      handleDrop(view, event, _slice, moved) {
        const pictures = moved || !event.dataTransfer ? [] : picturesOf(event.dataTransfer);
        if (pictures.length === 0) return false;
        event.preventDefault();
        void insertPictures(view, pictures, host);
        return true;
      },
    },
  });
}

/** Where the clipboard goes: into a cell, into a line that can't be divided, or among the blocks of the body. */
export function pasteTarget($position: ResolvedPos): PasteTarget {
  if (isInTable($position)) return 'cell';
  const { parent } = $position;
  return parent.type.name === 'paragraph' || parent.type.name === 'heading' || !parent.isTextblock ? 'body' : 'line';
}

function insertSlice(view: EditorView, slice: Slice): void {
  if (slice.size === 0) return;
  view.dispatch(
    view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'),
  );
}

const picturesOf = (data: DataTransfer): File[] => [...data.files].filter(({ type }) => PICTURES.includes(type));

async function insertPictures(view: EditorView, files: readonly File[], host: PasteHost): Promise<void> {
  for (const file of files) {
    const reply = await host.keepPicture(new Uint8Array(await file.arrayBuffer()), file.type);
    if (view.isDestroyed) return;
    if (!reply.ok) host.tellProblem(reply.message);
    else if (reply.picture) insertFigure(reply.picture)(view.state, view.dispatch);
  }
}
