import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { diffArrays } from 'diff';

/**
 * Makes another document of the one in the editor, as one transaction that touches only what differs: undo, marks of
 * other plugins and the place on the screen stay with the text that stays.
 *
 * The caret stays with its letters: where its block became another, it stands after as many letters as before.
 *
 * @returns null where both are the same.
 */
export function replaceDocument(state: EditorState, after: Node): Transaction | null {
  const before = state.doc;
  const replacements: Replacement[] = [];
  collectReplacements(before, after, 0, 0, replacements);
  if (replacements.length === 0) return null;
  const { tr } = state;
  // From the end, so that the positions before hold.
  for (const { from, to, content } of replacements.toReversed()) {
    tr.step(new ReplaceStep(from, to, new Slice(content, 0, 0)));
  }
  if (!tr.doc.eq(after)) throw new Error('a document was not replaced by the one that was meant');
  const { head } = state.selection;
  const touched = replacements.find(({ from, to }) => head >= from && head <= to);
  const target = touched ? caretIn(before, after, touched, head) : tr.mapping.map(head);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(target, after.content.size))));
}

/** A stretch of the document before, and what comes in its place. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly content: Fragment;
  /** Where the content begins in the document after. */
  readonly start: number;
}

/**
 * @param from Position of the first child of `before`.
 * @param start The same of `after`.
 */
function collectReplacements(before: Node, after: Node, from: number, start: number, list: Replacement[]): void {
  if (before.isTextblock) {
    const first = before.content.findDiffStart(after.content);
    const last = before.content.findDiffEnd(after.content);
    if (first === null || last === null) return;
    // The equal ends may overlap where a letter was doubled.
    const overlap = Math.max(0, first - Math.min(last.a, last.b));
    const content = after.content.cut(first, last.b + overlap);
    list.push({ from: from + first, to: from + last.a + overlap, content, start: start + first });
    return;
  }
  let [atBefore, atAfter] = [0, 0];
  let [position, place] = [from, start];
  for (const { gone, come } of stretchesOf(before.children, after.children)) {
    const isSame = gone.length === come.length && gone.every((node, index) => node === come[index]);
    const pairs = gone.map((node, index) => ({ old: node, current: come[index] }));
    const isInner = gone.length === come.length && pairs.every(({ old, current }) => current?.sameMarkup(old) === true);
    if (!isSame && isInner) {
      let [inner, innerPlace] = [position, place];
      for (const { old, current } of pairs) {
        if (!current) continue;
        if (!old.eq(current)) {
          if (old.isLeaf) throw new Error(`two ${old.type.name} of the same markup differ`);
          collectReplacements(old, current, inner + 1, innerPlace + 1, list);
        }
        inner += old.nodeSize;
        innerPlace += current.nodeSize;
      }
    } else if (!isSame) {
      const to = position + sizeOf(gone);
      list.push({ from: position, to, content: Fragment.fromArray([...come]), start: place });
    }
    position += sizeOf(gone);
    place += sizeOf(come);
    atBefore += gone.length;
    atAfter += come.length;
  }
  if (atBefore !== before.childCount || atAfter !== after.childCount) throw new Error('a child was lost');
}

interface ChildStretch {
  readonly gone: readonly Node[];
  readonly come: readonly Node[];
}

/** Aligns children by equality: equal stretches have the very same nodes on both sides. */
function stretchesOf(before: readonly Node[], after: readonly Node[]): readonly ChildStretch[] {
  const stretches: { gone: Node[]; come: Node[] }[] = [];
  let [atBefore, atAfter] = [0, 0];
  let isOpen = false;
  for (const { added, removed, value } of diffArrays([...before], [...after], { comparator: (a, b) => a.eq(b) })) {
    const gone = added ? [] : before.slice(atBefore, atBefore + value.length);
    const come = removed ? [] : after.slice(atAfter, atAfter + value.length);
    atBefore += gone.length;
    atAfter += come.length;
    const last = stretches.at(-1);
    if (!added && !removed) {
      stretches.push({ gone, come: gone });
      isOpen = false;
    } else if (isOpen && last) {
      last.gone.push(...gone);
      last.come.push(...come);
    } else {
      stretches.push({ gone, come });
      isOpen = true;
    }
  }
  return stretches;
}

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);

/** The position in the content that came, after as many letters as stood before the caret in what went. */
function caretIn(before: Node, after: Node, { from, content, start }: Replacement, head: number): number {
  const wanted = lettersBetween(before, from, head);
  const end = start + content.size;
  let count = 0;
  let found = start;
  after.nodesBetween(start, end, (node, position) => {
    if (count >= wanted && wanted > 0) return false;
    if (node.isTextblock && wanted === 0 && found === start) found = Math.max(start, position + 1);
    if (!node.isText) return true;
    for (const [index, unit] of [...(node.text ?? '').split('').entries()]) {
      const at = position + index;
      if (at < start || at >= end) continue;
      if (count >= wanted) return false;
      if (LETTER.test(unit)) count += 1;
      found = at + 1;
    }
    return true;
  });
  return Math.min(found, Math.max(start, end));
}

function lettersBetween(document: Node, from: number, to: number): number {
  return document
    .textBetween(from, Math.max(from, to), '\n', '\n')
    .split('')
    .filter((unit) => LETTER.test(unit)).length;
}

/** Halves of a pair count each, so that both sides count alike. */
const LETTER = /[\p{L}\p{N}\p{Surrogate}]/u;
