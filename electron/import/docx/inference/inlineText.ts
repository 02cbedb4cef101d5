import { blank } from '../../../../shared/recognition/recognisedLine.ts';
import type { WordInline } from '../body/wordBlocks.ts';

/** The inlines that stand for characters `from` to `to` of their text; other inlines stay with what precedes them. */
export function sliceInlines(content: readonly WordInline[], from: number, to: number): readonly WordInline[] {
  const slice: WordInline[] = [];
  let at = 0;
  for (const item of content) {
    if (item.kind !== 'text') {
      // A break counts as the line feed it is in a line's text.
      if (item.kind === 'break') {
        if (at >= from && at < to) slice.push(item);
        at += 1;
      } else if ((at > from || from === 0) && at <= to) slice.push(item);
      continue;
    }
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, item.text.length);
    if (start < end)
      slice.push(start === 0 && end === item.text.length ? item : { ...item, text: item.text.slice(start, end) });
    at += item.text.length;
  }
  return slice;
}

/**
 * Takes out breaks, and blanks that stand beside anything but Latin letters and digits on both sides; those become
 * one space. So letters that were spread, and blanks around digits in Han text, are closed up.
 */
export function closeUp(content: readonly WordInline[]): readonly WordInline[] {
  const flat = content.map((item) => (item.kind === 'text' ? item.text : item.kind === 'break' ? '\n' : '')).join('');
  let at = 0;
  const closed: WordInline[] = [];
  for (const item of content) {
    if (item.kind === 'break') {
      at += 1;
      continue;
    }
    if (item.kind !== 'text') {
      closed.push(item);
      continue;
    }
    let text = '';
    for (let index = 0; index < item.text.length; index += 1) {
      const character = item.text[index] ?? '';
      if (!blank.test(character)) text += character;
      else if (!blank.test(flat[at + index - 1] ?? ' ') && joinsWords(flat, at + index)) text += ' ';
    }
    at += item.text.length;
    if (text !== '') closed.push({ ...item, text });
  }
  return closed;
}

function joinsWords(flat: string, at: number): boolean {
  let next = at + 1;
  while (next < flat.length && blank.test(flat[next] ?? '')) next += 1;
  return (
    /[A-Za-z0-9]/.test(flat[at - 1] ?? '') &&
    /[A-Za-z]/.test(`${flat[at - 1]}${flat[next] ?? ''}`) &&
    /[A-Za-z0-9]/.test(flat[next] ?? '')
  );
}
