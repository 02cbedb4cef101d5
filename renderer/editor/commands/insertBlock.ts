import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { fieldPosition, headFieldsOf, partAt } from './fields.ts';

/**
 * Inserts a block of the body where the caret is: in place of an empty paragraph, else after the block with the
 * caret; from a field of the head, at the body's beginning.
 *
 * @returns the transaction and the block's position.
 */
export function insertBlock(state: EditorState, block: Node): { readonly tr: Transaction; readonly position: number } {
  const { $from } = state.selection;
  const part = partAt($from);
  const depth = part.node.type.name === 'attachment' ? 1 : 0;
  const { tr } = state;
  if ($from.depth <= depth) {
    tr.insert($from.pos, block);
    return { tr, position: $from.pos };
  }
  const child = $from.node(depth + 1);
  if ((headFieldsOf(part) as readonly string[]).includes(child.type.name)) {
    const position = Math.max(fieldPosition(part, 'addressees'), part.start);
    tr.insert(position, block);
    return { tr, position };
  }
  const isEmptyParagraph = child.type.name === 'paragraph' && child.content.size === 0;
  const from = isEmptyParagraph ? $from.before(depth + 1) : $from.after(depth + 1);
  tr.replaceWith(from, $from.after(depth + 1), block);
  return { tr, position: from };
}
