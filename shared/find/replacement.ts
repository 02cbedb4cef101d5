import type { Match } from './findMatches.ts';

/** What to put in the place of a match. */
export interface Replacement {
  readonly text: string;
  /**
   * Whether `text` refers to the match: `$1` to `$99` and `$<name>` are groups, `$&` the whole, `$$` a dollar sign,
   * `\n` a line break. Otherwise it stands for itself.
   */
  readonly isPattern: boolean;
}

/** The text that replaces a match. A group that took no part, or that the pattern does not have, is empty. */
export function replacementText(
  { text, isPattern }: Replacement,
  match: Pick<Match, 'text' | 'groups' | 'named'>,
): string {
  if (!isPattern) return text;
  return text.replaceAll(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)|\\n/g, (whole, dollar, all, number, name) => {
    if (whole === '\\n') return '\n';
    if (dollar) return '$';
    if (all) return match.text;
    if (name !== undefined) return match.named[String(name)] ?? '';
    return groupText(String(number), match.groups);
  });
}

/** `$12` is group 12, or where there is none, group 1 and a 2. */
function groupText(number: string, groups: readonly (string | null)[]): string {
  if (number.length === 2 && Number(number) >= groups.length) {
    return `${groups[Number(number[0])] ?? ''}${number[1]}`;
  }
  return groups[Number(number)] ?? '';
}
