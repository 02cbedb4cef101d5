import type { ReactNode } from 'react';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import type { PagesSummary } from '../../shared/ipc/pagesChannels.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import type { IssuePagesState } from './useIssuePages.ts';

interface PagesPaneProps {
  readonly pages: IssuePagesState;
  /** What shows the pages when they are there. */
  readonly children: (shown: PagesSummary) => ReactNode;
}

/** The pages, or what stands in their place: being set, or impossible as things are. */
export function PagesPane({ pages, children }: PagesPaneProps) {
  const { summary, failure } = pages;
  const words = failure.map(wordingOf).join(' ');
  if (!summary) {
    return failure.length > 0 ? <ErrorState title="排不出版面" text={words} /> : <Loading text="正在排版" />;
  }
  return (
    <>
      {failure.length > 0 && (
        <p className="pages-outdated" role="alert">
          版面不是最新的：{words}
        </p>
      )}
      {children(summary)}
    </>
  );
}
