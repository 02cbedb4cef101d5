import type { Node } from 'prosemirror-model';
import type { TidyChange } from '../../shared/tidy/change.ts';
import { tidyManuscript } from '../../shared/tidy/tidyManuscript.ts';

/** What 一键排版 would make of a text in the editor. */
export interface TidyPlan {
  readonly from: Node;
  /** The ids of the changes that it leaves out. */
  readonly leftOut: ReadonlySet<string>;
  readonly tidied: Node;
  readonly changes: readonly TidyChange[];
}

/**
 * Computes what would change.
 *
 * The one empty paragraph that the editor keeps for the caret in a document without text is no blank paragraph to be
 * taken away: it would come back at once.
 */
export function tidyDocument(from: Node, leftOut: ReadonlySet<string>): TidyPlan {
  const plan = (out: ReadonlySet<string>) => tidyManuscript(from, out);
  const blocks = from.children.filter(({ type }) => type.isInGroup('block'));
  const [lone] = blocks;
  if (blocks.length !== 1 || lone?.type.name !== 'paragraph' || lone.content.size > 0) {
    const { manuscript, changes } = plan(leftOut);
    return { from, leftOut, tidied: manuscript, changes };
  }
  const isOfCaret = ({ rule }: TidyChange): boolean => rule === 'blank-paragraphs';
  const ofCaret = plan(leftOut).changes.filter(isOfCaret);
  const { manuscript, changes } = plan(new Set([...leftOut, ...ofCaret.map(({ id }) => id)]));
  return { from, leftOut, tidied: manuscript, changes: changes.filter((change) => !isOfCaret(change)) };
}
