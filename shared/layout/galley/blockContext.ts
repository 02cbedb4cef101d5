import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import type { StyledText } from '../inline/styledText.ts';
import type { LayoutResources } from '../resources.ts';
import type { SpanSegment } from './flow.ts';
import type { GalleyBuilder } from './galleyBuilder.ts';
import type { Grid } from './grid.ts';
import type { ArticleNotes } from './notes.ts';
import { type BaseStyle, plainText, styledParagraph } from './styledParagraph.ts';

/** What all blocks of one article are set with, and where they go. */
export interface BlockContext {
  readonly grid: Grid;
  readonly resources: LayoutResources;
  readonly nextSource: () => Source;
  readonly notes: ArticleNotes;
  readonly galley: GalleyBuilder;
}

/** The article's text in the face of a role. */
export const bodyStyle = (role: string, { grid, resources }: BlockContext): BaseStyle => ({
  role,
  size: grid.size,
  ink: resources.template.text.body.ink,
});

/** The texts of a block, which takes the next source. */
export const styledBlock = (block: Node, base: BaseStyle, context: BlockContext): readonly StyledText[] =>
  styledParagraph(block, base, context.nextSource(), context.resources, context.notes.next);

/** The same below a number that the engine sets, which is no text of the manuscript. */
export function labelledBlock(
  label: string,
  block: Node,
  base: BaseStyle,
  context: BlockContext,
): readonly StyledText[] {
  const texts = styledBlock(block, base, context);
  return label === '' ? texts : [plainText(label, base, null, context.resources), ...texts];
}

/** What goes across has the article's notes with it, once there are any. */
export const withNotes = (segment: SpanSegment, { notes }: BlockContext): SpanSegment =>
  notes.count > 0 ? { ...segment, notes: notes.book } : segment;
