import type { Node } from 'prosemirror-model';
import { inlineText, textBlocks } from './textBlocks.ts';

/** One entry of a manuscript's outline. */
export interface OutlineHeading {
  readonly kind: 'title' | 'heading' | 'runIn' | 'attachment';
  /** 0 for the title and for attachments; 1 to 4 for headings, alone or run in. */
  readonly level: number;
  /** Without line breaks and notes. Of an attachment its label and title, a blank between them. */
  readonly text: string;
  /** Where the caret goes: the beginning of its text in the document's coordinates. */
  readonly position: number;
  /** The text block it stands in, as `Source.block` counts. */
  readonly block: number;
  readonly children: readonly OutlineHeading[];
}

/**
 * The outline of a manuscript: its title, its headings as a tree, and its attachments with their headings below them.
 *
 * A heading stands below the nearest one before it that has a lower level, also where a level is left out. Headings
 * of the document proper stand beside its title, not below it: there is but one. What has no text is left out.
 */
export function headingTree(manuscript: Node): readonly OutlineHeading[] {
  const roots: Entry[] = [];
  /** The entries that the next one may stand below, each of a higher level than the one before it. */
  const open: Entry[] = [];
  for (const entry of entriesOf(manuscript)) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    (open.at(-1)?.children ?? roots).push(entry);
    if (entry.kind !== 'title') open.push(entry);
  }
  return roots;
}

interface Entry extends OutlineHeading {
  readonly children: Entry[];
}

function entriesOf(manuscript: Node): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { node, position, block } of textBlocks(manuscript)) {
    const found = entryOf(node);
    if (!found || found.text === '') continue;
    const before = entries.at(-1);
    if (node.type.name === 'attachmentTitle' && before && isLabelOf(manuscript, before, position)) {
      entries[entries.length - 1] = { ...before, text: `${before.text} ${found.text}` };
    } else entries.push({ ...found, position: position + 1, block, children: [] });
  }
  return entries;
}

function entryOf(node: Node): Pick<Entry, 'kind' | 'level' | 'text'> | null {
  switch (node.type.name) {
    case 'title':
      return { kind: 'title', level: 0, text: plainText(node.children) };
    case 'attachmentLabel':
    case 'attachmentTitle':
      return { kind: 'attachment', level: 0, text: plainText(node.children) };
    case 'heading':
      return { kind: 'heading', level: Number(node.attrs.level), text: plainText(node.children) };
    case 'paragraph':
      return runInOf(node);
    default:
      return null;
  }
}

/** Whether an entry is the label of the attachment whose title stands at `position`. */
function isLabelOf(manuscript: Node, entry: Entry, position: number): boolean {
  const isOfSame = manuscript.resolve(entry.position).index(0) === manuscript.resolve(position).index(0);
  return entry.kind === 'attachment' && isOfSame;
}

function runInOf(paragraph: Node): Pick<Entry, 'kind' | 'level' | 'text'> | null {
  const levels = paragraph.children.map((child) => {
    const mark = child.marks.find(({ type }) => type.name === 'runIn');
    return mark ? Number(mark.attrs.level) : null;
  });
  const level = levels[0];
  if (level === undefined || level === null) return null;
  const other = levels.findIndex((next) => next !== level);
  const text = plainText(paragraph.children.slice(0, other < 0 ? levels.length : other));
  return { kind: 'runIn', level, text };
}

function plainText(inlines: readonly Node[]): string {
  return inlines
    .map((child) => (child.isText ? inlineText(child) : ''))
    .join('')
    .trim();
}
