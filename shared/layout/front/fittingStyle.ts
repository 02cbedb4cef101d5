import type { TextFrame } from '../../template/frame.ts';
import type { TextStyle } from '../../template/textStyle.ts';
import type { LayoutResources } from '../resources.ts';
import { atSize, naturalWidth } from './frameText.ts';

/** A frame's style as its text needs it, and the width in points at which the text is broken. */
export interface FittingStyle {
  readonly style: TextStyle;
  readonly width: number;
}

/**
 * The style in which a text suits its frame: few characters are spaced out, where there is room; a text too long for
 * one line is set closer, then smaller, if the frame wants it on one line.
 *
 * @see clreq, 2.1.3.1 (few characters), 2.1.3.3 (long headings)
 */
export function fittingStyle(frame: TextFrame, text: string, width: number, resources: LayoutResources): FittingStyle {
  const { style, spaceOut, closest } = frame;
  if (spaceOut && [...text].length <= spaceOut.upTo) {
    const apart = tracked(style, spaceOut.gap);
    if (naturalWidth(text, apart, resources) <= width) return { style: apart, width };
  }
  if (!frame.shrinkToFit) return { style, width };
  const natural = naturalWidth(text, style, resources);
  if (natural <= width) return { style, width };
  const least = naturalWidth(text, tracked(style, closest), resources);
  const part = natural > least ? Math.min(1, (natural - width) / (natural - least)) : 1;
  const closer = tracked(style, closest * part);
  const scale = Math.min(1, width / naturalWidth(text, closer, resources));
  // Lines are broken before their characters are set closer.
  const solid = naturalWidth(text, { ...style, tracking: 0 }, resources);
  return { style: atSize(closer, style.size * scale), width: Math.max(width, solid * scale) };
}

const tracked = (style: TextStyle, by: number): TextStyle => ({ ...style, tracking: style.tracking + by });
