import type { Face } from '../../fonts/face.ts';
import { type CharacterClass, characterClass } from './characterClass.ts';
import type { Cluster, ClusterGlyph } from './cluster.ts';
import { type ClusterStyle, PLAIN, placeOf } from './clusterStyle.ts';
import { shapeWord } from './shapeWord.ts';
import { isUnitSymbol } from './unitSymbols.ts';

/**
 * Divides a text of one style into clusters and shapes them.
 *
 * Han characters and full-width marks take one em whatever the face's advance says (— is 0.89 em and
 * · 0.33 em wide in the bundled faces); —— takes two ems as one cluster; ·, – and ／ take half an em.
 * ………… takes four ems, ？！ and ！！ one together and ！！！ two, each as one cluster.
 * A Western word with its inner points, apostrophes and signs is one cluster, shaped with the face's features.
 *
 * @returns The clusters, and the code points that the face lacks; these are set as glyph 0.
 * @see GB/T 15834-2011, 5.1 (places of marks); clreq, 3.2 (mixed text)
 */
export function shapeClusters(
  text: string,
  style: ClusterStyle,
  face: Face,
): { readonly clusters: readonly Cluster[]; readonly missing: readonly string[] } {
  const { memo, ideographs } = memoOf(face, style);
  const clusters: Cluster[] = [];
  const missing: string[] = [];
  const add = (key: string, shape: (missing: string[]) => Cluster): void => {
    let known = memo.get(key);
    if (!known) {
      const lacking: string[] = [];
      known = { cluster: shape(lacking), missing: lacking };
      memo.set(key, known);
    }
    clusters.push(known.cluster);
    if (known.missing.length > 0) missing.push(...known.missing);
  };
  let index = 0;
  while (index < text.length) {
    // Nine characters of ten are found again by their code alone.
    const code = text.charCodeAt(index);
    const ideograph = ideographs.get(code);
    if (ideograph) {
      clusters.push(ideograph);
      index += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const kind = characterClass(character);
    if (kind === 'latin') {
      const end = endOfWord(text, index);
      for (const part of dividedWord(text.slice(index, end))) {
        add(part, (lacking) => shapeWord(part, style, face, lacking));
      }
      index = end;
    } else if (kind === 'dash' && characterClass(text.charAt(index + 1)) === 'dash') {
      const pair = text.slice(index, index + 2);
      add(pair, (lacking) => dashCluster(pair, style, face, lacking));
      index += 2;
    } else if (character === TWO_EM_DASH) {
      add(character, (lacking) => dashCluster(character, style, face, lacking));
      index += 1;
    } else {
      const row = kind === 'ellipsis' || kind === 'stop' ? marksInOne(text, index) : '';
      if (row === '') add(character, (lacking) => characterCluster(character, kind, style, face, lacking));
      else add(row, (lacking) => rowCluster(row, kind, style, face, lacking));
      const known = memo.get(character);
      if (known?.cluster.isPlain && known.missing.length === 0) ideographs.set(code, known.cluster);
      index += Math.max(row.length, character.length);
    }
  }
  return { clusters, missing };
}

interface Shaped {
  readonly cluster: Cluster;
  readonly missing: readonly string[];
}

/**
 * Clusters already shaped, by face and style: a gazette has some 3,000 different ones among 60,000.
 * It only remembers; results do not depend on it.
 */
const memos = new WeakMap<Face, Map<string, ClusterMemo>>();

interface ClusterMemo {
  readonly memo: Map<string, Shaped>;
  /** The ideographs of `memo` that the face has, by their code. */
  readonly ideographs: Map<number, Cluster>;
}

function memoOf(face: Face, style: ClusterStyle): ClusterMemo {
  let byStyle = memos.get(face);
  if (!byStyle) {
    byStyle = new Map();
    memos.set(face, byStyle);
  }
  const key = `${style.face} ${style.size} ${style.rise} ${style.digits} ${style.punctuation}`;
  let memo = byStyle.get(key);
  if (!memo) {
    memo = { memo: new Map(), ideographs: new Map() };
    byStyle.set(key, memo);
  }
  return memo;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (characterClass(character) !== 'latin' && !isPartOfWord(text, end)) break;
    end += character.length;
  }
  return end;
}

/** ’ between two letters of a Western word is its apostrophe, not a closing mark of an em. */
const isApostrophe = (text: string, index: number): boolean =>
  text[index] === '’' && /^[A-Za-z\u00c0-\u024f]’[A-Za-z\u00c0-\u024f]/.test(text.slice(index - 1, index + 2));

/** Marks that are part of a word between its letters, and marks of Chinese text elsewhere. */
const isPartOfWord = (text: string, index: number): boolean =>
  isApostrophe(text, index) || isInsideUnit(text, index) || isMongolianSpace(text, index);

/** The narrow space before a Mongolian suffix is part of the word, whose letters it shapes (Unicode, 13.5). */
const isMongolianSpace = (text: string, index: number): boolean =>
  text[index] === '\u202f' && /^[\u1800-\u18af]\u202f[\u1800-\u18af]/.test(text.slice(index - 1, index + 2));

