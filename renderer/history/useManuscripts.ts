import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import type { RevisionId } from '../../shared/library/revision.ts';
import { parseManuscript } from '../../shared/manuscript/codec.ts';
import { ask, wordsFor } from '../ipc/ask.ts';

/** Two versions of an article as they were read; the same one twice where it is only to be read. */
export interface Manuscripts {
  readonly before: Node;
  readonly after: Node;
}

export type ManuscriptsState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly manuscripts: Manuscripts }
  | { readonly kind: 'failed'; readonly text: string };

/** Reads two versions. Versions never change, so what was read stays while it is asked for. */
export function useManuscripts(before: RevisionId | null, after: RevisionId | null): ManuscriptsState {
  const [state, setState] = useState<ManuscriptsState>({ kind: 'reading' });
  useEffect(() => {
    if (before === null || after === null) return;
    let isWanted = true;
    setState({ kind: 'reading' });
    void Promise.all([readVersion(before), readVersion(after)]).then(([old, current]) => {
      if (!isWanted) return;
      if (typeof old === 'string') setState({ kind: 'failed', text: old });
      else if (typeof current === 'string') setState({ kind: 'failed', text: current });
      else setState({ kind: 'read', manuscripts: { before: old, after: current } });
    });
    return () => {
      isWanted = false;
    };
  }, [before, after]);
  return state;
}

/** The manuscript of a version, or why it can't be shown. */
async function readVersion(revision: RevisionId): Promise<Node | string> {
  const stored = await ask('article.version', { revision });
  if (!stored.ok) return wordsFor(stored.error);
  const manuscript = parseManuscript(stored.value.manuscript);
  return manuscript.ok ? manuscript.value : '这一版的文稿已损坏，读不出来。请另选一版，或从备份恢复资料库。';
}
