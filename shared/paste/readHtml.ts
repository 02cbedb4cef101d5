import { isDate, isOrgan } from '../recognition/wording.ts';
import type { Dropped } from './dropped.ts';
import { type HtmlElement, type HtmlNode, parseHtml } from './htmlTree.ts';
import { formatIn, type InlineFormat, marksOf, plainFormat } from './inlineMarks.ts';
import { countedLabel, type ListLabel, typedLabel } from './listLabels.ts';
import { collectNotes, isBackReference, isNoteList, isNoteText, noteKeyOf } from './notes.ts';
import {
  type PastedBlock,
  type PastedInline,
  type PastedParagraph,
  type PastedTable,
  textOfInlines,
} from './pastedBlocks.ts';
import { readLine } from './readLine.ts';
import { readTable } from './readTable.ts';
import { pointsOf, readStyle } from './styleSheet.ts';

/** The blocks of pasted HTML. What is left out goes to `dropped`. */
export function readHtml(html: string, dropped: Dropped): readonly PastedBlock[] {
  const nodes = parseHtml(html);
  const reader = new BlockReader(collectNotes(nodes), dropped);
  reader.read(nodes, plainFormat, plainBlock);
  return reader.finish();
}

/** How the block is set that text stands in; inherited by the blocks within. */
interface BlockFormat {
  readonly align: PastedParagraph['align'];
  /** Ems from the left: of the first line beyond the others, and of all. */
  readonly firstLine: number;
  readonly left: number;
  readonly headingLevel: number | null;
}

const plainBlock: BlockFormat = { align: 'justify', firstLine: 0, left: 0, headingLevel: null };

class BlockReader {
  readonly #notes: ReadonlyMap<string, HtmlElement>;
  readonly #dropped: Dropped;
  #blocks: PastedBlock[] = [];
  #line: PastedInline[] = [];
  #lineFormat: BlockFormat = plainBlock;
  #isPreformatted = false;
  #label: ListLabel | null = null;

  constructor(notes: ReadonlyMap<string, HtmlElement>, dropped: Dropped) {
    this.#notes = notes;
    this.#dropped = dropped;
  }

  finish(): readonly PastedBlock[] {
    this.#endLine();
    return this.#blocks;
  }

