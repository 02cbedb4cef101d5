import { breakDivides } from '../../../../shared/recognition/breakDivides.ts';
import { blank, blankWidth, type FaceKind, squeeze } from '../../../../shared/recognition/recognisedLine.ts';
import type { WordBlock, WordInline, WordParagraph } from '../body/wordBlocks.ts';
import type { RunFormat } from '../properties/runProperties.ts';
import { plainFormat } from '../properties/runProperties.ts';
import type { Item, Line } from './line.ts';

/**
 * Cuts blocks into lines. Empty paragraphs go away; page breaks become a property of the line after them.
 *
 * A soft line break divides where people use it in place of a paragraph mark: in centred and right-aligned lines,
 * before an indent or a number, after a heading or a finished sentence. Elsewhere it stays a break in its line.
 */
export function cutLines(blocks: readonly WordBlock[]): readonly Item[] {
  const items: Item[] = [];
  let startsPage = false;
  for (const block of blocks) {
    if (block.kind === 'table') {
      items.push({ kind: 'table', table: block, startsPage });
      startsPage = false;
      continue;
    }
    startsPage ||= block.pageBreakBefore;
    for (const segment of segmentsOf(block)) {
      startsPage ||= segment.startsPage;
      const line = lineOf(block, segment, startsPage);
      if (!line) continue;
      items.push(line);
      startsPage = false;
    }
  }
  return items;
}

interface Segment {
  readonly content: readonly WordInline[];
  readonly startsPage: boolean;
  readonly first: boolean;
}

function segmentsOf(paragraph: WordParagraph): readonly Segment[] {
  if (!paragraph.content.some((item) => item.kind === 'break')) {
    return [{ content: paragraph.content, startsPage: false, first: true }];
  }
  const segments: Segment[] = [];
  let content: WordInline[] = [];
  let startsPage = false;
  const always = paragraph.alignment === 'center' || paragraph.alignment === 'right' || isTitle(paragraph);
  for (const [index, item] of paragraph.content.entries()) {
    if (item.kind !== 'break') {
      content.push(item);
      continue;
    }
    const rest = textAfterBreak(paragraph.content, index + 1);
    if (item.page || always || breakDivides(textBeforeBreak(content), rest)) {
      segments.push({ content, startsPage, first: segments.length === 0 });
      content = [];
      startsPage = item.page;
    } else content.push(item);
  }
  segments.push({ content, startsPage, first: segments.length === 0 });
  return segments;
}

function isTitle(paragraph: WordParagraph): boolean {
  return paragraph.headingLevel === 1 || paragraph.styleName === 'title';
}

function textBeforeBreak(content: readonly WordInline[]): string {
  let text = '';
  for (let at = content.length - 1; at >= 0; at -= 1) {
    const item = content[at];
    if (item?.kind === 'break') break;
    if (item?.kind === 'text') text = item.text + text;
  }
  return text;
}

function textAfterBreak(content: readonly WordInline[], from: number): string {
  let text = '';
  for (let at = from; at < content.length; at += 1) {
    const item = content[at];
    if (item?.kind === 'break') break;
    if (item?.kind === 'text') text += item.text;
  }
  return text;
}

/** Indents of a character and more on both sides, or the style for quotations. What hangs is an item of a list. */
function isQuoted({ left, right, firstLine, styleName }: WordParagraph, size: number): boolean {
  if (/^(?:intense )?quote$|引用/i.test(styleName)) return true;
  return firstLine >= 0 && left >= size * 0.9 && right >= size * 0.9;
}

function lineOf(paragraph: WordParagraph, segment: Segment, startsPage: boolean): Line | null {
  const { content, leading } = trimmed(segment.content);
  if (content.length === 0) return null;
  const text = content.map((item) => (item.kind === 'text' ? item.text : item.kind === 'break' ? '\n' : '')).join('');
  const look = lookOf(content);
  const size = look.size || 16;
  const firstLine = segment.first ? paragraph.firstLine : 0;
  const push = leading + (paragraph.left + firstLine) / size;
  return {
    kind: 'line',
    paragraph: paragraph.number,
    content,
    text,
    squeezed: squeeze(text),
    alignment: paragraph.alignment,
    push,
    quoted: isQuoted(paragraph, size),
    indented: firstLine > 0 || leading >= 1 || (!segment.first && paragraph.firstLine > 0),
    startsPage,
    ...look,
    headingLevel: paragraph.headingLevel,
    styleName: paragraph.styleName,
    bullet: segment.first ? paragraph.bullet : null,
  };
}

/** Takes blanks from both ends and around breaks; underlined ones are blanks to fill in, and stay. */
function trimmed(content: readonly WordInline[]): { content: readonly WordInline[]; leading: number } {
  let leading = 0;
  const kept: WordInline[] = [];
  for (const item of content) {
    const last = kept.at(-1);
    if (item.kind === 'break') {
      trimEnd(kept);
      if (kept.length > 0) kept.push(item);
      continue;
    }
    if (item.kind !== 'text' || item.format.underline || (last && last.kind !== 'break')) {
      kept.push(item);
      continue;
    }
    let at = 0;
    while (at < item.text.length && blank.test(item.text[at] ?? '')) {
      if (!last) leading += blankWidth(item.text[at] ?? '');
      at += 1;
    }
    if (at < item.text.length) kept.push(at === 0 ? item : { ...item, text: item.text.slice(at) });
  }
  trimEnd(kept);
  while (kept.at(-1)?.kind === 'break') {
    kept.pop();
    trimEnd(kept);
  }
  return { content: kept, leading };
}

function trimEnd(content: WordInline[]): void {
  for (let last = content.at(-1); last?.kind === 'text' && !last.format.underline; last = content.at(-1)) {
    let end = last.text.length;
    while (end > 0 && blank.test(last.text[end - 1] ?? '')) end -= 1;
    if (end === last.text.length) return;
    content.pop();
    if (end > 0) {
      content.push({ ...last, text: last.text.slice(0, end) });
      return;
    }
  }
}

interface Look {
  readonly size: number;
  readonly face: FaceKind;
  readonly bold: boolean;
  readonly red: boolean;
}

/** The look of the greater part of the characters. */
function lookOf(content: readonly WordInline[]): Look {
  let longest = 0;
  let format: RunFormat = plainFormat;
  let boldLength = 0;
  let redLength = 0;
  let length = 0;
  for (const item of content) {
    if (item.kind !== 'text') continue;
    const share = item.text.trim().length;
    length += share;
    if (item.format.bold) boldLength += share;
    if (item.format.red) redLength += share;
    if (share > longest) {
      longest = share;
      format = item.format;
    }
  }
  return { size: format.size, face: format.face, bold: boldLength * 2 > length, red: redLength * 2 > length };
}
