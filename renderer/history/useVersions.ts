import { useCallback, useEffect, useState } from 'react';
import type { ArticleId } from '../../shared/issue/identity.ts';
import type { RevisionEntry } from '../../shared/library/revision.ts';
import type { EditorSession } from '../editor/session/editorSession.ts';
import { ask, wordsFor } from '../ipc/ask.ts';

/** The versions of an article, as they are now. */
export interface Versions {
  /** The newest first; null until they were read. */
  readonly entries: readonly RevisionEntry[] | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
}

/** Reads the versions of an article. What stands unsaved in the editor is saved first, so that it is one of them. */
export function useVersions(article: ArticleId | null, session: EditorSession | null): Versions {
  const [read, setRead] = useState<{ readonly of: ArticleId; readonly entries: readonly RevisionEntry[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async (): Promise<void> => {
    if (!article) return;
    await session?.flush();
    const history = await ask('article.history', { article });
    setProblem(history.ok ? null : wordsFor(history.error));
    if (history.ok) setRead({ of: article, entries: history.value.entries });
  }, [article, session]);
  useEffect(() => void reload(), [reload]);
  return { entries: read?.of === article ? read.entries : null, problem, reload };
}
