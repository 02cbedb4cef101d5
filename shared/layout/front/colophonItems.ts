import type { Item } from '../../display-list/displayList.ts';
import type { Colophon } from '../../issue/issueFile.ts';
import { lineItems } from '../inline/lineItems.ts';
import { spreadLine } from '../inline/spreadLine.ts';
import type { LayoutResources } from '../resources.ts';
import { baselineIn, frameLines, naturalWidth, stackedItems } from './frameText.ts';
import type { Box } from './pageFrames.ts';

/**
 * Sets the colophon (版权页): labels spread to one width, a colon, and what they say.
 *
 * @see 内部资料性出版物管理办法: what an internal publication must print
 */
export function colophonItems(colophon: Colophon, box: Box, resources: LayoutResources): Item[] {
  const style = resources.template.colophon;
  const { faces } = resources.faceBook;
  const em = style.label.size;
  const leading = style.leading * em;
  const labelWidth = style.labelWidth * em;
  const valueLeft = box.x + labelWidth + naturalWidth('：', style.label, resources);
  const items: Item[] = [];
  let y = box.y;
  for (const { label, value } of colophon.entries) {
    const baseline = y + baselineIn(leading, style.label, resources);
    const wide = { measure: 1e6, firstIndent: 0, indent: 0, align: 'left' } as const;
    for (const line of frameLines(label, style.label, wide, FRONT_MATTER, resources)) {
      items.push(...lineItems(spreadLine(line, labelWidth), box.x, baseline, faces));
    }
    for (const line of frameLines('：', style.label, wide, FRONT_MATTER, resources)) {
      items.push(...lineItems(line, box.x + labelWidth, baseline, faces));
    }
    const shape = { ...wide, measure: Math.max(em, box.x + box.width - valueLeft) };
    const lines = frameLines(value, style.value, shape, FRONT_MATTER, resources);
    items.push(...stackedItems(lines, valueLeft, y, leading, style.value, resources));
    y += Math.max(1, lines.length) * leading;
  }
  return items;
}

const FRONT_MATTER = { article: -1, block: 0 };
