import type { SpanningStyle } from '../../template/template.ts';
import { breakTitle } from '../inline/breakTitle.ts';
import type { PreparedText } from '../inline/preparedText.ts';
import { type SetLine, setLine, setParagraph } from '../inline/setParagraph.ts';
import { prepareTexts } from '../inline/setTexts.ts';
import type { StyledText } from '../inline/styledText.ts';
import type { LayoutResources } from '../resources.ts';
import { faceOf } from '../resources.ts';
import type { SpanLine, SpanSegment } from './flow.ts';

/** One part of a full-width head: an organ, a title, a number. */
export interface SpanningPart {
  readonly texts: readonly StyledText[];
  readonly style: SpanningStyle;
  /** Overrides the style's, as typed by the author. */
  readonly align?: 'left' | 'center' | 'right';
  /** Set as running text rather than broken by words like a title. */
  readonly isText?: boolean;
}

/** Spaces around a full-width block, in lines of the article's grid. */
export interface SpanningSpaces {
  readonly linesAbove: number;
  readonly linesBelow: number;
  readonly textLinesBelow: number;
}

/**
 * Sets organs, title and number across all columns, one below the other, broken by words.
 *
 * @param width Width of the type area in points.
 */
export function spanningBlock(
  parts: readonly SpanningPart[],
  width: number,
  spaces: SpanningSpaces,
  resources: LayoutResources,
): SpanSegment {
  const lines: SpanLine[] = [];
  let y = 0;
  parts.forEach((part, index) => {
    const { style } = part;
    if (index > 0) y += style.spaceBefore * style.size;
    const text = prepareTexts(part.texts, resources);
    y = stackLines(text, part, width, y, lines, resources);
    if (index < parts.length - 1) y += style.spaceAfter * style.size;
  });
  return { kind: 'span', lines, height: y, ...spaces };
}

function stackLines(
  text: PreparedText,
  part: SpanningPart,
  width: number,
  top: number,
  lines: SpanLine[],
  resources: LayoutResources,
): number {
  const { style } = part;
  const inset = style.inset * style.size;
  const measure = Math.max(style.size, width - 2 * inset);
  const face = faceOf(resources, style.face);
  let y = top;
  for (const line of setLines(text, part, measure, resources)) {
    const height = style.leading * style.size;
    lines.push({ line, x: inset, baseline: y + (height - style.size) / 2 + face.ascent * style.size });
    y += height;
  }
  return y;
}

function setLines(
  text: PreparedText,
  part: SpanningPart,
  measure: number,
  resources: LayoutResources,
): readonly SetLine[] {
  if (part.isText) return setParagraph(text, { measure, firstIndent: 0, indent: 0, align: 'justify' });
  const shape = { measure, firstIndent: 0, indent: 0, align: part.align ?? part.style.align };
  return breakTitle(text, measure, resources.words).map((line) => setLine(text, line, shape, true));
}
