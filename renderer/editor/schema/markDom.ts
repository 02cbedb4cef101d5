import type { DOMOutputSpec, Mark } from '@tiptap/pm/model';

const ELEMENTS: Readonly<Record<string, string>> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** A mark's element with its attributes; a run-in heading is a span with its level. */
export function markToDom(mark: Mark): DOMOutputSpec {
  const { name } = mark.type;
  const element = ELEMENTS[name] ?? 'span';
  const attributes = Object.entries(mark.attrs).map(([key, value]) => [`data-${key}`, String(value)]);
  return [element, { 'data-mark': name, ...Object.fromEntries(attributes) }, 0];
}
