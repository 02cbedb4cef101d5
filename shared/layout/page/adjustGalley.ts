import type { ArticleSettings } from '../../issue/issueFile.ts';
import type { Template } from '../../template/template.ts';
import type { FlowItem, Galley, LineItem, Segment } from '../galley/flow.ts';
import type { IdleAdjustment } from '../galley/idleAdjustment.ts';
import { markKeeps } from '../galley/keeps.ts';
import { trackedText } from '../inline/preparedText.ts';
import { setParagraph } from '../inline/setParagraph.ts';
import { type Beginning, beginsWith } from './blockBeginnings.ts';
import { linesTogether, paragraphInLines, withLines } from './paragraphInLines.ts';

/** What the art editor decided about single paragraphs and places of an article. */
export type Adjustments = Pick<ArticleSettings, 'breaks' | 'nudges' | 'keepWithNext'>;

export interface AdjustedGalley {
  readonly galley: Galley;
  readonly idle: readonly IdleAdjustment[];
}

/**
 * A galley with the art editor's adjustments: paragraphs set in a line more or fewer or with other spaces between their
 * characters, kept with the next, and columns and pages that begin at a given block. The given galley stays as it is.
 *
 * A full-width head, table or picture begins a page also where a column was asked for.
 */
export function adjustGalley(galley: Galley, settings: Adjustments, keeps: Template['keeps']): AdjustedGalley {
  const { breaks = [], nudges = [], keepWithNext = [] } = settings;
  const idle: IdleAdjustment[] = [...(galley.idle ?? [])];
  let { segments } = galley;
  const adjust = (
    setting: keyof Adjustments,
    target: Beginning,
    change: Change,
    impossible: IdleAdjustment['reason'] = 'notPossible',
  ): void => {
    const changed = changeAt(segments, target, change);
    if (changed.segments) segments = changed.segments;
    else idle.push({ setting, target, reason: changed.wasFound ? impossible : 'notFound' });
  };
  for (const { paragraph, lines, tracking } of nudges) {
    if (tracking !== undefined) adjust('nudges', paragraph, tracked(tracking, keeps), 'sameLines');
    if (lines !== undefined) adjust('nudges', paragraph, inLines(lines, keeps));
  }
  for (const paragraph of keepWithNext) adjust('keepWithNext', paragraph, keptWithNext(keeps));
  for (const { before, kind } of breaks)
    adjust('breaks', before, kind === 'page' ? onNewPage(keeps) : inNewColumn(keeps));
  // What was not changed stays the same object: it is known where it stood.
  return { galley: segments === galley.segments ? galley : { segments }, idle };
}

/** Changes a segment at one of its items (0 in those that have none); null where that cannot be. */
type Change = (segment: Segment, item: number, isFirst: boolean) => readonly Segment[] | null;

function changeAt(
  segments: readonly Segment[],
  target: Beginning,
  change: Change,
): { readonly segments: readonly Segment[] | null; readonly wasFound: boolean } {
  let wasFound = false;
  for (const [index, segment] of segments.entries()) {
    const item = beginsWith(segment, target);
    if (item < 0) continue;
    wasFound = true;
    const changed = change(segment, item, index === 0 && item === 0);
    if (changed) return { segments: [...segments.slice(0, index), ...changed, ...segments.slice(index + 1)], wasFound };
  }
  return { segments: null, wasFound };
}

const inLines =
  (change: 1 | -1, keeps: Template['keeps']): Change =>
  (segment, first) => {
    if (segment.kind !== 'flow') return null;
    const line = segment.items[first];
    if (line?.kind !== 'line' || line.shape.align !== 'justify') return null;
    const lines = linesTogether(segment.items, first, line);
    const items = paragraphInLines(segment.items, { first, lines }, lines + change, keeps);
    if (!items) return null;
    const isOwn = (index: number): boolean => index >= first && index < first + lines + change;
    return [{ ...segment, items: items.map((item, index) => (isOwn(index) ? nudged(item) : item)) }];
  };

/** Where all lines end as before, the tracking has no effect: they are justified, and look the same. */
const tracked =
  (tracking: number, keeps: Template['keeps']): Change =>
  (segment, first) => {
    if (segment.kind !== 'flow') return null;
    const line = segment.items[first];
    if (line?.kind !== 'line' || line.shape.align !== 'justify') return null;
    const lines = linesTogether(segment.items, first, line);
    if (lines < line.count) return null;
    const set = setParagraph(trackedText(line.line.text, tracking), line.shape);
    const endsAsBefore = set.every(({ end }, index) => {
      const before = segment.items[first + index];
      return before?.kind === 'line' && before.line.text === line.line.text && before.line.end === end;
    });
    if (endsAsBefore) return null;
    const items = withLines(segment.items, { first, lines }, set, keeps);
    const isOwn = (index: number): boolean => index >= first && index < first + set.length;
    return [{ ...segment, items: items.map((item, index) => (isOwn(index) ? nudged(item) : item)) }];
  };

const nudged = (item: FlowItem): FlowItem => (item.kind === 'line' ? { ...item, isNudged: true } : item);

const keptWithNext =
  (keeps: Template['keeps']): Change =>
  (segment, first) => {
    if (segment.kind !== 'flow') return null;
    const line = segment.items[first];
    if (line?.kind !== 'line') return null;
    const end = first + linesTogether(segment.items, first, line);
    if (end >= segment.items.length) return null;
    const kept = (item: FlowItem, index: number): FlowItem =>
      index >= first && index < end ? { ...(item as LineItem), keepWithNext: true } : { ...item };
    return [{ ...segment, items: marked(segment.items.map(kept), keeps) }];
  };

const inNewColumn =
  (keeps: Template['keeps']): Change =>
  (segment, first, isFirst) => {
    if (isFirst) return null;
    if (segment.kind !== 'flow' || first === 0) return [{ ...segment, newPage: true }];
    const items = segment.items.map((item, index) => (index === first ? { ...item, newColumn: true } : { ...item }));
    return [{ ...segment, items: marked(items, keeps) }];
  };

const onNewPage =
  (keeps: Template['keeps']): Change =>
  (segment, first, isFirst) => {
    if (isFirst) return null;
    if (segment.kind !== 'flow' || first === 0) return [{ ...segment, newPage: true }];
    const copies = segment.items.map((item) => ({ ...item }));
    return [
      { ...segment, items: marked(copies.slice(0, first), keeps) },
      { kind: 'flow', items: marked(copies.slice(first), keeps), newPage: true },
    ];
  };

function marked(items: FlowItem[], keeps: Template['keeps']): readonly FlowItem[] {
  markKeeps(items, keeps);
  return items;
}
