import type { GlyphPlace, Item, Source } from '../../display-list/displayList.ts';
import type { Face } from '../../fonts/face.ts';
import type { Cluster } from './cluster.ts';
import { decorations } from './decorations.ts';
import { glyphRun } from './glyphRun.ts';
import type { SetLine } from './setParagraph.ts';
import type { StyledText } from './styledText.ts';

/**
 * A set line as items of the display list: a glyph run for each stretch of one face and style, and its decorations.
 *
 * @param x Left edge of the line's measure, in points on the page.
 * @param baseline In points on the page.
 * @param source Overrides the text's own source; null makes the line an artifact.
 */
export function lineItems(
  line: SetLine,
  x: number,
  baseline: number,
  faces: readonly Face[],
  source?: Source | null,
): Item[] {
  const items: Item[] = [];
  let run: { style: StyledText; face: number; x: number; glyphs: GlyphPlace[] } | null = null;
  const flush = (): void => {
    if (run && run.glyphs.length > 0) items.push(glyphRun(run.style, run.face, run.x, baseline, run.glyphs, source));
    run = null;
  };
  for (let index = line.start; index < line.end; index += 1) {
    const cluster = line.text.clusters[index] as Cluster;
    const left = x + (line.xs[index - line.start] ?? 0);
    const style = line.text.styles[index] as StyledText;
    if (!run || run.face !== cluster.face || !isSameStyle(run.style, style)) {
      flush();
      run = { style, face: cluster.face, x: left, glyphs: [] };
    }
    for (const glyph of cluster.glyphs) {
      const dx = left - run.x + glyph.dx;
      run.glyphs.push({ glyph: glyph.glyph, dx, dy: glyph.dy + cluster.rise, text: glyph.text });
    }
  }
  flush();
  return [...items, ...hyphen(line, x, baseline), ...decorations(line, x, baseline, faces)];
}

/**
 * The hyphen of a word that the line's end divides: an artifact, since it is no text of the author's.
 *
 * @see ISO 32000-1, 14.8.2.2.3: such a hyphen stands for U+00AD
 */
function hyphen(line: SetLine, x: number, baseline: number): Item[] {
  const last = line.text.clusters[line.end - 1];
  const style = line.text.styles[line.end - 1];
  if (!last?.hyphen || !style) return [];
  const place = { glyph: last.hyphen.glyph, dx: 0, dy: last.rise, text: SOFT_HYPHEN };
  return [glyphRun(style, last.face, x + line.width - last.hyphen.width, baseline, [place], null)];
}

function isSameStyle(a: StyledText, b: StyledText): boolean {
  return (
    a === b ||
    (a.size === b.size &&
      a.ink === b.ink &&
      a.rise === b.rise &&
      a.source?.article === b.source?.article &&
      a.source?.block === b.source?.block)
  );
}

const SOFT_HYPHEN = '\u00ad';
