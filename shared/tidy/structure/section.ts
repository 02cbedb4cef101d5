import type { Node, Schema } from 'prosemirror-model';
import { attachmentListLength } from '../../recognition/attachmentListLength.ts';
import { type ClosingRole, closingRoles } from '../../recognition/closingRoles.ts';
import { findHeading } from '../../recognition/headings.ts';
import { itemNumber } from '../../recognition/wording.ts';
import { joinLines, withOpening, withoutBlanks, withoutStrong } from './blockContent.ts';
import type { Decide } from './front.ts';
import { manuscriptProfile, runsOf, type TidyItem, type TidyLine } from './tidyItem.ts';
import { wordedRunIn } from './wordedRunIn.ts';

/**
 * The blocks of a section, the document proper or an attachment: its plain paragraphs become signature, date, note,
 * attachment list, headings and run-in headings where they are such.
 *
 * @param isUnset Whether the manuscript has no headings and no bold at all, as pasted plain text: then run-in headings
 *   are told by their wording alone.
 */
export function sectionBlocks(
  items: readonly TidyItem[],
  schema: Schema,
  isUnset: boolean,
  decide: Decide,
): readonly Node[] {
  const roles = closingRoles(items);
  const runIns = isUnset
    ? wordedRunIn(items.filter((item) => item.kind === 'line' && item.isPlain && !roles.has(item)))
    : new Map<TidyItem, never>();
  const blocks: Node[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) continue;
    if (item.kind !== 'line' || !item.isPlain) {
      blocks.push(item.node);
      continue;
    }
    const role = roles.get(item);
    const length = role ? 0 : attachmentListLength(items, at, roles);
    const listed = items
      .slice(at, at + length)
      .filter((line): line is TidyLine => line.kind === 'line' && line.isPlain);
    if (role && decide(role, [item], item.text)) blocks.push(closing(item, role, schema));
    else if (
      length > 0 &&
      listed.length === length &&
      decide('attachment-list', listed, listed.map(({ text }) => text).join('；'))
    ) {
      blocks.push(attachmentList(listed, schema));
      at += length - 1;
    } else
      blocks.push(
        role ? item.node : paragraphOrHeading(item, nextOf(items, at, roles), runIns.get(item) ?? null, decide),
      );
  }
  return blocks;
}

function closing(line: TidyLine, role: ClosingRole, schema: Schema): Node {
  const content = role === 'date' ? withoutBlanks(line.node.content) : line.node.content;
  return typeOf(schema, role).createChecked(null, withoutStrong(content));
}

/** “附件：” alone goes before the first item, a continued name after its beginning. */
function attachmentList(lines: readonly TidyLine[], schema: Schema): Node {
  const items: TidyLine[][] = [];
  let joins = false;
  for (const line of lines) {
    const continues = items.length > 0 && itemNumber(line.squeezed) === null;
    const last = items.at(-1);
    if (last && (joins || continues)) last.push(line);
    else items.push([line]);
    joins = /^附件[：:]$/.test(line.squeezed);
  }
  const type = typeOf(schema, 'attachmentItem');
  const nodes = items.map((parts) =>
    type.createChecked(
      null,
      withoutStrong(
        joinLines(
          parts.map(({ node }) => node.content),
          null,
        ),
      ),
    ),
  );
  return typeOf(schema, 'attachmentList').createChecked(null, nodes);
}

function paragraphOrHeading(
  line: TidyLine,
  next: TidyLine | 'other' | null,
  worded: { readonly level: number; readonly length: number } | null,
  decide: Decide,
): Node {
  const { schema } = line.node.type;
  const finding = findHeading(line, runsOf(line.node), next, manuscriptProfile);
  if (
    finding?.kind === 'heading' &&
    !line.text.includes('\n') &&
    line.alignment !== 'right' &&
    decide('heading', [line], line.text)
  ) {
    return typeOf(schema, 'heading').createChecked({ level: finding.level }, withoutStrong(line.node.content));
  }
  const runIn = finding?.kind === 'runIn' ? finding : finding === null ? worded : null;
  const mark = schema.marks.runIn;
  if (runIn && mark && decide('run-in-heading', [line], line.text.slice(0, runIn.length))) {
    return line.node.copy(withOpening(line.node.content, runIn.length, mark.create({ level: runIn.level })));
  }
  return line.node;
}

/** What stands below a line, as far as it could be a heading's own text. */
function nextOf(
  items: readonly TidyItem[],
  at: number,
  roles: ReadonlyMap<TidyItem, ClosingRole>,
): TidyLine | 'other' | null {
  const next = items[at + 1];
  if (!next || roles.has(next)) return null;
  return next.kind === 'line' ? next : 'other';
}

function typeOf(schema: Schema, name: string) {
  const type = schema.nodes[name];
  if (!type) throw new RangeError(`the schema has no node “${name}”`);
  return type;
}
