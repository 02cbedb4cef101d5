import type { Fill, GlyphRun, Item } from '../../display-list/displayList.ts';
import type { Face } from '../../fonts/face.ts';
import { pt } from '../../units/length.ts';
import type { Cluster } from './cluster.ts';
import { glyphRun } from './glyphRun.ts';
import type { PreparedText } from './preparedText.ts';
import type { SetLine } from './setParagraph.ts';
import type { StyledText } from './styledText.ts';

/**
 * What stands below the characters of a line and around them: lines, waves, dots, frames, as artifacts.
 *
 * A line or wave is as long as what it marks and of one piece; neighbours have each their own, a little apart.
 *
 * @see clreq, 3.1.8 (marks between lines)
 */
export function decorations(line: SetLine, x: number, baseline: number, faces: readonly Face[]): Item[] {
  const items: Item[] = [];
  for (let start = line.start; start < line.end; start += 1) {
    const style = line.text.styles[start] as StyledText;
    if (style.decoration === 'none') continue;
    let end = start + 1;
    while (end < line.end && isOneStretch(line.text, end)) end += 1;
    items.push(...decorate({ line, start, end, style, x, baseline }, faces));
    start = end - 1;
  }
  return items;
}

/** Clusters of a line with one decoration; x and baseline are those of the line. */
interface Stretch {
  readonly line: SetLine;
  readonly start: number;
  readonly end: number;
  /** Of the first cluster. */
  readonly style: StyledText;
  readonly x: number;
  readonly baseline: number;
}

/** Whether a cluster has the same decoration as the one before it. */
function isOneStretch({ styles }: PreparedText, index: number): boolean {
  const [before, after] = [styles[index - 1], styles[index]];
  if (!before || !after) return false;
  return before.decoration === after.decoration && before.decorationGroup === after.decorationGroup;
}

function decorate(stretch: Stretch, faces: readonly Face[]): Item[] {
  const { style, baseline } = stretch;
  const { size } = style;
  switch (style.decoration) {
    case 'underline': {
      const left = leftOf(stretch, stretch.start);
      return [rule(style, left, baseline + size * LINE_DEPTH, rightWithGap(stretch) - left, UNDERLINE_THICKNESS)];
    }
    case 'properName': {
      const inset = size * INSET;
      const left = leftOf(stretch, stretch.start) + inset;
      return [rule(style, left, baseline + size * LINE_DEPTH, rightOf(stretch) - inset - left, NAME_THICKNESS)];
    }
    case 'bookTitle':
      return [wave(stretch, faces)];
    case 'framed':
      return frame(stretch);
    case 'dots':
      return dots(stretch, faces);
    default:
      return [];
  }
}

const leftOf = ({ line, x }: Stretch, index: number): number => x + (line.xs[index - line.start] ?? 0);

function rightOf(stretch: Stretch): number {
  const last = stretch.line.text.clusters[stretch.end - 1] as Cluster;
  return leftOf(stretch, stretch.end - 1) + Math.max(last.width, last.kind === 'space' ? last.size / 4 : 0);
}

/** To the next character: also the blank of a form, under spaces. */
function rightWithGap(stretch: Stretch): number {
  return stretch.end < stretch.line.end ? leftOf(stretch, stretch.end) : rightOf(stretch);
}

function rule({ ink }: StyledText, x: number, y: number, width: number, height: number): Fill {
  return { kind: 'fill', x: pt(x), y: pt(y), width: pt(width), height: pt(height), ink };
}

/** 书名号甲式: the face's own ﹏, which joins its like, as often and as large as fills the length. */
function wave(stretch: Stretch, faces: readonly Face[]): Item {
  const { style, baseline } = stretch;
  const inset = style.size * INSET;
  const left = leftOf(stretch, stretch.start) + inset;
  const width = rightOf(stretch) - inset - left;
  const face = faces[style.face];
  const glyph = face?.glyphOf(WAVY_LOW_LINE) ?? 0;
  if (!face || glyph === 0) return rule(style, left, baseline + style.size * LINE_DEPTH, width, NAME_THICKNESS);
  const advance = face.advanceOf(glyph);
  const count = Math.max(1, Math.round(width / (advance * style.size)));
  const size = pt(width / (count * advance));
  const glyphs = Array.from({ length: count }, (_value, index) => ({
    glyph,
    dx: index * advance * size,
    dy: 0,
    text: '\ufe4f',
  }));
  return glyphRun({ ...style, size }, style.face, left, baseline + style.size * WAVE_DEPTH, glyphs, null);
}

/** 示亡号: a frame around the characters' em boxes, open where a line's end divides the name. */
function frame(stretch: Stretch): Item[] {
  const { style, baseline, line, start, end } = stretch;
  const left = leftOf(stretch, start);
  const right = rightOf(stretch);
  const top = baseline - style.size * FRAME_ABOVE;
  const height = style.size * (FRAME_ABOVE + FRAME_BELOW);
  const side = (x: number): Fill => rule(style, x, top, FRAME_THICKNESS, height);
  return [
    rule(style, left, top, right - left, FRAME_THICKNESS),
    rule(style, left, top + height - FRAME_THICKNESS, right - left, FRAME_THICKNESS),
    // The sides of two neighbours stand on each other.
    ...(isOneStretch(line.text, start) ? [] : [side(left - FRAME_THICKNESS / 2)]),
    ...(isOneStretch(line.text, end) ? [] : [side(right - FRAME_THICKNESS / 2)]),
  ];
}

/**
 * 着重号: a dot centred below each character, none below marks.
 *
 * @see GB/T 15834-2011, 4.14
 */
function dots(stretch: Stretch, faces: readonly Face[]): GlyphRun[] {
  const { line, style, baseline } = stretch;
  const face = faces[style.face];
  const glyph = face?.glyphOf(MIDDLE_DOT) ?? 0;
  const items: GlyphRun[] = [];
  for (let index = stretch.start; index < stretch.end; index += 1) {
    const cluster = line.text.clusters[index] as Cluster;
    if (cluster.kind !== 'han') continue;
    const dx = (cluster.width - (face?.advanceOf(glyph) ?? 0) * style.size) / 2;
    const y = baseline + style.size * DOT_DEPTH;
    items.push(glyphRun(style, style.face, leftOf(stretch, index), y, [{ glyph, dx, dy: 0, text: '·' }], null));
  }
  return items;
}

const MIDDLE_DOT = 0xb7;
const WAVY_LOW_LINE = 0xfe4f;
/** In ems: the em box ends 0.12 em below the baseline. */
const LINE_DEPTH = 0.16;
/** ﹏ stands from 0.02 em above to 0.08 em below its baseline; this puts it just under the em box. */
const WAVE_DEPTH = 0.16;
/** The middle dot stands about 0.36 em above its baseline; this puts it just under the em box. */
const DOT_DEPTH = 0.55;
/** In points. */
const UNDERLINE_THICKNESS = 0.4;
const NAME_THICKNESS = 0.5;
const FRAME_THICKNESS = 0.5;
/** In ems, at either end of a name's line: an eighth of an em parts two neighbours. */
const INSET = 1 / 16;
const FRAME_ABOVE = 0.95;
const FRAME_BELOW = 0.19;
