import type { Node } from 'prosemirror-model';

/**
 * The text of a manuscript as a list of its text blocks, in reading order: organ, title, number,
 * addressees, body, attachments; table cells row by row; a list item's label before its text;
 * a footnote's text after the block that refers to it.
 *
 * This is what the printed pages must hold, no character less or more.
 */
export function manuscriptText(manuscript: Node): string[] {
  const blocks: string[] = [];
  collect(manuscript, '', blocks);
  return blocks;
}

function collect(node: Node, label: string, blocks: string[]): void {
  if (node.isTextblock) {
    const notes: string[] = [];
    let text = label;
    node.forEach((child) => {
      if (child.type.name === 'footnote') notes.push(child.textContent);
      else text += child.isText ? (child.text ?? '') : child.textContent || (child.type.spec.leafText?.(child) ?? '');
    });
    blocks.push(text, ...notes);
    return;
  }
  node.forEach((child, _offset, index) => {
    const childLabel = node.type.name === 'listItem' && index === 0 ? String(node.attrs.label) : '';
    collect(child, childLabel, blocks);
  });
}
