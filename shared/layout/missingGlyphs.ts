import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { GlyphPlace } from '../display-list/displayList.ts';

/** `GLYPH_MISSING` for some characters, each named with its code point. */
export function missingGlyphs(place: Place, characters: ReadonlySet<string>): Diagnostic {
  const values = { characters: [...characters].map(withCodePoint).join(' ') };
  return { code: 'GLYPH_MISSING', severity: 'error', place, values };
}

/** The characters that are set as the box of a missing glyph. */
export function charactersWithoutGlyph(glyphs: Iterable<GlyphPlace>): ReadonlySet<string> {
  const characters = new Set<string>();
  for (const { glyph, text } of glyphs) if (glyph === 0 && !INVISIBLE.test(text)) characters.add(text);
  return characters;
}

/** Spaces, and controls of joining and direction, have no glyph of their own and need none. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

const withCodePoint = (character: string): string =>
  `${character}（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`;
