import type { Inline } from '../word/officialDocument.ts';

/** Everything in a line that is not plain text; see the table in `README.md`. */
const markup =
  /\*\*(?<hei>.+?)\*\*|\*(?<kai>.+?)\*|\^\{(?<raised>.+?)\}|_\{(?<lowered>.+?)\}|\[\^(?<note>\d+)\]|\{\+(?<inserted>.+?)\+\}|\{-(?<deleted>.+?)-\}|\{=(?<remarked>.+?)=>(?<remark>.+?)=\}/gu;

/** Reads the markup of one line of a source text. */
export function readInlines(line: string): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(markup)) {
    if (match.index > end) inlines.push({ kind: 'text', text: line.slice(end, match.index) });
    inlines.push(readMark(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < line.length) inlines.push({ kind: 'text', text: line.slice(end) });
  return inlines;
}

function readMark(groups: Readonly<Record<string, string | undefined>>): Inline {
  const { hei, kai, raised, lowered, note, inserted, deleted, remarked, remark } = groups;
  if (hei) return { kind: 'text', text: hei, face: 'hei' };
  if (kai) return { kind: 'text', text: kai, face: 'kai' };
  if (raised) return { kind: 'text', text: raised, position: 'raised' };
  if (lowered) return { kind: 'text', text: lowered, position: 'lowered' };
  if (note) return { kind: 'note', number: Number(note) };
  if (inserted) return { kind: 'insertion', text: inserted };
  if (deleted) return { kind: 'deletion', text: deleted };
  if (remarked && remark) return { kind: 'remark', text: remarked, remark };
  throw new Error(`no markup in ${JSON.stringify(groups)}`);
}
