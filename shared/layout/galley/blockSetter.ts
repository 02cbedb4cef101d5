import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import type { ArticleSettings } from '../../issue/issueFile.ts';
import type { ColumnStyle, HeadingPage, SpanningStyle } from '../../template/template.ts';
import { prepareTexts } from '../inline/setTexts.ts';
import type { StyledText } from '../inline/styledText.ts';
import type { LayoutResources } from '../resources.ts';
import { prepareTable, setTable } from '../table/setTable.ts';
import { reducedScale, type TableRoom, tableRoom } from '../table/tableRoom.ts';
import { ArtChoices } from './artChoices.ts';
import { attachmentItemShape } from './attachmentItem.ts';
import { CaptionNumbers } from './captionNumbers.ts';
import { closingIndents } from './closing.ts';
import { columnParagraph, type ShapeChange } from './columnParagraph.ts';
import type { FlowItem, Galley, LineRole, Segment, SpanSegment } from './flow.ts';
import type { Grid } from './grid.ts';
import { ArticleNotes } from './notes.ts';
import { quotationStyle } from './quotationStyle.ts';
import { replayable } from './replayable.ts';
import { setFigure } from './setFigure.ts';
import { type SpanningPart, spanningBlock } from './spanningBlock.ts';
import { spanningHead } from './spanningHead.ts';
import { type BaseStyle, plainText, styledParagraph } from './styledParagraph.ts';

/** Sets the blocks of one article one after the other and collects what becomes of them. */
export class BlockSetter {
  readonly #grid: Grid;
  readonly #resources: LayoutResources;
  readonly #nextSource: () => Source;
  readonly #segments: Segment[] = [];
  #items: FlowItem[] = [];
  /** Where the next table stands, as its title has told, and the title if it is turned with the table. */
  #announced: { readonly room: TableRoom; readonly title: SpanSegment | null } | null = null;
  readonly #notes: ArticleNotes;

  readonly #choices: ArtChoices;
  readonly #figureNumbers: CaptionNumbers;
  readonly #tableNumbers: CaptionNumbers;

  constructor(grid: Grid, settings: ArticleSettings, resources: LayoutResources, nextSource: () => Source) {
    const { figure, table } = resources.template;
    this.#grid = grid;
    this.#resources = resources;
    this.#nextSource = nextSource;
    this.#choices = new ArtChoices(settings, resources.template, grid);
    this.#figureNumbers = new CaptionNumbers(figure.label);
    this.#tableNumbers = new CaptionNumbers(table.label);
    this.#notes = new ArticleNotes(grid, resources);
  }

  /** Numbers a footnote where its mark stands. */
  get nextNote(): (note: Node) => string {
    return this.#notes.next;
  }

  galley(): Galley {
    this.#endFlow();
    return { segments: this.#segments, idle: this.#choices.idle() };
  }

  span(segment: SpanSegment | null): void {
    if (!segment) return;
    this.#endFlow();
    this.#segments.push(this.#withNotes(segment));
  }

  #withNotes(segment: SpanSegment): SpanSegment {
    return this.#notes.count > 0 ? { ...segment, notes: this.#notes.book } : segment;
  }

