import { type Extensions, Mark, Node } from '@tiptap/core';
import type { NodeSpec, TagParseRule } from '@tiptap/pm/model';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import { markToDom } from './markDom.ts';
import { attributesFromDom, nodeToDom } from './nodeDom.ts';

/**
 * Tiptap's extensions for each node and mark of {@link manuscriptSchema}, which stays the only schema: the editor is
 * given its specification (`schemaSpec`), and these add how a node looks in the DOM and is read back from it.
 *
 * Only what we wrote ourselves is read here (`data-node`, `data-mark`); foreign HTML is for the paste reader.
 */
export function manuscriptExtensions(): Extensions {
  const nodes = Object.values(manuscriptSchema.nodes).map(({ name, spec }) => nodeExtension(name, spec));
  const marks = Object.values(manuscriptSchema.marks).map(({ name, spec }) => markExtension(name, spec));
  return [...nodes, ...marks];
}

function nodeExtension(name: string, spec: NodeSpec): Node {
  if (name === 'text') return Node.create({ name, group: spec.group ?? '' });
  return Node.create({
    name,
    topNode: name === manuscriptSchema.topNodeType.name,
    content: spec.content ?? '',
    group: spec.group ?? '',
    inline: spec.inline ?? false,
    addAttributes: () => attributes(spec.attrs),
    parseHTML: () => (name === 'document' ? [] : [nodeRule(name, spec)]),
    ...(name === 'document' ? {} : { renderHTML: ({ node }) => nodeToDom(node) }),
    // Tiptap knows these properties of prosemirror-tables and prosemirror-model only as extras.
    extendNodeSchema: (extension) => (extension.name === name ? extras(spec) : {}),
  });
}

function markExtension(name: string, spec: { readonly attrs?: NodeSpec['attrs'] }): Mark {
  return Mark.create({
    name,
    addAttributes: () => attributes(spec.attrs),
    parseHTML: () => [
      {
        tag: `[data-mark="${name}"]`,
        getAttrs: (element) => attributesFromDom((key) => element.getAttribute(key), spec.attrs) ?? false,
      },
    ],
    renderHTML: ({ mark }) => markToDom(mark),
  });
}

function nodeRule(name: string, spec: NodeSpec): TagParseRule {
  return {
    tag: `[data-node="${name}"]`,
    getAttrs: (element) => attributesFromDom((key) => element.getAttribute(key), spec.attrs) ?? false,
  };
}

/** Values are read by the rule and written by `nodeToDom`; Tiptap's own attribute handling is switched off. */
function attributes(specs: NodeSpec['attrs']): Record<string, { rendered: boolean; parseHTML: () => undefined }> {
  return Object.fromEntries(
    Object.keys(specs ?? {}).map((name) => [name, { rendered: false, parseHTML: () => undefined }]),
  );
}

function extras({ tableRole, leafText }: NodeSpec): Partial<NodeSpec> {
  return { ...(tableRole === undefined ? {} : { tableRole }), ...(leafText === undefined ? {} : { leafText }) };
}
