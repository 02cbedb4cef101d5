import type { Template } from '../../template/template.ts';
import type { FlowItem, LineItem } from '../galley/flow.ts';
import type { Grid } from '../galley/grid.ts';
import { type ColumnPlace, type FilledColumn, fillColumn } from './fillColumn.ts';
import { floatFigures } from './floatFigures.ts';
import { linesTogether, type ParagraphLines, paragraphInLines } from './paragraphInLines.ts';
import { replaceItems } from './replaceItems.ts';

/** A column, and the flow as it stands after small changes in this column. */
export interface LevelColumn {
  readonly filled: FilledColumn;
  readonly items: readonly FlowItem[];
}

/**
 * Fills a column down to its last grid line, so that the columns of a page end level.
 *
 * Where the keeps would leave it short, a paragraph in it is set in one line more or one line fewer (no line looser
 * than `LOOSEST`), or else a line is left blank above a heading of the first two levels. Where none of this helps the
 * column stays short.
 *
 * @see clreq, 2.3 (columns end level); the trade's 缩行 and 展行
 */
export function levelColumn(
  flow: readonly FlowItem[],
  start: number,
  height: number,
  given: ColumnPlace,
  grid: Grid,
  keeps: Template['keeps'],
): LevelColumn {
  const { filled, items, place } = floatFigures(flow, start, height, given, grid, keeps);
  const isDone = filled.end >= items.length || filled.end === start || filled.forced || isLevel(filled, grid);
  if (isDone) return { filled, items };
  const attempt: Attempt = (changed) => {
    const tried = fillColumn(changed, start, height, place, grid);
    return !tried.forced && isLevel(tried, grid) ? { filled: tried, items: changed } : null;
  };
  const longer = changedParagraphs(items, start, filled.end, 1, keeps, attempt);
  if (longer.level) return longer.level;
  const shorter = changedParagraphs(items, start, filled.end, -1, keeps, attempt);
  if (shorter.level) return shorter.level;
  return (
    blankAboveHeadings(items, start, filled.end, keeps, attempt) ??
    blankAboveHeadings(longer.items, start, filled.end, keeps, attempt) ?? { filled, items }
  );
}

type Attempt = (changed: readonly FlowItem[]) => LevelColumn | null;

/** Changes first one paragraph alone, each in turn; then one after the other, up to `MOST_CHANGES`. */
function changedParagraphs(
  items: readonly FlowItem[],
  start: number,
  end: number,
  change: 1 | -1,
  keeps: Template['keeps'],
  attempt: Attempt,
): { readonly level: LevelColumn | null; readonly items: readonly FlowItem[] } {
  let together = items;
  const changedTexts = new Set<unknown>();
  for (const paragraph of paragraphsIn(items, start, end)) {
    const alone = paragraphInLines(items, paragraph, paragraph.lines + change, keeps);
    const level = alone && attempt(alone);
    if (level) return { level, items };
    if (!alone || changedTexts.size >= MOST_CHANGES) continue;
    // Earlier changes have moved it.
    const { text } = (items[paragraph.first] as LineItem).line;
    const moved = paragraphsIn(together, start, end).find(
      ({ first }) => (together[first] as LineItem).line.text === text,
    );
    const joined = moved && paragraphInLines(together, moved, moved.lines + change, keeps);
    if (!joined) continue;
    together = joined;
    changedTexts.add(text);
    const both = changedTexts.size > 1 ? attempt(together) : null;
    if (both) return { level: both, items };
  }
  return { level: null, items: together };
}

/** Whether the column's text reaches its last grid line, or the notes at its foot. */
export function isLevel(filled: FilledColumn, grid: Grid): boolean {
  return filled.blank < grid.leading - EPSILON;
}

/** The paragraphs that have lines in the column, the longest first: there a line more or fewer shows least. */
function paragraphsIn(items: readonly FlowItem[], start: number, end: number): ParagraphLines[] {
  const found: ParagraphLines[] = [];
  for (let index = start; index < end; ) {
    const item = items[index] as FlowItem;
    if (item.kind !== 'line') {
      index += 1;
      continue;
    }
    const lines = linesTogether(items, index, item);
    const isWhole = lines === item.count - item.index;
    if (isWhole && item.role === 'text' && !item.isNudged && item.shape.align === 'justify')
      found.push({ first: index, lines });
    index += lines;
  }
  return found.sort((a, b) => b.lines - a.lines);
}

/** A blank line above one heading after the other, from the last one up. */
function blankAboveHeadings(
  items: readonly FlowItem[],
  start: number,
  end: number,
  keeps: Template['keeps'],
  attempt: Attempt,
): LevelColumn | null {
  let changed = items;
  for (let index = end - 1; index > start; index -= 1) {
    const item = items[index] as FlowItem;
    if (!mayHaveBlankAbove(item, items[index - 1])) continue;
    changed = replaceItems(changed, index, 1, [{ ...item, linesBefore: item.linesBefore + 1 }], keeps);
    const result = attempt(changed);
    if (result) return result;
  }
  return null;
}

/** The first line of a heading of the first two levels that does not stand right below another heading. */
export function mayHaveBlankAbove(item: FlowItem, above: FlowItem | undefined): item is LineItem {
  if (item.kind !== 'line' || item.role !== 'heading' || item.index > 0) return false;
  return item.level <= 2 && !(above?.kind === 'line' && above.role === 'heading');
}

const EPSILON = 1e-3;
/** More changes than these in one column would show. */
const MOST_CHANGES = 3;
