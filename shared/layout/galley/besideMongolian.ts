import { mm, mmToPt } from '../../units/length.ts';
import { setVertical } from '../mongolian/setVertical.ts';
import { widthOfColumns } from '../mongolian/verticalItems.ts';
import type { LayoutResources } from '../resources.ts';
import type { SpanSegment } from './flow.ts';

/**
 * A full-width head with a Mongolian title at its left: the head has the rest of the width, and stands in the middle of
 * the columns' height where they are longer.
 *
 * @param title Traditional Mongolian; empty for none. A template without a style for it leaves it out.
 * @param width Of the type area, in points.
 * @param setHead Sets the head to a width.
 */
export function besideMongolian(
  title: string,
  width: number,
  resources: LayoutResources,
  setHead: (width: number) => SpanSegment,
): SpanSegment {
  const style = resources.template.spanning.mongolianTitle;
  if (title === '' || !style) return setHead(width);
  const look = { size: style.size, leading: style.leading, ink: style.ink };
  const gap = style.gap * style.size;
  let length: number = mmToPt(mm(style.height));
  let columns = setVertical(title, style, length, resources);
  // Half of the width is left for the head: a very long title has longer columns, and so fewer.
  while (columns.length > 1 && widthOfColumns(columns, look) + gap > width / 2) {
    length *= 1.25;
    columns = setVertical(title, style, length, resources);
  }
  const height = Math.max(0, ...columns.map((column) => column.length));
  const taken = widthOfColumns(columns, look) + gap;
  const head = setHead(width - taken);
  const down = Math.max(0, height - head.height) / 2;
  const lines = head.lines.map((line) => ({ ...line, x: line.x + taken, baseline: line.baseline + down }));
  return { ...head, lines, height: Math.max(height, head.height), mongolian: { columns, look, top: 0, height } };
}
