import type { Item, Source } from '../../display-list/displayList.ts';
import type { TextStyle } from '../../template/textStyle.ts';
import { plainText } from '../galley/styledParagraph.ts';
import type { ParagraphShape } from '../inline/breakLines.ts';
import { lineItems } from '../inline/lineItems.ts';
import type { SetLine } from '../inline/setParagraph.ts';
import { setTexts } from '../inline/setTexts.ts';
import { faceOf, type LayoutResources } from '../resources.ts';

/** Sets text of a fixed style for a frame. Lengths are points. */
export function frameLines(
  text: string,
  style: TextStyle,
  shape: ParagraphShape,
  source: Source | null,
  resources: LayoutResources,
): readonly SetLine[] {
  const base = { role: style.face, size: style.size, ink: style.ink };
  const texts = [plainText(text, base, source, resources)];
  return setTexts(texts, shape, resources).map((line) => track(line, style, shape));
}

/** The same style at another size. */
export const atSize = (style: TextStyle, size: number): TextStyle => ({ ...style, size });

/** Width of a text on one line, tracking included. */
export function naturalWidth(text: string, style: TextStyle, resources: LayoutResources): number {
  const shape = { measure: 1e9, firstIndent: 0, indent: 0, align: 'left' } as const;
  const line = frameLines(text, style, shape, null, resources)[0];
  return line ? line.width : 0;
}

/** Baseline of a line whose em box is centred in a line of this height. */
export function baselineIn(height: number, style: TextStyle, resources: LayoutResources): number {
  return (height - style.size) / 2 + faceOf(resources, style.face).ascent * style.size;
}

/** The items of lines set one below the other from a top on. */
export function stackedItems(
  lines: readonly SetLine[],
  x: number,
  top: number,
  leading: number,
  style: TextStyle,
  resources: LayoutResources,
): Item[] {
  const offset = baselineIn(leading, style, resources);
  return lines.flatMap((line, index) => lineItems(line, x, top + index * leading + offset, resources.faceBook.faces));
}

/** Extra space between characters; centred and right-set lines keep their middle and edge. */
function track(line: SetLine, style: TextStyle, shape: ParagraphShape): SetLine {
  if (style.tracking === 0) return line;
  const step = style.tracking * style.size;
  const extra = step * Math.max(0, line.end - line.start - 1);
  const shift = shape.align === 'center' ? -extra / 2 : shape.align === 'right' ? -extra : 0;
  return { ...line, xs: line.xs.map((x, index) => x + shift + step * index), width: line.width + shift + extra };
}
