import type { Fragment, Node, Schema } from 'prosemirror-model';
import { findTitle } from '../../recognition/findTitle.ts';
import {
  beginsTitle,
  isAddressees,
  isBracketed,
  isDocumentNumber,
  isKind,
  isOrgan,
  readsAsTitle,
} from '../../recognition/wording.ts';
import { joinLines, withoutBlanks, withoutStrong } from './blockContent.ts';
import type { StructureRule } from './structureRules.ts';
import { manuscriptProfile, type TidyItem, type TidyLine } from './tidyItem.ts';

/** Asks whether a line may become a field, and records it. */
export type Decide = (rule: StructureRule, lines: readonly TidyLine[], after: string) => boolean;

/** What stands before the body, by the names of its nodes, in the schema's order. */
export interface FrontFields {
  readonly organs: readonly Node[];
  readonly title: Node | null;
  readonly titleNote: Node | null;
  readonly documentNumber: Node | null;
  readonly addressees: Node | null;
}

/**
 * Finds what is missing of organs, title, note, number and addressees among the first lines of the body.
 *
 * A title is looked for only where there is none, and taken only where nothing else but organs and a number stands
 * before it. That number goes below it, as in print; nothing else of the text changes its place. Number, note and
 * addressees follow the title at once.
 */
export function findFront(
  known: FrontFields,
  items: readonly TidyItem[],
  schema: Schema,
  decide: Decide,
): { fields: FrontFields; rest: readonly TidyItem[] } {
  // What stands below a title already has its place: a title found after it would come before it.
  const isHeaded = known.title ?? known.titleNote ?? known.documentNumber ?? known.addressees;
  const headed = isHeaded ? { fields: known, rest: items } : findHead(known, items, schema, decide);
  if (!headed.fields.title) return headed;
  let { fields, rest } = headed;
  for (const [name, rule] of followers) {
    const [line] = rest;
    if (line?.kind !== 'line' || !line.isPlain) break;
    if (fields[name] || isPastField(fields, name) || !isField(name, line)) continue;
    if (!decide(rule, [line], line.text)) break;
    const content = name === 'documentNumber' ? withoutBlanks(line.node.content) : line.node.content;
    fields = { ...fields, [name]: make(schema, name, content) };
    rest = rest.slice(1);
  }
  return { fields, rest };
}

const followers = [
  ['titleNote', 'title-note'],
  ['documentNumber', 'document-number'],
  ['addressees', 'addressees'],
] as const;

/** A field can't come after one that follows it in the schema. */
function isPastField(fields: FrontFields, name: (typeof followers)[number][0]): boolean {
  const later = {
    titleNote: fields.documentNumber ?? fields.addressees,
    documentNumber: fields.addressees,
    addressees: null,
  };
  return later[name] !== null;
}

function isField(name: (typeof followers)[number][0], line: TidyLine): boolean {
  switch (name) {
    case 'titleNote':
      return (
        isBracketed(line.squeezed) &&
        line.alignment === 'center' &&
        line.squeezed.length <= 200 &&
        !isDocumentNumber(line.squeezed)
      );
    case 'documentNumber':
      return isDocumentNumber(line.squeezed);
    case 'addressees':
      return isAddressees(line.squeezed);
  }
}

function findHead(
  known: FrontFields,
  items: readonly TidyItem[],
  schema: Schema,
  decide: Decide,
): { fields: FrontFields; rest: readonly TidyItem[] } {
  const unchanged = { fields: known, rest: items };
  const { from, to } = findTitle(items, manuscriptProfile);
  const lines = items.slice(0, to).filter((item): item is TidyLine => item.kind === 'line' && item.isPlain);
  if (to === 0 || lines.length !== to) return unchanged;
  const before = lines.slice(0, from);
  const number = before.find(({ squeezed }) => isDocumentNumber(squeezed));
  const organsBefore = before.filter((line) => line !== number);
  if (!organsBefore.every(({ squeezed }) => isOrgan(squeezed))) return unchanged;
  const head = lines.slice(from);
  let organLines = 0;
  while (organLines < head.length - 1 && isOrganLine(head, organLines)) organLines += 1;
  const organs = [...organsBefore, ...head.slice(0, organLines)];
  const title = head.slice(organLines);
  const titleText = title.map(({ text }) => text).join('');
  // One change: whoever does not want one of these lines to be what it is can't want the others.
  if (!decide('title', lines, [...organs.map(({ text }) => text), titleText, number?.text].filter(Boolean).join('¶'))) {
    return unchanged;
  }
  return {
    fields: {
      ...known,
      organs: [...known.organs, ...organs.map((organ) => make(schema, 'organ', organ.node.content))],
      title: make(
        schema,
        'title',
        joinLines(
          title.map(({ node }) => node.content),
          null,
        ),
      ),
      documentNumber: number ? make(schema, 'documentNumber', withoutBlanks(number.node.content)) : null,
    },
    rest: items.slice(to),
  };
}

function isOrganLine(lines: readonly TidyLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next || !isOrgan(line.squeezed) || beginsTitle(line.squeezed)) return false;
  const rest = lines.slice(index + 1).map(({ squeezed }) => squeezed);
  return beginsTitle(next.squeezed) || isKind(next.squeezed) || isOrgan(next.squeezed) || readsAsTitle(rest.join(''));
}

function make(schema: Schema, name: string, content: Fragment): Node {
  const type = schema.nodes[name];
  if (!type) throw new RangeError(`the schema has no node “${name}”`);
  return type.createChecked(null, withoutStrong(content));
}
