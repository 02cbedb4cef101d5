import { useEffect, useState } from 'react';
import type { EditorHost } from './editorHost.ts';
import { EditorSession, type SessionOptions } from './session/editorSession.ts';

/**
 * An editor session for the life of a component, such as the window's frame: it must outlive the screens that show
 * articles, or their undo is lost.
 *
 * Host and options are those of the first rendering.
 */
export function useEditorSession(host: EditorHost, options: SessionOptions = {}): EditorSession | null {
  const [session, setSession] = useState<EditorSession | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session stays with its host
  useEffect(() => {
    const made = new EditorSession(host, options);
    setSession(made);
    return () => {
      void made.flush().finally(() => made.destroy());
    };
  }, []);
  return session;
}