/** · in 20 kW·h is the product of two units, not the mark of half an em between two names. */
function isInsideUnit(text: string, index: number): boolean {
  if (text[index] !== '·') return false;
  const before = /\d[ \u00a0]?([a-zµμΩ]{1,3})$/i.exec(text.slice(Math.max(0, index - 5), index))?.[1] ?? '';
  const after = /^[a-zµμΩ]*/i.exec(text.slice(index + 1, index + 6))?.[0] ?? '';
  return isUnitSymbol(`${before}·${after}`);
}

/**
 * A word may be divided after a hyphen or a slash inside it, and a long address after its points:
 * the parts are clusters of their own without a gap between them.
 *
 * @see clreq, 3.1.4: no break inside a Western word, number or address except where it offers one
 */
function dividedWord(word: string): string[] {
  if (word.length < 2 || (word.includes('/') && isUnitSymbol(word.replace(/^[\d.,]+/, '')))) return [word];
  if (/^(?:https?:|www\.)|@/i.test(word)) return word.split(/(?<=[/.@?&=_-])(?=[^/])/);
  return word.split(/(?<=\p{L}[-/])(?=\p{L})|(?<=_)(?=_)/u);
}

function characterCluster(
  text: string,
  kind: CharacterClass,
  style: ClusterStyle,
  face: Face,
  missing: string[],
): Cluster {
  // All typed spaces look alike; a face without a tab or a thin space still has the plain one.
  const glyph = face.glyphOf(kind === 'space' ? SPACE : (text.codePointAt(0) ?? 0));
  if (glyph === 0 && kind !== 'space') missing.push(text);
  const width = widthInEms(kind, text) * style.size;
  const advance = face.advanceOf(glyph) * style.size;
  // A mark whose advance is not the place it takes (· – /) stands in the middle of that place.
  const dx = glyph !== 0 && kind !== 'space' ? (width - advance) / 2 : 0;
  const half = style.size / 2;
  return {
    ...PLAIN,
    kind,
    text,
    ...placeOf(style),
    glyphs: [{ glyph, dx: isFullWidthMark(kind) ? 0 : dx, dy: 0, text }],
    width,
    blankBefore: kind === 'opening' ? half : 0,
    blankAfter: kind === 'closing' || kind === 'pause' || kind === 'stop' ? half : 0,
    isPlain: kind === 'han' && hasNoRule(text),
  };
}

/**
 * Marks that stand together more closely than each by itself would: two or three ！ and ？, and two …… in succession.
 * Longer rows are typing: of ！！！！ the first two belong together and the next two.
 *
 * @see GB/T 15834-2011, 4.3.3.1 and 5.1.3 to 5.1.5
 */
function marksInOne(text: string, index: number): string {
  if (text[index] === '…') {
    const row = /^…+/.exec(text.slice(index, index + 5))?.[0] ?? '';
    return row.length === 4 && text[index - 1] !== '…' ? row : '';
  }
  const row = /^[！？]+/.exec(text.slice(index, index + 4))?.[0] ?? '';
  return row.length < 2 ? '' : row.length === 3 ? row : row.slice(0, 2);
}

/** Exclamation and question marks half an em each, an odd last one with its blank; … an em each. */
function rowCluster(text: string, kind: CharacterClass, style: ClusterStyle, face: Face, missing: string[]): Cluster {
  const half = style.size / 2;
  const step = kind === 'stop' ? half : style.size;
  const glyphs = [...text].map((character, index): ClusterGlyph => {
    const [glyph] = characterCluster(character, kind, style, face, missing).glyphs;
    return { glyph: glyph?.glyph ?? 0, dx: index * step + (glyph?.dx ?? 0), dy: 0, text: character };
  });
  const blankAfter = kind === 'stop' && text.length % 2 === 1 ? half : 0;
  const width = text.length * step + blankAfter;
  return { kind, text, ...placeOf(style), glyphs, width, ...PLAIN, blankAfter };
}

/** —— as the face's own two-em dash where it has one, so that no gap shows in the middle. */
function dashCluster(text: string, style: ClusterStyle, face: Face, missing: string[]): Cluster {
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
  return { kind: 'dash', text, ...placeOf(style), glyphs, width, ...PLAIN };
}

/** Ideographs proper, but for 々 that may not begin a line: signs and symbols of an em have rules of their own. */
function hasNoRule(text: string): boolean {
  const codePoint = text.codePointAt(0) ?? 0;
  return codePoint >= 0x3400 && codePoint <= 0x9fff;
}

function isFullWidthMark(kind: CharacterClass): boolean {
  return kind === 'opening' || kind === 'closing' || kind === 'pause' || kind === 'stop' || kind === 'han';
}

function widthInEms(kind: CharacterClass, text: string): number {
  if (kind === 'space') return 0;
  return kind === 'middleDot' || kind === 'slash' || text === EN_DASH ? 0.5 : 1;
}

const SPACE = 0x20;
/** The short connector (短横线). */
const EN_DASH = '–';
const TWO_EM_DASH = '⸺';
