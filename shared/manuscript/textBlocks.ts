import type { Node } from 'prosemirror-model';

/** One text block of a manuscript, or the text of one footnote, at its place. */
export interface TextBlock {
  /** Index in reading order, from 0: what the `block` of a display list's `Source` counts. */
  readonly block: number;
  /** The text block's node; of a footnote its inline node. */
  readonly node: Node;
  /** Position right before the node, in the document's own coordinates. */
  readonly position: number;
  /** What is set before the text without being part of it: a list item's label. Empty for all others. */
  readonly label: string;
  /** The printed text, the label first; a hard break is a line feed, a footnote's mark nothing. */
  readonly text: string;
}

/**
 * The text blocks of a manuscript in reading order: organ, title, number, addressees, body, attachments; table cells
 * row by row; the footnotes at the end, in the order of their marks. The index of a block is the number that the
 * engine gives it (`setArticle`) and that `Source.block` names.
 *
 * Works on any document whose nodes bear the names of {@link manuscriptSchema}, so also on an editor's own copy of
 * the schema. The list is kept as long as the manuscript is; asking again costs nothing.
 */
export function textBlocks(manuscript: Node): readonly TextBlock[] {
  const kept = known.get(manuscript);
  if (kept) return kept;
  const blocks: Unnumbered[] = [];
  const notes: Unnumbered[] = [];
  collect(manuscript, 0, '', blocks, notes);
  const list = [...blocks, ...notes].map((item, block): TextBlock => ({ block, ...item }));
  known.set(manuscript, list);
  return list;
}

/** Manuscripts never change, so neither do their blocks. */
const known = new WeakMap<Node, readonly TextBlock[]>();

type Unnumbered = Omit<TextBlock, 'block'>;

/** @param start Position of the node's first child. */
function collect(node: Node, start: number, label: string, blocks: Unnumbered[], notes: Unnumbered[]): void {
  if (node.isTextblock) {
    let text = label;
    node.forEach((child, offset) => {
      if (child.type.name === 'footnote') {
        notes.push({ node: child, position: start + offset, label: '', text: child.textContent });
      } else text += inlineText(child);
    });
    blocks.push({ node, position: start - 1, label, text });
    return;
  }
  node.forEach((child, offset, index) => {
    const childLabel = node.type.name === 'listItem' && index === 0 ? String(node.attrs.label) : '';
    collect(child, start + offset + 1, childLabel, blocks, notes);
  });
}

/** The printed text of an inline node: a line feed for a hard break, nothing for a footnote's mark. */
export function inlineText(inline: Node): string {
  return inline.isText ? (inline.text ?? '') : (inline.type.spec.leafText?.(inline) ?? '');
}
