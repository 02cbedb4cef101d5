import type { Template } from '../../template/template.ts';
import type { FlowItem } from '../galley/flow.ts';
import { markKeeps } from '../galley/keeps.ts';

/**
 * A flow with some of its items replaced, and the keeps around them marked anew. The given items stay as they are.
 */
export function replaceItems(
  items: readonly FlowItem[],
  from: number,
  count: number,
  by: readonly FlowItem[],
  keeps: Template['keeps'],
): FlowItem[] {
  const before = Math.max(0, from - CONTEXT);
  const after = Math.min(items.length, from + count + CONTEXT);
  const part = [...items.slice(before, from), ...by, ...items.slice(from + count, after)].map((item) => ({ ...item }));
  const last = part.at(-1)?.breakAfter;
  markKeeps(part, keeps);
  // What follows the last of them is not in the part.
  const end = part.at(-1);
  if (end && last) end.breakAfter = last;
  return [...items.slice(0, before), ...part, ...items.slice(after)];
}

/** So many items around a change can have their keeps changed by it. */
const CONTEXT = 4;
