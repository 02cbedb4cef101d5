import { isCentred, isPushed, type RecognisedItem } from './recognisedLine.ts';
import { isBracketed, isDate, isOrgan, numberedLevel, opensAttachmentList } from './wording.ts';

/** The part a line plays at the end of a document. */
export type ClosingRole = 'signature' | 'date' | 'note';

/**
 * Finds signatures, dates and notes among the items of one section, by line.
 *
 * A date is a line that holds nothing else and is pushed to the right, follows an organ's name, or ends the section.
 * Signatures are the lines right above it that are pushed to the right or are an organ's name; several may stand in
 * a stack, each with a date or with one for all. A note is in brackets right below a date. Without any date, an
 * organ's name pushed to the right at the end of the section is a signature.
 */
export function closingRoles<Item extends RecognisedItem>(items: readonly Item[]): ReadonlyMap<Item, ClosingRole> {
  const roles = new Map<Item, ClosingRole>();
  for (const [index, item] of items.entries()) {
    if (item.kind === 'line' && isClosingDate(items, index)) {
      roles.set(item, 'date');
      for (let at = index - 1; at >= 0 && isSignature(items[at]); at -= 1) roles.set(items[at] as Item, 'signature');
    } else if (item.kind === 'line' && isBracketed(item.squeezed) && follows(items, index, roles))
      roles.set(item, 'note');
  }
  if (![...roles.values()].includes('date')) {
    for (let at = items.length - 1; at >= 0 && isUndatedSignature(items[at]); at -= 1) {
      roles.set(items[at] as Item, 'signature');
    }
  }
  return roles;
}

function follows<Item extends RecognisedItem>(
  items: readonly Item[],
  index: number,
  roles: ReadonlyMap<Item, ClosingRole>,
): boolean {
  const before = items[index - 1];
  const role = before && roles.get(before);
  return role === 'date' || role === 'note';
}

function isClosingDate(items: readonly RecognisedItem[], index: number): boolean {
  const line = items[index];
  if (line?.kind !== 'line' || !isDate(line.squeezed)) return false;
  const before = items[index - 1];
  return isPushed(line) || index === items.length - 1 || (before?.kind === 'line' && isOrgan(before.squeezed));
}

function isSignature(item: RecognisedItem | undefined): boolean {
  if (item?.kind !== 'line' || isDate(item.squeezed) || item.bullet !== null) return false;
  const { squeezed } = item;
  if (squeezed.length > 60 || /[。；，：！？]/.test(squeezed) || numberedLevel(item.text)) return false;
  if (opensAttachmentList(squeezed) || isBracketed(squeezed) || isCentred(item)) return false;
  return isPushed(item) || (isOrgan(squeezed) && squeezed.length <= 40);
}

function isUndatedSignature(item: RecognisedItem | undefined): boolean {
  return item?.kind === 'line' && isSignature(item) && isPushed(item) && isOrgan(item.squeezed);
}
