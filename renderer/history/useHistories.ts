import { useCallback, useEffect, useState } from 'react';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import { articlesOfOutline } from '../../shared/issue/issueOutline.ts';
import type { RevisionEntry } from '../../shared/library/revision.ts';
import { ask, wordsFor } from '../ipc/ask.ts';

/** The versions of all articles of an issue, deleted ones among them. */
export interface Histories {
  /** Each with the newest first; null until they were read. */
  readonly histories: readonly (readonly RevisionEntry[])[] | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
}

export function useHistories(state: DeskState): Histories {
  const [histories, setHistories] = useState<Histories['histories']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async (): Promise<void> => {
    const articles = [
      ...articlesOfOutline(state.outline).map(({ id }) => id),
      ...state.deleted.map(({ outline }) => outline.id),
    ];
    const answers = await Promise.all(articles.map((article) => ask('article.history', { article })));
    const failed = answers.find(({ ok }) => !ok);
    setProblem(failed && !failed.ok ? wordsFor(failed.error) : null);
    setHistories(answers.flatMap((answer) => (answer.ok ? [answer.value.entries] : [])));
  }, [state]);
  useEffect(() => void reload(), [reload]);
  return { histories, problem, reload };
}