  read(nodes: readonly HtmlNode[], format: InlineFormat, block: BlockFormat): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.#text(node.text, format, block);
      else if (!this.#leaveOut(node)) this.#element(node, format, block);
    }
  }

  #text(text: string, format: InlineFormat, block: BlockFormat): void {
    if (this.#line.length === 0) {
      if (!format.preformatted && /^[ \t\n\r\f]*$/.test(text)) return;
      this.#lineFormat = block;
    }
    if (format.preformatted) {
      this.#isPreformatted = true;
      const [first = '', ...others] = text.split(/\r\n?|\n/);
      this.#inline(first, format);
      for (const line of others) {
        this.#endLine();
        this.#lineFormat = block;
        this.#isPreformatted = true;
        this.#inline(line, format);
      }
      return;
    }
    this.#inline(text, format);
  }

  #inline(text: string, format: InlineFormat): void {
    if (text === '') return;
    const shown = text.trim();
    if (shown !== '' && format.italic) this.#dropped.add('PASTE_ITALIC', shown);
    if (shown !== '' && format.struck) this.#dropped.add('PASTE_STRUCK_TEXT', shown);
    this.#line.push({ kind: 'text', text, marks: marksOf(format) });
  }

  #element(element: HtmlElement, outer: InlineFormat, outerBlock: BlockFormat): void {
    const { name, style } = element;
    if (name === 'br') this.#break(element, outerBlock);
    else if (name === 'table') this.#table(element, outer, outerBlock);
    else if (style.get('mso-list') === 'ignore') this.#takeLabel(element, outer);
    else if (style.has('mso-tab-count'))
      this.#text('\u3000'.repeat(Math.min(Number(style.get('mso-tab-count')) || 1, 9)), outer, outerBlock);
    else if (isBackReference(element)) return;
    else if (noteKeyOf(element) !== null) this.#note(noteKeyOf(element) ?? '', element);
    else if (!isBlock(element)) this.#inlineElement(element, outer, outerBlock);
    else {
      this.#endLine();
      const block = blockFormatIn(element, outerBlock);
      // The weight of a heading is its style's, not emphasis.
      const format = { ...formatIn(element, outer), ...(block.headingLevel === null ? {} : { strong: false }) };
      if (/^(?:ol|ul)$/.test(name)) this.#list(element, format, block);
      else this.read(element.children, format, block);
      this.#endLine();
    }
  }

  #inlineElement(element: HtmlElement, outer: InlineFormat, block: BlockFormat): void {
    const isInserted = element.name === 'ins' || element.classes.includes('msoins');
    if (isInserted) this.#dropped.add('PASTE_TRACKED_INSERTION', plainText(element));
    const target = element.name === 'a' ? (element.attribute('href') ?? '') : '';
    if (/^(?:https?|ftp|mailto|file):/i.test(target) && !plainText(element).includes(target.replace(/\/$/, ''))) {
      this.#dropped.add('PASTE_LINK', target);
    }
    const inner = formatIn(element, outer);
    // What underlines a link or an insertion says what it is, and is no emphasis.
    const format = target !== '' || isInserted ? { ...inner, underline: outer.underline } : inner;
    const isHeading = block.headingLevel !== null;
    this.read(element.children, isHeading ? { ...format, strong: false } : format, block);
  }

  #break(element: HtmlElement, block: BlockFormat): void {
    const startsPage =
      element.style.get('page-break-before') === 'always' || element.style.get('mso-break-type') === 'section-break';
    if (startsPage) this.#endLine();
    else if (this.#line.length > 0) this.#line.push({ kind: 'break' });
    else this.#lineFormat = block;
  }

  /** The label that Word writes before an item stands for the whole of it. */
  #takeLabel(element: HtmlElement, outer: InlineFormat): void {
    const text = plainText(element).replaceAll(/\s/g, '');
    this.#label = typedLabel(text, formatIn(element, outer).font);
  }

  #list(list: HtmlElement, format: InlineFormat, block: BlockFormat): void {
    let value = Number.parseInt(list.attribute('start') ?? '1', 10) || 1;
    for (const child of list.children) {
      if (child.kind === 'text' || child.name !== 'li') {
        this.read([child], format, block);
        continue;
      }
      if (this.#leaveOut(child)) continue;
      value = Number.parseInt(child.attribute('value') ?? '', 10) || value;
      this.#endLine();
      this.#label = countedLabel(list, value);
      this.read(child.children, formatIn(child, format), blockFormatIn(child, block));
      this.#endLine();
      this.#label = null;
      value += 1;
    }
  }

  #table(element: HtmlElement, format: InlineFormat, block: BlockFormat): void {
    this.#endLine();
    if (element.attribute('role') === 'presentation') {
      this.read(element.children, format, { ...block, headingLevel: null });
      this.#endLine();
      return;
    }
    const table = readTable(element, (cell) => this.#cellContent(cell, format), this.#dropped);
    const cells = table.rows.flat();
    const [only] = cells;
    if (cells.length === 1 && only) this.#blocks.push(...only.paragraphs);
    else if (table.rows.length > 0) this.#blocks.push(table);
  }

  /** A cell holds paragraphs only: bullets become text, a table within it becomes lines. */
  #cellContent(cell: HtmlElement, format: InlineFormat): readonly PastedParagraph[] {
    const reader = new BlockReader(this.#notes, this.#dropped);
    reader.read(cell.children, formatIn(cell, format), blockFormatIn(cell, plainBlock));
    return reader.finish().flatMap((block): readonly PastedParagraph[] => {
      if (block.kind === 'paragraph') return [withoutBullet({ ...block, isIndented: false, headingLevel: null })];
      this.#dropped.add('PASTE_NESTED_TABLE', block.rows.flat().map(cellText).join(' '));
      return linesOfTable(block);
    });
  }

  #note(key: string, anchor: HtmlElement): void {
    const note = this.#notes.get(key);
    if (!note) {
      this.#dropped.add('PASTE_NOTE_MISSING', plainText(anchor));
      return;
    }
    const reader = new BlockReader(new Map(), this.#dropped);
    reader.read(note.children, plainFormat, plainBlock);
    const lines = reader.finish().flatMap((block) => (block.kind === 'paragraph' ? [block] : linesOfTable(block)));
    const content = lines.flatMap(({ content: line }, index): readonly PastedInline[] =>
      index === 0 ? line : [{ kind: 'text', text: '\u3000', marks: [] }, ...line],
    );
    if (content.length > 0) this.#line.push({ kind: 'footnote', content });
  }

  /** Whether an element is left out with all it holds; what had a meaning is told. */
  #leaveOut(element: HtmlElement): boolean {
    const { name, style, classes } = element;
    if (/^(?:script|style|head|title|meta|link|xml|template|noscript|hr|col|colgroup|o:smarttagtype)$/.test(name))
      return true;
    if (classes.some((one) => one === 'msocommentreference' || one === 'msocomoff')) return true;
    const role = style.get('mso-element') ?? '';
    if (isNoteText(element) || isNoteList(element)) return true;
    const text = plainText(element);
    const told = (): boolean => {
      if (role === 'comment-list' || role === 'comment') return this.#tell('PASTE_COMMENT', text);
      if (name === 'del' || classes.includes('msodel')) return this.#tell('PASTE_TRACKED_DELETION', text);
      if (style.get('display') === 'none' || style.get('mso-hide') === 'all' || element.attribute('hidden') !== null) {
        return this.#tell('PASTE_HIDDEN_TEXT', text);
      }
      if (/^(?:img|picture|svg|canvas|v:imagedata)$/.test(name))
        return this.#tell('PASTE_PICTURE', element.attribute('alt') ?? '', true);
      if (
        /^(?:object|embed|iframe|video|audio|math|m:omath|input|select|textarea|button|form)$/.test(name) &&
        name !== 'form'
      ) {
        return this.#tell('PASTE_OBJECT', element.attribute('value') ?? text, true);
      }
      return false;
    };
    return told();
  }

  #tell(code: Parameters<Dropped['add']>[0], text: string, isAlways = false): true {
    if (isAlways || text.trim() !== '') this.#dropped.add(code, text);
    return true;
  }

  #endLine(): void {
    const line = readLine(this.#line, !this.#isPreformatted);
    const format = this.#lineFormat;
    this.#line = [];
    this.#isPreformatted = false;
    if (!line) return;
    const label = this.#label;
    this.#label = null;
    const numbered =
      label?.kind === 'number'
        ? [{ kind: 'text', text: label.text, marks: [] } as const, ...line.content]
        : line.content;
    this.#blocks.push({
      kind: 'paragraph',
      content: numbered,
      align: alignOf(format, line.lead, textOfInlines(line.content)),
      isIndented: label !== null || format.firstLine > 0 || line.lead >= 1,
      headingLevel: format.headingLevel,
      bullet: label?.kind === 'bullet' ? label.text : null,
    });
  }
}

