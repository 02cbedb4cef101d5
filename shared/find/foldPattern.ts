import { halfWidthOf } from '../characters/width.ts';

/**
 * Writes a pattern as RE2 takes it: `\uXXXX` becomes `\x{XXXX}`, and unless width matters every full-width character
 * becomes its half-width form, escaped where that has a meaning of its own: （ is a character, ( opens a group.
 */
export function foldPattern(pattern: string, matchWidth: boolean): string {
  return pattern.replaceAll(/\\Q([\s\S]*?)(?:\\E|$)|\\u([0-9A-Fa-f]{4})|(\\?)([\s\S])/gu, (...parts) => {
    const [, quoted, unicode, backslash, character] = parts.map((part) =>
      typeof part === 'string' ? part : undefined,
    );
    if (quoted !== undefined)
      return [...quoted].map((letter) => literal(matchWidth ? letter : halfWidthOf(letter))).join('');
    if (unicode !== undefined) {
      const letter = String.fromCharCode(Number.parseInt(unicode, 16));
      return literal(matchWidth ? letter : halfWidthOf(letter));
    }
    const letter = character ?? '';
    const half = matchWidth ? letter : halfWidthOf(letter);
    if (half !== letter) return literal(half);
    // RE2 knows no escape of what has no meaning; people write \（ all the same.
    return backslash !== '' && letter > '\u007f' ? letter : `${backslash}${letter}`;
  });
}

function literal(character: string): string {
  return `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
