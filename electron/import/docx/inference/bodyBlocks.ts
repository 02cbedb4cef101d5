import type { Node } from 'prosemirror-model';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';
import { attachmentListLength } from '../../../../shared/recognition/attachmentListLength.ts';
import type { BodyProfile } from '../../../../shared/recognition/bodyProfile.ts';
import { type ClosingRole, closingRoles } from '../../../../shared/recognition/closingRoles.ts';
import { findHeading, type HeadingFinding, type RecognisedRun } from '../../../../shared/recognition/headings.ts';
import { isCentred } from '../../../../shared/recognition/recognisedLine.ts';
import { isOrgan } from '../../../../shared/recognition/wording.ts';
import type { PlacedPicture } from '../body/wordBlocks.ts';
import type { Losses } from '../importDiagnostic.ts';
import { itemContents } from './attachmentList.ts';
import { dateContent, openClosing, signatureContent } from './closing.ts';
import { inlineNodes } from './inlineNodes.ts';
import type { Item, Line } from './line.ts';
import { tableNode } from './tableNode.ts';

const { nodes } = manuscriptSchema;

/** Makes the block nodes of one section: the document proper, or an attachment below its head. */
export function bodyBlocks(section: readonly Item[], profile: BodyProfile, losses: Losses): readonly Node[] {
  const items = openClosing(section, losses);
  return new BlockMaker(items, closingRoles(items), profile, losses).make();
}

class BlockMaker {
  private readonly items: readonly Item[];
  private readonly roles: ReadonlyMap<Item, ClosingRole>;
  private readonly profile: BodyProfile;
  private readonly losses: Losses;
  private readonly blocks: Node[] = [];
  private bullets: Node[] = [];
  /** Index of the current item. */
  private at = 0;

  constructor(items: readonly Item[], roles: ReadonlyMap<Item, ClosingRole>, profile: BodyProfile, losses: Losses) {
    this.items = items;
    this.roles = roles;
    this.profile = profile;
    this.losses = losses;
  }

  make(): readonly Node[] {
    for (; this.at < this.items.length; this.at += 1) {
      const item = this.items[this.at];
      if (!item) continue;
      if (item.kind === 'line' && item.bullet !== null) {
        this.bullet(item, item.bullet);
        continue;
      }
      this.endList();
      if (item.kind === 'table') {
        const { node, pictures } = tableNode(item.table, this.profile);
        this.blocks.push(node);
        for (const picture of pictures) this.movedFigure(picture, item.table.number);
        continue;
      }
      const role = this.roles.get(item);
      if (role) {
        this.closing(item, role);
        continue;
      }
      const listed = attachmentListLength(this.items, this.at, this.roles);
      if (listed > 0) {
        this.attachmentList(this.items.slice(this.at, this.at + listed) as Line[]);
        this.at += listed - 1;
      } else this.line(item);
    }
    this.endList();
    return this.blocks;
  }

  /** Makes one line's nodes; a caption below its picture is used with it. */
  private line(line: Line): void {
    const finding = findHeading(line, runsOf(line), this.next(), this.profile);
    if (finding?.kind === 'heading') {
      const { fragment, pictures } = inlineNodes(line.content, this.profile, 'structure');
      this.blocks.push(nodes.heading.create({ level: finding.level }, fragment));
      for (const picture of pictures) this.movedFigure(picture, line.paragraph);
      return;
    }
    const { fragment, pictures } = inlineNodes(line.content, this.profile, 'emphasis', runInOf(finding));
    if (fragment.size > 0) {
      const align = alignOf(line);
      const quoted = line.quoted && align === 'justify';
      this.blocks.push(nodes.paragraph.create({ align, indent: this.isIndented(line), quoted }, fragment));
    }
    if (pictures.length === 0) return;
    const caption = fragment.size === 0 ? this.caption() : null;
    for (const picture of pictures.slice(0, -1)) this.figure(picture, line, null);
    const last = pictures.at(-1);
    if (last) this.figure(last, line, caption);
    if (caption) this.at += 1;
  }

