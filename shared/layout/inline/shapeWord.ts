import type { Face } from '../../fonts/face.ts';
import { hideSelectors } from '../mongolian/hiddenSelectors.ts';
import type { Cluster, ClusterGlyph } from './cluster.ts';
import { type ClusterStyle, PLAIN, placeOf } from './clusterStyle.ts';

/**
 * Shapes a Western word, or a part of one that is not divided, with the features of its face.
 *
 * @param missing Receives the characters that the face lacks; they are set as glyph 0.
 * @see clreq, 3.2 (mixed text)
 */
export function shapeWord(text: string, style: ClusterStyle, face: Face, missing: string[]): Cluster {
  const hasDigits = DIGIT.test(text);
  const column = hasDigits && style.digits === 'tabular' ? widestDigit(face) : null;
  const feature = hasDigits ? FEATURES[style.digits] : undefined;
  const shaped = face.shape(hasOwnApostrophe(face) ? text : text.replaceAll('’', "'"), feature);
  const run = hideSelectors(shaped, text, face);
  const glyphs: ClusterGlyph[] = [];
  let pen = 0;
  run.forEach((glyph, index) => {
    const end = run.find((next, later) => later > index && next.cluster > glyph.cluster)?.cluster ?? text.length;
    const repeated = run[index - 1]?.cluster === glyph.cluster;
    const covered = repeated ? '' : text.slice(glyph.cluster, end);
    if (glyph.glyph === 0 && !isIgnorable(covered)) missing.push(covered);
    const width = column !== null && covered.length === 1 && DIGIT.test(covered) ? column : null;
    const dx = width === null ? glyph.dx : (width - face.advanceOf(glyph.glyph)) / 2;
    glyphs.push({ glyph: glyph.glyph, dx: (pen + dx) * style.size, dy: glyph.dy * style.size, text: covered });
    pen += width ?? glyph.advance;
  });
  const { before, after } = SPACED[style.punctuation];
  const spaces = { spacedBefore: before.test(text), spacedAfter: after.test(text) };
  return { ...PLAIN, kind: 'latin', text, ...placeOf(style), glyphs, width: pen * style.size, ...spaces };
}

/**
 * Words and numbers with their signs stand a quarter of an em off Han characters. Half-width marks do where they are
 * Western ones, and stand close where they only replace Chinese ones: as typed.
 *
 * @see clreq, 3.1.3.1 and 3.2.2
 */
const SPACED = {
  asTyped: { before: /^[\p{L}\p{N}+±$€£<]/u, after: /[\p{L}\p{N}%+]$/u },
  spaced: { before: /^[\p{L}\p{N}+±$€£<([{"']/u, after: /[\p{L}\p{N}%+.,;:!?)\]}"']$/u },
};

const DIGIT = /[0-9]/;
/** OpenType's features for the two kinds of digits. */
const FEATURES = { tabular: 'tnum', proportional: 'pnum' } as const;

/** Digits of one width, in ems. Not every face has a feature for them: all take the room of the widest. */
function widestDigit(face: Face): number {
  let widest = 0;
  for (const digit of '0123456789') {
    for (const { advance } of face.shape(digit, FEATURES.tabular)) widest = Math.max(widest, advance);
  }
  return widest;
}

/** The ’ of a Chinese face is a closing mark of an em; its ' is the one that belongs to Latin letters. */
const hasOwnApostrophe = (face: Face): boolean => {
  const glyph = face.glyphOf(APOSTROPHE);
  return glyph !== 0 && face.advanceOf(glyph) < 0.75;
};
const APOSTROPHE = 0x2019;

/** Controls of joining and direction have no glyph of their own and need none. */
function isIgnorable(text: string): boolean {
  return [...text].every((character) =>
    /^[\u200b-\u200f\u2060\ufeff]|\u180b|\u180c|\u180d|\u180e|\u180f$/.test(character),
  );
}
