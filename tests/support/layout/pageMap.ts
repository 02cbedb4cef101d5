import type { DisplayList } from '../../../shared/display-list/displayList.ts';
import { printedRuns, rowOf } from './pageReading.ts';
import { SQUARE } from './squareTemplate.ts';

/**
 * The text pages of a square layout as pictures: a row for each line of the grid, a character for each column.
 * `A`, `B` … are lines of the first, second … article on the grid; `-` is a line of a full-width head;
 * `.` is nothing. Rows below the last line are left out.
 */
export function pageMap(list: DisplayList, columnWidth = 100): string[][] {
  const runs = printedRuns(list);
  const last = Math.max(...runs.map(({ page }) => page));
  const first = Math.min(...runs.map(({ page }) => page));
  const columns = Math.round((widthOfArea(list, first) + SQUARE.gutter) / (columnWidth + SQUARE.gutter));
  const maps: string[][] = [];
  for (let page = first; page <= last; page += 1) {
    const map: string[][] = [];
    for (const run of runs.filter((each) => each.page === page)) {
      const row = rowOf(run.y);
      const isOnGrid = Math.abs(row - Math.round(row)) < 1e-3;
      while (map.length <= Math.floor(row + 1e-3)) map.push(new Array<string>(columns).fill('.'));
      const places = map[Math.floor(row + 1e-3)]!;
      const column = Math.floor((run.x - SQUARE.left + SQUARE.size) / (columnWidth + SQUARE.gutter));
      if (isOnGrid) places[column] = String.fromCharCode(65 + (run.source?.article ?? 0));
      else places.fill('-');
    }
    maps.push(map.map((places) => places.join('')));
  }
  return maps;
}

const widthOfArea = (list: DisplayList, page: number): number => (list.pages[page]?.width ?? 0) - 2 * SQUARE.left;
