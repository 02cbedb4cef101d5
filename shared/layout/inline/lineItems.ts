import type { Fill, GlyphPlace, GlyphRun, Item, Source } from '../../display-list/displayList.ts';
import type { Face } from '../../fonts/face.ts';
import { pt } from '../../units/length.ts';
import type { Cluster } from './cluster.ts';
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

function glyphRun(
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

function decorations(line: SetLine, x: number, baseline: number, faces: readonly Face[]): Item[] {
  const items: Item[] = [];
  for (let index = line.start; index < line.end; index += 1) {
    const cluster = line.text.clusters[index] as Cluster;
    const style = line.text.styles[index] as StyledText;
    if (style.decoration === 'none') continue;
    const left = x + (line.xs[index - line.start] ?? 0);
    const next = line.xs[index + 1 - line.start];
    const right = next === undefined ? left + Math.max(cluster.width, cluster.size / 4) : x + next;
    if (style.decoration === 'underline') items.push(underline(style, left, right - left, baseline));
    else if (cluster.kind === 'han') items.push(emphasisDot(cluster, style, left, baseline, faces));
  }
  return items;
}

/** A rule below the text; also the blank of a form, under spaces. */
function underline(style: StyledText, x: number, width: number, baseline: number): Fill {
  const y = baseline + style.size * UNDERLINE_DEPTH;
  return { kind: 'fill', x: pt(x), y: pt(y), width: pt(width), height: pt(UNDERLINE_THICKNESS), ink: style.ink };
}

/**
 * 着重号: a dot centred below the character.
 *
 * @see GB/T 15834-2011, 4.14; clreq, 3.3 (emphasis dots)
 */
function emphasisDot(
  cluster: Cluster,
  style: StyledText,
  left: number,
  baseline: number,
  faces: readonly Face[],
): GlyphRun {
  const face = faces[style.face];
  const glyph = face?.glyphOf(MIDDLE_DOT) ?? 0;
  const dx = (cluster.width - (face?.advanceOf(glyph) ?? 0) * style.size) / 2;
  const place = { glyph, dx, dy: 0, text: '·' };
  return glyphRun(style, style.face, left, baseline + style.size * DOT_DEPTH, [place], null);
}

const SOFT_HYPHEN = '\u00ad';
const MIDDLE_DOT = 0xb7;
/** In ems: the em box ends 0.12 em below the baseline. */
const UNDERLINE_DEPTH = 0.16;
const UNDERLINE_THICKNESS = 0.4;
/** The middle dot stands about 0.36 em above its baseline; this puts it just under the em box. */
const DOT_DEPTH = 0.55;
