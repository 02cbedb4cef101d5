import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Selection, TextSelection } from '@tiptap/pm/state';
import { CellSelection, findTable, isInTable, selectedRect, TableMap } from '@tiptap/pm/tables';
import { insertBlock } from './insertBlock.ts';

/** Inserts a table, its first row as the head, and puts the caret into the first cell. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { table, tableRow, tableCell, tableHeader, paragraph } = state.schema.nodes;
    if (!table || !tableRow || !tableCell || !tableHeader || !paragraph) return false;
    if (isInTable(state) || rows < 1 || columns < 1) return false;
    if (dispatch) {
      const row = (isHead: boolean): Node =>
        tableRow.create(
          null,
          Array.from({ length: columns }, () =>
            (isHead ? tableHeader : tableCell).create(null, paragraph.create({ indent: false })),
          ),
        );
      const node = table.create(
        null,
        Array.from({ length: rows }, (_, index) => row(index === 0 && rows > 1)),
      );
      const { tr, position } = insertBlock(state, node);
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1))).scrollIntoView());
    }
    return true;
  };
}

/** Makes the rows down to the selected one the head, which is repeated on each page; once more takes it away. */
export const toggleHeadRows: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { tableCell, tableHeader } = state.schema.nodes;
  if (!tableCell || !tableHeader) return false;
  const rect = selectedRect(state);
  const isHead = rect.bottom === headRows(rect.table);
  if (dispatch) {
    const { tr } = state;
    const seen = new Set<number>();
    for (let row = 0; row < rect.map.height; row += 1) {
      for (let column = 0; column < rect.map.width; column += 1) {
        const position = rect.map.map[row * rect.map.width + column] ?? 0;
        if (seen.has(position)) continue;
        seen.add(position);
        const cell = rect.table.nodeAt(position);
        if (!cell) continue;
        const wanted = !isHead && row < rect.bottom ? tableHeader : tableCell;
        const isRowHead = cell.type === tableHeader && row >= headRows(rect.table);
        if (cell.type !== wanted && !isRowHead) tr.setNodeMarkup(rect.tableStart + position, wanted, cell.attrs);
      }
    }
    dispatch(tr);
  }
  return true;
};

/** How many rows from the top are head through and through. */
export function headRows(table: Node): number {
  let rows = 0;
  for (const row of table.children) {
    if (row.childCount > 0 && !row.children.every((cell) => cell.type.spec.tableRole === 'header_cell')) break;
    rows += 1;
  }
  return rows;
}

/** Sets the width of the selected columns in points; null leaves it to the typesetting. */
export function setColumnWidths(width: number | null): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const rect = selectedRect(state);
    const columns = Array.from({ length: rect.right - rect.left }, (_, index) => rect.left + index);
    if (dispatch) {
      const { tr } = state;
      for (const column of columns) {
        writeColumnWidth(tr.doc.resolve(rect.tableStart).parent, rect.tableStart, column, width, (position, value) =>
          tr.setNodeAttribute(position, 'colwidth', value),
        );
      }
      dispatch(tr);
    }
    return true;
  };
}

/** Calls `set` for each cell that covers a column, with the widths it should bear. */
export function writeColumnWidth(
  table: Node,
  tableStart: number,
  column: number,
  width: number | null,
  set: (position: number, colwidth: readonly number[] | null) => void,
): void {
  const map = TableMap.get(table);
  const seen = new Set<number>();
  for (let row = 0; row < map.height; row += 1) {
    const position = map.map[row * map.width + column];
    if (position === undefined || seen.has(position)) continue;
    seen.add(position);
    const cell = table.nodeAt(position);
    if (!cell) continue;
    const first = map.colCount(position);
    const span = Number(cell.attrs.colspan);
    const old: unknown = cell.attrs.colwidth;
    const widths = Array.isArray(old) ? old.map(Number) : new Array<number>(span).fill(0);
    widths[column - first] = width ?? 0;
    set(tableStart + position, widths.every((item) => item === 0) ? null : widths);
  }
}

/** The width of the selected column as it is set, in points; null if the typesetting chooses. */
export function columnWidth(state: EditorState): number | null {
  if (!isInTable(state)) return null;
  const { map, table, left, top } = selectedRect(state);
  const position = map.map[top * map.width + left] ?? 0;
  const widths: unknown = table.nodeAt(position)?.attrs.colwidth;
  const width = Array.isArray(widths) ? Number(widths[left - map.colCount(position)] ?? 0) : 0;
  return width > 0 ? width : null;
}

/** Aligns the selected paragraphs, also those in selected cells. */
export function setAlign(align: 'justify' | 'left' | 'center' | 'right'): Command {
  return (state, dispatch) => {
    const positions: number[] = [];
    const collect = (from: number, to: number): void => {
      state.doc.nodesBetween(from, to, (node, position) => {
        if (node.type.name === 'paragraph' && node.attrs.align !== undefined) positions.push(position);
      });
    };
    const { selection } = state;
    if (selection instanceof CellSelection) {
      selection.forEachCell((cell, position) => {
        collect(position, position + cell.nodeSize);
      });
    } else collect(selection.from, selection.to);
    if (positions.length === 0) return false;
    if (dispatch) {
      const { tr } = state;
      for (const position of positions) tr.setNodeAttribute(position, 'align', align);
      dispatch(tr);
    }
    return true;
  };
}

/** Takes the caret out of the table, below it or above it; a paragraph is made there if nothing can hold the caret. */
export function leaveTable(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const found = findTable(state.selection.$from);
    const { paragraph } = state.schema.nodes;
    if (!found || !paragraph) return false;
    if (dispatch) {
      const outside = direction === 1 ? found.pos + found.node.nodeSize : found.pos;
      const $outside = state.doc.resolve(outside);
      const neighbour = direction === 1 ? $outside.nodeAfter : $outside.nodeBefore;
      const { tr } = state;
      if (!neighbour?.isTextblock) tr.insert(outside, paragraph.create());
      const target = direction === 1 || !neighbour?.isTextblock ? outside + 1 : outside - 1;
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(target), direction)).scrollIntoView());
    }
    return true;
  };
}
