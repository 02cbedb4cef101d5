import type { SpanSegment } from '../galley/flow.ts';
import { rowAtOrBelow, rowTop } from '../galley/grid.ts';
import { notesOfLines } from '../galley/noteMarks.ts';
import type { PagePosition } from './pagePosition.ts';
import { headBlockRows } from './rowsNeeded.ts';

/**
 * Places a full-width head.
 *
 * @param least Rows that it needs with what must stand below it.
 */
export function placeSpan(segment: SpanSegment, least: number, at: PagePosition, article: number): void {
  if (segment.isAlone) {
    placeAlone(segment, at, article);
    return;
  }
  const above = (): number => (at.row === 0 ? 0 : Math.ceil(segment.linesAbove));
  if (above() + least > at.rows && at.row > 0) at.nextPage();
  const rows = headBlockRows(segment, at.grid);
  // What the whole lines leave over stands half above and half below the head.
  const blank = rows * at.grid.leading - segment.height;
  const slack = at.row === 0 ? 0 : Math.max(0, blank - segment.linesBelow * at.grid.leading) / 2;
  const top = rowTop(at.grid, at.row + above()) + slack;
  const page = at.page;
  at.carry(notesOfLines(segment.lines, segment.notes));
  at.bottom = placeHeadLines(segment, top, at, article) + segment.height;
  if (at.page === page) at.row += above() + rows;
  else at.row = rowAtOrBelow(at.grid, at.bottom + segment.linesBelow * at.grid.leading);
}

/** A head with a page of its own stands a little above its middle. */
function placeAlone(segment: SpanSegment, at: PagePosition, article: number): void {
  at.beginWholePage();
  const page = at.page;
  const { areaHeight, rows } = at.grid;
  at.carry(notesOfLines(segment.lines, segment.notes));
  const bottom = placeHeadLines(segment, Math.max(0, (areaHeight - segment.height) * ABOVE_MIDDLE), at, article);
  at.bottom = at.page === page ? areaHeight : bottom + segment.height;
  at.row = rows;
}

/** A head taller than a page goes on on the next one. Returns where its top is, seen from its last page. */
function placeHeadLines(segment: SpanSegment, firstTop: number, at: PagePosition, article: number): number {
  const firstBaseline = segment.lines[0]?.baseline ?? 0;
  let top = firstTop;
  const { mongolian } = segment;
  if (mongolian) at.add({ kind: 'vertical', block: mongolian, x: 0, y: top + mongolian.top, article });
  const ruleBelow = (index: number): void => {
    for (const rule of segment.rules ?? []) {
      const { y, thickness, ink } = rule;
      const width = at.grid.areaWidth;
      if (rule.below === index) at.add({ kind: 'rule', x: 0, y: top + y, width, thickness, ink, article });
    }
  };
  segment.lines.forEach(({ line, x, baseline }, index) => {
    if (index > 0 && top + baseline > at.limit) {
      at.nextPage();
      at.forced += 1;
      top = firstBaseline - baseline;
    }
    at.add({ kind: 'line', role: 'title', line, x, y: top + baseline, article });
    ruleBelow(index);
  });
  return top;
}

/** Part of the blank of a page that stands above what has the page alone. */
const ABOVE_MIDDLE = 0.4;
