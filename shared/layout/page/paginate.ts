import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Article } from '../../issue/issue.ts';
import type { Galley } from '../galley/flow.ts';
import { type Grid, heightOfRows, rowAtOrBelow, rowsAbove } from '../galley/grid.ts';
import type { IdleAdjustment } from '../galley/idleAdjustment.ts';
import type { LayoutResources } from '../resources.ts';
import type { SetTable } from '../table/table.ts';
import { type AdjustedGalley, adjustGalley } from './adjustGalley.ts';
import { type ArticleStart, articleStarts } from './articleStarts.ts';
import { beginPage } from './beginPage.ts';
import { floorOf, topOf } from './extent.ts';
import type { PageContent } from './pageContent.ts';
import type { Opening, Placement } from './placement.ts';
import { placeRemembered } from './placeRemembered.ts';
import { openingRows } from './rowsNeeded.ts';

/** One article ready to be placed. */
export interface SetArticle {
  readonly article: Article;
  /** Number of its section in the issue. */
  readonly section: number;
  readonly galley: Galley;
  readonly grid: Grid;
  /** From the top of an em box to its baseline, in points. */
  readonly ascent: number;
}

/** The text pages, and where each article stands on them. */
export interface Pagination {
  readonly pages: readonly PageContent[];
  readonly placements: readonly Placement[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Divides all articles over the text pages, in order, in steps of a page or so.
 *
 * `newPage` begins on a fresh page, with what opens its section; `runIn` below the end of the one before; `head` at the head of the page on which
 * the one before ends, whose rest, balanced, moves to the page's foot (or directly below, where the new one is short).
 * What cannot be done begins on a fresh page and is reported as `START_NOT_POSSIBLE`.
 *
 * @param firstFolio Folio of the first text page, on which it depends which pages stand on the right.
 */
export function* paginate(
  articles: readonly SetArticle[],
  firstFolio: number,
  resources: LayoutResources,
): Generator<void, Pagination, void> {
  const pages: PageContent[] = [];
  const placements: Placement[] = [];
  const diagnostics: Diagnostic[] = [];
  const starts = articleStarts(articles, resources.template);
  /** Lowest point of what stands on the last page. */
  let floor = 0;
  for (const [index, given] of articles.entries()) {
    yield;
    const { galley, idle } = adjusted(given, resources);
    const set = { ...given, galley };
    for (const segment of galley.segments) {
      if (segment.kind === 'table' && segment.isTooWide) diagnostics.push(tableTooWide(set, segment.table));
    }
    for (const adjustment of idle) diagnostics.push(withoutEffect(set, adjustment));
    const before = placements[index - 1];
    const beforeSet = articles[index - 1];
    const start = starts[index] ?? FRESH;
    const balanceAtEnd = resources.template.balanceAtEnd || (starts[index + 1] ?? FRESH).kind !== 'newPage';
    const options = {
      article: index,
      grid: set.grid,
      ascent: set.ascent,
      balanceAtEnd,
      keeps: resources.template.keeps,
      tablePlace: set.article.settings.tables ?? resources.template.table.place,
    };
    const page = pages.length - 1;
    let opening: Opening | null = null;
    if (start.kind === 'runIn' || start.kind === 'mayRunIn') {
      opening = openingBelow(set, page, floor, start.kind === 'runIn' ? 0 : linesWanted(resources), resources);
    }
    if (start.kind === 'head' && before && beforeSet) {
      opening = openingAtHead(set, beforeSet, before, index - 1, pages, resources);
    }
    const wanted = given.article.settings.start ?? 'newPage';
    if (wanted !== 'newPage' && before && !opening) diagnostics.push(startNotPossible(set, wanted, start));
    const shared = opening !== null;
    const from = opening ?? beginPage(set, start, pages, firstFolio, resources);
    const placement = yield* placeRemembered(set.galley, pages, from, options, resources.memory);
    placements.push(placement);
    floor = placement.bottom;
    if (shared && start.kind !== 'head') addRule(pages, page, index, floorOf(pages[page], index - 1), set, resources);
    if (shared && start.kind === 'head' && beforeSet) {
      const rest = settleRest(pages, page, index - 1, beforeSet.grid, placement, resources);
      if (placement.lastPage === page) floor = rest;
    }
    if (placement.forcedBreaks > 0) {
      const values = { count: placement.forcedBreaks };
      diagnostics.push({ code: 'COLUMN_FORCED_BREAK', severity: 'warning', place: placeOf(set), values });
    }
  }
  return { pages, placements, diagnostics };
}

function adjusted({ galley, article }: SetArticle, { template, memory }: LayoutResources): AdjustedGalley {
  const { breaks, nudges, keepWithNext } = article.settings;
  const adjust = (): AdjustedGalley => adjustGalley(galley, article.settings, template.keeps);
  return memory?.adjusted(galley, JSON.stringify([breaks, nudges, keepWithNext]), adjust) ?? adjust();
}

const FRESH: ArticleStart = { kind: 'newPage', onRight: false, opensSection: false };

const linesWanted = ({ template }: LayoutResources): number => template.starts.runIn?.linesLeft ?? 0;

/** Below the article before, if its opening fits there and at least so many lines are left in each column. */
function openingBelow(
  set: SetArticle,
  page: number,
  floor: number,
  linesLeft: number,
  resources: LayoutResources,
): Opening | null {
  const gap = resources.template.sharedPage.gapLines * set.grid.leading;
  const row = rowAtOrBelow(set.grid, floor + gap);
  const bottom = heightOfRows(set.grid, set.grid.rows);
  const least = Math.max(openingRows(set.galley, set.grid), linesLeft);
  return rowsAbove(set.grid, row, bottom) >= least ? { page, row, bottom } : null;
}

/** Moves the rest of the article before to the page's foot, if the new one's head and some text fit above it. */
function openingAtHead(
  set: SetArticle,
  beforeSet: SetArticle,
  before: Placement,
  beforeIndex: number,
  pages: readonly PageContent[],
  resources: LayoutResources,
): Opening | null {
  const page = pages[before.lastPage];
  const isRest = before.lastPage > before.firstPage && page?.parts.every((part) => part.article === beforeIndex);
  if (!page || !isRest) return null;
  const { leading } = beforeSet.grid;
  const free = heightOfRows(beforeSet.grid, beforeSet.grid.rows) - before.bottom;
  const shift = Math.floor(free / leading + 1e-6) * leading;
  const bottom = shift - resources.template.sharedPage.gapLines * leading;
  if (rowsAbove(set.grid, 0, bottom) < openingRows(set.galley, set.grid)) return null;
  move(page, beforeIndex, shift);
  return { page: before.lastPage, row: 0, bottom };
}

/**
 * Where the new article ended on the shared page, the rest of the one before follows directly below it.
 * Returns the lowest point of the rest.
 */
function settleRest(
  pages: readonly PageContent[],
  pageNumber: number,
  beforeIndex: number,
  grid: Grid,
  placement: Placement,
  resources: LayoutResources,
): number {
  const page = pages[pageNumber] as PageContent;
  const { sharedPage } = resources.template;
  let top = topOf(page, beforeIndex, grid);
  if (placement.lastPage === pageNumber) {
    const row = rowAtOrBelow(grid, placement.bottom + sharedPage.gapLines * grid.leading);
    const shift = row * grid.leading - top;
    if (shift < 0) {
      move(page, beforeIndex, shift);
      top += shift;
    }
  }
  const above = placement.lastPage === pageNumber ? placement.bottom : floorOf(page, beforeIndex + 1);
  pushRule(page, beforeIndex + 1, (above + top) / 2, grid.areaWidth, resources);
  return floorOf(page, beforeIndex);
}

function addRule(
  pages: readonly PageContent[],
  pageNumber: number,
  article: number,
  above: number,
  set: SetArticle,
  resources: LayoutResources,
): void {
  const page = pages[pageNumber];
  if (!page) return;
  const top = topOf(page, article, set.grid);
  // Its beginning may have found no room here after all.
  if (top === Number.POSITIVE_INFINITY) return;
  pushRule(page, article, (above + top) / 2, set.grid.areaWidth, resources);
}

function pushRule(page: PageContent, article: number, y: number, width: number, resources: LayoutResources): void {
  const { rule, ink } = resources.template.sharedPage;
  if (rule > 0) page.parts.push({ kind: 'rule', x: 0, y, width, thickness: rule, ink, article });
}

function move(page: PageContent, article: number, shift: number): void {
  for (const part of page.parts) if (part.article === article) part.y += shift;
}

const placeOf = (set: SetArticle) => ({ file: set.article.file, article: titleOf(set.article) });

function titleOf(article: Article): string {
  let title = '';
  article.manuscript.forEach((child) => {
    if (child.type.name === 'title') title = child.textContent;
  });
  return title;
}

const startNotPossible = (set: SetArticle, start: string, { opensSection }: ArticleStart): Diagnostic => ({
  code: 'START_NOT_POSSIBLE',
  severity: 'warning',
  place: placeOf(set),
  values: { start, reason: opensSection ? 'section' : 'room' },
});

const tableTooWide = (set: SetArticle, table: SetTable): Diagnostic => ({
  code: 'TABLE_TOO_WIDE',
  severity: 'warning',
  place: placeOf(set),
  values: { columns: table.columnEdges.length - 1 },
});

const withoutEffect = (set: SetArticle, { setting, target, reason }: IdleAdjustment): Diagnostic => ({
  code: 'NUDGE_WITHOUT_EFFECT',
  severity: 'info',
  place: placeOf(set),
  values: { setting, target, reason },
});
