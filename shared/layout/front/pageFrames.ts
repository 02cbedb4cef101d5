import type { Item, Source } from '../../display-list/displayList.ts';
import type { Frame, PictureFrame, TextFrame } from '../../template/frame.ts';
import { templatePictures } from '../../template/templatePictures.ts';
import { mm, mmToPt, pt, ptToMm } from '../../units/length.ts';
import { inkOf } from '../galley/styledParagraph.ts';
import { spreadLine } from '../inline/spreadLine.ts';
import type { LayoutResources } from '../resources.ts';
import { type Fields, fillFields } from './fields.ts';
import { fittingStyle } from './fittingStyle.ts';
import { frameLines, stackedItems } from './frameText.ts';
import { mongolianItems } from './mongolianItems.ts';

/** A box on the page, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The items of a page's frames, in the template's order. Frames for contents, board and colophon are set by `place`.
 *
 * @param source What the texts are read out as; null for furniture (running heads, folios).
 */
export function frameItems(
  frames: readonly Frame[],
  fields: Fields,
  source: Source | null,
  resources: LayoutResources,
  place: (kind: 'contents' | 'board' | 'colophon', box: Box) => readonly Item[] = () => [],
): Item[] {
  return frames
    .filter((frame) => frame.when === undefined || (fields[frame.when] ?? '') !== '')
    .flatMap((frame): readonly Item[] => {
      const box = boxOf(frame);
      // Folios are never read out, also where the rest of the page is.
      if (frame.kind === 'text') {
        return textItems(frame, box, fields, frame.text.includes('{folio}') ? null : source, resources);
      }
      if (frame.kind === 'mongolian') {
        return mongolianItems(frame, fillFields(frame.text, fields), source, resources);
      }
      if (frame.kind === 'fill') return [fillItem(box, frame.ink, resources)];
      if (frame.kind === 'picture') return [pictureItem(frame, box, source, resources)];
      return place(frame.kind, box);
    });
}

/** The same frames from a point of the page on, which is given in points. */
export function framesAt(frames: readonly Frame[], x: number, y: number): readonly Frame[] {
  const [right, down] = [ptToMm(pt(x)), ptToMm(pt(y))];
  return frames.map((frame) => ({ ...frame, x: frame.x + right, y: frame.y + down }));
}

export function boxOf(frame: Frame): Box {
  return {
    x: mmToPt(mm(frame.x)),
    y: mmToPt(mm(frame.y)),
    width: mmToPt(mm(frame.width)),
    height: mmToPt(mm(frame.height)),
  };
}

function fillItem(box: Box, ink: string, resources: LayoutResources): Item {
  const { x, y, width, height } = box;
  return { kind: 'fill', x: pt(x), y: pt(y), width: pt(width), height: pt(height), ink: inkOf(resources, ink) };
}

function pictureItem(frame: PictureFrame, box: Box, source: Source | null, resources: LayoutResources): Item {
  const size = resources.pictures.get(frame.file) ?? { width: 4, height: 3 };
  const scale = Math.min(box.width / size.width, box.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  return {
    kind: 'picture',
    picture: templatePictures(resources.template).indexOf(frame.file),
    x: pt(box.x + (box.width - width) / 2),
    y: pt(box.y + (box.height - height) / 2),
    width: pt(width),
    height: pt(height),
    alternative: frame.alternative,
    // Ornaments are not read out.
    source: frame.alternative === '' ? null : source,
  };
}

function textItems(
  frame: TextFrame,
  box: Box,
  fields: Fields,
  source: Source | null,
  resources: LayoutResources,
): Item[] {
  const text = fillFields(frame.text, fields);
  if (text.trim() === '') return [];
  const { style, width } = fittingStyle(frame, text, box.width, resources);
  const align = frame.align === 'spread' ? 'left' : frame.align;
  const shape = { measure: width + ROUNDING, firstIndent: 0, indent: 0, align };
  const set = frameLines(text, style, shape, source, resources);
  const lines = frame.align === 'spread' ? set.map((line) => spreadLine(line, box.width)) : set;
  const leading = frame.leading * style.size;
  const free = box.height - lines.length * leading;
  const top = box.y + (frame.vertical === 'middle' ? free / 2 : frame.vertical === 'bottom' ? free : 0);
  // What was set closer has been broken at its own width.
  const beyond = width - box.width;
  const left = box.x - (align === 'center' ? beyond / 2 : align === 'right' ? beyond : 0);
  return stackedItems(lines, left, top, leading, style, resources);
}

/** Room for the rounding of a text shrunk to the width exactly. */
const ROUNDING = 0.05;
