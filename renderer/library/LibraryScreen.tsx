import { BookOpen, FolderInput, Plus, Search, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { OpenLibrary } from '../../shared/ipc/libraryChannels.ts';
import type { ArticlePlace } from '../../shared/ipc/pagesChannels.ts';
import type { IssueId } from '../../shared/issue/identity.ts';
import type { IssueEntry } from '../../shared/library/issueEntry.ts';
import { useLeave } from '../app/leaving.tsx';
import { useCommand } from '../commands/commands.tsx';
import { ask, wordsFor } from '../ipc/ask.ts';
import { IssueScreen } from '../issue/IssueScreen.tsx';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { FirstIssueDialog } from './FirstIssueDialog.tsx';
import { IssueTable } from './IssueTable.tsx';
import { NewIssueDialog } from './NewIssueDialog.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { usePeople } from './usePeople.ts';
import { useReceive } from './useReceive.ts';
import './libraryScreen.css';

interface Props {
  readonly library: OpenLibrary;
  readonly onClose: () => void;
}

/** An issue that is worked on, and what is to be looked at in it first. */
interface OpenedIssue {
  readonly issue: IssueId;
  readonly entriesToReview: readonly string[];
  readonly goal: ArticlePlace | null;
}

/** The open library: its issues, and the one that is worked on. */
export function LibraryScreen({ library, onClose }: Props) {
  const [opened, setOpened] = useState<OpenedIssue | null>(null);
  const [last, setLast] = useState<IssueId | null>(null);
  const [issues, setIssues] = useState<readonly IssueEntry[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'next' | 'first' | 'people' | 'search' | null>(null);
  const people = usePeople();
  const leave = useLeave();

  const reload = useCallback(async (): Promise<void> => {
    const listed = await ask('desk.issues', {});
    setProblem(listed.ok ? null : wordsFor(listed.error));
    if (listed.ok) setIssues(listed.value.issues);
  }, []);
  useEffect(() => void reload(), [reload]);
  const receive = useReceive(useCallback(() => void reload(), [reload]));

  const open = (issue: IssueId, entriesToReview: readonly string[] = [], goal: ArticlePlace | null = null): void => {
    setDialog(null);
    receive.dismiss();
    setLast(issue);
    setOpened({ issue, entriesToReview, goal });
  };
  const showInOpened = (goal: ArticlePlace): void => {
    setDialog(null);
    setOpened((now) => now && { ...now, goal });
  };
  const isList = opened === null;
  const create = (): void => setDialog(issues === null || issues.length === 0 ? 'first' : 'next');
  useCommand('library.close', onClose);
  useCommand('library.people', () => setDialog('people'));
  useCommand('issue.create', create, isList && issues !== null);
  useCommand('issue.search', () => setDialog('search'), isList && issues !== null);
  useCommand('issue.receive', () => void receive.folder(), isList);

  const personMenu = <PersonMenu people={people} onManage={() => setDialog('people')} />;
  const dialogs = (
    <>
      {dialog === 'people' && <PeopleDialog people={people} onClose={() => setDialog(null)} />}
      {dialog === 'next' && issues !== null && (
        <NewIssueDialog
          issues={issues}
          onClose={() => setDialog(null)}
          onCreated={(issue, toReview) => open(issue, toReview)}
          onBlank={() => setDialog('first')}
        />
      )}
      {dialog === 'first' && (
        <FirstIssueDialog title={library.name} onClose={() => setDialog(null)} onCreated={(issue) => open(issue)} />
      )}
      {dialog === 'search' && (
        <SearchDialog
          issue={opened?.issue ?? null}
          issues={issues ?? []}
          onClose={() => setDialog(null)}
          onOpen={({ issue, article, place }) => {
            const goal = { article, ...place };
            if (opened === null) open(issue, [], goal);
            else if (opened.issue === issue) showInOpened(goal);
            // Another issue takes this one's place once its texts are saved.
            else leave(() => open(issue, [], goal));
          }}
        />
      )}
      {receive.state !== null && (
        <ReceiveDialog state={receive.state} onClose={receive.dismiss} onOpen={(issue) => open(issue)} />
      )}
    </>
  );
  if (opened !== null) {
    return (
      <>
        <IssueScreen
          key={opened.issue}
          issue={opened.issue}
          entriesToReview={opened.entriesToReview}
          people={personMenu}
          goal={opened.goal}
          onSearch={() => setDialog('search')}
          onClose={() => {
            setOpened(null);
            void reload();
          }}
        />
        {dialogs}
      </>
    );
  }
  return (
    <main className="library">
      <header className="library-bar">
        <h1>{library.name}</h1>
        <span className="library-folder selectable" title={library.folder}>
          {library.folder}
        </span>
        {personMenu}
        <Button icon={<X aria-hidden />} onClick={onClose}>
          关闭资料库
        </Button>
      </header>
      <div className="library-tools">
        <Button kind="primary" icon={<Plus aria-hidden />} onClick={create} disabled={issues === null}>
          新建一期
        </Button>
        <Button icon={<FolderInput aria-hidden />} onClick={() => void receive.folder()}>
          收入期刊文件夹
        </Button>
        <Button
          kind="quiet"
          icon={<Search aria-hidden />}
          title="在各期中查找（Ctrl+Shift+F）"
          disabled={issues === null || issues.length === 0}
          onClick={() => setDialog('search')}
        >
          查找
        </Button>
        <Button kind="quiet" icon={<BookOpen aria-hidden />} onClick={() => void receive.sample()}>
          收入样刊试用
        </Button>
        {issues !== null && issues.length > 0 && <span className="library-count">共 {issues.length} 期</span>}
      </div>
      <div className="library-list">
        {problem !== null && (
          <ErrorState title="期刊列不出来" text={problem}>
            <Button onClick={() => void reload()}>再试一次</Button>
          </ErrorState>
        )}
        {problem === null && issues === null && <Loading text="正在打开" />}
        {problem === null && issues?.length === 0 && (
          <EmptyState
            title="资料库里还没有期刊"
            text="从空白新建第一期；或把已有的期刊文件夹（含 issue.json）收进来；也可以先用样刊试一试。"
          />
        )}
        {problem === null && issues !== null && issues.length > 0 && (
          <IssueTable issues={issues} last={last} onOpen={(issue) => open(issue)} />
        )}
      </div>
      {dialogs}
    </main>
  );
}
