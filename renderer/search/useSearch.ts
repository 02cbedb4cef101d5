import { useEffect, useState } from 'react';
import type { IssueId } from '../../shared/issue/identity.ts';
import type { SearchHit } from '../../shared/library/searchHit.ts';
import { ask, wordsFor } from '../ipc/ask.ts';

export interface SearchState {
  /** Null before anything was searched for. */
  readonly hits: readonly SearchHit[] | null;
  /** Whether there are more than are shown. */
  readonly isCut: boolean;
  readonly problem: string | null;
}

const NOTHING: SearchState = { hits: null, isCut: false, problem: null };

/** So long the typing must pause. */
const PAUSE_MILLISECONDS = 150;

/** Searches what is typed, in an issue or in all of them; an answer that is overtaken is dropped. */
export function useSearch(query: string, issue: IssueId | null): SearchState {
  const [state, setState] = useState(NOTHING);
  const text = query.trim();
  useEffect(() => {
    if (text === '') {
      setState(NOTHING);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const found = await ask('desk.search', { query: text, issue });
      if (!isCurrent) return;
      if (found.ok) setState({ ...found.value, problem: null });
      else setState({ ...NOTHING, problem: wordsFor(found.error) });
    }, PAUSE_MILLISECONDS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, issue]);
  return state;
}
