import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaretOnPage } from '../../shared/display-list/textOnPages.ts';
import type { ArticlePlace } from '../../shared/ipc/pagesChannels.ts';
import type { IssueId } from '../../shared/issue/identity.ts';
import { ask } from '../ipc/ask.ts';

/**
 * Where the editor's caret stands on the pages. It is asked for when the caret has moved or the pages have changed, one
 * question at a time: of the places in between only the last one counts.
 *
 * @param layout The number of the layout; another one is a reason to ask again.
 */
export function useCaretOnPage(issue: IssueId, layout: number | null) {
  const [caret, setCaret] = useState<CaretOnPage | null>(null);
  const place = useRef<ArticlePlace | null>(null);
  const state = useRef({ isAsking: false, isWaiting: false });

  const find = useCallback(async (): Promise<void> => {
    const now = state.current;
    now.isWaiting = now.isAsking;
    if (now.isAsking || !place.current) return;
    now.isAsking = true;
    const found = await ask('pages.caret', { issue, place: place.current });
    setCaret(found.ok ? found.value.caret : null);
    now.isAsking = false;
    if (now.isWaiting) void find();
  }, [issue]);

  const moveTo = useCallback(
    (moved: ArticlePlace): void => {
      const { current } = place;
      if (current?.article === moved.article && current.block === moved.block && current.offset === moved.offset)
        return;
      place.current = moved;
      void find();
    },
    [find],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout has the text elsewhere
  useEffect(() => void find(), [find, layout]);
  return { caret, moveTo };
}
