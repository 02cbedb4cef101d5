import { isEastAsian } from '../characters/characterKind.ts';
import type { PastedInline } from './pastedBlocks.ts';

/**
 * Collapses the blanks of HTML source in a line: spaces, tabs and line feeds beside each other become one space, or
 * nothing beside a break and at the line's ends.
 *
 * Where source lines are broken between Chinese characters, as Word and WPS break them, nothing remains either: a space
 * there was never typed. No-break spaces become plain ones, each of them kept: Office writes typed blanks so.
 *
 * @see CSS Text Module Level 3, 4.1 (white space processing), 4.1.3 (segment break transformation)
 */
export function collapseBlanks(content: readonly PastedInline[]): readonly PastedInline[] {
  const flat = content.map((item) => (item.kind === 'text' ? item.text : item.kind === 'break' ? BREAK : '')).join('');
  const keep = keptCharacters(flat);
  let at = 0;
  return content.flatMap((item): readonly PastedInline[] => {
    if (item.kind === 'break') at += 1;
    if (item.kind !== 'text') return [item];
    let text = '';
    for (const unit of item.text) {
      const kept = keep[at];
      if (kept !== undefined && kept !== '') text += kept === KEPT ? unit : kept;
      at += unit.length;
    }
    text = text.replaceAll('\u00a0', ' ');
    return text === '' ? [] : [{ ...item, text }];
  });
}

/** A break in the flat text; a character that is in no text. */
const BREAK = '\ufffc';
const KEPT = 'kept';

/** For each offset: the character as it is (`KEPT`), a space in its place, or nothing. */
function keptCharacters(flat: string): readonly string[] {
  const keep = new Array<string>(flat.length).fill(KEPT);
  for (const found of flat.matchAll(/[ \t\n\r\f]+/g)) {
    const from = found.index;
    const to = from + found[0].length;
    keep.fill('', from, to);
    const before = lastCharacter(flat.slice(Math.max(0, from - 2), from));
    const after = flat.slice(to, to + 2);
    const isEdge = before === '' || before === BREAK || after === '' || after.startsWith(BREAK);
    const isBrokenHan = /[\n\r]/.test(found[0]) && standsAlone(before) && standsAlone(after);
    if (!isEdge && !isBrokenHan) keep[from] = ' ';
  }
  return keep;
}

const standsAlone = (text: string): boolean => isEastAsian([...text][0] ?? '', '', '');
const lastCharacter = (text: string): string => [...text].at(-1) ?? '';
