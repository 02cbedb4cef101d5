import type { Node } from 'prosemirror-model';

/**
 * The text of a manuscript as a list of its text blocks, in reading order: organ, title, number, addressees, body,
 * attachments; table cells row by row; a list item's label before its text; the footnotes at the end, in the order
 * of their marks.
 *
 * This is what the printed pages must hold, no character less or more.
 */
export function manuscriptText(manuscript: Node): string[] {
  const blocks: string[] = [];
  const notes: string[] = [];
  collect(manuscript, '', blocks, notes);
  return [...blocks, ...notes];
}

function collect(node: Node, label: string, blocks: string[], notes: string[]): void {
  if (node.isTextblock) {
    let text = label;
    node.forEach((child) => {
      if (child.type.name === 'footnote') notes.push(child.textContent);
      else text += child.isText ? (child.text ?? '') : (child.type.spec.leafText?.(child) ?? '');
    });
    blocks.push(text);
    return;
  }
  node.forEach((child, _offset, index) => {
    const childLabel = node.type.name === 'listItem' && index === 0 ? String(node.attrs.label) : '';
    collect(child, childLabel, blocks, notes);
  });
}
