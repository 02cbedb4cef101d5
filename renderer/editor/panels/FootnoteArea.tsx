import { NodeSelection } from '@tiptap/pm/state';
import { footnotesOf } from '../commands/footnotes.ts';
import { useRestingDocument } from '../controls/useSession.ts';
import type { EditorSession } from '../session/editorSession.ts';

/** The article's footnotes at the sheet's foot; each leads to its mark, where it is edited. */
export function FootnoteArea({ session }: { readonly session: EditorSession }) {
  const notes = footnotesOf(useRestingDocument(session, 120));
  if (notes.length === 0) return null;
  const open = (position: number): void => {
    const { state, view } = session;
    if (state.doc.nodeAt(position)?.type.name !== 'footnote') return;
    view.focus();
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)));
    session.showPosition(position);
  };
  return (
    <section className="footnotes" aria-label="脚注">
      <ol>
        {notes.map(({ node, position, number }) => (
          <li key={number}>
            <button type="button" className="footnoteEntry" title="编辑这条脚注" onClick={() => open(position)}>
              <span className="footnoteNumber">〔{number}〕</span>
              {node.textContent || <em className="empty">（没有内容）</em>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
