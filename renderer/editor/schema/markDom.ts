import type { DOMOutputSpec, Mark } from '@tiptap/pm/model';

const ELEMENTS: Readonly<Record<string, string>> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** A mark's element; a run-in heading is a span with its level. */
export function markToDom(mark: Mark): DOMOutputSpec {
  const { name } = mark.type;
  const element = ELEMENTS[name] ?? 'span';
  const level = name === 'runIn' ? { 'data-level': String(mark.attrs.level) } : {};
  return [element, { 'data-mark': name, ...level }, 0];
}
