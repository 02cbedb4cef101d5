import { describe, expect, it } from 'vitest';
import type { FlowItem } from '../../../../shared/layout/galley/flow.ts';
import { type Grid, gridOf, heightOfRows } from '../../../../shared/layout/galley/grid.ts';
import { markKeeps } from '../../../../shared/layout/galley/keeps.ts';
import { balanceColumns } from '../../../../shared/layout/page/balance.ts';
import { type ColumnPlace, fillColumn } from '../../../../shared/layout/page/fillColumn.ts';
import { paragraphItems, plainTable, rowItems } from '../../../support/layout/flowItems.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

const template = squareTemplate();
const grid = gridOf(template, {});
const FULL: ColumnPlace = { isFirst: true, isLast: false, isFull: true };

function flow(...parts: readonly (readonly FlowItem[])[]): FlowItem[] {
  const items = parts.flat();
  markKeeps(items, template.keeps);
  return items;
}

/** How many items go into a column of so many rows. */
const filling = (items: readonly FlowItem[], rows: number, place: ColumnPlace = FULL) =>
  fillColumn(items, 0, heightOfRows(grid, rows), place, grid);

/** How many items each column takes when the text ends there; null where there are too few rows. */
function balanced(items: readonly FlowItem[], mostRows = 10, on: Grid = grid): number[] | null {
  return (
    balanceColumns(items, 0, mostRows, on, template.keeps)?.filled.columns.map(({ parts }) => parts.length) ?? null
  );
}

describe('filling a column', () => {
  it('takes as many lines as it has rows', () => {
    expect(filling(flow(paragraphItems(20)), 5)).toMatchObject({ end: 5, height: 90, forced: false });
  });

  it('leaves the last but one line to the last', () => {
    expect(filling(flow(paragraphItems(6)), 5).end).toBe(4);
  });

  it('sends a heading to the next column with its text', () => {
    const items = flow(paragraphItems(3), paragraphItems(1, 'heading'), paragraphItems(4));
    expect([4, 5, 6].map((rows) => filling(items, rows).end)).toEqual([3, 3, 6]);
  });

  it('lets a signature head the next column of the page', () => {
    const items = flow(paragraphItems(4), paragraphItems(1, 'signature'), paragraphItems(1, 'signature'));
    expect(filling(items, 4).end).toBe(4);
  });

  it('sends two lines of text along with the signature to the next page', () => {
    const items = flow(paragraphItems(4), paragraphItems(1, 'signature'), paragraphItems(1, 'signature'));
    expect(filling(items, 4, { ...FULL, isLast: true }).end).toBe(2);
  });

  it('stays empty where nothing may end in it and the next one has more room', () => {
    const items = flow(paragraphItems(3));
    expect(filling(items, 2, { ...FULL, isFull: false })).toMatchObject({ end: 0, forced: false });
  });

  it('lets the keeps give way where no column has more room, and says so', () => {
    expect(filling(flow(paragraphItems(3)), 2)).toMatchObject({ end: 2, forced: true });
  });

  it('says so where an item is taller than any column', () => {
    const table = rowItems(plainTable(1, 0, 500));
    expect(filling(flow(table), 10)).toMatchObject({ end: 1, forced: true });
  });

  it('drops the blank lines above a paragraph at its head, and only there', () => {
    const spaced = flow(paragraphItems(1, 'text', 2), paragraphItems(1, 'text', 2));
    expect(filling(spaced, 10).parts.map(({ top }) => Math.round(top))).toEqual([0, 60]);
  });

  it('brings the text below a table back to the grid', () => {
    const items = flow(paragraphItems(1), rowItems(plainTable(3, 0, 15)), paragraphItems(1));
    // Three rows of 15 below the first line end at 65; half a blank of 5 more, and the next row begins at 80.
    expect(filling(items, 10).parts.map(({ top }) => Math.round(top))).toEqual([0, 20, 80]);
  });
});

// Rule 11 of our typesetting; clreq, 2.3.
describe('balancing columns', () => {
  it('ends both columns level where the lines are even', () => {
    expect(balanced(flow(paragraphItems(8)))).toEqual([4, 4]);
  });

  it('lets the shortfall fall in the last column', () => {
    expect(balanced(flow(paragraphItems(7)))).toEqual([4, 3]);
    const three = gridOf(template, { columns: 3 });
    expect(balanced(flow(paragraphItems(10)), 10, { ...three, leading: 20, rows: 10 })).toEqual([4, 4, 2]);
  });

  it('does not divide a paragraph too short for it', () => {
    expect(balanced(flow(paragraphItems(3)))).toEqual([3]);
  });

  it('does not hold a column with one line of a paragraph’s rest', () => {
    // Three lines of a paragraph of six come from the page before.
    const items = flow(paragraphItems(6));
    const { columns } = balanceColumns(items, 3, 10, grid, template.keeps)?.filled ?? { columns: [] };
    expect(columns.map(({ parts }) => parts.length)).toEqual([3]);
  });

  it('lets the signature head the second column', () => {
    const items = flow(paragraphItems(4), paragraphItems(1, 'signature'), paragraphItems(1, 'signature'));
    expect(balanced(items)).toEqual([4, 2]);
  });

  it('answers null where there are too few rows', () => {
    expect(balanced(flow(paragraphItems(8)), 3)).toBeNull();
    expect(balanced(flow(paragraphItems(8)), 0)).toBeNull();
  });

  it('takes the fewest rows that hold the text', () => {
    for (let lines = 4; lines <= 20; lines += 1) {
      const result = balanceColumns(flow(paragraphItems(lines)), 0, 10, grid, template.keeps);
      expect(result?.rows).toBe(Math.ceil(lines / 2));
    }
  });
});
