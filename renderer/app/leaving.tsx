import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Saves what isn't saved. @returns Whether all of it is in the library now. */
type Save = () => Promise<boolean>;

interface Leaving {
  readonly add: (save: Save) => () => void;
  /** Goes on once everything is saved, or the user gives up what could not be. */
  readonly leave: (goOn: () => void) => void;
}

const LeavingContext = createContext<Leaving | null>(null);

function useLeaving(): Leaving {
  const leaving = useContext(LeavingContext);
  if (leaving === null) throw new Error('a screen can be left only inside a LeavingProvider');
  return leaving;
}

/** Lets screens be left without losing what was typed in the last moment. */
export function LeavingProvider({ children }: { readonly children: ReactNode }) {
  const [refused, setRefused] = useState<{ readonly goOn: () => void } | null>(null);
  const leaving = useMemo((): Leaving => {
    const saves = new Set<Save>();
    const saveAll = async (): Promise<boolean> => (await Promise.all([...saves].map((save) => save()))).every(Boolean);
    return {
      add(save) {
        saves.add(save);
        return () => saves.delete(save);
      },
      leave(goOn) {
        void saveAll().then((areSaved) => (areSaved ? goOn() : setRefused({ goOn })));
      },
    };
  }, []);
  return (
    <LeavingContext value={leaving}>
      {children}
      {refused && (
        <Dialog
          title="有改动没有保存"
          onClose={() => setRefused(null)}
          actions={
            <>
              <Button
                kind="danger"
                onClick={() => {
                  setRefused(null);
                  refused.goOn();
                }}
              >
                放弃改动并离开
              </Button>
              <Button kind="primary" onClick={() => setRefused(null)}>
                留下
              </Button>
            </>
          }
        >
          <p>刚才的改动没能存进资料库，原因写在文稿上方。现在离开，这些改动就丢了。</p>
        </Dialog>
      )}
    </LeavingContext>
  );
}

/**
 * Saves before this screen is left. When the window itself goes, saving is begun in the last moment: the request is on
 * its way to the main process, which finishes it before it ends.
 */
export function useSaveBeforeLeaving(save: Save): void {
  const leaving = useLeaving();
  const run = useEffectEvent(save);
  useEffect(() => {
    const atTheEnd = (): void => void run();
    window.addEventListener('beforeunload', atTheEnd);
    const remove = leaving.add(() => run());
    return () => {
      window.removeEventListener('beforeunload', atTheEnd);
      remove();
    };
  }, [leaving]);
}

/** Leaves a screen: see {@link useSaveBeforeLeaving}. */
export const useLeave = (): Leaving['leave'] => useLeaving().leave;
