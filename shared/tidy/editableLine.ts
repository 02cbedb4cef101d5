import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { inlineText } from '../manuscript/textBlocks.ts';
import type { TextEdit } from './textRule.ts';

/** One UTF-16 unit of a line, or an inline node without text. */
interface Cell {
  /** Empty for a footnote. */
  readonly unit: string;
  readonly marks: readonly Mark[];
  /** Of what is no text: a break, a footnote. */
  readonly node: Node | null;
  /** Offset in the text that the line had at first. */
  readonly origin: number;
}

/** The content of a text block while rules edit it: every character keeps its marks and knows where it came from. */
export class EditableLine {
  #cells: Cell[] = [];

  /** @param replaceNode What takes the place of an inline node that is no text. */
  constructor(content: Fragment, replaceNode: (node: Node, offset: number) => Node) {
    let origin = 0;
    content.forEach((node, offset) => {
      const text = inlineText(node);
      const other = node.isText ? null : replaceNode(node, offset);
      const units = node.isText ? text.split('') : [text];
      for (const unit of units) {
        this.#cells.push({ unit, marks: node.marks, node: other, origin });
        origin += unit.length;
      }
    });
  }

  /** A break is a line feed, a footnote nothing. */
  get text(): string {
    return this.#cells.map(({ unit }) => unit).join('');
  }

  /** Where the character at an offset stood at first; beyond the end, the length at first. */
  originOf(offset: number): number {
    const cell = this.#textCells()[offset];
    return cell?.origin ?? (this.#textCells().at(-1)?.origin ?? -1) + 1;
  }

  /** Whether a character has a mark. */
  hasMark(offset: number, name: string): boolean {
    return this.#textCells()[offset]?.marks.some(({ type }) => type.name === name) ?? false;
  }

  /** Makes one edit. New text takes the marks of what it replaces; footnotes stay. */
  apply({ from, to, text }: TextEdit): void {
    const cells = this.#textCells();
    const model = cells[from] ?? cells[from - 1];
    const start = from < cells.length ? this.#cells.indexOf(cells[from] as Cell) : this.#cells.length;
    const end = to > from ? this.#cells.indexOf(cells[to - 1] as Cell) + 1 : start;
    const kept = this.#cells.slice(start, end).filter(({ unit }) => unit === '');
    const marks = model && !model.node ? model.marks : [];
    const origin = this.originOf(from);
    const come = text.split('').map((unit): Cell => ({ unit, marks, node: null, origin }));
    this.#cells.splice(start, end - start, ...come, ...kept);
  }

  content(schema: Node['type']['schema']): Fragment {
    const nodes: Node[] = [];
    let text = '';
    let marks: readonly Mark[] = [];
    const endText = (): void => {
      if (text !== '') nodes.push(schema.text(text, marks));
      text = '';
    };
    for (const cell of this.#cells) {
      if (cell.node) {
        endText();
        nodes.push(cell.node);
        continue;
      }
      if (cell.marks !== marks) endText();
      marks = cell.marks;
      text += cell.unit;
    }
    endText();
    return Fragment.fromArray(nodes);
  }

  #textCells(): readonly Cell[] {
    return this.#cells.filter(({ unit }) => unit !== '');
  }
}
