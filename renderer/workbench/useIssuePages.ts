import { useEffect, useState } from 'react';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import type { PagesSummary } from '../../shared/ipc/pagesChannels.ts';
import type { IssueId } from '../../shared/issue/identity.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { bridge } from '../ipc/bridge.ts';

/** The pages of an issue as they follow its changes. */
export interface IssuePagesState {
  /** Null until the first layout has come. */
  readonly summary: PagesSummary | null;
  /** Why the pages are out of date; empty while they are not. */
  readonly failure: readonly Diagnostic[];
  /** Why the issue could not be shown at all. */
  readonly problem: string | null;
}

const NOTHING: IssuePagesState = { summary: null, failure: [], problem: null };

/** Keeps an issue laid out as long as this component is there. */
export function useIssuePages(issue: IssueId): IssuePagesState {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    setState(NOTHING);
    const stops = [
      bridge().on('pages.changed', (event) => {
        if (event.issue === issue) setState({ summary: event.summary, failure: [], problem: null });
      }),
      bridge().on('pages.failed', (event) => {
        if (event.issue === issue) setState(({ summary }) => ({ summary, failure: event.diagnostics, problem: null }));
      }),
    ];
    void ask('pages.show', { issue }).then((shown) => {
      if (!shown.ok) setState({ ...NOTHING, problem: wordsFor(shown.error) });
    });
    return () => {
      for (const stop of stops) stop();
      void ask('pages.hide', { issue });
    };
  }, [issue]);
  return state;
}
