import { useEffect, useState } from 'react';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { EditorSession } from '../editor/session/editorSession.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { changesSince, momentAfter } from './changesSince.ts';
import { IssueMoment } from './IssueMoment.tsx';
import type { IssueNames } from './issueNames.ts';
import { JournalList } from './JournalList.tsx';
import { momentWords } from './momentWords.ts';
import { RestoreIssueDialog } from './RestoreIssueDialog.tsx';
import { UNSAVED } from './restoreArticle.ts';
import { useHistories } from './useHistories.ts';
import { useIssueJournal } from './useIssueJournal.ts';

interface IssueHistoryProps {
  readonly state: DeskState;
  readonly names: IssueNames;
  readonly session: EditorSession | null;
  readonly onChange: (state: DeskState) => void;
}

/** Who did what when in the issue, and what it would be like to go back to a moment. */
export function IssueHistory({ state, names, session, onChange }: IssueHistoryProps) {
  const toast = useToast();
  const issue = state.outline.id;
  const journal = useIssueJournal(issue);
  const { histories, problem, reload } = useHistories(state);
  const [selected, setSelected] = useState<number | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { reload: reloadJournal } = journal;
  // What stands unsaved in the editor is part of what would be lost sight of.
  useEffect(() => {
    void session?.flush().then(() => Promise.all([reload(), reloadJournal()]));
  }, [session, reload, reloadJournal]);

  const now = Date.now();
  const { entries } = journal;
  if (journal.problem !== null || problem !== null) {
    return (
      <ErrorState title="记录读不出来" text={journal.problem ?? problem ?? ''}>
        <Button onClick={() => void Promise.all([reload(), reloadJournal()])}>再试一次</Button>
      </ErrorState>
    );
  }
  if (!entries || !histories) return <Loading text="正在读取记录" />;
  if (entries.length === 0) return <EmptyState title="还没有记录" text="对本期做的每件事都会记在这里。" />;
  const index = entries.findIndex(({ number }) => number === selected);
  const entry = entries[Math.max(0, index)];
  if (!entry) return null;
  const moment = momentAfter(entries, Math.max(0, index), now);
  const changes = changesSince(entries, histories, moment);

  const restore = async (): Promise<void> => {
    setAsking(false);
    await session?.flush();
    if (session && !session.isAllSaved) {
      toast('error', UNSAVED);
      return;
    }
    const restored = await ask('desk.restore', { issue, moment });
    if (!restored.ok) {
      toast('error', wordsFor(restored.error));
      return;
    }
    onChange(restored.value);
    await session?.refresh();
    await Promise.all([reload(), reloadJournal()]);
    setSelected(null);
    toast('success', `全期已恢复到${momentWords(entry.at, now)}。文字都成为新的版本，收编的改动可以撤销。`);
  };
  return (
    <div className="issue-history">
      <JournalList
        entries={entries}
        hasMore={journal.hasMore}
        selected={entry.number}
        names={names}
        now={now}
        onSelect={setSelected}
        onMore={() => void journal.readMore()}
      />
      <IssueMoment
        entry={entry}
        changes={changes}
        isNow={index <= 0}
        names={names}
        now={now}
        onRestore={() => setAsking(true)}
      />
      {isAsking && (
        <RestoreIssueDialog
          moment={momentWords(entry.at, now)}
          changes={changes}
          onClose={() => setAsking(false)}
          onRestore={() => void restore()}
        />
      )}
    </div>
  );
}
