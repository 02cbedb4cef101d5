import type { Node } from 'prosemirror-model';
import { divideDocument } from '../../recognition/divideDocument.ts';
import { isBracketed, isChapter, isDate, isDocumentNumber, numberedLevel } from '../../recognition/wording.ts';
import { type ChangeLog, shortened } from '../change.ts';
import { joinLines, linesOf, withoutStrong } from './blockContent.ts';
import { ItemCollector } from './collectItems.ts';
import { type Decide, type FrontFields, findFront } from './front.ts';
import { sectionBlocks } from './section.ts';
import { manuscriptProfile, type TidyItem, type TidyLine, type TidyOther } from './tidyItem.ts';

/**
 * Gives a manuscript the structure that its wording and its bold show: breaks that stand for paragraph marks divide,
 * empty paragraphs go, plain paragraphs become the fields, attachments and headings they are.
 *
 * What has a part already keeps it. Tables, lists and figures stay as they are. The text keeps its order.
 *
 * @param original The manuscript before its text was tidied: blanks that placed a line are still there.
 */
export function tidyStructure(original: Node, manuscript: Node, log: ChangeLog): Node {
  const { schema } = manuscript.type;
  const decide: Decide = (rule, lines, after) => {
    const [line] = lines;
    if (!line) return false;
    const text = lines.map((one) => one.text).join('¶');
    const change = {
      rule,
      kind: 'structure' as const,
      block: line.block,
      at: 0,
      origin: 0,
      before: shortened(text),
      after: shortened(after),
    };
    return log.add({ ...change, context: shortened(text) }, line.place);
  };
  const isUnset = !hasHeadings(manuscript);
  const collector = new ItemCollector(original, manuscript, log);
  const parts = partsOf(manuscript);
  const items = parts.blocks.flatMap(({ node, position }) => collector.items(node, position));
  const { fields, rest } = findFront(parts.front, items, schema, decide);
  const { proper, attachments } = divide(rest, decide);
  const old = parts.attachments.map(({ node, position }) => {
    const heads: Node[] = [];
    const bodies: TidyItem[] = [];
    node.forEach((child, offset) => {
      if (child.type.isInGroup('block')) bodies.push(...collector.items(child, position + 1 + offset));
      else heads.push(child);
    });
    return node.type.createChecked(node.attrs, [...heads, ...sectionBlocks(bodies, schema, isUnset, decide)]);
  });
  const made = attachments.map((attachment) => makeAttachment(attachment, manuscript, isUnset, decide));
  const front = [...fields.organs, fields.title, fields.titleNote, fields.documentNumber, fields.addressees];
  return manuscript.type.createChecked(manuscript.attrs, [
    ...front.filter((node) => node !== null),
    ...sectionBlocks(proper, schema, isUnset, decide),
    ...made,
    ...old,
  ]);
}

interface Placed {
  readonly node: Node;
  readonly position: number;
}

function partsOf(manuscript: Node): { front: FrontFields; blocks: readonly Placed[]; attachments: readonly Placed[] } {
  const placed: Placed[] = [];
  manuscript.forEach((node, position) => {
    placed.push({ node, position });
  });
  const named = (name: string): Node | null => placed.find(({ node }) => node.type.name === name)?.node ?? null;
  return {
    front: {
      organs: placed.flatMap(({ node }) => (node.type.name === 'organ' ? [node] : [])),
      title: named('title'),
      titleNote: named('titleNote'),
      documentNumber: named('documentNumber'),
      addressees: named('addressees'),
    },
    blocks: placed.filter(({ node }) => node.type.isInGroup('block')),
    attachments: placed.filter(({ node }) => node.type.name === 'attachment'),
  };
}

function hasHeadings(manuscript: Node): boolean {
  let found = false;
  manuscript.descendants((node) => {
    found ||=
      node.type.name === 'heading' || node.marks.some(({ type }) => type.name === 'runIn' || type.name === 'strong');
    return !found;
  });
  return found;
}

interface FoundAttachment {
  readonly label: TidyLine | null;
  readonly titleOnLabel: string | null;
  readonly title: readonly TidyLine[];
  readonly items: readonly TidyItem[];
}

/** Divides the body; a part that the caller does not want, or that begins with what has a part already, stays in it. */
function divide(
  items: readonly TidyItem[],
  decide: Decide,
): { proper: readonly TidyItem[]; attachments: readonly FoundAttachment[] } {
  const division = divideDocument<TidyLine, TidyOther>(items, manuscriptProfile);
  const proper = [...division.proper];
  const attachments: FoundAttachment[] = [];
  for (const { label, titleOnLabel, items: own } of division.attachments) {
    const title = titleOnLabel === null ? titleLines(own) : [];
    const head = [...(label ? [label] : []), ...title];
    const isWanted =
      head.length > 0 &&
      head.every(({ isPlain }) => isPlain) &&
      decide('attachment', head, head.map(({ text }) => text).join(' '));
    if (isWanted) attachments.push({ label, titleOnLabel, title, items: own.slice(title.length) });
    else {
      const into = attachments.at(-1);
      const all = [...(label ? [label] : []), ...own];
      if (into) attachments[attachments.length - 1] = { ...into, items: [...into.items, ...all] };
      else proper.push(...all);
    }
  }
  return { proper, attachments };
}

/** The centred lines at an attachment's head. */
function titleLines(items: readonly TidyItem[]): readonly TidyLine[] {
  const lines: TidyLine[] = [];
  for (const item of items) {
    if (item.kind !== 'line' || !item.isPlain || item.alignment !== 'center' || item.squeezed.length > 100) break;
    if (/[。；：]$/.test(item.squeezed) || isDate(item.squeezed) || isChapter(item.squeezed)) break;
    if (numberedLevel(item.text) || isDocumentNumber(item.squeezed) || (lines.length > 0 && isBracketed(item.squeezed)))
      break;
    lines.push(item);
  }
  return lines;
}

function makeAttachment(attachment: FoundAttachment, manuscript: Node, isUnset: boolean, decide: Decide): Node {
  const { schema } = manuscript.type;
  const { attachment: type, attachmentLabel, attachmentTitle } = schema.nodes;
  if (!type || !attachmentLabel || !attachmentTitle) throw new RangeError('the schema has no attachments');
  const { label, titleOnLabel, title, items } = attachment;
  const heads: Node[] = [];
  if (label && titleOnLabel !== null) {
    const cut = label.node.content.size - titleOnLabel.length;
    heads.push(attachmentLabel.createChecked(null, trimmedEnd(withoutStrong(label.node.content.cut(0, cut)))));
    heads.push(attachmentTitle.createChecked(null, withoutStrong(label.node.content.cut(cut))));
  } else if (label) heads.push(attachmentLabel.createChecked(null, withoutStrong(label.node.content)));
  if (title.length > 0) {
    const content = joinLines(
      title.flatMap(({ node }) => linesOf(node.content)),
      null,
    );
    heads.push(attachmentTitle.createChecked(null, withoutStrong(content)));
  }
  return type.createChecked(null, [...heads, ...sectionBlocks(items, schema, isUnset, decide)]);
}

/** Without the blanks that set the title off. */
function trimmedEnd(content: Node['content']): Node['content'] {
  const text = content.textBetween(0, content.size);
  return content.cut(0, content.size - (text.length - text.trimEnd().length));
}
