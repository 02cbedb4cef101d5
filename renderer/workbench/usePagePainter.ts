import { useEffect, useState } from 'react';
import type { IssueId } from '../../shared/issue/identity.ts';
import { PagePainter } from '../preview/pagePainter.ts';

/** The painting thread for the pages of an issue, as the main process gives them; null until it has begun. */
export function usePagePainter(issue: IssueId): PagePainter | null {
  const [painter, setPainter] = useState<PagePainter | null>(null);
  useEffect(() => {
    const begun = new PagePainter({ pages: `/pages/${issue}`, outlines: `/outlines/${issue}`, pictures: '/pictures' });
    setPainter(begun);
    return () => begun.end();
  }, [issue]);
  return painter;
}
