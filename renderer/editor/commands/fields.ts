import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Fields at the head of a document, in the order the schema gives them. */
export const DOCUMENT_FIELDS = ['organ', 'title', 'titleNote', 'documentNumber', 'addressees'] as const;
/** Fields at the head of an attachment. */
export const ATTACHMENT_FIELDS = [
  'attachmentLabel',
  'attachmentTitle',
  'titleNote',
  'documentNumber',
  'addressees',
] as const;
/** Fields at the end of the document proper. */
export const CLOSING_FIELDS = ['signature', 'date'] as const;

/** Name of a document field's node. */
export type FieldName =
  | (typeof DOCUMENT_FIELDS)[number]
  | (typeof ATTACHMENT_FIELDS)[number]
  | (typeof CLOSING_FIELDS)[number];

/** What each field is called on the sheet and in menus. */
export const FIELD_NAMES: Readonly<Record<FieldName, string>> = {
  organ: '发文机关',
  title: '标题',
  titleNote: '题注',
  documentNumber: '发文字号',
  addressees: '主送机关',
  signature: '署名',
  date: '成文日期',
  attachmentLabel: '附件序号',
  attachmentTitle: '附件标题',
};

/** Fields that every document or attachment is asked for; a 题注 is rare and only offered by menu. */
const ASKED: ReadonlySet<string> = new Set([
  'organ',
  'title',
  'documentNumber',
  'addressees',
  'signature',
  'date',
  'attachmentLabel',
  'attachmentTitle',
]);
/** An attachment seldom has a number and addressees of its own. */
const NOT_ASKED_OF_ATTACHMENTS: ReadonlySet<string> = new Set(['documentNumber', 'addressees']);

export const isField = (name: string): name is FieldName => Object.hasOwn(FIELD_NAMES, name);

/** The document proper, or one of its attachments: what has fields of its own. */
export interface Part {
  readonly node: Node;
  /** Position of the part's first child. */
  readonly start: number;
}

/** The part a position stands in. */
export function partAt($position: ResolvedPos): Part {
  const depth = $position.depth > 0 && $position.node(1).type.name === 'attachment' ? 1 : 0;
  return { node: $position.node(depth), start: $position.start(depth) };
}

/** All parts of a document: first the document proper, then each attachment. */
export function partsOf(document: Node): Part[] {
  const parts: Part[] = [{ node: document, start: 0 }];
  document.forEach((child, offset) => {
    if (child.type.name === 'attachment') parts.push({ node: child, start: offset + 1 });
  });
  return parts;
}

/** The fields at the head of a part, in order. */
export const headFieldsOf = (part: Part): readonly FieldName[] =>
  part.node.type.name === 'attachment' ? ATTACHMENT_FIELDS : DOCUMENT_FIELDS;

/** A field that a part lacks, and where it would stand. */
export interface MissingField {
  readonly name: FieldName;
  readonly position: number;
}

/** The fields of a part that an official document is expected to have and this one lacks. */
export function missingFields(part: Part): MissingField[] {
  const isAttachment = part.node.type.name === 'attachment';
  const asked = headFieldsOf(part).filter(
    (name) => ASKED.has(name) && !(isAttachment && NOT_ASKED_OF_ATTACHMENTS.has(name)),
  );
  const missing = asked
    .filter((name) => find(part, name) === null)
    .map((name) => ({ name, position: fieldPosition(part, name) }));
  if (isAttachment) return missing;
  const closing = CLOSING_FIELDS.filter((name) => find(part, name) === null).map((name) => ({
    name,
    position: fieldPosition(part, name),
  }));
  return [...missing, ...closing];
}

/** Position before the first child of this name, or null. */
function find(part: Part, name: string): number | null {
  let found: number | null = null;
  part.node.forEach((child, offset) => {
    if (found === null && child.type.name === name) found = part.start + offset;
  });
  return found;
}

/** Where a field would be inserted: after what the schema puts before it. */
export function fieldPosition(part: Part, name: FieldName): number {
  const order: readonly string[] = headFieldsOf(part);
  const rank = order.indexOf(name);
  let position = part.start;
  let afterSignature = part.start;
  part.node.forEach((child, offset) => {
    const end = part.start + offset + child.nodeSize;
    const childName = child.type.name;
    const childRank = order.indexOf(childName);
    if (rank >= 0) {
      if (childRank >= 0 && childRank <= rank) position = end;
      return;
    }
    if (childName === 'attachment') return;
    position = end;
    if (childName === 'signature') afterSignature = end;
  });
  if (rank >= 0) return position;
  if (name === 'date' && afterSignature > part.start) return afterSignature;
  return name === 'signature' ? (find(part, 'date') ?? beforeNote(part, position)) : beforeNote(part, position);
}

