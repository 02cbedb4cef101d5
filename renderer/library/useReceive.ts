import { useCallback, useEffect, useState } from 'react';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import type { IssueId } from '../../shared/issue/identity.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { bridge } from '../ipc/bridge.ts';
import { useToast } from '../ui/Toasts.tsx';

/** An issue folder that is being taken in, or what came of it. */
export type Receiving =
  | { readonly kind: 'reading'; readonly file: string; readonly done: number; readonly total: number | null }
  | { readonly kind: 'ended'; readonly issue: IssueId | null; readonly diagnostics: readonly Diagnostic[] };

/** Takes issue folders into the library, with progress. */
export function useReceive(onEnded: () => void) {
  const toast = useToast();
  const [state, setState] = useState<Receiving | null>(null);
  useEffect(
    () =>
      bridge().on('desk.receiving', (event) =>
        setState((now) => (now?.kind === 'reading' ? { kind: 'reading', ...event } : now)),
      ),
    [],
  );

  const run = useCallback(
    async (answer: () => ReturnType<typeof ask<'desk.receiveFolder'>>): Promise<void> => {
      setState({ kind: 'reading', file: '', done: 0, total: null });
      const received = await answer();
      if (received.ok) setState({ kind: 'ended', ...received.value });
      else {
        setState(null);
        toast('error', wordsFor(received.error));
      }
      onEnded();
    },
    [toast, onEnded],
  );
  const folder = useCallback(async (): Promise<void> => {
    const chosen = await ask('library.chooseFolder', { purpose: 'receive' });
    if (!chosen.ok) toast('error', wordsFor(chosen.error));
    const path = chosen.ok ? chosen.value.folder : null;
    if (path !== null) await run(() => ask('desk.receiveFolder', { folder: path }));
  }, [run, toast]);
  const sample = useCallback(() => run(() => ask('desk.receiveSample', {})), [run]);
  return { state, folder, sample, dismiss: () => setState(null) };
}
