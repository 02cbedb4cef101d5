import { describe, expect, it } from 'vitest';
import type { FlowItem } from '../../../../shared/layout/galley/flow.ts';
import { markKeeps } from '../../../../shared/layout/galley/keeps.ts';
import { cellsBeginning, cellsCovering } from '../../../../shared/layout/table/cellsOfRows.ts';
import type { SetCell, SetTable } from '../../../../shared/layout/table/table.ts';

const cell = (row: number, column: number, rowspan = 1): SetCell => ({
  row,
  column,
  rowspan,
  colspan: 1,
  lines: [],
  size: 10,
  continues: false,
});

function tableOf(rows: number, cells: readonly SetCell[]): SetTable {
  const rowHeights = new Array<number>(rows).fill(20);
  const shape = { width: 100, columnEdges: [0, 50, 100], rowHeights, headRows: 0, continued: null, continuedHeight: 0 };
  return { ...shape, cells, leading: 20, paddingX: 0, paddingY: 0 };
}

/** Three rows; the first column's cell covers the first two. */
const [tall, a, b, c, d] = [cell(0, 0, 2), cell(0, 1), cell(1, 1), cell(2, 0), cell(2, 1)] as const;
const table = tableOf(3, [tall, a, b, c, d]);

describe('the cells of some rows', () => {
  it('are those that begin in them', () => {
    expect(cellsBeginning(table, 1, 2)).toEqual([b]);
    expect(cellsBeginning(table, 0, 2)).toEqual([tall, a, b]);
    expect(cellsBeginning(table, 3, 4)).toEqual([]);
  });

  it('or those that reach into them from above too', () => {
    expect(cellsCovering(table, 1, 2)).toEqual([tall, b]);
    expect(cellsCovering(table, 2, 3)).toEqual([c, d]);
    expect(cellsCovering(table, 0, 3)).toEqual([tall, a, b, c, d]);
  });

  it('are found without looking at those of other rows each time', () => {
    let looks = 0;
    const all = Array.from({ length: 4000 }, (_value, index) => cell(index >> 1, index & 1));
    const watched = new Proxy(all, {
      get: (cells, key) => {
        looks += 1;
        return Reflect.get(cells, key);
      },
    });
    const long = tableOf(2000, watched);
    const items = long.rowHeights.map(
      (_height, row): FlowItem => ({ kind: 'row', table: long, row, breakAfter: 'never' }),
    );
    markKeeps(items, { orphanLines: 2, widowLines: 2, linesAfterHeading: 2 });
    expect(items[1]?.breakAfter).toBe('anywhere');
    expect(looks).toBeLessThan(5 * all.length);
  });
});
