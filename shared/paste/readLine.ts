import { collapseBlanks } from './collapse.ts';
import { type PastedInline, textOfInlines } from './pastedBlocks.ts';

/** A line as it was typed, without the blanks that only placed it. */
export interface TypedLine {
  readonly content: readonly PastedInline[];
  /** Ems of typed blanks before its text. */
  readonly lead: number;
}

/**
 * Collapses the blanks of source, and takes typed ones, breaks and tabs off a line's ends.
 *
 * @param isCollapsed false for text whose blanks are all typed, as in `pre`.
 * @returns null for a line without text.
 */
export function readLine(content: readonly PastedInline[], isCollapsed = true): TypedLine | null {
  const collapsed = isCollapsed ? collapseBlanks(content) : content;
  const text = textOfInlines(collapsed);
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  const trimmed = trimEnd(trimStart(collapsed));
  if (trimmed.every((item) => item.kind === 'break')) return null;
  return { content: printable(trimmed), lead: blankEms(lead) };
}

/** Ems that blanks take: what is typed to push text along. */
export function blankEms(blanks: string): number {
  let ems = 0;
  for (const blank of blanks) ems += blank === '\u3000' ? 1 : blank === '\t' ? 2 : blank === '\n' ? 0 : 0.5;
  return ems;
}

function trimStart(content: readonly PastedInline[]): readonly PastedInline[] {
  const [first, ...rest] = content;
  if (first?.kind === 'break') return trimStart(rest);
  if (first?.kind !== 'text') return content;
  const text = first.text.trimStart();
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
}

function trimEnd(content: readonly PastedInline[]): readonly PastedInline[] {
  const last = content.at(-1);
  const rest = content.slice(0, -1);
  if (last?.kind === 'break') return trimEnd(rest);
  if (last?.kind !== 'text') return content;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }];
}

/** A manuscript has no tab stops: a tab within a line becomes an ideographic space. Control characters go away. */
function printable(content: readonly PastedInline[]): readonly PastedInline[] {
  return content.flatMap((item): readonly PastedInline[] => {
    if (item.kind !== 'text') return [item];
    const text = item.text
      .replaceAll(/\t+/g, '\u3000')
      .replaceAll(/[\n\r]/g, ' ')
      .replaceAll(/\p{Cc}/gu, '');
    return text === '' ? [] : [{ ...item, text }];
  });
}