  *attachment(attachment: Node): Generator<void, void, void> {
    this.span(spanningHead(attachment, 'attachment', this.#grid, this.#resources, this.#nextSource, this.#notes.next));
    const blocks: Node[] = [];
    attachment.forEach((child) => {
      blocks.push(child);
    });
    yield* this.blocks(blocks);
  }

  /** Sets blocks one after the other, a step for each. */
  *blocks(blocks: readonly Node[]): Generator<void, void, void> {
    for (let index = 0; index < blocks.length; ) {
      yield;
      index += this.#block(blocks, index);
    }
  }

  /** Sets the article's footnotes, after all its blocks; they are placed with the lines that carry their marks. */
  notes(): void {
    this.#notes.set(this.#nextSource);
  }

  /** Sets the block at `index`, and returns how many it took. */
  #block(blocks: readonly Node[], index: number): number {
    const block = blocks[index];
    if (!block) return 1;
    const { text } = this.#resources.template;
    switch (block.type.name) {
      case 'addressees':
        this.#paragraph(block, text.addressees, {});
        return 1;
      case 'heading':
        this.#heading(block);
        return 1;
      case 'paragraph':
        this.#bodyParagraph(block, blocks[index + 1]);
        return 1;
      case 'list':
        this.#list(block);
        return 1;
      case 'attachmentList':
        this.#attachmentList(block);
        return 1;
      case 'table':
        this.#table(block);
        return 1;
      case 'figure':
        this.#figure(block);
        return 1;
      case 'note':
        this.#paragraph(block, text.note, {});
        return 1;
      case 'signature':
      case 'date':
        return this.#closing(blocks, index);
      default:
        return 1;
    }
  }

  #body(role: string): BaseStyle {
    return { role, size: this.#grid.size, ink: this.#resources.template.text.body.ink };
  }

  #styled(block: Node, base: BaseStyle): readonly StyledText[] {
    return styledParagraph(block, base, this.#nextSource(), this.#resources, this.#notes.next);
  }

  #column(texts: readonly StyledText[], style: ColumnStyle, change: ShapeChange, role: LineRole, level = 0): void {
    const lines = columnParagraph(texts, style, change, { role, level }, this.#grid, this.#resources);
    const notes = this.#notes.bookFor(texts);
    this.#items.push(...(notes.notes ? lines.map((line) => ({ ...line, ...notes })) : lines));
  }

  #paragraph(
    block: Node,
    style: ColumnStyle,
    change: ShapeChange,
    role: LineRole = 'text',
    level = 0,
    label = '',
  ): void {
    const base = { ...this.#body(style.face), isRunningText: role === 'text' };
    this.#column(this.#labelled(label, this.#styled(block, base), base), style, change, role, level);
  }

  #heading(block: Node): void {
    const { headings } = this.#resources.template.text;
    const level = Math.min(Math.max(Number(block.attrs.level), 1), headings.length);
    const style = headings[level - 1];
    const page = this.#choices.headingAcross(block, level);
    if (page) this.#headingAcross(block, page);
    else if (style) this.#paragraph(block, style, {}, 'heading', level);
  }

  #headingAcross(block: Node, page: HeadingPage): void {
    const { spanning, attachmentHead, articleHead } = this.#resources.template;
    const style = spanning.heading ?? spanning.attachmentTitle;
    const texts = this.#styled(block, { role: style.face, size: style.size, ink: style.ink });
    const spaces = { ...attachmentHead, textLinesBelow: articleHead.textLinesBelow };
    const segment = spanningBlock([{ texts, style }], this.#grid.areaWidth, spaces, this.#resources);
    this.span({ ...segment, newPage: page !== 'goesOn', isAlone: page === 'ownPage' });
  }

  /** A line that introduces a table across all columns goes across with it. */
  #bodyParagraph(block: Node, next: Node | undefined): void {
    const { text } = this.#resources.template;
    const isQuoted = block.attrs.quoted === true;
    const paragraph = isQuoted ? quotationStyle(text) : text.paragraph;
    const align = String(block.attrs.align);
    const isTableTitle = next?.type.name === 'table' && block.textContent.length <= LONGEST_TABLE_TITLE;
    const introduces = isTableTitle && (align === 'center' || this.#items.length === 0);
    const label = isTableTitle && align === 'center' ? this.#tableNumbers.next(block.textContent) : '';
    const room = introduces && next ? this.#roomOf(next) : null;
    if (room && room.place !== 'column') {
      const style = this.#resources.template.spanning.tableTitle;
      const options = { align: align === 'center' ? 'center' : 'left', label } as const;
      const title = this.#acrossText(block, style, options, room.width);
      const isTurned = room.place === 'turned';
      if (!isTurned) this.span({ ...title, tablePart: 'title' });
      this.#announced = { room, title: isTurned ? this.#withNotes(title) : null };
      return;
    }
    if (this.#items.length === 0 && this.#followsTable() && TABLE_NOTE.test(block.textContent)) {
      this.#tableNote(block);
      return;
    }
    const change: ShapeChange =
      align === 'justify'
        ? { firstIndent: block.attrs.indent ? paragraph.firstIndent : paragraph.indent }
        : { align: align === 'center' || align === 'right' ? align : 'left', firstIndent: paragraph.indent };
    this.#paragraph(block, paragraph, change, isTableTitle && align === 'center' ? 'tableTitle' : 'text', 0, label);
  }

