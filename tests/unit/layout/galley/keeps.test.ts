import { describe, expect, it } from 'vitest';
import type { FlowItem } from '../../../../shared/layout/galley/flow.ts';
import { markKeeps } from '../../../../shared/layout/galley/keeps.ts';
import { paragraphItems, permissions, plainTable, rowItems } from '../../../support/layout/flowItems.ts';

const KEEPS = { orphanLines: 2, widowLines: 2, linesAfterHeading: 2 };

function kept(...parts: readonly (readonly FlowItem[])[]): string[] {
  const items = parts.flat();
  markKeeps(items, KEEPS);
  return permissions(items);
}

// Rule 12 of our typesetting; clreq, 2.5.
describe('a column', () => {
  it('does not end after one line of a paragraph, nor before its last one', () => {
    expect(kept(paragraphItems(5))).toEqual(['never', 'anywhere', 'anywhere', 'never', 'anywhere']);
  });

  it('does not divide a paragraph of three lines', () => {
    expect(kept(paragraphItems(3))).toEqual(['never', 'never', 'anywhere']);
  });

  it('may end between paragraphs', () => {
    expect(kept(paragraphItems(1), paragraphItems(1))).toEqual(['anywhere', 'anywhere']);
  });

  it('does not end with a heading, nor with one line below it', () => {
    expect(kept(paragraphItems(1, 'heading'), paragraphItems(4))).toEqual([
      ...['never', 'never', 'anywhere', 'never', 'anywhere'],
    ]);
  });

  it('does not end inside a heading or between two headings', () => {
    expect(kept(paragraphItems(2, 'heading'), paragraphItems(1, 'heading'), paragraphItems(2))).toEqual([
      ...['never', 'never', 'never', 'never', 'anywhere'],
    ]);
  });

  it('wants two lines below a heading also where they are two paragraphs', () => {
    expect(kept(paragraphItems(1, 'heading'), paragraphItems(1), paragraphItems(1))).toEqual([
      ...['never', 'never', 'anywhere'],
    ]);
  });

  it('may be followed by a signature on the same page only', () => {
    expect(kept(paragraphItems(1), paragraphItems(1, 'signature'), paragraphItems(1, 'signature'))).toEqual([
      ...['samePage', 'never', 'anywhere'],
    ]);
  });

  it('does not part a table from its title', () => {
    const title = paragraphItems(1, 'tableTitle');
    expect(kept(title, rowItems(plainTable(2)))[0]).toBe('never');
  });

  it('leaves no first or last row of a longer table alone', () => {
    expect(kept(rowItems(plainTable(6, 1)))).toEqual(['never', 'anywhere', 'anywhere', 'never', 'anywhere']);
  });

  it('does not divide a table of three rows', () => {
    expect(kept(rowItems(plainTable(3)))).toEqual(['never', 'never', 'anywhere']);
    expect(kept(rowItems(plainTable(3, 1)))).toEqual(['never', 'anywhere']);
  });

  it('may end between the parts of one row that was too tall', () => {
    const part = { column: 0, rowspan: 1, colspan: 1, lines: [], size: 10 };
    const cells = [0, 1].map((row) => ({ ...part, row, continues: row > 0 }));
    expect(kept(rowItems({ ...plainTable(2), cells }))).toEqual(['anywhere', 'anywhere']);
  });

  it('keeps what the template wants, and no more', () => {
    const items = paragraphItems(3);
    markKeeps(items, { orphanLines: 1, widowLines: 1, linesAfterHeading: 0 });
    expect(permissions(items)).toEqual(['anywhere', 'anywhere', 'anywhere']);
  });
});
