import type { Item, Source } from '../../display-list/displayList.ts';
import type { MongolianFrame } from '../../template/frame.ts';
import { mm, mmToPt } from '../../units/length.ts';
import { setVertical } from '../mongolian/setVertical.ts';
import { verticalItems, widthOfColumns } from '../mongolian/verticalItems.ts';
import type { LayoutResources } from '../resources.ts';

/** Vertical text in a frame of the template: its columns stand in the middle of the frame's width. */
export function mongolianItems(
  frame: MongolianFrame,
  text: string,
  source: Source | null,
  resources: LayoutResources,
): Item[] {
  const height = mmToPt(mm(frame.height));
  const columns = setVertical(text, frame.style, height, resources);
  const look = { size: frame.style.size, leading: frame.leading, ink: frame.style.ink };
  const left = mmToPt(mm(frame.x)) + (mmToPt(mm(frame.width)) - widthOfColumns(columns, look)) / 2;
  const top = mmToPt(mm(frame.y));
  const share = { top: 0, middle: 0.5, bottom: 1 }[frame.align];
  const topOf = ({ length }: { readonly length: number }): number => top + Math.max(0, (height - length) * share);
  return verticalItems(columns, left, topOf, look, source, resources);
}
