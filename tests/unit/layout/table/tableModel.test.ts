import { describe, expect, it } from 'vitest';
import { tableModel } from '../../../../shared/layout/table/tableModel.ts';
import { type CellSpec, table } from '../../../support/layout/builders.ts';

/** The grid of a table with each place named by the text of the cell that covers it. */
function covered(headRows: number, rows: readonly (readonly CellSpec[])[]): string[] {
  const model = tableModel(table(headRows, rows));
  const grid = Array.from({ length: model.rows }, () => new Array<string>(model.columns).fill('.'));
  for (const { row, column, rowspan, colspan, node } of model.cells) {
    for (let y = row; y < row + rowspan; y += 1) grid[y]!.fill(node.textContent, column, column + colspan);
  }
  return grid.map((places) => places.join(''));
}

const headRowsOf = (headRows: number, rows: readonly (readonly CellSpec[])[]): number =>
  tableModel(table(headRows, rows)).headRows;

describe('the model of a table', () => {
  it('places cells row by row', () => {
    expect(
      covered(0, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual(['ab', 'cd']);
  });

  it('moves cells past those that reach down from above', () => {
    const rows = [[{ text: 'a', down: 3 }, 'b', { text: 'c', down: 2 }], ['d'], ['e', 'f']];
    expect(covered(0, rows)).toEqual(['abc', 'adc', 'aef']);
  });

  it('lets a cell cover rows and columns', () => {
    expect(covered(0, [[{ text: 'a', across: 2, down: 2 }, 'b'], ['c'], ['d', 'e', 'f']])).toEqual([
      'aab',
      'aac',
      'def',
    ]);
  });

  it('cuts a span that reaches below the table', () => {
    expect(covered(0, [['a', { text: 'b', down: 9 }], ['c']])).toEqual(['ab', 'cb']);
  });

  it('leaves places blank for which a row has no cell', () => {
    expect(covered(0, [['a', 'b', 'c'], ['d'], []])).toEqual(['abc', 'd..', '...']);
  });

  it('is as wide as its widest row', () => {
    expect(covered(0, [['a'], [{ text: 'b', across: 3 }]])).toEqual(['a..', 'bbb']);
  });
});

describe('the head of a table', () => {
  it('is its leading rows of header cells', () => {
    expect(headRowsOf(2, [['a'], ['b'], ['c']])).toBe(2);
    expect(headRowsOf(0, [['a'], ['b']])).toBe(0);
  });

  it('reaches as far down as its merged cells', () => {
    expect(
      headRowsOf(1, [
        [
          { text: 'a', down: 2 },
          { text: 'b', across: 2 },
        ],
        ['c', 'd'],
        ['e', 'f', 'g'],
      ]),
    ).toBe(2);
  });

  it('is none where the table consists of nothing else', () => {
    expect(headRowsOf(2, [['a'], ['b']])).toBe(0);
  });
});
