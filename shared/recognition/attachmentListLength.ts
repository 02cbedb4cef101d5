import type { ClosingRole } from './closingRoles.ts';
import type { RecognisedItem } from './recognisedLine.ts';
import { itemNumber, opensAttachmentList } from './wording.ts';

/**
 * How many items from `at` on are the 附件说明 (GB/T 9704-2012, 7.3.4); 0 if none begins here. It begins with
 * “附件：”, and goes on with the items that count on from its first number. A line set in between two items, which
 * goes on with the name of the first, belongs to it.
 */
export function attachmentListLength<Item extends RecognisedItem>(
  items: readonly Item[],
  at: number,
  roles: ReadonlyMap<Item, ClosingRole>,
): number {
  const first = items[at];
  if (first?.kind !== 'line' || !opensAttachmentList(first.squeezed) || first.squeezed.length > 120) return 0;
  if (/[。；]$/.test(first.squeezed) && itemNumber(first.squeezed) === null) return 0;
  let expected = (itemNumber(first.squeezed) ?? 0) + 1;
  const isAlone = /^附件[：:]$/.test(first.squeezed);
  if (expected === 1 && !isAlone) return 1;
  let end = at + 1;
  for (let next = end; next < items.length && next <= end + 1; next += 1) {
    const item = items[next];
    if (item?.kind !== 'line' || item.startsPage || roles.has(item)) break;
    if (itemNumber(item.squeezed) !== expected) continue;
    expected += 1;
    end = next + 1;
  }
  return isAlone && end === at + 1 ? 0 : end - at;
}
