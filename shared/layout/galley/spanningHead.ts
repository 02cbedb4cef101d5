import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import type { SpanningStyle } from '../../template/template.ts';
import type { LayoutResources } from '../resources.ts';
import { besideMongolian } from './besideMongolian.ts';
import type { SpanSegment } from './flow.ts';
import type { Grid } from './grid.ts';
import { withRedHead } from './redHead.ts';
import { type SpanningPart, spanningBlock } from './spanningBlock.ts';
import { styledParagraph } from './styledParagraph.ts';

/**
 * The full-width head of a document (organs, title, number) or of an attachment (label, title).
 *
 * @returns null where the manuscript has none of these.
 */
export function spanningHead(
  node: Node,
  kind: 'article' | 'attachment',
  grid: Grid,
  resources: LayoutResources,
  nextSource: () => Source,
  nextNote: (note: Node) => string,
  mongolianTitle = '',
): SpanSegment | null {
  const { template } = resources;
  const styles: Readonly<Record<string, SpanningStyle>> = {
    organ: template.spanning.organ,
    title: template.spanning.title,
    titleNote: template.spanning.titleNote,
    documentNumber: template.spanning.documentNumber,
    attachmentLabel: template.spanning.attachmentLabel,
    attachmentTitle: template.spanning.attachmentTitle,
  };
  const { redHead } = template.articleHead;
  const hasRedHead = kind === 'article' && redHead !== null;
  const parts: SpanningPart[] = [];
  const redParts: SpanningPart[] = [];
  node.forEach((child) => {
    const style = styles[child.type.name];
    if (!style) return;
    const isRed = hasRedHead && child.type.name === 'organ';
    const base = { role: style.face, size: style.size, ink: isRed ? redHead.ink : style.ink };
    const isAboveRule = isRed || (hasRedHead && child.type.name === 'documentNumber');
    (isAboveRule ? redParts : parts).push({
      style,
      texts: styledParagraph(child, base, nextSource(), resources, nextNote),
    });
  });
  const hasMongolian = mongolianTitle !== '' && template.spanning.mongolianTitle !== undefined;
  if (parts.length === 0 && redParts.length === 0 && !hasMongolian) return null;
  const { linesAbove, linesBelow } = kind === 'article' ? template.articleHead : template.attachmentHead;
  const { textLinesBelow } = template.articleHead;
  const block = (some: readonly SpanningPart[], width: number): SpanSegment =>
    spanningBlock(some, width, { linesAbove, linesBelow, textLinesBelow }, resources);
  const title = besideMongolian(mongolianTitle, grid.areaWidth, resources, (width) => block(parts, width));
  return hasRedHead ? withRedHead(block(redParts, grid.areaWidth), title, redHead, grid) : title;
}
