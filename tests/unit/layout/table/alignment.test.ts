import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../shared/display-list/displayList.ts';
import { columnKinds } from '../../../../shared/layout/table/columnKinds.ts';
import { comfortableWidth, prepareTable, setTable } from '../../../../shared/layout/table/setTable.ts';
import type { SetTable } from '../../../../shared/layout/table/table.ts';
import { type CellSpec, table, tableWithWidths } from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { textOfLine } from '../../../support/layout/lines.ts';
import { rounded } from '../../../support/layout/pageReading.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

const resources = fakeResources({ template: squareTemplate() });
const nowhere = (): Source => ({ article: 0, block: 0 });
const prepare = (node: Node) => prepareTable(node, resources, nowhere, () => '');

function kindsOf(headRows: number, rows: readonly (readonly CellSpec[])[], spreadUpTo = 0) {
  const { model, cells } = prepare(table(headRows, rows));
  return columnKinds(model.columns, model.headRows, cells, { centreUpTo: 10, spreadUpTo });
}

const set = (node: Node, width: number): SetTable => setTable(prepare(node), width, 1000, resources);

/** Where a character of a cell's only line stands, in points from the table's left edge. */
function xOfCharacter(of: SetTable, row: number, column: number, character: string): number {
  const cell = of.cells.find((candidate) => candidate.row === row && candidate.column === column);
  const line = cell?.lines[0];
  const cluster = line?.text.clusters[line.start];
  const glyph = cluster?.glyphs.find(({ text }) => text === character);
  if (!line || !glyph) throw new RangeError(`no ${character} in row ${row}, column ${column}`);
  return rounded((of.columnEdges[column] ?? 0) + of.paddingX + (line.xs[0] ?? 0) + glyph.dx);
}

describe('the kind of a column', () => {
  it('is number where it holds numbers, dashes and blanks only', () => {
    // Digits and the point take half an em of 10 pt.
    const [kind] = kindsOf(1, [['数'], ['12.5'], ['3.25'], ['—'], ['']]);
    expect(kind).toEqual({ kind: 'number', before: 10, after: 15 });
  });

  it('is not number for a single number among others', () => {
    expect(kindsOf(0, [['12'], ['暂缺']])[0]?.kind).toBe('short');
    expect(kindsOf(0, [['12'], ['']])[0]?.kind).toBe('short');
  });

  it('takes signs, thousands and per cent for numbers', () => {
    expect(kindsOf(0, [['-1,200'], ['+3.5%'], ['7']])[0]?.kind).toBe('number');
  });

  it('is spread to its longest entry where it holds names only, if the template wants it', () => {
    const names = [['姓名'], ['王小明'], ['李四'], ['']];
    expect(kindsOf(1, names, 4)[0]).toEqual({ kind: 'short', spread: 30 });
    expect(kindsOf(1, names)[0]).toEqual({ kind: 'short' });
    expect(kindsOf(1, [...names, ['欧阳某某某']], 4)[0]).toEqual({ kind: 'short' });
    expect(kindsOf(1, [...names, ['A组']], 4)[0]).toEqual({ kind: 'short' });
    expect(kindsOf(1, [['姓名'], ['李四']], 4)[0]).toEqual({ kind: 'short' });
  });

  it('is text where an entry is long', () => {
    expect(kindsOf(0, [['甲'], ['这是一个比较长的项目名称']])[0]?.kind).toBe('text');
  });

  it('does not look at cells that cover several columns, nor at the head', () => {
    const kinds = kindsOf(1, [
      ['年', '数'],
      [{ text: '这是一个比较长的小标题文字', across: 2 }],
      ['甲', '1'],
      ['乙', '2'],
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['short', 'number']);
  });
});

describe('the cells of a table', () => {
  it('stand with the decimal points of their column below each other', () => {
    const numbers = set(
      table(1, [
        ['项', '数'],
        ['甲', '12.5'],
        ['乙', '3.25'],
        ['丙', '100'],
      ]),
      200,
    );
    const point = xOfCharacter(numbers, 1, 1, '.');
    expect(xOfCharacter(numbers, 2, 1, '.')).toBeCloseTo(point, 6);
    // The last digit of a whole number ends where the point would begin.
    expect(xOfCharacter(numbers, 3, 1, '1')).toBeCloseTo(point - 15, 6);
  });

  it('stand in the middle of the block that the aligned numbers make', () => {
    const numbers = set(table(0, [['12.5'], ['3.25']]), 100);
    // The widest block is 10 + 15; it stands in the middle of 100.
    expect(xOfCharacter(numbers, 0, 0, '1')).toBe(37.5);
  });

  it('are centred where they are short, and set from the left where one of them is long', () => {
    const short = set(table(0, [['甲'], ['乙']]), 100);
    expect(xOfCharacter(short, 0, 0, '甲')).toBe(45);
    const long = set(table(0, [['甲'], ['这是一个比较长的项目名称']]), 200);
    expect(xOfCharacter(long, 0, 0, '甲')).toBe(5);
  });

  it('are broken within their column less its padding', () => {
    const [cell] = set(table(0, [['一二三四五六七八九十甲乙']]), 70).cells;
    expect(cell?.lines.map(textOfLine)).toEqual(['一二三四五六', '七八九十甲乙']);
  });

  it('make their row as high as the highest of them', () => {
    expect(
      set(
        table(0, [
          ['甲\n乙\n丙', '丁'],
          ['戊', '己'],
        ]),
        200,
      ).rowHeights,
    ).toEqual([60, 20]);
  });

  it('add to their last row what a merged cell still needs', () => {
    const rows: CellSpec[][] = [[{ text: '甲\n乙\n丙', down: 2 }, '丁'], ['戊']];
    expect(set(table(0, rows), 200).rowHeights).toEqual([20, 40]);
  });

  it('keep the width that the author gave a blank to be filled in', () => {
    const form = tableWithWidths([
      ['姓名', 50],
      ['', 150],
    ]);
    const { columnEdges } = set(form, 200);
    expect(columnEdges[1]).toBeGreaterThan(45);
    expect(columnEdges[1]).toBeLessThan(55);
  });
});

describe('the width a table wants', () => {
  it('is that of its cells where they are short', () => {
    // Two columns of one character with a padding of half an em at both sides.
    expect(comfortableWidth(prepare(table(0, [['甲', '乙']])), resources)).toBeCloseTo(40.2, 6);
  });

  it('is at most eight characters for a cell that can be broken', () => {
    expect(comfortableWidth(prepare(table(0, [['文'.repeat(40)]])), resources)).toBeCloseTo(90.1, 6);
  });

  it('is a word that cannot be broken', () => {
    expect(comfortableWidth(prepare(table(0, [['a'.repeat(40)]])), resources)).toBeCloseTo(210.1, 6);
  });
});
