import type { Node } from 'prosemirror-model';
import { inlineText, type TextBlock, textBlocks } from './textBlocks.ts';

/** A place in a manuscript's printed text: between two characters of one text block. */
export interface TextPlace {
  /** As `Source.block` counts. */
  readonly block: number;
  /** UTF-16 units of the block's printed text before it, a list item's label included. */
  readonly offset: number;
}

/**
 * The position in the document at which an editor puts its caret for a place in the printed text.
 *
 * A place inside a list item's label is the beginning of its text; an offset beyond the text is its end. Beside a
 * footnote's mark, which is no text, the place before the mark is meant.
 *
 * @returns null where the manuscript has no such block: it was edited since the pages were set.
 */
export function positionOfPlace(manuscript: Node, place: TextPlace): number | null {
  const block = textBlocks(manuscript)[place.block];
  if (!block) return null;
  return block.position + 1 + contentOffset(block, Math.max(0, place.offset - block.label.length));
}

/**
 * The place in the printed text for a position in the document: what a jump from the editor to the pages names.
 *
 * Between blocks it is the beginning of the next one; after the last, its end. Inside a footnote it is the footnote's
 * own block.
 *
 * @returns null only where the manuscript has no text block at all.
 */
export function placeOfPosition(manuscript: Node, position: number): TextPlace | null {
  let next: TextBlock | null = null;
  let last: TextBlock | null = null;
  let holder: TextBlock | null = null;
  for (const block of textBlocks(manuscript)) {
    const start = block.position + 1;
    const end = start + block.node.content.size;
    if (position >= start && position <= end && (!holder || holder.position < block.position)) holder = block;
    if (!block.node.isTextblock) continue;
    if (start > position && !next) next = block;
    last = block;
  }
  if (holder) {
    const offset = textOffset(holder, position - holder.position - 1);
    return { block: holder.block, offset: holder.label.length + offset };
  }
  if (next) return { block: next.block, offset: 0 };
  return last && { block: last.block, offset: last.text.length };
}

/** From an offset in a block's text without its label to one in its content. */
function contentOffset({ node }: TextBlock, offset: number): number {
  let left = offset;
  let content = 0;
  for (const child of node.children) {
    if (left === 0) break;
    const { length } = inlineText(child);
    if (child.isText && left <= length) return content + left;
    left -= Math.min(left, length);
    content += child.nodeSize;
  }
  return content;
}

/** From an offset in a block's content to one in its text without the label. */
function textOffset({ node }: TextBlock, offset: number): number {
  let text = 0;
  let content = 0;
  for (const child of node.children) {
    if (content + child.nodeSize > offset) {
      return child.isText ? text + Math.max(0, offset - content) : text;
    }
    content += child.nodeSize;
    text += inlineText(child).length;
  }
  return text;
}
