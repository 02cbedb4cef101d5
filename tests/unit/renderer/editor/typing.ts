import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { applyAutoStyle } from '../../../../renderer/editor/commands/autoStyle.ts';
import { styleAfterInput } from '../../../../renderer/editor/plugins/autoStyling.ts';
import { officialPlugins } from '../../../../renderer/editor/plugins/officialDocument.ts';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';

const { nodes } = manuscriptSchema;

/** The caret in a text of {@link documentOf}. */
const CARET = '|';

/** A block by its type: `['heading', '一、总则', { level: 1 }]`; a string is a paragraph; a node is itself. */
export type BlockSpec = string | Node | readonly [type: string, text: string, attrs?: Record<string, unknown>];

/** Makes nodes of their specifications. The caret's mark stays in the text. */
export function blocksOf(specs: readonly BlockSpec[]): Node[] {
  return specs.map((spec) => {
    if (typeof spec === 'string') return textBlock('paragraph', spec);
    if (!Array.isArray(spec)) return spec as Node;
    const [type, text, attrs] = spec as readonly [string, string, Record<string, unknown>?];
    return textBlock(type, text, attrs);
  });
}

function textBlock(type: string, text: string, attrs: Record<string, unknown> | null = null): Node {
  const found = nodes[type];
  if (!found) throw new Error(`no node ${type}`);
  return found.create(attrs, text === '' ? [] : manuscriptSchema.text(text));
}

/** A state of a document with these blocks; `|` marks the caret, two of them a selection. */
export function stateOf(
  specs: readonly BlockSpec[],
  plugins: readonly Plugin[] = officialPlugins(() => true),
): EditorState {
  const marked = nodes.document?.create(null, blocksOf(specs));
  if (!marked) throw new Error('no document');
  const carets: number[] = [];
  let tr = EditorState.create({ doc: marked }).tr;
  for (;;) {
    const at = findCaret(tr.doc);
    if (at === null) break;
    carets.push(at);
    tr = tr.delete(at, at + 1);
  }
  const [anchor = 1, head = anchor] = carets;
  const doc = tr.doc;
  doc.check();
  return EditorState.create({
    doc,
    selection: TextSelection.create(doc, anchor, head),
    plugins: [...plugins],
  });
}

function findCaret(doc: Node): number | null {
  let found: number | null = null;
  doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(CARET) : -1;
    if (found === null && index >= 0) found = position + index;
  });
  return found;
}

/** Runs a command; fails if it doesn't apply. */
export function run(state: EditorState, command: Command): EditorState {
  let result: EditorState | null = null;
  const done = command(state, (tr: Transaction) => {
    result = (result ?? state).apply(tr);
  });
  if (!done || !result) throw new Error(`the command did not apply at ${shown(state).join(' / ')}`);
  (result as EditorState).doc.check();
  return result;
}

/** Types a text character by character, with what typing does by itself. */
export function type(state: EditorState, text: string): EditorState {
  let current = state;
  for (const character of text) {
    const { from, to } = current.selection;
    const style = styleAfterInput(current, from, to, character);
    current = current.apply(current.tr.insertText(character, from, to));
    if (style) current = current.apply(applyAutoStyle(current, style));
  }
  return current;
}

/** The document line by line, each block with its type and text, the caret in it. */
export function shown(state: EditorState): string[] {
  const { head } = state.selection;
  const lines: string[] = [];
  state.doc.descendants((node, position) => {
    if (!node.isTextblock) return;
    const start = position + 1;
    const isHere = head >= start && head <= start + node.content.size;
    const text = textOf(node);
    const at = head - start;
    lines.push(`${nameOf(node)}：${isHere ? `${text.slice(0, at)}${CARET}${text.slice(at)}` : text}`);
  });
  return lines;
}

const textOf = (node: Node): string =>
  node.children
    .map((child) => (child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? '↵' : '※'))
    .join('');

function nameOf(node: Node): string {
  const runIn = node.firstChild?.marks.find((mark) => mark.type.name === 'runIn');
  if (node.type.name === 'heading') return `heading${node.attrs.level}`;
  return runIn ? `runIn${runIn.attrs.level}(${node.firstChild?.text})` : node.type.name;
}
