import { FolderInput, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { OpenLibrary } from '../../shared/ipc/libraryChannels.ts';
import type { IssueId } from '../../shared/issue/identity.ts';
import type { IssueEntry } from '../../shared/library/issueEntry.ts';
import { useCommand } from '../commands/commands.tsx';
import { ask, wordsFor } from '../ipc/ask.ts';
import { IssueScreen, issueName } from '../issue/IssueScreen.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useToast } from '../ui/Toasts.tsx';
import './libraryScreen.css';

interface Props {
  readonly library: OpenLibrary;
  readonly onClose: () => void;
}

/** The open library: its issues, and the one that is worked on. */
export function LibraryScreen({ library, onClose }: Props) {
  const toast = useToast();
  const [issue, setIssue] = useState<IssueId | null>(null);
  const [issues, setIssues] = useState<readonly IssueEntry[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useCommand('library.close', onClose);

  const reload = useCallback(async (): Promise<void> => {
    const listed = await ask('desk.issues', {});
    setProblem(listed.ok ? null : wordsFor(listed.error));
    if (listed.ok) setIssues(listed.value.issues);
  }, []);
  useEffect(() => void reload(), [reload]);

  const receive = async (): Promise<void> => {
    const chosen = await ask('library.chooseFolder', { purpose: 'open' });
    if (!chosen.ok || chosen.value.folder === null) return;
    const received = await ask('desk.receiveFolder', { folder: chosen.value.folder });
    if (!received.ok) toast('error', wordsFor(received.error));
    else if (received.value.issue !== null) setIssue(received.value.issue);
    await reload();
  };

  if (issue !== null) {
    return (
      <IssueScreen
        issue={issue}
        onClose={() => {
          setIssue(null);
          void reload();
        }}
      />
    );
  }
  return (
    <main className="library">
      <header className="library-bar">
        <h1>{library.name}</h1>
        <span className="library-folder">{library.folder}</span>
        <Button icon={<FolderInput aria-hidden />} onClick={() => void receive()}>
          收入期刊文件夹
        </Button>
        <Button icon={<X aria-hidden />} onClick={onClose}>
          关闭资料库
        </Button>
      </header>
      {problem !== null && <ErrorState title="期刊列不出来" text={problem} />}
      {problem === null && issues === null && <Loading text="正在打开" />}
      {issues?.length === 0 && <EmptyState title="资料库里还没有期刊" text="新建的期刊会列在这里。" />}
      {issues !== null && issues.length > 0 && (
        <ul className="library-issues" aria-label="各期">
          {issues.map((entry) => (
            <li key={entry.id}>
              <button type="button" className="library-issue" onClick={() => setIssue(entry.id)}>
                <span>{issueName(entry)}</span>
                <span className="library-articles">{entry.articles} 篇</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
