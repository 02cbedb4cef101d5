import type { Template } from '../../template/template.ts';
import { cellsBeginning } from '../table/cellsOfRows.ts';
import type { BreakPermission, FlowItem } from './flow.ts';

/**
 * Marks after which items a column may end: a paragraph leaves and takes lines enough, a heading keeps text
 * below it, signature and date keep text above them, a table's title keeps its table, and the first and last
 * rows of a table have company.
 *
 * @see clreq, 2.5 (widows and orphans); GB/T 9704-2012, 7.3.5.5 (no signature on a page of its own)
 */
export function markKeeps(items: readonly FlowItem[], keeps: Template['keeps']): void {
  items.forEach((item, index) => {
    item.breakAfter = breakPermission(items, index, keeps);
  });
  keepTextBelowHeadings(items, keeps.linesAfterHeading);
}

function breakPermission(items: readonly FlowItem[], index: number, keeps: Template['keeps']): BreakPermission {
  const item = items[index];
  const next = items[index + 1];
  if (!item || !next) return 'anywhere';
  if (item.kind === 'line' && item.index < item.count - 1) {
    const above = item.index + 1;
    const below = item.count - above;
    return above >= keeps.orphanLines && below >= keeps.widowLines ? 'anywhere' : 'never';
  }
  if (next.newColumn) return 'anywhere';
  if (item.kind === 'line' && item.keepWithNext) return 'never';
  if (item.kind === 'line' && (item.role === 'heading' || item.role === 'tableTitle')) return 'never';
  if (next.kind === 'line' && next.role === 'signature') {
    // A signature may head a column, but not a page; its lines and the date stay together.
    return item.kind === 'line' && item.role === 'signature' ? 'never' : 'samePage';
  }
  if (item.kind === 'row' && next.kind === 'row' && item.table === next.table) {
    const first = item.table.headRows;
    const last = item.table.rowHeights.length - 1;
    // The parts of a row too tall for a page may part again.
    const isOneRow = cellsBeginning(item.table, next.row, next.row + 1).some((cell) => cell.continues);
    return (item.row === first || next.row === last) && !isOneRow ? 'never' : 'anywhere';
  }
  return 'anywhere';
}

/** A heading wants so many lines below it, also where they belong to several short paragraphs. */
function keepTextBelowHeadings(items: readonly FlowItem[], lines: number): void {
  items.forEach((item, index) => {
    if (item.kind !== 'line' || item.role !== 'heading' || item.index !== item.count - 1) return;
    for (let below = 1; below < lines; below += 1) {
      const text = items[index + below];
      if (text?.kind === 'line' && text.role === 'text') text.breakAfter = 'never';
    }
  });
}
