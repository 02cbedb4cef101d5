import { Fragment, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type FieldName, fieldPosition, headFieldsOf, type Part, partAt } from './fields.ts';
import { headingNumber } from './headingNumber.ts';
import { isInTable, levelOf, type OfficialStyle, runInLevel } from './style.ts';

/**
 * Gives the selected blocks a style of the official document; lists and 附件说明 are taken apart where they must be.
 *
 * A block that becomes a field of the head moves to the place the schema gives that field. In one step, so that one
 * undo brings all back. Tables and pictures in the selection stay as they are.
 */
export function setStyle(style: OfficialStyle): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if (isInTable($from) || $from.depth === 0) return false;
    const part = partAt($from);
    const head = headFieldsOf(part);
    if (head.includes(style as FieldName)) return moveToHead(state, part, style as FieldName, dispatch);
    const range = selectedBlocks(state, part);
    if (!range) return false;
    const lines = range.blocks.flatMap((block, index) => linesOf(block, range.position(index)));
    if (!lines.some((line) => line.text !== null && isSelected(line, state))) return false;
    if (dispatch) dispatch(restyle(state, range, lines, style).scrollIntoView());
    return true;
  };
}

/** Blocks of the body, side by side, that the selection touches. */
interface BlockRange {
  readonly blocks: readonly Node[];
  readonly from: number;
  readonly to: number;
  readonly position: (index: number) => number;
}

function selectedBlocks(state: EditorState, part: Part): BlockRange | null {
  const { from, to } = state.selection;
  const blocks: Node[] = [];
  const positions: number[] = [];
  part.node.forEach((child, offset) => {
    const start = part.start + offset;
    const isBlock = child.type.isInGroup('block') || headFieldsOf(part).includes(child.type.name as FieldName);
    if (isBlock && start + child.nodeSize > from && start < Math.max(to, from + 1)) {
      blocks.push(child);
      positions.push(start);
    }
  });
  const [first] = positions;
  const last = positions.at(-1);
  if (first === undefined || last === undefined) return null;
  const end = last + (blocks.at(-1)?.nodeSize ?? 0);
  return { blocks, from: first, to: end, position: (index) => positions[index] ?? first };
}

/** A line of text taken out of its block, or a block that has none of its own. */
interface Line {
  /** Null for tables and figures. */
  readonly text: Fragment | null;
  readonly node: Node;
  /** The list or 附件说明 that holds it, and a list item's label. */
  readonly holder: Node | null;
  readonly item: Node | null;
  /** Position of the text's beginning in the document as it is. */
  readonly start: number;
}

function linesOf(block: Node, position: number): Line[] {
  const name = block.type.name;
  if (block.isTextblock) return [{ text: block.content, node: block, holder: null, item: null, start: position + 1 }];
  const lines: Line[] = [];
  if (name === 'attachmentList') {
    block.forEach((item, offset) => {
      lines.push({ text: item.content, node: item, holder: block, item, start: position + offset + 2 });
    });
    return lines;
  }
  if (name === 'list') {
    block.forEach((item, offset) => {
      item.forEach((paragraph, inner) => {
        const start = position + offset + inner + 3;
        lines.push({ text: paragraph.content, node: paragraph, holder: block, item, start });
      });
    });
    return lines;
  }
  return [{ text: null, node: block, holder: null, item: null, start: position }];
}

function isSelected(line: Line, { selection }: EditorState): boolean {
  const end = line.start + line.node.content.size;
  return end >= selection.from && (line.start < selection.to || line.start <= selection.from);
}

function restyle(state: EditorState, range: BlockRange, lines: readonly Line[], style: OfficialStyle): Transaction {
  const built: Node[] = [];
  const places = new Map<Line, { block: number; inner: number }>();
  for (const line of lines) {
    const chosen = line.text !== null && isSelected(line, state);
    append(built, line, chosen ? style : null, state.schema, places);
  }
  const { tr } = state;
  tr.replaceWith(range.from, range.to, built);
  const place = (position: number): number => {
    const line = lines.find((item) => position >= item.start && position <= item.start + item.node.content.size);
    const found = line && places.get(line);
    if (!line || !found) return range.from + 1;
    let start = range.from;
    for (let index = 0; index < found.block; index += 1) start += built[index]?.nodeSize ?? 0;
    return start + found.inner + (position - line.start);
  };
  const { anchor, head } = state.selection;
  return tr.setSelection(TextSelection.between(tr.doc.resolve(place(anchor)), tr.doc.resolve(place(head))));
}

