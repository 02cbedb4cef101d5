import { type AttributeSpec, type Attrs, Mark, type Node, type NodeType } from 'prosemirror-model';
import { failure, type Result, success } from '../diagnostics/result.ts';
import { manuscriptSchema } from './schema.ts';

/** Why a JSON value is no manuscript. */
export type ManuscriptProblem =
  | 'NOT_AN_OBJECT'
  | 'NOT_A_LIST'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_NODE'
  | 'UNKNOWN_MARK'
  | 'UNKNOWN_ATTRIBUTE'
  | 'WRONG_ATTRIBUTE'
  | 'WRONG_ROOT'
  | 'WRONG_CONTENT'
  | 'WRONG_MARKS'
  | 'EMPTY_TEXT'
  | 'TOO_DEEP'
  | 'TOO_LARGE';

/** The first fault of a JSON value that should be a manuscript. */
export interface ManuscriptFault {
  /** A JSON pointer (RFC 6901) to the value at fault, such as `/content/3/attrs/level`; empty for the whole. */
  readonly path: string;
  readonly problem: ManuscriptProblem;
  /** What stood there: a type's or an attribute's name, or the schema's own complaint. */
  readonly found: string;
}

/** A table cell's text lies six nodes deep; a list in it would be no more than eight. */
const maximumDepth = 16;

/** A gazette issue has some 10,000 nodes; a manuscript beyond this is no office document. */
const maximumNodes = 500_000;

/** The manuscript as a JSON value that {@link parseManuscript} reads back to an equal one. */
export function manuscriptToJson(manuscript: Node): unknown {
  return manuscript.toJSON();
}

/**
 * Reads a manuscript from a JSON value, checking all of it: node types, attributes and their values,
 * the order of content, marks, and that no text is empty.
 *
 * Never throws; depth and number of nodes are bounded. A fault names the first place that is wrong.
 */
export function parseManuscript(json: unknown): Result<Node, ManuscriptFault> {
  const reading = new Reading();
  try {
    const node = reading.node(json, '', 0);
    if (node.type !== manuscriptSchema.topNodeType) return faulty('', 'WRONG_ROOT', node.type.name);
    if (node.marks.length > 0) return faulty('/marks', 'WRONG_MARKS', node.type.name);
    return success(node);
  } catch (error) {
    if (error instanceof Fault) return failure({ path: error.path, problem: error.problem, found: error.message });
    throw error;
  }
}

/** Carries a fault out of the recursion; never leaves this file. */
class Fault extends Error {
  readonly path: string;
  readonly problem: ManuscriptProblem;

  constructor(path: string, problem: ManuscriptProblem, found: string) {
    super(found);
    this.path = path;
    this.problem = problem;
  }
}

class Reading {
  private nodes = 0;

  node(json: unknown, path: string, depth: number): Node {
    if (depth > maximumDepth) throw new Fault(path, 'TOO_DEEP', String(depth));
    this.nodes += 1;
    if (this.nodes > maximumNodes) throw new Fault(path, 'TOO_LARGE', String(this.nodes));

    const object = objectAt(json, path, ['type', 'attrs', 'content', 'marks', 'text']);
    const type = nodeTypeAt(object.type, `${path}/type`);
    const marks = this.marks(object.marks, `${path}/marks`);
    if (type.isText) return textAt(object, path, marks);
    if (object.text !== undefined) throw new Fault(`${path}/text`, 'UNKNOWN_FIELD', type.name);

    const attributes = attributesAt(object.attrs, `${path}/attrs`, type.spec.attrs);
    const children = listAt(object.content, `${path}/content`).map((child, index) =>
      this.node(child, `${path}/content/${index}`, depth + 1),
    );
    const node = type.create(attributes, children, marks);
    checkContent(node, path);
    return node;
  }