  private figure(picture: PlacedPicture, line: Line, caption: Line | null): void {
    if (this.isSeal(picture)) {
      this.losses.report('IMPORT_SEAL', line.paragraph, '', { picture: picture.id });
      return;
    }
    const content = caption
      ? [nodes.caption.create(null, inlineNodes(caption.content, this.profile, 'structure').fragment)]
      : [];
    this.blocks.push(figureNode(picture, content));
  }

  /** A floating picture some 40 mm square beside signature or date (GB/T 9704-2012, 7.3.5). */
  private isSeal(picture: PlacedPicture): boolean {
    if (!picture.floating || picture.width === 0 || picture.height === 0) return false;
    const proportion = picture.width / picture.height;
    if (proportion < 0.75 || proportion > 1.34 || picture.width < 70 || picture.width > 170) return false;
    return this.items
      .slice(Math.max(0, this.at - 2), this.at + 3)
      .some((item) => this.roles.has(item) && this.roles.get(item) !== 'note');
  }

  private movedFigure(picture: PlacedPicture, paragraph: number): void {
    this.losses.report('IMPORT_PICTURE_MOVED', paragraph, '', { picture: picture.id });
    this.blocks.push(figureNode(picture, []));
  }

  private closing(line: Line, role: ClosingRole): void {
    const content = role === 'signature' ? signatureContent(line) : role === 'date' ? dateContent(line) : line.content;
    const { fragment, pictures } = inlineNodes(content, this.profile, 'structure');
    const type = { signature: nodes.signature, date: nodes.date, note: nodes.note }[role];
    this.blocks.push(type.create(null, fragment));
    for (const picture of pictures) this.figure(picture, line, null);
  }

  private attachmentList(lines: readonly Line[]): void {
    const made = itemContents(lines).map((content) => {
      const { fragment, pictures } = inlineNodes(content, this.profile, 'structure');
      for (const picture of pictures) this.movedFigure(picture, lines[0]?.paragraph ?? 0);
      return nodes.attachmentItem.create(null, fragment);
    });
    this.blocks.push(nodes.attachmentList.create(null, made));
  }

  private bullet(line: Line, label: string): void {
    const { fragment, pictures } = inlineNodes(line.content, this.profile, 'emphasis');
    const paragraph = nodes.paragraph.create({ indent: false }, fragment);
    this.bullets.push(nodes.listItem.create({ label }, paragraph));
    if (pictures.length === 0) return;
    this.endList();
    for (const picture of pictures) this.movedFigure(picture, line.paragraph);
  }

  private endList(): void {
    if (this.bullets.length > 0) this.blocks.push(nodes.list.create(null, this.bullets));
    this.bullets = [];
  }

  /** What stands below the current line, as far as it could be a heading's own text. */
  private next(): Line | 'other' | null {
    const next = this.items[this.at + 1];
    if (!next || this.roles.has(next)) return null;
    return next.kind === 'line' && next.bullet === null ? next : 'other';
  }

  private caption(): Line | null {
    const next = this.items[this.at + 1];
    if (next?.kind !== 'line' || this.roles.has(next) || next.squeezed.length > 50) return null;
    return /^图[\d一二三四五六七八九十]/.test(next.squeezed) && (isCentred(next) || !/[。；]$/.test(next.squeezed))
      ? next
      : null;
  }

  /** Without an indent only where others have one; in a document that indents nothing all do. */
  private isIndented(line: Line): boolean {
    if (line.alignment === 'center' || line.alignment === 'right') return false;
    return line.indented || !this.profile.indents;
  }
}

/** The line's text in stretches of one look. */
function runsOf(line: Line): readonly RecognisedRun[] {
  return line.content.map((item) =>
    item.kind === 'text'
      ? { text: item.text, look: item.format }
      : { text: item.kind === 'break' ? '\n' : '', look: null },
  );
}

function runInOf(finding: HeadingFinding): { level: number; length: number } | null {
  return finding?.kind === 'runIn' ? finding : null;
}

function alignOf(line: Line): string {
  if (line.alignment === 'center' || line.alignment === 'right') return line.alignment;
  return line.push >= 12 && isOrgan(line.squeezed) ? 'right' : 'justify';
}

function figureNode(picture: PlacedPicture, content: readonly Node[]): Node {
  const { id, width, height, alternative } = picture;
  return nodes.figure.create({ picture: id, width, height, alternative }, content);
}
