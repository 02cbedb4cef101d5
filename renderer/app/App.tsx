import { useCallback, useEffect, useState } from 'react';
import type { Command } from '../../shared/ipc/commands.ts';
import type { OpenLibrary } from '../../shared/ipc/libraryChannels.ts';
import { CommandProvider, useCommand, useGiveCommand } from '../commands/commands.tsx';
import { ask, wordsFor } from '../ipc/ask.ts';
import { bridge } from '../ipc/bridge.ts';
import { LibraryScreen } from '../library/LibraryScreen.tsx';
import { StartScreen } from '../start/StartScreen.tsx';
import { Loading } from '../ui/Loading.tsx';
import { type ShowToast, ToastProvider, useToast } from '../ui/Toasts.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { LeavingProvider, useLeave } from './leaving.tsx';

export function App() {
  return (
    <ToastProvider>
      <CommandProvider>
        <LeavingProvider>
          <Screens />
        </LeavingProvider>
      </CommandProvider>
    </ToastProvider>
  );
}

/** The screen that is shown: the start, or the open library's. */
function Screens() {
  const toast = useToast();
  /** Undefined until the main process has said which library is open. */
  const [library, setLibrary] = useState<OpenLibrary | null | undefined>(undefined);
  const [aboutShown, setAboutShown] = useState(false);

  const give = useGiveCommand();
  /** To be given when the first screen is there to take it. */
  const [command, setCommand] = useState<Command | null>(null);

  useEffect(() => {
    void tellStart(toast).then(setCommand);
    void ask('library.current', {}).then((current) => setLibrary(current.ok ? current.value.library : null));
  }, [toast]);
  useEffect(() => {
    if (command === null || library === undefined) return;
    give(command);
    setCommand(null);
  }, [command, library, give]);
  useEffect(() => bridge().on('library.opened', (event) => setLibrary(event.library)), []);
  useEffect(() => bridge().on('app.failed', ({ error }) => toast('error', wordsFor(error))), [toast]);

  useCommand('help.about', () => setAboutShown(true));
  useCommand('help.logs', () => void ask('app.showLogs', {}));
  // For plain fields; an editor with a memory of its own offers these too, and later.
  useCommand('edit.undo', () => document.execCommand('undo'));
  useCommand('edit.redo', () => document.execCommand('redo'));

  const leave = useLeave();
  const close = useCallback(() => {
    leave(() => void ask('library.close', {}).then(() => setLibrary(null)));
  }, [leave]);

  return (
    <>
      {library === undefined && <Loading text="正在打开" />}
      {library === null && <StartScreen onOpened={setLibrary} />}
      {library !== undefined && library !== null && <LibraryScreen library={library} onClose={close} />}
      {aboutShown && <AboutDialog onClose={() => setAboutShown(false)} />}
    </>
  );
}

/** Says what there is to say about the start. @returns A command to be given at once. */
async function tellStart(toast: ShowToast): Promise<Command | null> {
  const started = await ask('app.started', {});
  if (!started.ok) return null;
  const { reason, failure, command } = started.value;
  if (reason === 'recovered')
    toast('warning', '窗口刚才出错，已重新载入。已显示“已保存”的内容都在资料库里，没有丢失。');
  if (failure !== null) toast('error', wordsFor(failure));
  return command;
}
