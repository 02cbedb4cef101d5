import type { Node } from 'prosemirror-model';
import { align, type Pair } from './align.ts';
import { compareInlines, wholeLine } from './compareInlines.ts';
import { changeOf, compareRows } from './compareTables.ts';
import type { ComparedBlock, ComparedTable, ComparedText, Comparison, Segment } from './comparison.ts';
import { type Bigrams, bigramsOf, similarity } from './similarity.ts';
import { isStyledAlike, type Unit, unitsOf, unitsOfCell } from './units.ts';

/**
 * Compares two versions of a manuscript: blocks are aligned, what stands in them is marked as inserted, deleted or set
 * otherwise, tables cell by cell. What was moved is deleted here and inserted there.
 *
 * Both sides are wholly in the result: the blocks that were not inserted are the version before in its order, those not
 * deleted the version after, and so within each block.
 */
export function compareManuscripts(before: Node, after: Node): Comparison {
  const blocks = alignUnits(unitsOf(before), unitsOf(after)).map(compareUnits);
  const segments = blocks.flatMap(segmentsOf);
  return {
    blocks,
    inserted: extent(segments, 'inserted'),
    deleted: extent(segments, 'deleted'),
    changedBlocks: blocks.filter(({ change }) => change !== 'same').length,
  };
}

/** All segments of a block, those of a table by its cells. */
export function segmentsOf(block: ComparedBlock): readonly Segment[] {
  if (block.kind === 'text') return block.segments;
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(({ segments }) => segments)));
}

function extent(segments: readonly Segment[], kind: Segment['kind']): number {
  return segments
    .filter((segment) => segment.kind === kind)
    .reduce((sum, { text }) => sum + [...text.replaceAll(/\s/g, '')].length, 0);
}

function alignUnits(before: readonly Unit[], after: readonly Unit[]): readonly Pair<Unit>[] {
  const kept = new Map<Unit, Bigrams>();
  const bigrams = (unit: Unit): Bigrams => {
    const known = kept.get(unit) ?? bigramsOf(unit.text);
    kept.set(unit, known);
    return known;
  };
  const likeness = (one: Unit, other: Unit): number => {
    if (one.kind !== other.kind) return 0;
    const alike = similarity(bigrams(one), bigrams(other));
    const isSameField = one.node.type.name === other.node.type.name && fields.has(one.node.type.name);
    // A field of the document stays that field, whatever stands in it; a paragraph has to be recognisable.
    if (isSameField || one.kind === 'attachment') return 0.3 + alike;
    return alike >= (one.kind === 'table' ? LEAST_ALIKE_TABLE : LEAST_ALIKE) ? alike : 0;
  };
  return align(before, after, (unit) => `${unit.kind} ${unit.text}`, likeness);
}

const fields: ReadonlySet<string> = new Set([
  ...['title', 'titleNote', 'documentNumber', 'addressees', 'signature', 'date', 'attachmentLabel', 'attachmentTitle'],
]);

/** Two paragraphs of which less is common share the vocabulary of all official prose, no more. */
const LEAST_ALIKE = 0.35;
/** A table stays the same table when most of its numbers change. */
const LEAST_ALIKE_TABLE = 0.15;

function compareUnits(pair: Pair<Unit>): ComparedBlock {
  const unit = pair.after ?? pair.before;
  return unit?.kind === 'table' ? compareTables(pair) : compareTexts(pair);
}

function compareTexts({ before, after }: Pair<Unit>): ComparedText {
  const isRestyled = before !== null && after !== null && !isStyledAlike(before, after);
  const segments = segmentsBetween(before, after);
  const isSame = before !== null && after !== null && !isRestyled && segments.every(({ kind }) => kind === 'same');
  const change = before === null ? 'inserted' : after === null ? 'deleted' : isSame ? 'same' : 'changed';
  return { kind: 'text', change, before, after, isRestyled, segments };
}

function segmentsBetween(before: Unit | null, after: Unit | null): readonly Segment[] {
  if (before && after) return compareInlines(before.inlines, after.inlines);
  return before ? wholeLine('deleted', before.inlines) : wholeLine('inserted', after?.inlines ?? []);
}

function compareTables({ before, after }: Pair<Unit>): ComparedTable {
  const rows = compareRows(before?.node ?? null, after?.node ?? null, (old, current) => {
    const pairs = alignUnits(old ? unitsOfCell(old) : [], current ? unitsOfCell(current) : []);
    return joinLone(pairs).map(compareTexts);
  });
  return { kind: 'table', change: changeOf(before, after, rows), before, after, rows };
}

/** Where a cell holds one paragraph on either side, these are one, however little alike: a number became another. */
function joinLone(pairs: readonly Pair<Unit>[]): readonly Pair<Unit>[] {
  const [first, second] = pairs;
  if (pairs.length !== 2 || !first || !second) return pairs;
  if (first.before && !first.after && second.after && !second.before)
    return [{ before: first.before, after: second.after }];
  return pairs;
}
