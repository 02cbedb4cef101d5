import type { Template } from '../../template/template.ts';
import type { FlowItem, LineItem } from '../galley/flow.ts';
import { resetLines, type SetLine } from '../inline/setParagraph.ts';
import { replaceItems } from './replaceItems.ts';

/** Lines of one paragraph: where they begin in the flow, and how many they are. */
export interface ParagraphLines {
  readonly first: number;
  readonly lines: number;
}

/** How many lines of a paragraph follow each other: a picture may stand between two of them. */
export function linesTogether(
  items: readonly FlowItem[],
  index: number,
  { line, index: first, count }: LineItem,
): number {
  let lines = 1;
  for (; first + lines < count; lines += 1) {
    const next = items[index + lines];
    if (next?.kind !== 'line' || next.line.text !== line.text) break;
  }
  return lines;
}

/**
 * A flow with one of its paragraphs, or the rest of it, set in so many lines.
 *
 * @returns null where that cannot be done without lines that look loose or break a rule.
 */
export function paragraphInLines(
  items: readonly FlowItem[],
  paragraph: ParagraphLines,
  lines: number,
  keeps: Template['keeps'],
): FlowItem[] | null {
  const first = items[paragraph.first] as LineItem;
  // The rest of a paragraph from the column before keeps company.
  if (first.index > 0 && lines < keeps.widowLines) return null;
  const set = resetLines(first.line.text, first.shape, first.line.start, lines);
  return set && withLines(items, paragraph, set, keeps);
}

/** A flow with one of its paragraphs, or the rest of it, in lines that were set anew. */
export function withLines(
  items: readonly FlowItem[],
  paragraph: ParagraphLines,
  set: readonly SetLine[],
  keeps: Template['keeps'],
): FlowItem[] {
  const first = items[paragraph.first] as LineItem;
  const count = first.index + set.length;
  const changed = set.map(
    (line, index): LineItem => ({
      ...first,
      line,
      linesBefore: index === 0 ? first.linesBefore : 0,
      newColumn: index === 0 && first.newColumn === true,
      index: first.index + index,
      count,
    }),
  );
  return replaceItems(items, paragraph.first, paragraph.lines, changed, keeps);
}