/** 附注 stands below the date. */
function beforeNote(part: Part, end: number): number {
  const note = find(part, 'note');
  return note ?? end;
}

/** Puts the caret into a field of the part it stands in; a field that is missing is made first. */
export function goToField(name: FieldName): Command {
  return (state, dispatch) => {
    const part = partAt(state.selection.$from);
    const allowed = [...headFieldsOf(part), ...CLOSING_FIELDS];
    if (!allowed.includes(name)) return false;
    if (dispatch) dispatch(enterField(state.tr, part, name).scrollIntoView());
    return true;
  };
}

/** Makes another field of a kind that may stand several times: a joint organ, a joint signature. */
export function addField(name: 'organ' | 'signature'): Command {
  return (state, dispatch) => {
    const part = partAt(state.selection.$from);
    if (name === 'organ' && part.node.type.name === 'attachment') return false;
    if (dispatch) {
      const { $from } = state.selection;
      const own = $from.parent.type.name === name ? $from.after() : fieldPosition(part, name);
      dispatch(insertField(state.tr, own, name).scrollIntoView());
    }
    return true;
  };
}

/** Inserts an empty field at a position and puts the caret into it. */
export function insertField(tr: Transaction, position: number, name: FieldName): Transaction {
  const type = tr.doc.type.schema.nodes[name];
  if (!type) throw new Error(`the schema has no field ${name}`);
  tr.insert(position, type.create());
  return tr.setSelection(TextSelection.create(tr.doc, position + 1));
}

function enterField(tr: Transaction, part: Part, name: FieldName): Transaction {
  const existing = find(part, name);
  if (existing === null) return insertField(tr, fieldPosition(part, name), name);
  const size = tr.doc.nodeAt(existing)?.content.size ?? 0;
  return tr.setSelection(TextSelection.create(tr.doc, existing + 1 + size));
}

/**
 * Moves on from the field with the caret: to the next field, made if it is missing, and from the last to the body.
 * An empty field that is left this way goes by itself (see `emptyFields`).
 */
export function goToNextField(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const { parent } = $from;
    if (!isField(parent.type.name) || !state.selection.empty) return false;
    const part = partAt($from);
    const walk = walkOf(part, parent.type.name);
    const own = $from.index($from.depth - 1);
    const neighbour = own + direction;
    const sibling = part.node.maybeChild(neighbour);
    if (sibling?.type === parent.type) return caretInChild(state, part, neighbour, direction, dispatch);
    const name = walk[walk.indexOf(parent.type.name) + direction];
    if (name) {
      if (dispatch) dispatch(enterField(state.tr, part, name).scrollIntoView());
      return true;
    }
    return direction === 1 && headFieldsOf(part).includes(parent.type.name)
      ? goToBody(state, part, own + 1, dispatch)
      : false;
  };
}

/** The fields that the caret visits in turn: those expected, and rare ones that are there. */
function walkOf(part: Part, from: string): FieldName[] {
  const isAttachment = part.node.type.name === 'attachment';
  const head = headFieldsOf(part);
  const order = head.includes(from as FieldName) ? head : CLOSING_FIELDS;
  return order.filter(
    (name) =>
      name === from ||
      find(part, name) !== null ||
      (ASKED.has(name) && !(isAttachment && NOT_ASKED_OF_ATTACHMENTS.has(name))),
  );
}

function caretInChild(
  state: EditorState,
  part: Part,
  index: number,
  direction: 1 | -1,
  dispatch: ((tr: Transaction) => void) | undefined,
): boolean {
  if (dispatch) {
    let position = part.start;
    for (let child = 0; child < index; child += 1) position += part.node.child(child).nodeSize;
    const inside = direction === 1 ? position + 1 : position + part.node.child(index).nodeSize - 1;
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, inside)).scrollIntoView());
  }
  return true;
}

/** Puts the caret at the beginning of the body, which is made if there is none. */
function goToBody(
  state: EditorState,
  part: Part,
  index: number,
  dispatch: ((tr: Transaction) => void) | undefined,
): boolean {
  const first = part.node.maybeChild(index);
  if (!dispatch) return true;
  let position = part.start;
  for (let child = 0; child < index; child += 1) position += part.node.child(child).nodeSize;
  const { tr } = state;
  if (!first || first.type.name === 'attachment') {
    const paragraph = state.schema.nodes.paragraph;
    if (!paragraph) throw new Error('the schema has no paragraph');
    tr.insert(position, paragraph.create());
  }
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position), 1)).scrollIntoView());
  return true;
}
