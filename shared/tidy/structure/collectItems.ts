import type { Fragment, Node } from 'prosemirror-model';
import { textBlocks } from '../../manuscript/textBlocks.ts';
import { breakDivides } from '../../recognition/breakDivides.ts';
import { blankWidth } from '../../recognition/recognisedLine.ts';
import { type ChangeLog, shortened } from '../change.ts';
import { joinLines, linesOf } from './blockContent.ts';
import type { StructureRule } from './structureRules.ts';
import { itemOf, type TidyItem, textOf } from './tidyItem.ts';

/** Reads a manuscript's blocks as items: divided where breaks stand for paragraph marks, empty paragraphs gone. */
export class ItemCollector {
  /** The lines of each text block before its text was tidied, with the blanks that placed them. */
  readonly #before: readonly (readonly string[])[];
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #log: ChangeLog;

  /**
   * @param original The manuscript before.
   * @param manuscript The same with its text tidied: block by block the same, and break by break.
   */
  constructor(original: Node, manuscript: Node, log: ChangeLog) {
    this.#before = textBlocks(original).map(({ text, label }) => text.slice(label.length).split('\n'));
    this.#numbers = new Map(textBlocks(manuscript).map(({ position, block }) => [position, block]));
    this.#log = log;
  }

  /** The items of a block at a position: none for an empty paragraph, several for a divided one. */
  items(node: Node, position: number): readonly TidyItem[] {
    const block = this.#numbers.get(position) ?? -1;
    if (node.type.name !== 'paragraph') return [itemOf(node, block, String(block), 0)];
    const before = this.#before[block] ?? [''];
    const texts = textOf(node).split('\n');
    const isSplit = (index: number): boolean => {
      const isPlaced = node.attrs.align === 'center' || node.attrs.align === 'right';
      const [above, below] = [texts[index - 1] ?? '', texts[index] ?? ''];
      // By the text as it is now, so that nothing is found the next time; but the blanks that set it in are gone.
      const blanks = /^\s*/.exec(before[index] ?? '')?.[0] ?? '';
      return isPlaced || below.trim() === '' || breakDivides(above, blanks + below.trimStart());
    };
    const lines = linesOf(node.content);
    const parts: { lines: Fragment[]; first: number }[] = [];
    for (const [index, line] of lines.entries()) {
      const last = parts.at(-1);
      if (!last || (isSplit(index) && this.#split(node, block, index))) parts.push({ lines: [line], first: index });
      else last.lines.push(line);
    }
    const { hardBreak } = node.type.schema.nodes;
    return parts.flatMap((part) => {
      const content = joinLines(part.lines, hardBreak?.create() ?? null);
      const place = part.first === 0 ? String(block) : `${block}:${part.first}`;
      return this.#paragraph(node.copy(content), block, place, before[part.first] ?? '');
    });
  }

  #paragraph(node: Node, block: number, place: string, before: string): readonly TidyItem[] {
    const lead = blankWidth(/^\s*/.exec(before)?.[0] ?? '');
    if (isEmpty(node))
      return this.#change('blank-paragraphs', block, place, '（空段）', '') ? [] : [itemOf(node, block, place, 0)];
    const isTyped = lead >= 1 && lead < 6 && node.attrs.align === 'justify' && node.attrs.indent === false;
    const indented = isTyped && this.#change('typed-indents', block, place, textOf(node), textOf(node));
    const made = indented ? node.type.create({ ...node.attrs, indent: true }, node.content) : node;
    return [itemOf(made, block, place, lead)];
  }

  #split(node: Node, block: number, index: number): boolean {
    const lines = textOf(node).split('\n');
    return this.#change(
      'line-breaks',
      block,
      `${block}:${index}`,
      `${lines[index - 1]}↵${lines[index]}`,
      `${lines[index - 1]}¶${lines[index]}`,
    );
  }

  #change(rule: StructureRule, block: number, place: string, before: string, after: string): boolean {
    const change = {
      rule,
      kind: 'structure' as const,
      block,
      at: 0,
      origin: 0,
      before: shortened(before),
      after: shortened(after),
    };
    return this.#log.add({ ...change, context: shortened(before) }, place);
  }
}

/** Nothing but blanks and breaks. */
function isEmpty(node: Node): boolean {
  return node.children.every(
    (child) =>
      child.type.name === 'hardBreak' || (child.isText && /^\s*$/.test(child.text ?? '') && child.marks.length === 0),
  );
}
