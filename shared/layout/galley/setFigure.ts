import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import { setParagraph } from '../inline/setParagraph.ts';
import { prepareTexts } from '../inline/setTexts.ts';
import { spacedOut } from '../inline/spaceOut.ts';
import { faceOf, type LayoutResources } from '../resources.ts';
import type { FigureChoice } from './artChoices.ts';
import type { SetFigure, SpanLine } from './flow.ts';
import type { Grid } from './grid.ts';
import { plainText, styledParagraph } from './styledParagraph.ts';

/**
 * Sets a picture with its caption: in the column or across all columns, as it was chosen, or across where the author
 * gave it more width than a column has. It is reduced to fit, never enlarged beyond the width it goes into.
 *
 * @param label Number that the engine sets before the caption, or nothing.
 * @param nextSource Asked for the caption's source; null where the figure has no caption.
 */
export function setFigure(
  block: Node,
  width: FigureChoice['width'],
  label: string,
  grid: Grid,
  resources: LayoutResources,
  nextSource: (() => Source) | null,
  nextNote: (note: Node) => string,
): { readonly figure: SetFigure; readonly across: boolean } {
  const picture = String(block.attrs.picture);
  const pixels = resources.pictures.get(picture) ?? { width: 4, height: 3 };
  const ratio = pixels.height / Math.max(1, pixels.width);
  const wanted = Number(block.attrs.width) || grid.measure;
  const isWide = wanted > grid.measure * WIDER_THAN_COLUMN && ratio < TOO_TALL_ACROSS;
  const across = grid.columns > 1 && (width === 'across' || (width === 'byAuthor' && isWide));
  const room = across ? grid.areaWidth : grid.measure;
  const tallest = grid.areaHeight * resources.template.figure.maxHeight;
  const printed = Math.min(room, tallest / ratio);
  const source = nextSource ? nextSource() : { article: -1, block: 0 };
  const caption = setCaption(block, label, room, source, resources, nextNote);
  return {
    across,
    figure: {
      picture,
      width: printed,
      height: printed * ratio,
      alternative: String(block.attrs.alternative),
      ...caption,
      source,
    },
  };
}

function setCaption(
  block: Node,
  label: string,
  width: number,
  source: Source,
  resources: LayoutResources,
  nextNote: (note: Node) => string,
): { caption: readonly SpanLine[]; captionHeight: number } {
  const node = block.firstChild;
  if (!node) return { caption: [], captionHeight: 0 };
  const style = resources.template.text.caption;
  const base = { role: style.face, size: style.size, ink: style.ink };
  const number = label === '' ? [] : [plainText(label, base, null, resources)];
  const own = styledParagraph(node, base, source, resources, nextNote);
  const text = prepareTexts([...number, ...own], resources);
  const face = faceOf(resources, style.face);
  const set = setParagraph(text, { measure: width, firstIndent: 0, indent: 0, align: 'center' });
  const lines = set.length > 1 ? set : set.map((line) => spacedOut(line, style.spaceOut, style.size, width));
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
