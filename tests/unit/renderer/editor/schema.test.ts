import { getSchemaByResolvedExtensions, resolveExtensions } from '@tiptap/core';
import { Schema } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { manuscriptExtensions } from '../../../../renderer/editor/schema/manuscriptExtensions.ts';
import { attributesFromDom, nodeToDom } from '../../../../renderer/editor/schema/nodeDom.ts';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';

const editorSchema = getSchemaByResolvedExtensions(
  resolveExtensions(manuscriptExtensions()),
  undefined,
  manuscriptSchema.spec,
);

/** What the editor adds to show a node; all else must be the manuscript's. */
const DOM_ONLY = ['toDOM', 'parseDOM'];

const structure = (spec: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(spec)
      .filter(([name, value]) => !DOM_ONLY.includes(name) && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function differences(schema: Schema): string[] {
  const found: string[] = [];
  for (const kind of ['nodes', 'marks'] as const) {
    const ours = Object.values(manuscriptSchema[kind]);
    if (ours.map(({ name }) => name).join() !== Object.keys(schema[kind]).join()) found.push(`${kind}: names or order`);
    for (const { name, spec } of ours) {
      const theirs = schema[kind][name];
      if (!theirs) continue;
      const [own, other] = [structure(spec), structure(theirs.spec)];
      for (const field of new Set([...Object.keys(own), ...Object.keys(other)])) {
        if (!same(own[field], other[field])) found.push(`${name}.${field}`);
      }
    }
  }
  return found;
}

/** Equal values; functions, such as those that check attributes, must be the very same. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same(Reflect.get(one, key), Reflect.get(other, key)));
}

describe('the schema of the editor', () => {
  it('is that of the manuscript, node by node and mark by mark', () => {
    expect(differences(editorSchema)).toEqual([]);
  });

  it('would be found to differ if a node took other content or an attribute another default', () => {
    const { nodes, marks } = manuscriptSchema.spec;
    const changed = new Schema({
      topNode: 'document',
      marks,
      nodes: nodes
        .update('heading', { ...nodes.get('heading'), content: 'text*' })
        .update('listItem', { ...nodes.get('listItem'), attrs: { label: { default: '○', validate: 'string' } } }),
    });
    expect(differences(changed)).toEqual(['heading.content', 'listItem.attrs']);
  });

  it('writes every attribute into the DOM so that it is read back', () => {
    const samples = {
      heading: { level: 3 },
      paragraph: { align: 'right', indent: false },
      listItem: { label: '①' },
      tableCell: { colspan: 2, rowspan: 3, colwidth: [40, 60.5], align: null },
      figure: { picture: '00ff', width: 120.5, height: 80, alternative: '“图”<示例>' },
    };
    for (const [name, attrs] of Object.entries(samples)) {
      const type = manuscriptSchema.nodes[name];
      const node = type?.create(attrs);
      if (!type || !node) throw new Error(`no node ${name}`);
      const [, written] = nodeToDom(node) as unknown as [string, Record<string, string>];
      expect(
        attributesFromDom((key) => written[key] ?? null, type.spec.attrs),
        name,
      ).toEqual({ ...node.attrs });
    }
  });

  it('takes no foreign value from the DOM: a wrong one falls back to the default, without one it is no such node', () => {
    const heading = manuscriptSchema.nodes.heading?.spec.attrs;
    const figure = manuscriptSchema.nodes.figure?.spec.attrs;
    expect(attributesFromDom((key) => (key === 'data-level' ? '9' : null), heading)).toEqual({ level: 1 });
    expect(attributesFromDom(() => null, figure)).toBeNull();
  });
});
