import type { Grid } from '../galley/grid.ts';
import type { LayoutResources } from '../resources.ts';
import { comfortableWidth, demandsOf, type PreparedTable, readableWidth, widthsOfColumns } from './setTable.ts';

/** Where a table stands: in its column, across all columns, or turned on pages of its own. Lengths are points. */
export interface TableRoom {
  readonly place: 'column' | 'across' | 'turned';
  /** Width it is set to, and height there is for its rows. */
  readonly width: number;
  readonly height: number;
  /** Its cells are squeezed even there. */
  readonly isTooWide: boolean;
}

/**
 * The narrowest room in which no cell is squeezed: the column, the type area, and the type area turned, where that is
 * wider; and that one too where nothing is wide enough.
 */
export function tableRoom(table: PreparedTable, grid: Grid, resources: LayoutResources): TableRoom {
  const { areaWidth, areaHeight, measure, columns } = grid;
  const across = columns > 1 && comfortableWidth(table, resources) > measure;
  const width = across ? areaWidth : measure;
  const upright = { place: across ? 'across' : 'column', width, height: areaHeight, isTooWide: false } as const;
  if (!isSqueezed(table, width, resources)) return upright;
  if (areaHeight <= width) return { ...upright, isTooWide: true };
  const isTooWide = isSqueezed(table, areaHeight, resources);
  return { place: 'turned', width: areaHeight, height: areaWidth, isTooWide };
}

/** The part of their type sizes at which the texts of a table too wide for its room are set there: readable, if not wide enough. */
export function reducedScale(table: PreparedTable, width: number, resources: LayoutResources): number {
  const wanted = columnsAskFor(table, resources);
  const smallest = SMALLEST_SIZE / resources.template.table.text.size;
  return Math.min(1, Math.max(smallest, width / Math.max(wanted, width)));
}

/** Whether a cell that covers one column has not even the room of three characters for its longer text. */
function isSqueezed(table: PreparedTable, width: number, resources: LayoutResources): boolean {
  const demands = demandsOf(table, resources);
  const widths = widthsOfColumns(table, demands, width, resources);
  return demands.some(({ column, colspan, best }, index) => {
    const cell = table.cells[index];
    if (colspan > 1 || !cell || cell.characters === 0) return false;
    return (widths[column] ?? 0) < Math.min(best, readableWidth(cell.style.size, table, resources)) - ROUNDING;
  });
}

/** The width at which no cell is squeezed. */
function columnsAskFor(table: PreparedTable, resources: LayoutResources): number {
  const widths = new Array<number>(table.model.columns).fill(0);
  demandsOf(table, resources).forEach(({ column, colspan, best, least }, index) => {
    const size = table.cells[index]?.style.size ?? 0;
    const own = Math.max(least, Math.min(best, readableWidth(size, table, resources)));
    if (colspan === 1) widths[column] = Math.max(widths[column] ?? 0, own);
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Type below 5 pt (小七号 is 5.25) is not read in print. */
const SMALLEST_SIZE = 5;
const ROUNDING = 0.5;
