import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import { setParagraph } from '../inline/setParagraph.ts';
import { prepareTexts } from '../inline/setTexts.ts';
import { faceOf, type LayoutResources } from '../resources.ts';
import type { SetFigure, SpanLine } from './flow.ts';
import type { Grid } from './grid.ts';
import { styledParagraph } from './styledParagraph.ts';

/**
 * Sets a picture with its caption: in the column, or across all columns where the author gave it more width
 * than a column has. It is reduced to fit, never enlarged beyond the width it goes into.
 *
 * @param nextSource Asked for the caption's source; null where the figure has no caption.
 */
export function setFigure(
  block: Node,
  grid: Grid,
  resources: LayoutResources,
  nextSource: (() => Source) | null,
  nextNote: (note: Node) => string,
): { readonly figure: SetFigure; readonly across: boolean } {
  const picture = String(block.attrs.picture);
  const pixels = resources.pictures.get(picture) ?? { width: 4, height: 3 };
  const ratio = pixels.height / Math.max(1, pixels.width);
  const wanted = Number(block.attrs.width) || grid.measure;
  const across = grid.columns > 1 && wanted > grid.measure * WIDER_THAN_COLUMN && ratio < TOO_TALL_ACROSS;
  const room = across ? grid.areaWidth : grid.measure;
  const tallest = grid.areaHeight * resources.template.figure.maxHeight;
  const width = Math.min(room, tallest / ratio);
  const source = nextSource ? nextSource() : { article: -1, block: 0 };
  const caption = setCaption(block, room, source, resources, nextNote);
  return {
    across,
    figure: {
      picture,
      width,
      height: width * ratio,
      alternative: String(block.attrs.alternative),
      ...caption,
      source,
    },
  };
}

function setCaption(
  block: Node,
  width: number,
  source: Source,
  resources: LayoutResources,
  nextNote: (note: Node) => string,
): { caption: readonly SpanLine[]; captionHeight: number } {
  const node = block.firstChild;
  if (!node) return { caption: [], captionHeight: 0 };
  const style = resources.template.text.caption;
  const base = { role: style.face, size: style.size, ink: style.ink };
  const text = prepareTexts(styledParagraph(node, base, source, resources, nextNote), resources);
  const face = faceOf(resources, style.face);
  const lines = setParagraph(text, { measure: width, firstIndent: 0, indent: 0, align: 'center' });
  const height = style.size * style.leading;
  const caption = lines.map((line, index) => ({
    line,
    x: 0,
    baseline: style.size * CAPTION_GAP + index * height + (height - style.size) / 2 + face.ascent * style.size,
  }));
  return { caption, captionHeight: style.size * CAPTION_GAP + lines.length * height };
}

const WIDER_THAN_COLUMN = 1.15;
/** A picture this tall for its width would fill a page if it went across. */
const TOO_TALL_ACROSS = 1;
/** Between picture and caption, in ems of the caption. */
const CAPTION_GAP = 0.4;