  #followsTable(): boolean {
    const last = this.#segments.at(-1);
    return last?.kind === 'table' || (last?.kind === 'span' && last.tablePart === 'note');
  }

  /** A note below a table goes across with it, or is turned with it. */
  #tableNote(block: Node): void {
    const { tableNote } = this.#resources.template.spanning;
    const last = this.#segments.at(-1);
    const turned = last?.kind === 'table' ? last.turned : undefined;
    const width = turned ? this.#grid.areaHeight : this.#grid.areaWidth;
    const note = this.#acrossText(block, tableNote, { isText: true }, width);
    if (last?.kind !== 'table' || !turned) {
      this.span({ ...note, tablePart: 'note' });
      return;
    }
    const below = [...turned.below, this.#withNotes(note)];
    this.#segments[this.#segments.length - 1] = { ...last, turned: { ...turned, below } };
  }

  /** A table's title or note goes across with its table. */
  #acrossText(
    block: Node,
    style: SpanningStyle,
    { label = '', ...options }: Pick<SpanningPart, 'align' | 'isText'> & { readonly label?: string },
    width: number,
  ): SpanSegment {
    const base = { role: style.face, size: style.size, ink: style.ink };
    const texts = this.#labelled(label, this.#styled(block, base), base);
    const spaces = { linesAbove: 0, linesBelow: 0, textLinesBelow: 0 };
    return spanningBlock([{ texts, style, ...options }], width, spaces, this.#resources);
  }

  /** A number that the engine sets is no text of the manuscript. */
  #labelled(label: string, texts: readonly StyledText[], base: BaseStyle): readonly StyledText[] {
    return label === '' ? texts : [plainText(label, base, null, this.#resources), ...texts];
  }

  #list(list: Node): void {
    const style = this.#resources.template.text.listItem;
    list.forEach((item) => {
      item.forEach((paragraph, _offset, index) => {
        const base = { ...this.#body(style.face), isRunningText: true };
        const source = this.#nextSource();
        const texts = styledParagraph(paragraph, base, source, this.#resources, this.#notes.next);
        const label = index === 0 ? [plainText(String(item.attrs.label), base, source, this.#resources)] : [];
        this.#column([...label, ...texts], style, {}, 'text');
      });
    });
  }

  #attachmentList(list: Node): void {
    const style = this.#resources.template.text.attachmentList;
    list.forEach((item, _offset, index) => {
      const shape = attachmentItemShape(item.textContent, index === 0, style.firstIndent);
      this.#column(
        this.#styled(item, this.#body(style.face)),
        index === 0 ? style : { ...style, linesBefore: 0 },
        shape,
        'text',
      );
    });
  }

  /** Signatures and the date below them are placed together. Returns how many blocks they are. */
  #closing(blocks: readonly Node[], index: number): number {
    const { template } = this.#resources;
    const signatures: (readonly StyledText[])[] = [];
    let next = index;
    while (blocks[next]?.type.name === 'signature') {
      signatures.push(this.#styled(blocks[next] as Node, this.#body(template.text.signature.face)));
      next += 1;
    }
    const dateBlock = blocks[next]?.type.name === 'date' ? (blocks[next] as Node) : null;
    const date = dateBlock ? this.#styled(dateBlock, this.#body(template.text.date.face)) : null;
    if (date) next += 1;

    const em = this.#grid.size;
    const indents = closingIndents(
      signatures.map((texts) => prepareTexts(texts, this.#resources)),
      date && prepareTexts(date, this.#resources),
      template.text.signature.rightIndent * em,
      this.#grid.measure,
    );
    signatures.forEach((texts, line) => {
      const style = line === 0 ? template.text.signature : { ...template.text.signature, linesBefore: 0 };
      this.#column(texts, style, { rightIndent: (indents.signatures[line] ?? 0) / em }, 'signature');
    });
    if (date) {
      const { signature } = template.text;
      const style = signatures.length > 0 ? template.text.date : { ...signature, ...pick(template.text.date) };
      this.#column(date, style, { rightIndent: indents.date / em }, 'signature');
    }
    return Math.max(1, next - index);
  }

  #roomOf(table: Node): TableRoom {
    const nowhere = (): Source => ({ article: 0, block: 0 });
    return tableRoom(
      prepareTable(table, this.#resources, nowhere, () => ''),
      this.#grid,
      this.#resources,
    );
  }

  #table(block: Node): void {
    const before = this.#notes.count;
    const nextSource = replayable(this.#nextSource);
    const nextNote = replayable(this.#notes.next);
    const whole = prepareTable(block, this.#resources, nextSource.next, nextNote.next);
    const announced = this.#announced;
    this.#announced = null;
    const room = announced?.room ?? tableRoom(whole, this.#grid, this.#resources);
    const scale = room.isTooWide ? reducedScale(whole, room.width, this.#resources) : 1;
    const prepared =
      scale < 1 ? prepareTable(block, this.#resources, nextSource.again(), nextNote.again(), scale) : whole;
    const notes = this.#notes.count > before ? { notes: this.#notes.book } : {};
    if (prepared.model.columns === 0) return;
    const table = setTable(prepared, room.width, room.height * TALLEST_ROW, this.#resources);
    if (room.place === 'column') {
      for (let row = table.headRows; row < table.rowHeights.length; row += 1) {
        this.#items.push({ kind: 'row', table, row, breakAfter: 'anywhere', ...notes });
      }
      return;
    }
    this.#endFlow();
    const turned = room.place === 'turned' ? { turned: { title: announced?.title ?? null, below: [] } } : {};
    this.#segments.push({ kind: 'table', table, isTooWide: room.isTooWide, ...turned, ...notes });
  }

  #figure(block: Node): void {
    const captionSource = block.childCount > 0 ? this.#nextSource : null;
    const label = captionSource ? this.#figureNumbers.next(block.textContent) : '';
    const before = this.#notes.count;
    const { place, width } = this.#choices.figure(block);
    const { figure, across } = setFigure(
      block,
      width,
      label,
      this.#grid,
      this.#resources,
      captionSource,
      this.#notes.next,
    );
    const notes = this.#notes.count > before ? { notes: this.#notes.book } : {};
    if (across) {
      this.#endFlow();
      this.#segments.push({ kind: 'figure', figure, place, ...notes });
    } else this.#items.push({ kind: 'figure', figure, place, breakAfter: 'anywhere', ...notes });
  }

  #endFlow(): void {
    if (this.#items.length > 0) this.#segments.push({ kind: 'flow', items: this.#items });
    this.#items = [];
  }
}

const pick = (style: ColumnStyle): Pick<ColumnStyle, 'face' | 'ink' | 'align'> => ({
  face: style.face,
  ink: style.ink,
  align: style.align,
});

/** A longer paragraph before a table is text, not its title. */
const LONGEST_TABLE_TITLE = 60;
const TABLE_NOTE = /^(?:注|备注|说明|填表说明|附注|(?:资料)?来源)(?:\s*\d*)?[：:]/;
/** Rows taller than this part of the type area are divided: the repeated head needs room too. */
const TALLEST_ROW = 0.7;
