import type { Node } from 'prosemirror-model';
import { textBlocks } from '../../shared/manuscript/textBlocks.ts';
import { positionOfPlace } from '../../shared/manuscript/textPlace.ts';
import type { TidyChange } from '../../shared/tidy/change.ts';

/** The stretch of a manuscript that a change is about, to be selected in the editor. */
export interface ChangeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a change takes place in the manuscript as it is before all changes.
 *
 * @returns null for what only a change before it brings about.
 */
export function changeRange(manuscript: Node, { kind, round, block, origin, before }: TidyChange): ChangeRange | null {
  const textBlock = round === 1 ? textBlocks(manuscript)[block] : undefined;
  if (!textBlock) return null;
  const { label, text } = textBlock;
  const start = kind === 'text' ? label.length + origin : 0;
  const isThere = kind === 'text' && text.startsWith(before, start);
  const end = kind === 'structure' ? text.length : start + (isThere ? before.length : 0);
  const from = positionOfPlace(manuscript, { block, offset: start });
  const to = positionOfPlace(manuscript, { block, offset: end });
  return from === null || to === null ? null : { from, to: Math.max(from, to) };
}
