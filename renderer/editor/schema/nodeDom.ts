import type { AttributeSpec, Attrs, DOMOutputSpec, Node } from '@tiptap/pm/model';

/** The HTML element that stands for each block node on the sheet and on the clipboard. */
const ELEMENTS: Readonly<Record<string, string>> = {
  title: 'h1',
  attachmentTitle: 'h2',
  list: 'ul',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
  figure: 'figure',
  caption: 'figcaption',
  attachmentList: 'div',
  attachment: 'section',
  footnote: 'span',
};

/** A node's element. `data-node` names the node, so that our own clipboard is read back without loss. */
export function nodeToDom(node: Node): DOMOutputSpec {
  const { name } = node.type;
  if (name === 'hardBreak') return ['br', { 'data-node': name }];
  const attributes: Record<string, string> = { 'data-node': name, ...attributesToDom(node.attrs) };
  if (name === 'tableCell' || name === 'tableHeader') {
    if (node.attrs.colspan !== 1) attributes.colspan = String(node.attrs.colspan);
    if (node.attrs.rowspan !== 1) attributes.rowspan = String(node.attrs.rowspan);
  }
  // Below the title, h1, and level with an attachment's.
  const element = name === 'heading' ? `h${Number(node.attrs.level) + 1}` : (ELEMENTS[name] ?? 'p');
  return name === 'table' ? [element, attributes, ['tbody', 0]] : [element, attributes, 0];
}

/** Attributes as `data-…`: strings as they are, all else as JSON. */
function attributesToDom(attrs: Attrs): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attrs)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [`data-${name}`, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

/**
 * Reads attributes that {@link nodeToDom} wrote, each checked by the schema; one that is absent or wrong takes its default.
 *
 * @returns null where a required attribute can't be read: the element is then no such node.
 */
export function attributesFromDom(
  read: (name: string) => string | null,
  known: Readonly<Record<string, AttributeSpec>> | undefined,
): Attrs | null {
  const attributes: Record<string, unknown> = {};
  for (const [name, specification] of Object.entries(known ?? {})) {
    const written = read(`data-${name}`);
    const value = written === null ? undefined : candidates(written).find((item) => isValid(specification, item));
    if (value !== undefined) attributes[name] = value;
    else if ('default' in specification) attributes[name] = specification.default;
    else return null;
  }
  return attributes;
}

function candidates(written: string): unknown[] {
  try {
    return [written, JSON.parse(written)];
  } catch {
    return [written];
  }
}

function isValid({ validate }: AttributeSpec, value: unknown): boolean {
  if (typeof validate === 'string') return validate.split('|').includes(value === null ? 'null' : typeof value);
  try {
    validate?.(value);
    return true;
  } catch {
    return false;
  }
}
