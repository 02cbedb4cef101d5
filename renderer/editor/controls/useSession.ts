import type { Node } from '@tiptap/pm/model';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { EditorSession } from '../session/editorSession.ts';

/** Renders the component again after each change of the session, once the screen has been painted. */
export function useSession(session: EditorSession): void {
  useSyncExternalStore(session.subscribe, () => session.version);
}

/** The document, at rest: it follows the typing when it pauses, so that counting and outlining wait for no one. */
export function useRestingDocument(session: EditorSession, pause = 250): Node {
  const [document, setDocument] = useState(session.state.doc);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let shown = session.shown.kind === 'article' ? session.shown.id : null;
    const follow = (): void => {
      const id = session.shown.kind === 'article' ? session.shown.id : null;
      const isSwitched = id !== shown;
      shown = id;
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => setDocument(session.state.doc), isSwitched ? 0 : pause);
    };
    const end = session.subscribe(follow);
    setDocument(session.state.doc);
    return () => {
      end();
      if (timer) clearTimeout(timer);
    };
  }, [session, pause]);
  return document;
}
