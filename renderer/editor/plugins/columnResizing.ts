import { Plugin, PluginKey } from '@tiptap/pm/state';
import { TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { writeColumnWidth } from '../commands/tables.ts';
import { columnShares, SHEET_MEASURE, showColumns } from './tableView.ts';

/** How near to a column's edge the pointer takes hold of it, in CSS pixels. */
const REACH = 5;
/** A column holds one character with its padding, in points. */
const LEAST_WIDTH = 20;

interface Edge {
  /** Position of the table's first row. */
  readonly tableStart: number;
  readonly table: HTMLTableElement;
  /** The column left of the edge. */
  readonly column: number;
}

/** Column widths by dragging the edge between two columns: what one gains the other loses. One step, one undo. */
export function columnResizing(): Plugin {
  return new Plugin({
    key: new PluginKey('columnResizing'),
    props: {
      handleDOMEvents: {
        mousemove(view, event) {
          view.dom.classList.toggle(
            'atColumnEdge',
            view.editable && event.buttons === 0 && edgeAt(view, event) !== null,
          );
          return false;
        },
        mousedown(view, event) {
          const edge = view.editable && event.button === 0 ? edgeAt(view, event) : null;
          if (!edge) return false;
          event.preventDefault();
          drag(view, edge, event.clientX);
          return true;
        },
      },
    },
  });
}

function edgeAt(view: EditorView, event: MouseEvent): Edge | null {
  const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
  const table = cell?.closest('table');
  if (!cell || !table || !view.dom.contains(cell)) return null;
  const { left, right } = cell.getBoundingClientRect();
  const atRight = right - event.clientX < REACH;
  if (!atRight && event.clientX - left >= REACH) return null;
  const $cell = view.state.doc.resolve(view.posAtDOM(cell, 0));
  let depth = $cell.depth;
  while (depth > 0 && $cell.node(depth).type.spec.tableRole !== 'table') depth -= 1;
  if (depth === 0) return null;
  const map = TableMap.get($cell.node(depth));
  const tableStart = $cell.start(depth);
  const position = $cell.before(depth + 2) - tableStart;
  const rect = map.findCell(position);
  const column = atRight ? rect.right - 1 : rect.left - 1;
  return column < 0 || column >= map.width - 1 ? null : { tableStart, table, column };
}

function drag(view: EditorView, { tableStart, table, column }: Edge, startX: number): void {
  const node = view.state.doc.resolve(tableStart).parent;
  const before = columnShares(node);
  const total = before.reduce((sum, share) => sum + share, 0);
  const pointsPerPixel = total / table.getBoundingClientRect().width;
  const columns = table.querySelector('colgroup');
  let widths = before;
  const move = (event: MouseEvent): void => {
    const wanted = (event.clientX - startX) * pointsPerPixel;
    const left = before[column] ?? 0;
    const right = before[column + 1] ?? 0;
    const shift = Math.max(LEAST_WIDTH - left, Math.min(right - LEAST_WIDTH, wanted));
    widths = before.map((width, index) =>
      index === column ? width + shift : index === column + 1 ? width - shift : width,
    );
    if (columns) showColumns(columns, widths);
  };
  const end = (): void => {
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', end);
    view.dom.classList.remove('atColumnEdge');
    if (widths === before || view.isDestroyed) return;
    const scale = SHEET_MEASURE / total;
    const { tr } = view.state;
    widths.forEach((width, index) => {
      const rounded = Math.round(width * scale * 10) / 10;
      writeColumnWidth(tr.doc.resolve(tableStart).parent, tableStart, index, rounded, (position, value) =>
        tr.setNodeAttribute(position, 'colwidth', value),
      );
    });
    view.dispatch(tr);
  };
  window.addEventListener('mousemove', move);
  window.addEventListener('mouseup', end);
}
