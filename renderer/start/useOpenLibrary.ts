import { useCallback, useState } from 'react';
import type { OpenLibrary } from '../../shared/ipc/libraryChannels.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { useToast } from '../ui/Toasts.tsx';

/** A library that may be open on another computer: the user decides. */
interface Doubt {
  readonly text: string;
  readonly takeOver: () => void;
  readonly leave: () => void;
}

/** Opens libraries and says what went wrong. */
export function useOpenLibrary(onOpened: (library: OpenLibrary) => void, onFailed: () => void) {
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [doubt, setDoubt] = useState<Doubt | null>(null);

  const openAs = useCallback(
    async (folder: string, takeOver: boolean): Promise<void> => {
      setDoubt(null);
      setBusy(true);
      const reply = await ask('library.open', { folder, takeOver });
      setBusy(false);
      if (reply.ok) {
        onOpened(reply.value);
      } else if (reply.error.code === 'LIBRARY_MAYBE_IN_USE') {
        setDoubt({
          text: wordsFor(reply.error),
          takeOver: () => void openAs(folder, true),
          leave: () => setDoubt(null),
        });
      } else {
        toast('error', wordsFor(reply.error));
        onFailed();
      }
    },
    [onOpened, onFailed, toast],
  );

  const open = useCallback((folder: string) => void openAs(folder, false), [openAs]);

  const choose = useCallback(() => {
    void ask('library.chooseFolder', { purpose: 'open' }).then((reply) => {
      if (!reply.ok) toast('error', wordsFor(reply.error));
      else if (reply.value.folder !== null) open(reply.value.folder);
    });
  }, [open, toast]);

  return { busy, open, choose, doubt };
}
