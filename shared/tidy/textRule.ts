/** A text block as rules see it. */
export interface RuleText {
  readonly text: string;
  /** The node's name: `paragraph`, `title`, `attachmentItem`, `footnote` … */
  readonly role: string;
  readonly isInTable: boolean;
  /** Whether a character may not be touched: in an address, a file name, a blank to fill in. */
  isProtected(offset: number): boolean;
}

/** Characters of a text that go, and what comes in their place. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A rule that is safe to apply without asking (class A of the list of proofreading rules). It never changes text
 * itself: it finds edits, which do not overlap and are in order.
 */
export interface TextRule {
  /** Stable; settings, tests and the proofreading rules refer to it. */
  readonly id: string;
  /** What it does, for a list. */
  readonly name: string;
  /** Number in the list of proofreading rules; null for what only tidying does. */
  readonly entry: number | null;
  find(line: RuleText): readonly TextEdit[];
}

/**
 * Edits by a pattern: for each match what takes its place, or null to leave it. A match is left out where any of its
 * characters is protected or where nothing would change.
 */
export function editsBy(
  line: RuleText,
  pattern: RegExp,
  replace: (match: RegExpMatchArray, offset: number) => string | null,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const match of line.text.matchAll(pattern)) {
    const [found] = match;
    const text = replace(match, match.index);
    if (text === null || text === found || found === '' || touchesProtected(line, match.index, found.length)) continue;
    edits.push(narrowed(match.index, found, text));
  }
  return edits;
}

function touchesProtected(line: RuleText, from: number, length: number): boolean {
  for (let at = from; at < from + length; at += 1) if (line.isProtected(at)) return true;
  return false;
}

/** Without what stays at both ends, so that marks within are kept. */
function narrowed(from: number, before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: from + start, to: from + before.length - end, text: after.slice(start, after.length - end) };
}
