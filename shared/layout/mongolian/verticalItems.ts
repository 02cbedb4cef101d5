import type { Item, Source } from '../../display-list/displayList.ts';
import { pt } from '../../units/length.ts';
import { inkOf } from '../galley/styledParagraph.ts';
import type { LayoutResources } from '../resources.ts';
import type { VerticalColumn } from './setVertical.ts';

/** How columns stand beside each other. */
export interface VerticalLook {
  readonly size: number;
  /** From column to column, in ems. */
  readonly leading: number;
  readonly ink: string;
}

/** Width of columns side by side, in points. */
export const widthOfColumns = (columns: readonly VerticalColumn[], { size, leading }: VerticalLook): number =>
  columns.length * leading * size;

/**
 * Columns of vertical text as items of the display list, from left to right: a turned run for what runs down, upright
 * ones for Chinese characters and short numbers, in the order in which they are read.
 *
 * @param x Left edge of the first column.
 * @param topOf Where a column begins.
 */
export function verticalItems(
  columns: readonly VerticalColumn[],
  x: number,
  topOf: (column: VerticalColumn) => number,
  look: VerticalLook,
  source: Source | null,
  resources: LayoutResources,
): Item[] {
  const pitch = look.leading * look.size;
  return columns.flatMap((column, index) => {
    const middle = x + (index + 0.5) * pitch;
    const top = topOf(column);
    return column.pieces.map(
      ({ face, isTurned, along, across, glyphs }): Item => ({
        kind: 'glyphs',
        face,
        size: pt(look.size),
        ink: inkOf(resources, look.ink),
        x: pt(middle + across),
        y: pt(top + along),
        orientation: isTurned ? 'vertical' : 'horizontal',
        glyphs,
        source,
      }),
    );
  });
}
