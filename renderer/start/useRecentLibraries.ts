import { useCallback, useEffect, useState } from 'react';
import type { RecentLibrary } from '../../shared/ipc/libraryChannels.ts';
import { ask, wordsFor } from '../ipc/ask.ts';

/** The list of recent libraries, as far as it is known. */
export type RecentState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'ready'; readonly libraries: readonly RecentLibrary[] };

export function useRecentLibraries() {
  const [state, setState] = useState<RecentState>({ kind: 'loading' });
  const reload = useCallback(() => {
    void ask('library.recent', {}).then((reply) =>
      setState(
        reply.ok
          ? { kind: 'ready', libraries: reply.value.libraries }
          : { kind: 'failed', text: wordsFor(reply.error) },
      ),
    );
  }, []);
  useEffect(() => {
    reload();
    // A stick may have been plugged in meanwhile.
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  const forget = useCallback(
    (folder: string) => {
      void ask('library.forget', { folder }).then(reload);
    },
    [reload],
  );
  return { state, reload, forget };
}
