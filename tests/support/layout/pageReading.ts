import type { DisplayList, GlyphRun, Item } from '../../../shared/display-list/displayList.ts';
import { SQUARE } from './squareTemplate.ts';

/** A line as it stands on a page, with its first pen position and baseline in points. */
export interface PrintedLine {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly source: GlyphRun['source'];
}

/** `text` is the articles', `matter` stands before and after them, `artifact` was added by the page. */
export type PrintedKind = 'text' | 'matter' | 'artifact';

/** All glyph runs of a kind, page by page in painting order. */
export function printedRuns(list: DisplayList, kind: PrintedKind = 'text'): PrintedLine[] {
  return list.pages.flatMap((page, index) =>
    page.items.filter(isRun).flatMap((run) => {
      if (kindOf(run) !== kind) return [];
      const text = run.glyphs.map((glyph) => glyph.text).join('');
      return [
        { page: index, x: rounded(run.x + (run.glyphs[0]?.dx ?? 0)), y: rounded(run.y), text, source: run.source },
      ];
    }),
  );
}

/** The run that reads so. */
export function runReading(list: DisplayList, text: string, kind: PrintedKind = 'text'): PrintedLine {
  const run = printedRuns(list, kind).find((candidate) => candidate.text === text);
  if (!run) throw new RangeError(`no line “${text}” among ${printedRuns(list, kind).map((each) => each.text)}`);
  return run;
}

function kindOf(run: GlyphRun): PrintedKind {
  if (run.source === null) return 'artifact';
  return run.source.article < 0 ? 'matter' : 'text';
}

/** Row of the square template's grid on which a baseline lies; a fraction if it lies on none. */
export const rowOf = (y: number): number => rounded((y - SQUARE.top - SQUARE.ascent) / SQUARE.leading);

export const isRun = (item: Item): item is GlyphRun => item.kind === 'glyphs';

export const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;
