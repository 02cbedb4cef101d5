import { useCallback, useEffect, useState } from 'react';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import type { IssueId } from '../../shared/issue/identity.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { useToast } from '../ui/Toasts.tsx';

/** An issue on the desk, and what can be done to it. */
export interface Desk {
  /** Null until it was read, or where it could not be. */
  readonly state: DeskState | null;
  /** Why it could not be read. */
  readonly problem: string | null;
  /** Carries a command out; a refusal is shown. @returns Whether it was done. */
  readonly command: (command: DeskCommand) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
  /** Takes over a state that came with another answer. */
  readonly take: (state: DeskState) => void;
  /** Reads it again: texts have changed, and with them the cards. */
  readonly reload: () => Promise<void>;
}

/** Reads an issue and keeps what the desk shows of it. */
export function useDeskState(issue: IssueId): Desk {
  const toast = useToast();
  const [state, take] = useState<DeskState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const reload = useCallback(async (): Promise<void> => {
    const opened = await ask('desk.open', { issue });
    setProblem(opened.ok ? null : wordsFor(opened.error));
    if (opened.ok) take(opened.value);
  }, [issue]);
  useEffect(() => {
    take(null);
    void reload();
  }, [reload]);

  const done = useCallback(
    async (answer: ReturnType<typeof ask<'desk.command'>>): Promise<boolean> => {
      const changed = await answer;
      if (changed.ok) take(changed.value);
      else toast('error', wordsFor(changed.error));
      return changed.ok;
    },
    [toast],
  );
  return {
    state,
    problem,
    command: (command) => done(ask('desk.command', { issue, command })),
    undo: () => done(ask('desk.undo', { issue })),
    redo: () => done(ask('desk.redo', { issue })),
    take,
    reload,
  };
}
