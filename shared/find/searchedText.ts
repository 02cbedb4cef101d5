import type { Node } from 'prosemirror-model';
import { inlineText, textBlocks } from '../manuscript/textBlocks.ts';

/** The text of one block as a search reads it: over marks and footnote marks, never over the block's end. */
export interface SearchedText {
  /** As `Source.block` counts. */
  readonly block: number;
  /** Without a list item's label, which is no text to edit. A hard break is a line feed, a footnote's mark nothing. */
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** A part of a searched text that stands in one piece in the document. */
interface Stretch {
  /** Offset in the searched text. */
  readonly offset: number;
  readonly length: number;
  /** Position in the document of its first character. */
  readonly position: number;
}

/** The searched texts of a manuscript: its blocks in reading order, its footnotes last. Kept with the manuscript. */
export function searchedTexts(manuscript: Node): readonly SearchedText[] {
  const kept = known.get(manuscript);
  if (kept) return kept;
  const texts = textBlocks(manuscript).map(({ block, node, position }) => searchedText(block, node, position + 1));
  known.set(manuscript, texts);
  return texts;
}

const known = new WeakMap<Node, readonly SearchedText[]>();

function searchedText(block: number, node: Node, start: number): SearchedText {
  const stretches: Stretch[] = [];
  let text = '';
  let position = start;
  for (const child of node.children) {
    const { length } = inlineText(child);
    if (length > 0) stretches.push({ offset: text.length, length, position });
    text += inlineText(child);
    position += child.nodeSize;
  }
  return { block, text, stretches };
}

/**
 * The positions of the characters `from` to `to` of a searched text, which are at least one. A footnote's mark at
 * their edge stays outside.
 */
export function rangeOf(searched: SearchedText, from: number, to: number): { from: number; to: number } {
  return { from: positionOf(searched, from), to: positionOf(searched, to - 1) + 1 };
}

/** The position right before a character. */
function positionOf({ stretches }: SearchedText, offset: number): number {
  const stretch = stretches.findLast((item) => item.offset <= offset);
  if (!stretch || offset >= stretch.offset + stretch.length) throw new RangeError(`no character at offset ${offset}`);
  return stretch.position + offset - stretch.offset;
}
