import { Fragment, type Node } from 'prosemirror-model';
import { textBlocks } from '../manuscript/textBlocks.ts';
import type { ChangeLog } from './change.ts';
import { EditableLine } from './editableLine.ts';
import { protectedCharacters } from './protectedText.ts';
import { tidyRules } from './tidyRules.ts';

/**
 * Applies all rules about text to a manuscript. Its blocks stay as they are, so that their numbers hold.
 *
 * The rules are applied until none finds anything more.
 */
export function tidyText(manuscript: Node, log: ChangeLog): Node {
  const numbers = new Map(textBlocks(manuscript).map(({ position, block }) => [position, block]));
  const tidyNode = (node: Node, position: number, isInTable: boolean): Node => {
    const block = numbers.get(position);
    if (block !== undefined) return tidyBlock(node, position, block, isInTable);
    if (node.isLeaf) return node;
    const isTable = isInTable || node.type.name === 'table';
    const start = position + 1;
    const children: Node[] = [];
    node.forEach((child, offset) => {
      children.push(tidyNode(child, start + offset, isTable));
    });
    return node.copy(Fragment.fromArray(children));
  };
  const tidyBlock = (node: Node, position: number, block: number, isInTable: boolean): Node => {
    const line = new EditableLine(node.content, (inner, offset) =>
      inner.type.name === 'footnote' ? tidyNode(inner, position + 1 + offset, isInTable) : inner,
    );
    applyRules(line, { block, role: node.type.name, isInTable }, log);
    return node.copy(line.content(node.type.schema));
  };
  return tidyNode(manuscript, -1, false);
}

/** Rules build on each other a few times at most; a ring of rules that undo each other would show in the tests. */
const MOST_ROUNDS = 6;

interface LineKind {
  readonly block: number;
  readonly role: string;
  readonly isInTable: boolean;
}

function applyRules(line: EditableLine, kind: LineKind, log: ChangeLog): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = line.text;
    for (const rule of tidyRules) {
      const { text } = line;
      const isInAddress = protectedCharacters(text);
      // An underlined blank is one to fill in.
      const isProtected = (offset: number): boolean =>
        isInAddress(offset) || (/\s/.test(text[offset] ?? '') && line.hasMark(offset, 'underline'));
      let shift = 0;
      for (const edit of rule.find({ ...kind, text, isProtected })) {
        const at = edit.from + shift;
        const origin = line.originOf(at);
        const change = {
          ...{ rule: rule.id, kind: 'text' as const, block: kind.block, at, origin },
          ...{ before: text.slice(edit.from, edit.to), after: edit.text },
          context: line.text,
        };
        if (!log.add(change, `${kind.block}:${origin}`)) continue;
        line.apply({ from: at, to: edit.to + shift, text: edit.text });
        shift += edit.text.length - (edit.to - edit.from);
      }
    }
    if (line.text === before) return;
  }
}
