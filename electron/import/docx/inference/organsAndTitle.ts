import { beginsTitle, isDate, isKind, isOrgan, readsAsTitle } from '../../../../shared/recognition/wording.ts';
import type { WordInline } from '../body/wordBlocks.ts';
import { closeUp, sliceInlines } from './inlineText.ts';
import type { Item, Line } from './line.ts';

/** The organs and the title that the lines of a title hold. */
export interface OrgansAndTitle {
  readonly organs: readonly (readonly WordInline[])[];
  readonly title: readonly WordInline[] | null;
}

/**
 * Divides the lines of a title into issuing organs and title proper.
 *
 * An organ stands on its own line before “关于……”, a year, or a 文种; or before 关于, 转发, 印发 on the same line. Several organs
 * stand on lines of their own or beside each other with blanks between. Lines are joined: where a title breaks is
 * decided anew for the gazette's measure. Blanks beside a Han character or punctuation mark, which only spread the
 * letters or stand around digits (“做好 2022 年度”), go away; blanks between Latin words become one space.
 */
export function organsAndTitle(lines: readonly Line[], document: readonly Item[]): OrgansAndTitle {
  if (lines.length === 0) return { organs: [], title: null };
  const signatures = signaturesOf(document);
  let organLines = 0;
  while (organLines < lines.length - 1 && standsBeforeTitle(lines, organLines, signatures)) organLines += 1;
  const organs = lines.slice(0, organLines).flatMap((line) => organsOfLine(line.content, line.text));
  const title = lines.slice(organLines).flatMap((line) => line.content);
  return organLines > 0 ? { organs, title: closeUp(title) } : splitBeforeAbout(title);
}

/** Whether this line and all after it, up to the title, are organs. */
function standsBeforeTitle(lines: readonly Line[], index: number, signatures: ReadonlySet<string>): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next) return false;
  const names = splitNames(line.text);
  if (!names.every(isOrgan) || beginsTitle(line.squeezed)) return false;
  const rest = lines.slice(index + 1);
  const title = rest.findIndex((item) => !splitNames(item.text).every(isOrgan) || beginsTitle(item.squeezed));
  const first = rest[title];
  if (!first) return false;
  if (beginsTitle(first.squeezed) || isKind(first.squeezed)) return true;
  const whole = rest
    .slice(title)
    .map((item) => item.squeezed)
    .join('');
  return readsAsTitle(whole) && names.some((name) => signatures.has(name));
}

/** “甲局 乙局关于……的通知” on one line: the organs come before 关于. */
function splitBeforeAbout(title: readonly WordInline[]): OrgansAndTitle {
  const text = title.map((item) => (item.kind === 'text' ? item.text : '')).join('');
  const at = text.search(/关于|转发|批转|印发/);
  const names = splitNames(text.slice(0, Math.max(0, at)));
  if (at <= 0 || !names.every(isOrgan)) return { organs: [], title: closeUp(title) };
  return {
    organs: organsOfLine(sliceInlines(title, 0, at), text.slice(0, at)),
    title: closeUp(sliceInlines(title, at, text.length)),
  };
}

function organsOfLine(content: readonly WordInline[], text: string): readonly (readonly WordInline[])[] {
  const names = splitNames(text);
  if (names.length < 2) return [closeUp(content)];
  const format = content.find((item) => item.kind === 'text');
  if (format?.kind !== 'text') return [closeUp(content)];
  return names.map((name) => [{ kind: 'text', text: name, format: format.format }]);
}

/** The names between blanks, unless the blanks only spread the letters of one name. */
function splitNames(text: string): readonly string[] {
  const parts = text.split(/\s+/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => part.length >= 4) ? parts : [parts.join('')];
}

/** The line before each date: whoever signs there is an organ that issues. */
function signaturesOf(document: readonly Item[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, item] of document.entries()) {
    const before = document[index - 1];
    if (item.kind === 'line' && isDate(item.squeezed) && before?.kind === 'line') names.add(before.squeezed);
  }
  return names;
}
