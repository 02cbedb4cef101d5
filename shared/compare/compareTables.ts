import type { Node } from 'prosemirror-model';
import { align } from './align.ts';
import type { Change, ComparedCell, ComparedRow, ComparedText } from './comparison.ts';
import { bigramsOf, similarity } from './similarity.ts';

/** Compares the paragraphs of two cells, either of which may be missing. */
export type CompareCellText = (before: Node | null, after: Node | null) => readonly ComparedText[];

/**
 * Compares two tables row by row and cell by cell. Rows are aligned by their text, the cells of two rows by their
 * order where they are equally many, by their text where a column came or went.
 */
export function compareRows(
  before: Node | null,
  after: Node | null,
  compareText: CompareCellText,
): readonly ComparedRow[] {
  const pairs = align(rowsOf(before), rowsOf(after), keyOf, likeness);
  return pairs.map((pair): ComparedRow => {
    const cells = pairCells(pair.before?.node ?? null, pair.after?.node ?? null).map((cell) =>
      compareCells(cell, compareText),
    );
    return { change: changeOf(pair.before, pair.after, cells), cells };
  });
}

interface Part {
  readonly node: Node;
  readonly bigrams: ReturnType<typeof bigramsOf>;
}

const partOf = (node: Node): Part => ({ node, bigrams: bigramsOf(node.children.map(textOf).join('|')) });
const rowsOf = (table: Node | null): readonly Part[] => (table?.children ?? []).map(partOf);
const textOf = (node: Node): string => node.textContent;
const keyOf = ({ node }: Part): string => JSON.stringify(node.toJSON());
/** Rows are alike even with all numbers changed, so little is enough; but a pair it must be rather than none. */
const likeness = (one: Part, other: Part): number => 0.05 + similarity(one.bigrams, other.bigrams);

interface CellPair {
  readonly before: Node | null;
  readonly after: Node | null;
}

function pairCells(before: Node | null, after: Node | null): readonly CellPair[] {
  const [old, current] = [before?.children ?? [], after?.children ?? []];
  if (!before || !after) {
    return [
      ...old.map((cell) => ({ before: cell, after: null })),
      ...current.map((cell) => ({ before: null, after: cell })),
    ];
  }
  if (old.length === current.length) return old.map((cell, index) => ({ before: cell, after: current[index] ?? null }));
  return align(old.map(partOf), current.map(partOf), keyOf, (one, other) => similarity(one.bigrams, other.bigrams)).map(
    (pair) => ({ before: pair.before?.node ?? null, after: pair.after?.node ?? null }),
  );
}

function compareCells({ before, after }: CellPair, compareText: CompareCellText): ComparedCell {
  const blocks = compareText(before, after);
  const isRestyled = before !== null && after !== null && !isSetAlike(before, after);
  const change = isRestyled ? 'changed' : changeOf(before, after, blocks);
  return { change, before, after, isRestyled, blocks };
}

function isSetAlike(one: Node, other: Node): boolean {
  return one.type.name === other.type.name && JSON.stringify(one.attrs) === JSON.stringify(other.attrs);
}

/** What became of a whole, by its sides and its parts. */
export function changeOf(before: unknown, after: unknown, parts: readonly { readonly change: Change }[]): Change {
  if (before === null) return 'inserted';
  if (after === null) return 'deleted';
  return parts.every(({ change }) => change === 'same') ? 'same' : 'changed';
}
