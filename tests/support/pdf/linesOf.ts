import type { MeasuredGlyph } from './measurePage.ts';
import type { MeasuredPage } from './readPdf.ts';

/** Glyphs on one baseline of one column, from left to right. */
export interface MeasuredLine {
  readonly text: string;
  readonly x: number;
  /** Where the last glyph's advance ends. */
  readonly end: number;
  readonly baseline: number;
  /** The largest type size on it. */
  readonly size: number;
  readonly artifact: boolean;
  readonly glyphs: readonly MeasuredGlyph[];
}

export interface LineSettings {
  /** How far baselines of one line may differ, in points: a note mark's rise is more, rounding is less. */
  readonly baselineTolerance?: number;
  /** A wider gap than so many type sizes parts two columns. */
  readonly columnGap?: number;
}

/**
 * The horizontal lines of a page, in content order of their first glyphs: glyphs that stand on one
 * baseline and are not parted by a gap wider than a gutter. Artifacts make lines of their own.
 *
 * Raised and lowered glyphs (note marks) make lines of their own too, with their own baseline.
 */
export function linesOf(page: MeasuredPage, settings: LineSettings = {}): MeasuredLine[] {
  const { baselineTolerance = 0.05, columnGap = 1.5 } = settings;
  const rows: MeasuredGlyph[][] = [];
  for (const glyph of page.glyphs) {
    if (glyph.orientation === 'vertical') continue;
    const row = rows.findLast(
      ([first]) => first!.artifact === glyph.artifact && Math.abs(first!.y - glyph.y) <= baselineTolerance,
    );
    if (row === undefined) rows.push([glyph]);
    else row.push(glyph);
  }
  const order = new Map(page.glyphs.map((glyph, index) => [glyph, index]));
  return rows
    .flatMap((row) => splitAtGaps(row, columnGap))
    .map((glyphs) => ({ glyphs, first: Math.min(...glyphs.map((glyph) => order.get(glyph)!)) }))
    .sort((a, b) => a.first - b.first)
    .map(({ glyphs }) => lineOf(glyphs));
}

function splitAtGaps(row: readonly MeasuredGlyph[], columnGap: number): MeasuredGlyph[][] {
  const lines: MeasuredGlyph[][] = [];
  // Sorting is stable: glyphs of a cluster at one place keep their order.
  for (const glyph of row.toSorted((a, b) => a.x - b.x)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line === undefined || last === undefined || glyph.x - (last.x + last.advance) > columnGap * glyph.size) {
      lines.push([glyph]);
    } else {
      line.push(glyph);
    }
  }
  return lines;
}

function lineOf(glyphs: readonly MeasuredGlyph[]): MeasuredLine {
  const first = glyphs[0]!;
  const last = glyphs.at(-1)!;
  return {
    text: glyphs.map((glyph) => glyph.text).join(''),
    x: first.x,
    end: last.x + last.advance,
    baseline: first.y,
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    artifact: first.artifact,
    glyphs,
  };
}