/** Adds a line to the blocks built so far, joining it to the list it belongs to. */
function append(
  built: Node[],
  line: Line,
  style: OfficialStyle | null,
  schema: Schema,
  places: Map<Line, { block: number; inner: number }>,
): void {
  const last = built.at(-1);
  const type = (name: string): NodeType => {
    const found = schema.nodes[name];
    if (!found) throw new Error(`the schema has no node ${name}`);
    return found;
  };
  const textOfLine = line.text ?? Fragment.empty;
  if (style === 'attachmentList' || (style === null && line.node.type.name === 'attachmentItem')) {
    const item = type('attachmentItem').create(null, withoutRunIn(textOfLine, schema));
    if (last?.type.name === 'attachmentList') {
      built[built.length - 1] = last.copy(last.content.addToEnd(item));
      places.set(line, { block: built.length - 1, inner: last.content.size + 2 });
    } else {
      built.push(type('attachmentList').create(null, item));
      places.set(line, { block: built.length - 1, inner: 2 });
    }
    return;
  }
  if (style === null && line.holder?.type.name === 'list' && line.item) {
    const isFirst = line.item.firstChild === line.node;
    if (last?.type.name === 'list' && !isFirst && last.lastChild) {
      const item = last.lastChild.copy(last.lastChild.content.addToEnd(line.node));
      built[built.length - 1] = last.copy(last.content.replaceChild(last.childCount - 1, item));
      // Inside the last item, before its end, the list's own opening counted.
      places.set(line, { block: built.length - 1, inner: last.content.size + 1 });
      return;
    }
    const item = line.item.copy(Fragment.from(line.node));
    if (last?.type.name === 'list') {
      built[built.length - 1] = last.copy(last.content.addToEnd(item));
      places.set(line, { block: built.length - 1, inner: last.content.size + 3 });
    } else {
      built.push(line.holder.copy(Fragment.from(item)));
      places.set(line, { block: built.length - 1, inner: 3 });
    }
    return;
  }
  built.push(style === null ? line.node : blockOf(line, style, type, schema));
  places.set(line, { block: built.length - 1, inner: 1 });
}

function blockOf(line: Line, style: OfficialStyle, type: (name: string) => NodeType, schema: Schema): Node {
  const text = line.text ?? Fragment.empty;
  const level = levelOf(style);
  if (level !== null) return type('heading').create({ level }, withoutRunIn(text, schema));
  if (style === 'body') {
    const isPlain = line.node.type.name === 'paragraph' && line.item === null;
    return type('paragraph').create(isPlain ? { ...line.node.attrs, indent: true } : null, withoutRunIn(text, schema));
  }
  return type(style).create(null, withoutRunIn(text, schema));
}

function withoutRunIn(text: Fragment, schema: Schema): Fragment {
  const { runIn } = schema.marks;
  if (!runIn) return text;
  return Fragment.from(text.content.map((node) => node.mark(runIn.removeFromSet(node.marks))));
}

/** Makes the block with the caret a field of the head: it moves there, or joins what stands in the field already. */
function moveToHead(
  state: EditorState,
  part: Part,
  name: FieldName,
  dispatch: ((tr: Transaction) => void) | undefined,
): boolean {
  const { $from } = state.selection;
  const { parent } = $from;
  if (parent.type.name === name) return false;
  if (!parent.isTextblock || $from.depth !== (part.node.type.name === 'attachment' ? 2 : 1)) return false;
  const type = state.schema.nodes[name];
  if (!type) return false;
  const existing = existingField(part, name);
  if (existing && existing.node.content.size > 0 && name !== 'organ') return false;
  if (!dispatch) return true;

  const { tr } = state;
  const offset = $from.parentOffset;
  const node = type.create(null, withoutRunIn(parent.content, state.schema));
  tr.delete($from.before(), $from.after());
  const target = existing && name !== 'organ' ? existing.position : fieldPosition(part, name);
  const mapped = tr.mapping.map(target, -1);
  if (existing && name !== 'organ') tr.replaceWith(mapped, tr.mapping.map(target + existing.node.nodeSize, -1), node);
  else tr.insert(mapped, node);
  tr.setSelection(TextSelection.create(tr.doc, mapped + 1 + offset));
  dispatch(tr.scrollIntoView());
  return true;
}

function existingField(part: Part, name: string): { node: Node; position: number } | null {
  let found: { node: Node; position: number } | null = null;
  part.node.forEach((child, offset) => {
    if (child.type.name === name) found = { node: child, position: part.start + offset };
  });
  return found;
}

/** Sets the selected paragraphs in as a whole, as quotations and verses are, or takes that back. */
export const toggleQuoted: Command = (state, dispatch) => {
  const { from, to, $from } = state.selection;
  if (isInTable($from)) return false;
  const positions: number[] = [];
  state.doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name === 'paragraph') positions.push(position);
  });
  if (positions.length === 0) return false;
  if (dispatch) {
    const { tr } = state;
    const isQuoted = positions.every((position) => state.doc.nodeAt(position)?.attrs.quoted === true);
    for (const position of positions) tr.setNodeAttribute(position, 'quoted', !isQuoted);
    dispatch(tr);
  }
  return true;
};

/**
 * Makes the beginning of the paragraph a run-in heading, or takes that away again.
 *
 * It reaches to the selection's end if something is selected from the paragraph's head, else to the first full stop.
 * The level is that of the number in front, or 2.
 */
export const toggleRunIn: Command = (state, dispatch) => {
  const { $from, to, empty } = state.selection;
  const { parent } = $from;
  const { runIn } = state.schema.marks;
  const { paragraph } = state.schema.nodes;
  const name = parent.type.name;
  if (!runIn || !paragraph || isInTable($from) || (name !== 'paragraph' && name !== 'heading')) return false;
  const start = $from.start();
  if (runInLevel($from) !== null) {
    if (dispatch) dispatch(state.tr.removeMark(start, $from.end(), runIn));
    return true;
  }
  const text = parent.textBetween(0, parent.content.size, undefined, '￼');
  const stop = text.indexOf('。');
  const length = !empty && to <= $from.end() ? to - start : stop >= 0 ? stop + 1 : 0;
  if (length === 0) return false;
  if (dispatch) {
    const { tr } = state;
    const level = name === 'heading' ? Number(parent.attrs.level) : (headingNumber(text)?.level ?? 2);
    if (name === 'heading') tr.setNodeMarkup($from.before(), paragraph, null);
    dispatch(tr.addMark(start, start + length, runIn.create({ level })).removeStoredMark(runIn));
  }
  return true;
};
