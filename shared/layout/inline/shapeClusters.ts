import type { Face } from '../../fonts/face.ts';
import { type CharacterClass, characterClass } from './characterClass.ts';
import type { Cluster, ClusterGlyph } from './cluster.ts';
import type { StyledText } from './styledText.ts';

/**
 * Divides styled text into clusters and shapes them.
 *
 * Han characters and full-width marks take one em whatever the face's advance says (— is 0.89 em and
 * · 0.33 em wide in the bundled faces); —— takes two ems as one cluster; ·, - and / between Han take half an em.
 * A Western word with its inner points, apostrophes and signs is one cluster, shaped with the face's features.
 *
 * @returns The clusters, and the code points that the face lacks; these are set as glyph 0.
 * @see GB/T 15834-2011, 5.1 (places of marks); clreq, 3.2 (mixed text)
 */
export function shapeClusters(
  style: StyledText,
  face: Face,
): { readonly clusters: readonly Cluster[]; readonly missing: readonly string[] } {
  const clusters: Cluster[] = [];
  const missing: string[] = [];
  const characters = [...style.text];
  let index = 0;
  while (index < characters.length) {
    const character = characters[index] ?? '';
    const kind = characterClass(character);
    if (kind === 'latin') {
      const end = endOfWord(characters, index);
      const word = characters.slice(index, end).join('');
      for (const part of dividedWord(word)) clusters.push(wordCluster(part, style, face, missing));
      index = end;
    } else if (kind === 'dash' && characterClass(characters[index + 1] ?? 'a') === 'dash') {
      clusters.push(dashCluster(character + (characters[index + 1] ?? ''), style, face, missing));
      index += 2;
    } else {
      clusters.push(characterCluster(character, kind, style, face, missing));
      index += 1;
    }
  }
  return { clusters, missing };
}

function endOfWord(characters: readonly string[], start: number): number {
  let end = start + 1;
  while (end < characters.length && characterClass(characters[end] ?? '') === 'latin') end += 1;
  return end;
}

/**
 * A word may be divided after a hyphen or a slash inside it, and a long address after its points:
 * the parts are clusters of their own without a gap between them.
 *
 * @see clreq, 3.1.4: no break inside a Western word, number or address except where it offers one
 */
function dividedWord(word: string): string[] {
  if (word.length < 2) return [word];
  if (/^(?:https?:|www\.)|@/i.test(word)) return word.split(/(?<=[/.@?&=_-])(?=[^/])/);
  return word.split(/(?<=\p{L}[-/])(?=\p{L})|(?<=_)(?=_)/u);
}

function wordCluster(text: string, style: StyledText, face: Face, missing: string[]): Cluster {
  const run = face.shape(text);
  const glyphs: ClusterGlyph[] = [];
  let pen = 0;
  run.forEach((glyph, index) => {
    const end = run.find((next, later) => later > index && next.cluster > glyph.cluster)?.cluster ?? text.length;
    const repeated = run[index - 1]?.cluster === glyph.cluster;
    const covered = repeated ? '' : text.slice(glyph.cluster, end);
    if (glyph.glyph === 0 && !isIgnorable(covered)) missing.push(covered);
    glyphs.push({
      glyph: glyph.glyph,
      dx: (pen + glyph.dx) * style.size,
      dy: glyph.dy * style.size,
      text: covered,
    });
    pen += glyph.advance;
  });
  return { kind: 'latin', text, style, glyphs, width: pen * style.size, blankBefore: 0, blankAfter: 0 };
}

function characterCluster(
  text: string,
  kind: CharacterClass,
  style: StyledText,
  face: Face,
  missing: string[],
): Cluster {
  // All typed spaces look alike; a face without a tab or a thin space still has the plain one.
  const glyph = face.glyphOf(kind === 'space' ? SPACE : (text.codePointAt(0) ?? 0));
  if (glyph === 0 && kind !== 'space') missing.push(text);
  const width = widthInEms(kind) * style.size;
  const advance = face.advanceOf(glyph) * style.size;
  // A mark whose advance is not the place it takes (· – /) stands in the middle of that place.
  const dx = glyph !== 0 && kind !== 'space' ? (width - advance) / 2 : 0;
  const half = style.size / 2;
  return {
    kind,
    text,
    style,
    glyphs: [{ glyph, dx: isFullWidthMark(kind) ? 0 : dx, dy: 0, text }],
    width,
    blankBefore: kind === 'opening' ? half : 0,
    blankAfter: kind === 'closing' || kind === 'pause' || kind === 'stop' ? half : 0,
  };
}

/** —— as the face's own two-em dash where it has one, so that no gap shows in the middle. */
function dashCluster(text: string, style: StyledText, face: Face, missing: string[]): Cluster {
  const run = face.shape(text);
  const width = 2 * style.size;
  const total = run.reduce((sum, glyph) => sum + glyph.advance, 0) * style.size;
  let pen = (width - total) / 2;
  const glyphs = run.map((glyph, index): ClusterGlyph => {
    const place = { glyph: glyph.glyph, dx: pen, dy: 0, text: run.length === 1 ? text : (text[index] ?? '') };
    pen += glyph.advance * style.size;
    if (glyph.glyph === 0) missing.push(place.text);
    return place;
  });
  return { kind: 'dash', text, style, glyphs, width, blankBefore: 0, blankAfter: 0 };
}

function isFullWidthMark(kind: CharacterClass): boolean {
  return kind === 'opening' || kind === 'closing' || kind === 'pause' || kind === 'stop' || kind === 'han';
}

function widthInEms(kind: CharacterClass): number {
  if (kind === 'space') return 0;
  return kind === 'middleDot' || kind === 'slash' ? 0.5 : 1;
}

const SPACE = 0x20;

/** Controls of joining and direction have no glyph of their own and need none. */
function isIgnorable(text: string): boolean {
  return [...text].every((character) =>
    /^[\u200b-\u200f\u2060\ufeff]|\u180b|\u180c|\u180d|\u180e|\u180f$/.test(character),
  );
}
