import { squeeze } from './recognisedLine.ts';
import { isDate, numberedLevel } from './wording.ts';

/**
 * Whether a soft line break stands for a paragraph mark: before an indent, a number or a date, after a heading or a
 * finished sentence.
 *
 * @param before The line before it, up to the break before that.
 * @param after The line after it, its blanks included.
 */
export function breakDivides(before: string, after: string): boolean {
  const text = before.trim();
  if (text === '') return true;
  if (/^[\s\u3000]{2}|^[\u3000\t]/.test(after)) return true;
  const next = after.trim();
  const heading = numberedLevel(text) !== null && text.length <= 40 && !/[，、,]$/.test(text);
  return heading || numberedLevel(next) !== null || isDate(squeeze(next)) || /[。；！？：;!?:]$/.test(text);
}
