import type { Fragment, Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** What is copied as plain text: a line for each paragraph, a table's cells with tabs between, as Excel takes them. */
export function plainClipboard(): Plugin {
  return new Plugin({
    key: new PluginKey('plainClipboard'),
    props: { clipboardTextSerializer: (slice: Slice) => linesOf(slice.content).join('\n') },
  });
}

function linesOf(content: Fragment): string[] {
  const lines: string[] = [];
  let inline = '';
  content.forEach((node) => {
    if (node.isInline) inline += inlineTextOf(node);
    else lines.push(...linesOfBlock(node));
  });
  return inline === '' ? lines : [inline, ...lines];
}

function linesOfBlock(node: Node): string[] {
  if (node.type.spec.tableRole === 'row') return [node.children.map(cellText).join('\t')];
  if (node.isTextblock) return [node.children.map(inlineTextOf).join('')];
  const lines = linesOf(node.content);
  return node.type.name === 'listItem'
    ? lines.map((line, index) => (index === 0 ? node.attrs.label + line : line))
    : lines;
}

const cellText = (cell: Node): string => linesOf(cell.content).join(' ');

const inlineTextOf = (node: Node): string =>
  node.isText ? (node.text ?? '') : node.type.name === 'hardBreak' ? '\n' : '';
