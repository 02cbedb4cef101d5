import type { Item } from '../../display-list/displayList.ts';
import type { Board } from '../../issue/issueFile.ts';
import { lineItems } from '../inline/lineItems.ts';
import type { SetLine } from '../inline/setParagraph.ts';
import { spreadLine } from '../inline/spreadLine.ts';
import type { LayoutResources } from '../resources.ts';
import { baselineIn, frameLines, naturalWidth, stackedItems } from './frameText.ts';
import type { Box } from './pageFrames.ts';

/**
 * Sets the editorial board: its name, then each role with its people, names spread to equal width
 * so that two and three characters stand in line (于　澍).
 */
export function boardItems(board: Board, box: Box, resources: LayoutResources): Item[] {
  const style = resources.template.board;
  const leading = style.leading * style.name.size;
  const items: Item[] = [];
  const shape = { measure: box.width, firstIndent: 0, indent: 0, align: 'center' } as const;
  const heading = frameLines(board.name, style.heading, shape, FRONT_MATTER, resources);
  items.push(...stackedItems(heading, box.x, box.y, leading, style.heading, resources));

  const em = style.name.size;
  const roleWidth = roleColumn(board, resources);
  const nameWidth = style.nameWidth * em;
  const rowWidth = roleWidth + style.namesPerLine * (nameWidth + NAME_GAP * em);
  const left = box.x + Math.max(0, (box.width - rowWidth) / 2);
  let y = box.y + (heading.length + HEADING_GAP) * leading;
  for (const { role, names, deceased = [] } of [...board.members, ...board.staff]) {
    const baseline = baselineIn(leading, style.role, resources);
    const label = single(role, style.role, resources);
    items.push(
      ...label.flatMap((line) => placed(spreadLine(line, roleWidth - 1.5 * em), left, y + baseline, resources)),
    );
    let column = 0;
    for (const name of names) {
      const pitch = nameWidth + NAME_GAP * em;
      // A long name (萨其日·朝鲁) takes the places of two.
      const places = Math.ceil((naturalWidth(name, style.name, resources) + NAME_GAP * em) / pitch - ROUNDING);
      if (column > 0 && column + places > style.namesPerLine) {
        column = 0;
        y += leading;
      }
      const x = left + roleWidth + column * pitch;
      const set = single(name, style.name, resources).map((line) => (deceased.includes(name) ? framed(line) : line));
      items.push(...set.flatMap((line) => placed(spreadLine(line, nameWidth), x, y + baseline, resources)));
      column += places;
    }
    y += leading;
  }
  return items;
}

/** Roles are spread to the widest of them. */
function roleColumn(board: Board, resources: LayoutResources): number {
  const { role, name } = resources.template.board;
  const widths = [...board.members, ...board.staff].map((people) => naturalWidth(people.role, role, resources));
  return Math.max(0, ...widths) + 1.5 * name.size;
}

function single(text: string, style: Parameters<typeof frameLines>[1], resources: LayoutResources) {
  const shape = { measure: 1e6, firstIndent: 0, indent: 0, align: 'left' } as const;
  return frameLines(text, style, shape, FRONT_MATTER, resources);
}

/** The same line in a frame. */
const framed = (line: SetLine): SetLine => ({
  ...line,
  text: { ...line.text, styles: line.text.styles.map((style) => ({ ...style, decoration: 'framed' })) },
});

const placed = (line: Parameters<typeof lineItems>[0], x: number, baseline: number, resources: LayoutResources) =>
  lineItems(line, x, baseline, resources.faceBook.faces);

const FRONT_MATTER = { article: -1, block: 0 };
const NAME_GAP = 1.2;
const ROUNDING = 1e-6;
const HEADING_GAP = 0.3;
