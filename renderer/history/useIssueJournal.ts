import { useCallback, useEffect, useState } from 'react';
import type { IssueId } from '../../shared/issue/identity.ts';
import type { JournalEntry } from '../../shared/library/journalEntry.ts';
import { ask, wordsFor } from '../ipc/ask.ts';

/** The journal of an issue as far as it was read. */
export interface IssueJournal {
  /** The newest first; null until they were read. */
  readonly entries: readonly JournalEntry[] | null;
  readonly hasMore: boolean;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** Reads those before. */
  readonly readMore: () => Promise<void>;
}

export function useIssueJournal(issue: IssueId): IssueJournal {
  const [entries, setEntries] = useState<readonly JournalEntry[] | null>(null);
  const [hasMore, setMore] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const read = useCallback(
    async (known: readonly JournalEntry[]): Promise<void> => {
      const answer = await ask('desk.journal', { issue, before: known.at(-1)?.number ?? null });
      setProblem(answer.ok ? null : wordsFor(answer.error));
      if (!answer.ok) return;
      setEntries([...known, ...answer.value.entries]);
      setMore(answer.value.hasMore);
    },
    [issue],
  );
  const reload = useCallback(() => read([]), [read]);
  useEffect(() => void reload(), [reload]);
  return { entries, hasMore, problem, reload, readMore: () => read(entries ?? []) };
}
