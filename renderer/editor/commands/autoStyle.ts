import type { ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { headingNumber } from './headingNumber.ts';

/** What typing makes of a paragraph by itself. */
export type AutoStyle =
  | { readonly kind: 'heading'; readonly level: number }
  /** The heading ended with a full stop and text went on: it opens its paragraph. `length` in characters. */
  | { readonly kind: 'runIn'; readonly level: number; readonly length: number };

/** Where typing may change the style: a paragraph or heading of the body, not of a list or a cell. */
export function isAutoStyled($position: ResolvedPos): boolean {
  const { parent, depth } = $position;
  const name = parent.type.name;
  if (name !== 'paragraph' && name !== 'heading') return false;
  const holder = $position.node(depth - 1).type.name;
  return holder === 'document' || holder === 'attachment';
}

/**
 * What a paragraph or heading should become when its text changes from one to the other by typing.
 *
 * A paragraph becomes a heading at the moment it gets a number; one whose style was set by hand afterwards is left
 * alone, since it had the number before. A heading becomes run-in when text follows its full stop.
 */
export function autoStyle(
  kind: 'paragraph' | 'heading',
  before: string,
  after: string,
  level: number,
): AutoStyle | null {
  if (kind === 'paragraph') {
    const number = headingNumber(after);
    if (!number || headingNumber(before)?.level === number.level) return null;
    return { kind: 'heading', level: number.level };
  }
  const sentence = /^[^。]+。(?=[^。”’）\n])/.exec(after);
  if (!sentence || /^[^。]+。(?=[^。”’）\n])/.test(before)) return null;
  return { kind: 'runIn', level, length: sentence[0].length };
}

/** The transaction that carries out an auto style on the text block with the caret. */
export function applyAutoStyle(state: EditorState, style: AutoStyle): Transaction {
  const { $from } = state.selection;
  const { heading, paragraph } = state.schema.nodes;
  const { runIn } = state.schema.marks;
  if (!heading || !paragraph || !runIn) throw new Error('the schema lacks heading, paragraph or runIn');
  const position = $from.before();
  const { tr } = state;
  if (style.kind === 'heading') return tr.setNodeMarkup(position, heading, { level: style.level });
  tr.setNodeMarkup(position, paragraph, null);
  tr.addMark(position + 1, position + 1 + style.length, runIn.create({ level: style.level }));
  return tr.removeStoredMark(runIn);
}
