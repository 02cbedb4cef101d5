import type { GlyphPlace, GlyphRun, Source } from '../../display-list/displayList.ts';
import { pt } from '../../units/length.ts';
import type { StyledText } from './styledText.ts';

/** Glyphs of one face in a style, on a horizontal baseline. */
export function glyphRun(
  style: StyledText,
  face: number,
  x: number,
  baseline: number,
  glyphs: readonly GlyphPlace[],
  source: Source | null | undefined,
): GlyphRun {
  return {
    kind: 'glyphs',
    face,
    size: style.size,
    ink: style.ink,
    x: pt(x),
    y: pt(baseline),
    orientation: 'horizontal',
    glyphs,
    source: source === undefined ? style.source : source,
  };
}
