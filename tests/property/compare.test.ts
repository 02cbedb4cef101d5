import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { compareManuscripts } from '../../shared/compare/compareManuscripts.ts';
import type { ComparedBlock, ComparedText, Segment } from '../../shared/compare/comparison.ts';
import { comparisonText } from '../../shared/compare/comparisonText.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { randomManuscript } from '../support/manuscripts.ts';

const run = { numRuns: propertyRuns(150) };

/** Two manuscripts that have blocks in common: the second takes some of the first and some of its own. */
const versions: fc.Arbitrary<readonly [Node, Node]> = fc
  .tuple(randomManuscript(), randomManuscript(), fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }))
  .map(([one, other, choices]) => {
    const isBody = (node: Node): boolean => node.type.isInGroup('block');
    const mixed = [...one.children.filter(isBody), ...other.children.filter(isBody)].filter(
      (_, at) => choices[at % choices.length],
    );
    return [
      one,
      one.type.createChecked(null, [...mixed, ...other.children.filter(({ type }) => type.name === 'attachment')]),
    ];
  });

type SideName = 'before' | 'after';
const other = { before: 'inserted', after: 'deleted' } as const;

/** One side of a comparison, put together from its segments. */
function rebuilt(blocks: readonly ComparedBlock[], side: SideName): unknown[] {
  return blocks
    .filter(({ change }) => change !== other[side])
    .map((block) => (block.kind === 'text' ? rebuiltText(block, side) : rebuiltRows(block.rows, side)));
}

function rebuiltText(block: ComparedText, side: SideName): unknown {
  const content = block.segments
    .filter(({ kind }) => kind !== other[side])
    .reduce((joined: Fragment, segment: Segment) => joined.append(segment[side]), Fragment.empty);
  const node = block[side]?.node;
  return { type: node?.type.name, label: block[side]?.label, attrs: node?.attrs, content: content.toJSON() };
}

function rebuiltRows(rows: Extract<ComparedBlock, { kind: 'table' }>['rows'], side: SideName): unknown {
  return rows
    .filter(({ change }) => change !== other[side])
    .map(({ cells }) =>
      cells
        .filter((cell) => cell[side] !== null)
        .map((cell) => ({ attrs: cell[side]?.attrs, blocks: rebuilt(cell.blocks, side) })),
    );
}

/** The same of a manuscript itself. */
function taken(parent: Node, label = ''): unknown[] {
  return parent.children.flatMap((node, index): unknown[] => {
    const type = node.type.name;
    if (type === 'table') {
      return [node.children.map((row) => row.children.map((cell) => ({ attrs: cell.attrs, blocks: taken(cell) })))];
    }
    if (type === 'attachment') return [{ type, label: '', attrs: node.attrs, content: null }, ...taken(node)];
    if (type === 'figure')
      return [{ type, label: '', attrs: node.attrs, content: (node.firstChild?.content ?? Fragment.empty).toJSON() }];
    if (node.isTextblock)
      return [{ type, label: index === 0 ? label : '', attrs: node.attrs, content: node.content.toJSON() }];
    return taken(node, type === 'listItem' ? String(node.attrs.label) : '');
  });
}

describe('the comparison of any two versions', () => {
  it('holds both sides exactly', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const { blocks } = compareManuscripts(before, after);
        expect(rebuilt(blocks, 'before')).toEqual(taken(before));
        expect(rebuilt(blocks, 'after')).toEqual(taken(after));
      }),
      run,
    );
  });

  it('finds no change between a manuscript and itself', () => {
    fc.assert(
      fc.property(randomManuscript(), (manuscript) => {
        const { inserted, deleted, changedBlocks } = compareManuscripts(manuscript, manuscript);
        expect([inserted, deleted, changedBlocks]).toEqual([0, 0, 0]);
      }),
      run,
    );
  });

  it('finds a change wherever two versions differ, and has words for it', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const comparison = compareManuscripts(before, after);
        const isAlike = JSON.stringify(taken(before)) === JSON.stringify(taken(after));
        expect(comparison.changedBlocks === 0).toBe(isAlike);
        if (!isAlike) expect(comparisonText(comparison)).not.toBe('');
      }),
      run,
    );
  });
});
