import type { FlowItem, LineItem, LineRole, RowItem } from '../../../shared/layout/galley/flow.ts';
import type { SetTable } from '../../../shared/layout/table/table.ts';
import { SIZE, setText, shapeOf } from './lines.ts';

/** The lines of one paragraph in the column, without keeps: `markKeeps` sets these. */
export function paragraphItems(count: number, role: LineRole = 'text', linesBefore = 0): LineItem[] {
  const set = { line: setText('文', 10)[0]!, shape: shapeOf({ measure: 10 }) };
  return Array.from({ length: count }, (_value, index) => ({
    ...set,
    kind: 'line',
    role,
    level: role === 'heading' ? 1 : 0,
    linesBefore: index === 0 ? linesBefore : 0,
    index,
    count,
    breakAfter: 'anywhere',
  }));
}

/** A table of rows that are each as high as a line, the first `headRows` of them its head. */
export function plainTable(rows: number, headRows = 0, rowHeight = 2 * SIZE): SetTable {
  return {
    width: 100,
    columnEdges: [0, 100],
    rowHeights: new Array<number>(rows).fill(rowHeight),
    headRows,
    cells: [],
    continued: null,
    continuedHeight: 0,
    leading: 2 * SIZE,
    paddingX: 0,
    paddingY: 0,
  };
}

export function rowItems(table: SetTable): RowItem[] {
  return table.rowHeights
    .map((_height, row): RowItem => ({ kind: 'row', table, row, breakAfter: 'anywhere' }))
    .slice(table.headRows);
}

/** After which items a column may end. */
export const permissions = (items: readonly FlowItem[]): string[] => items.map((item) => item.breakAfter);
