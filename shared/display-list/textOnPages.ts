import type { GlyphRun, Page } from './displayList.ts';

/** A place in an issue's printed text. */
export interface PrintedPlace {
  readonly article: number;
  readonly block: number;
  /** UTF-16 units of the block's text before it. */
  readonly offset: number;
}

/** Where a place stands: a caret on a page, in points. */
export interface CaretOnPage {
  readonly page: number;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly orientation: GlyphRun['orientation'];
}

/** A run of an article's text with its page and the place of its first character. */
interface PlacedRun {
  readonly run: GlyphRun;
  readonly page: number;
  readonly offset: number;
}

/**
 * The place in the text that is nearest to a point of a page: in the line at that height of the column around it.
 *
 * @returns null where the page has no text of an article within `reach` points of it.
 */
export function textAtPoint(
  pages: readonly Page[],
  page: number,
  x: number,
  y: number,
  reach = REACH,
): PrintedPlace | null {
  let nearest: GlyphRun | null = null;
  let least = reach;
  for (const run of articleRuns(pages[page])) {
    const distance = distanceTo(run, x, y);
    if (distance < least) {
      least = distance;
      nearest = run;
    }
  }
  const source = nearest?.source;
  if (!nearest || !source) return null;
  const placed = runsOfBlock(pages, source.article, source.block).find(({ run }) => run === nearest);
  return placed ? { ...source, offset: placed.offset + textBefore(nearest, x, y) } : null;
}

/**
 * Where a place of the text stands on the pages: before the character that follows it, or after the last one.
 *
 * @returns null where the pages have no such block.
 */
export function caretOfText(pages: readonly Page[], place: PrintedPlace): CaretOnPage | null {
  let caret: CaretOnPage | null = null;
  for (const { run, page, offset } of runsOfBlock(pages, place.article, place.block)) {
    if (offset > place.offset && caret) return caret;
    let before = offset;
    for (const { dx, text } of run.glyphs) {
      caret = { page, ...pointAlong(run, dx), size: run.size, orientation: run.orientation };
      if (before + text.length > place.offset) return caret;
      before += text.length;
    }
    const last = run.glyphs.at(-1);
    if (last) caret = { page, ...pointAlong(run, last.dx + run.size), size: run.size, orientation: run.orientation };
  }
  return caret;
}

function* articleRuns(page: Page | undefined): Generator<GlyphRun> {
  for (const item of page?.items ?? []) {
    if (item.kind === 'glyphs' && item.source && item.source.article >= 0 && item.glyphs.length > 0) yield item;
  }
}

/** The runs of one block on all pages: a block's runs stand in the order of its text. */
function runsOfBlock(pages: readonly Page[], article: number, block: number): PlacedRun[] {
  const runs: PlacedRun[] = [];
  let offset = 0;
  pages.forEach((page, index) => {
    for (const run of articleRuns(page)) {
      if (run.source?.article !== article || run.source.block !== block) continue;
      runs.push({ run, page: index, offset });
      for (const { text } of run.glyphs) offset += text.length;
    }
  });
  return runs;
}

/** How far a point is from the strip that a run's em boxes cover; 0 inside. */
function distanceTo(run: GlyphRun, x: number, y: number): number {
  const { along, across } = inRun(run, x, y);
  const length = (run.glyphs.at(-1)?.dx ?? 0) + run.size;
  const beside = Math.max(0, -along, along - length);
  const off = Math.max(0, -ABOVE * run.size - across, across - BELOW * run.size);
  return Math.hypot(beside, off);
}

/** Units of text before a point of a run: a character counts once the point is past its middle. */
function textBefore(run: GlyphRun, x: number, y: number): number {
  const { along } = inRun(run, x, y);
  let units = 0;
  run.glyphs.forEach(({ dx, text }, index) => {
    const end = run.glyphs[index + 1]?.dx ?? dx + run.size;
    if (along > (dx + end) / 2) units += text.length;
  });
  return units;
}

/** A point of the page in a run's own directions: along its baseline, and across it towards the next line. */
function inRun(run: GlyphRun, x: number, y: number): { readonly along: number; readonly across: number } {
  if (run.orientation === 'vertical') return { along: y - run.y, across: run.x - x };
  if (run.orientation === 'upward') return { along: run.y - y, across: x - run.x };
  return { along: x - run.x, across: y - run.y };
}

function pointAlong(run: GlyphRun, dx: number): { readonly x: number; readonly y: number } {
  if (run.orientation === 'vertical') return { x: run.x, y: run.y + dx };
  if (run.orientation === 'upward') return { x: run.x, y: run.y - dx };
  return { x: run.x + dx, y: run.y };
}

/** Parts of the em box above and below the baseline. */
const ABOVE = 0.88;
const BELOW = 0.12;
/** Points: a click in the gutter or between two paragraphs still means the text beside it. */
const REACH = 40;
