import { Fragment, type Mark, type Node } from 'prosemirror-model';

/** Content without bold, which in a heading or a title is the way it is set. */
export function withoutStrong(content: Fragment): Fragment {
  return mapped(content, (node) => node.mark(node.marks.filter(({ type }) => type.name !== 'strong')));
}

/** Content without any blanks and breaks: a number, a date. */
export function withoutBlanks(content: Fragment): Fragment {
  return mapped(content, (node) => {
    if (node.type.name === 'hardBreak') return null;
    if (!node.isText) return node;
    const text = (node.text ?? '').replaceAll(/\s/g, '');
    return text === '' ? null : node.type.schema.text(text, node.marks);
  });
}

/** Content whose first `length` characters have one more mark, and no bold. */
export function withOpening(content: Fragment, length: number, mark: Mark): Fragment {
  let left = length;
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (!node.isText || left <= 0) {
      nodes.push(node);
      if (node.type.name === 'hardBreak') left -= 1;
      return;
    }
    const opening = node.cut(0, Math.min(left, node.nodeSize));
    const marks = opening.marks.filter(({ type }) => type.name !== 'strong');
    nodes.push(opening.mark(mark.addToSet(marks)));
    if (opening.nodeSize < node.nodeSize) nodes.push(node.cut(opening.nodeSize));
    left -= opening.nodeSize;
  });
  return Fragment.fromArray(nodes);
}

/** The lines between the breaks of a content. */
export function linesOf(content: Fragment): readonly Fragment[] {
  const lines: Node[][] = [[]];
  content.forEach((node) => {
    if (node.type.name === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(node);
  });
  return lines.map((line) => Fragment.fromArray(line));
}

/** Lines with breaks between them. */
export function joinLines(lines: readonly Fragment[], between: Node | null): Fragment {
  return lines.reduce(
    (joined, line, index) => joined.append(index === 0 || !between ? line : Fragment.from(between).append(line)),
    Fragment.empty,
  );
}

function mapped(content: Fragment, change: (node: Node) => Node | null): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const changed = change(node);
    if (changed) nodes.push(changed);
  });
  return Fragment.fromArray(nodes);
}
