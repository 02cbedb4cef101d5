import type { Face, ShapedGlyph } from '../../fonts/face.ts';

/**
 * A shaped run without the signs that a face draws for variation selectors that select nothing where they stand. They
 * take no place and show nothing; their text stays in the run.
 *
 * @see The Unicode Standard, 13.5: a selector without effect is ignored
 */
export function hideSelectors(run: readonly ShapedGlyph[], text: string, face: Face): readonly ShapedGlyph[] {
  if (!SELECTOR.test(text)) return run;
  const shown = new Set(SELECTORS.map((selector) => face.glyphOf(selector)));
  const blank = face.glyphOf(0x20);
  return run.map((glyph) => (shown.has(glyph.glyph) ? { ...glyph, glyph: blank, advance: 0 } : glyph));
}

/** FVS1 to FVS4. */
const SELECTORS = [0x180b, 0x180c, 0x180d, 0x180f];
const SELECTOR = /[\u180b-\u180d\u180f]/;
