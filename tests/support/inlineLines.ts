import type { Node } from 'prosemirror-model';

/** The text blocks of a manuscript as lines, marks in braces around the text they cover: `{strong:重点}`. */
export function inlineLines(manuscript: Node): string[] {
  const lines: string[] = [];
  manuscript.descendants((node) => {
    if (node.isTextblock) lines.push(inlineLine(node));
    return !node.isTextblock;
  });
  return lines;
}

/** One text block; `⏎` is a line break, a footnote stands in brackets. */
export function inlineLine(block: Node): string {
  let line = '';
  block.forEach((child) => {
    const set = child.marks.map((mark) => `${mark.type.name}${mark.attrs.level ?? ''}`).join(' ');
    if (child.type.name === 'hardBreak') line += '⏎';
    else if (child.type.name === 'footnote') line += `[${child.textContent}]`;
    else line += set === '' ? (child.text ?? '') : `{${set}:${child.text ?? ''}}`;
  });
  return line;
}
