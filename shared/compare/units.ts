import type { Node } from 'prosemirror-model';
import { inlineText } from '../manuscript/textBlocks.ts';
import type { BlockSide } from './comparison.ts';

/** What is compared as one: a text block, a figure, a table, or the beginning of an attachment. */
export interface Unit extends BlockSide {
  readonly kind: 'text' | 'table' | 'attachment';
  readonly inlines: readonly Node[];
  /** What it is recognised by. */
  readonly text: string;
}

/** The units of a manuscript in reading order. */
export function unitsOf(manuscript: Node): readonly Unit[] {
  const units: Unit[] = [];
  collect(manuscript, 0, '', units);
  return units;
}

/** The units of a cell: its paragraphs. Their positions count from the cell's content. */
export function unitsOfCell(cell: Node): readonly Unit[] {
  return unitsOf(cell);
}

function collect(parent: Node, start: number, label: string, units: Unit[]): void {
  parent.forEach((node, offset, index) => {
    const position = start + offset;
    const ownLabel = index === 0 ? label : '';
    switch (node.type.name) {
      case 'table':
        units.push({ kind: 'table', node, position, label: '', inlines: [], text: node.textContent });
        break;
      case 'attachment':
        units.push({ kind: 'attachment', node, position, label: '', inlines: [], text: '' });
        collect(node, position + 1, '', units);
        break;
      case 'figure':
        units.push(textUnit(node, position, '', node.firstChild?.children ?? [], String(node.attrs.picture)));
        break;
      case 'listItem':
        collect(node, position + 1, String(node.attrs.label), units);
        break;
      default:
        if (node.isTextblock) units.push(textUnit(node, position, ownLabel, node.children, ''));
        else collect(node, position + 1, '', units);
    }
  });
}

function textUnit(node: Node, position: number, label: string, inlines: readonly Node[], before: string): Unit {
  const text = before + inlines.map((inline) => inlineText(inline) || inline.textContent).join('');
  return { kind: 'text', node, position, label, inlines, text };
}

/** Whether two sides are set alike: the same kind of block with the same attributes and label. */
export function isStyledAlike(one: BlockSide, other: BlockSide): boolean {
  if (one.node.type.name === 'attachment' && other.node.type.name === 'attachment') return true;
  return (
    one.node.type.name === other.node.type.name &&
    one.label === other.label &&
    JSON.stringify(one.node.attrs) === JSON.stringify(other.node.attrs)
  );
}