  private marks(json: unknown, path: string): readonly Mark[] {
    let set: readonly Mark[] = Mark.none;
    listAt(json, path).forEach((item, index) => {
      const place = `${path}/${index}`;
      const object = objectAt(item, place, ['type', 'attrs']);
      const type = typeof object.type === 'string' ? ownValue(manuscriptSchema.marks, object.type) : undefined;
      if (!type) throw new Fault(`${place}/type`, 'UNKNOWN_MARK', shown(object.type));
      const attributes = attributesAt(object.attrs, `${place}/attrs`, type.spec.attrs);
      const longer = type.create(attributes).addToSet(set);
      // A mark given twice, or one that another excludes, leaves the set no longer than it was.
      if (longer.length !== index + 1) throw new Fault(place, 'WRONG_MARKS', type.name);
      set = longer;
    });
    return set;
  }
}

function textAt(object: Record<string, unknown>, path: string, marks: readonly Mark[]): Node {
  if (object.content !== undefined) throw new Fault(`${path}/content`, 'UNKNOWN_FIELD', 'text');
  if (object.attrs !== undefined) throw new Fault(`${path}/attrs`, 'UNKNOWN_FIELD', 'text');
  if (typeof object.text !== 'string' || object.text === '') {
    throw new Fault(`${path}/text`, 'EMPTY_TEXT', shown(object.text));
  }
  return manuscriptSchema.text(object.text, marks);
}

function checkContent(node: Node, path: string): void {
  const { type } = node;
  let match = type.contentMatch;
  node.forEach((child, _offset, index) => {
    const next = match.matchType(child.type);
    if (!next) throw new Fault(`${path}/content/${index}`, 'WRONG_CONTENT', `${child.type.name} in ${type.name}`);
    if (!type.allowsMarks(child.marks)) throw new Fault(`${path}/content/${index}/marks`, 'WRONG_MARKS', type.name);
    match = next;
  });
  if (!match.validEnd) throw new Fault(`${path}/content`, 'WRONG_CONTENT', `${type.name} ends too early`);
}

function nodeTypeAt(json: unknown, path: string): NodeType {
  const type = typeof json === 'string' ? ownValue(manuscriptSchema.nodes, json) : undefined;
  if (!type) throw new Fault(path, 'UNKNOWN_NODE', shown(json));
  return type;
}

function attributesAt(
  json: unknown,
  path: string,
  known: Readonly<Record<string, AttributeSpec>> | undefined,
): Attrs | null {
  if (json === undefined && !known) return null;
  const given = json === undefined ? {} : objectAt(json, path, null);
  for (const name of Object.keys(given)) {
    if (!known || !Object.hasOwn(known, name)) throw new Fault(`${path}/${escaped(name)}`, 'UNKNOWN_ATTRIBUTE', name);
  }
  const complete: Record<string, unknown> = {};
  for (const [name, specification] of Object.entries(known ?? {})) {
    const value = Object.hasOwn(given, name) ? given[name] : specification.default;
    checkValue(specification, value, `${path}/${name}`);
    complete[name] = value;
  }
  return complete;
}

function checkValue({ validate }: AttributeSpec, value: unknown, path: string): void {
  if (typeof validate === 'string') {
    const type = value === null ? 'null' : typeof value;
    if (!validate.split('|').includes(type)) throw new Fault(path, 'WRONG_ATTRIBUTE', shown(value));
    return;
  }
  try {
    validate?.(value);
  } catch (error) {
    if (error instanceof RangeError) throw new Fault(path, 'WRONG_ATTRIBUTE', shown(value));
    throw error;
  }
}

function objectAt(json: unknown, path: string, fields: readonly string[] | null): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new Fault(path, 'NOT_AN_OBJECT', shown(json));
  }
  if (fields) {
    for (const name of Object.keys(json)) {
      if (!fields.includes(name)) throw new Fault(`${path}/${escaped(name)}`, 'UNKNOWN_FIELD', name);
    }
  }
  return json as Record<string, unknown>;
}

function listAt(json: unknown, path: string): readonly unknown[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) throw new Fault(path, 'NOT_A_LIST', shown(json));
  return json;
}

/** A value of the record itself: “constructor” and the like are no types. */
function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 40) : Array.isArray(value) ? 'array' : typeof value;
}

function escaped(name: string): string {
  return name.slice(0, 40).replaceAll('~', '~0').replaceAll('/', '~1');
}

function faulty(path: string, problem: ManuscriptProblem, found: string): Result<never, ManuscriptFault> {
  return failure({ path, problem, found });
}