function isBlock({ name, style }: HtmlElement): boolean {
  const display = style.get('display');
  if (display === 'block' || display === 'list-item') return true;
  return BLOCKS.has(name) && display !== 'inline';
}

const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ol',
    'ul',
    'li',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
    'center',
  ],
  ...[
    'section',
    'article',
    'header',
    'footer',
    'main',
    'aside',
    'nav',
    'address',
    'figure',
    'figcaption',
    'fieldset',
    'form',
  ],
  ...['tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption'],
]);

function blockFormatIn(element: HtmlElement, outer: BlockFormat): BlockFormat {
  const { name, style, classes } = element;
  // An attribute of Word's and Writer's says more than a rule for all paragraphs, though not in a browser.
  const align =
    readStyle(element.attribute('style') ?? '').get('text-align') ??
    element.attribute('align')?.toLowerCase() ??
    style.get('text-align') ??
    (name === 'center' ? 'center' : undefined);
  const characters = Number.parseFloat(style.get('mso-char-indent-count') ?? '');
  const firstLine = Number.isFinite(characters) ? characters : ems(style.get('text-indent'));
  return {
    align:
      align === undefined
        ? outer.align
        : align === 'center' || align === 'right'
          ? align
          : align === 'end'
            ? 'right'
            : 'justify',
    firstLine: firstLine ?? outer.firstLine,
    left: outer.left + Math.max(0, ems(style.get('margin-left') ?? marginLeft(style.get('margin'))) ?? 0),
    headingLevel: headingLevelOf(name, classes, style.get('mso-outline-level')) ?? outer.headingLevel,
  };
}

/** A heading style below the title: heading 2 is the first level where the title is heading 1. */
function headingLevelOf(name: string, classes: readonly string[], outline: string | undefined): number | null {
  const byName = /^h([1-6])$/.exec(name)?.[1] ?? /^msoheading([1-6])$/.exec(classes.join(' '))?.[1] ?? outline;
  const level = Number(byName);
  return Number.isInteger(level) && level >= 1 ? Math.min(Math.max(level - 1, 1), 4) : null;
}

/** Right, also where blanks or indents push a signature or a date there, as offices do. */
function alignOf(format: BlockFormat, lead: number, text: string): PastedParagraph['align'] {
  const squeezed = text.replaceAll(/\s/g, '');
  const isPushed = format.align === 'justify' && lead + format.left + Math.max(0, format.firstLine) >= 6;
  return isPushed && (isDate(squeezed) || isOrgan(squeezed)) ? 'right' : format.align;
}

function ems(length: string | undefined): number | null {
  const points = pointsOf(length);
  return points === null ? null : points / 16;
}

/** The fourth part of `margin: top right bottom left`, or what stands for it. */
function marginLeft(margin: string | undefined): string | undefined {
  const parts = margin?.split(/\s+/) ?? [];
  return parts[3] ?? parts[1];
}

function plainText(element: HtmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : plainText(child))).join('');
}

function cellText(cell: PastedTable['rows'][number][number]): string {
  return cell.paragraphs.map(({ content }) => textOfInlines(content)).join(' ');
}

/** A table's rows as paragraphs, the cells set off by ideographic spaces. */
function linesOfTable(table: PastedTable): readonly PastedParagraph[] {
  return table.rows.flatMap((row) => {
    const content = row
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap((paragraph, index): readonly PastedInline[] =>
        index === 0 ? paragraph.content : [{ kind: 'text', text: '\u3000', marks: [] }, ...paragraph.content],
      );
    if (content.length === 0) return [];
    return [
      { kind: 'paragraph', content, align: 'justify', isIndented: false, headingLevel: null, bullet: null } as const,
    ];
  });
}

function withoutBullet(paragraph: PastedParagraph): PastedParagraph {
  if (paragraph.bullet === null) return paragraph;
  const label = { kind: 'text', text: paragraph.bullet, marks: [] } as const;
  return { ...paragraph, bullet: null, content: [label, ...paragraph.content] };
}
