import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import { type TidyPlan, tidyDocument } from './tidyDocument.ts';

/**
 * What 一键排版 would make of a text; null until it is known. While it is computed anew the plan before is given, which
 * is told by its `from`. The computing begins once the screen is painted, so that the wait can be shown.
 */
export function useTidyPlan(document: Node, leftOut: ReadonlySet<string>): TidyPlan | null {
  const [plan, setPlan] = useState<TidyPlan | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPlan(tidyDocument(document, leftOut)), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      if (timer) clearTimeout(timer);
    };
  }, [document, leftOut]);
  return plan;
}
