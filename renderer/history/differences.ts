import type { ComparedBlock, Comparison } from '../../shared/compare/comparison.ts';

/**
 * The places of a comparison that differ, in reading order, each by a key: the number of its block; of a table whose
 * rows or cells changed, `block:row` for a row that came or went, `block:row:cell` for a cell.
 */
export function differencesOf({ blocks }: Comparison): readonly string[] {
  return blocks.flatMap((block, index) => (block.change === 'same' ? [] : placesIn(block, index)));
}

function placesIn(block: ComparedBlock, index: number): readonly string[] {
  if (block.kind === 'text' || block.change !== 'changed') return [String(index)];
  return block.rows.flatMap(({ change, cells }, row) => {
    if (change === 'same') return [];
    if (change !== 'changed') return [`${index}:${row}`];
    return cells.flatMap((cell, column) => (cell.change === 'same' ? [] : [`${index}:${row}:${column}`]));
  });
}

/** A block that is shown, or how many that did not change are left out in its place. */
export type ShownBlock =
  | { readonly kind: 'block'; readonly index: number; readonly block: ComparedBlock }
  | { readonly kind: 'unchanged'; readonly index: number; readonly count: number };

/** Unchanged blocks that stay beside a change, for its context. */
const CONTEXT = 1;

/** All blocks, or only those that changed with their neighbours. */
export function shownBlocks({ blocks }: Comparison, onlyChanges: boolean): readonly ShownBlock[] {
  const isNear = (index: number): boolean =>
    blocks.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ change }) => change !== 'same');
  const shown: ShownBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = shown.at(-1);
    if (!onlyChanges || isNear(index)) shown.push({ kind: 'block', index, block });
    else if (last?.kind === 'unchanged') shown[shown.length - 1] = { ...last, count: last.count + 1 };
    else shown.push({ kind: 'unchanged', index, count: 1 });
  }
  return shown;
}
