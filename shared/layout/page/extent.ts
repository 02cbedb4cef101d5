import type { Grid } from '../galley/grid.ts';
import type { SetLine } from '../inline/setParagraph.ts';
import { headHeight } from './fillColumn.ts';
import type { PageContent, PagePart } from './pageContent.ts';

/** Top of an article's em boxes, tables and pictures on a page; Infinity where it has none. */
export function topOf(page: PageContent, article: number, grid: Grid): number {
  const tops = page.parts
    .filter((part) => part.article === article && part.kind !== 'rule')
    .map((part) => (part.kind === 'line' ? part.y - grid.size * EM_ABOVE_BASELINE : part.y));
  return Math.min(...tops);
}

/** Lowest point of an article on a page, or of all that stands there; 0 where nothing does. */
export function floorOf(page: PageContent | undefined, article?: number): number {
  let floor = 0;
  for (const part of page?.parts ?? []) {
    if (article === undefined || part.article === article) floor = Math.max(floor, bottomOf(part));
  }
  return floor;
}

function bottomOf(part: PagePart): number {
  if (part.kind === 'rule') return 0;
  if (part.isTurned) return part.y;
  if (part.kind === 'line') return part.y + lineSize(part.line) * (1 - EM_ABOVE_BASELINE);
  if (part.kind === 'vertical') return part.y + part.block.height;
  if (part.kind === 'figure') return part.y + part.figure.height + part.figure.captionHeight;
  let height = headHeight(part.table, part.isContinued);
  for (let row = part.from; row < part.to; row += 1) height += part.table.rowHeights[row] ?? 0;
  return part.y + height;
}

const lineSize = (line: SetLine): number => line.text.clusters[line.start]?.size ?? 0;

/** The part of an em box above the baseline in the bundled Chinese faces. */
const EM_ABOVE_BASELINE = 0.88;
