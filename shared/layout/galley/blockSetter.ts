import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import type { ArticleSettings } from '../../issue/issueFile.ts';
import type { HeadingPage } from '../../template/template.ts';
import type { LayoutResources } from '../resources.ts';
import { ArtChoices } from './artChoices.ts';
import { type BlockContext, styledBlock, withNotes } from './blockContext.ts';
import { CaptionNumbers } from './captionNumbers.ts';
import { setAttachmentList, setClosing, setColumnBlock, setList } from './columnBlocks.ts';
import type { ShapeChange } from './columnParagraph.ts';
import type { Galley, SpanSegment } from './flow.ts';
import { GalleyBuilder } from './galleyBuilder.ts';
import type { Grid } from './grid.ts';
import { ArticleNotes } from './notes.ts';
import { quotationStyle } from './quotationStyle.ts';
import { setFigure } from './setFigure.ts';
import { spanningBlock } from './spanningBlock.ts';
import { spanningHead } from './spanningHead.ts';
import { TableBlocks } from './tableBlocks.ts';

/** Sets the blocks of one article one after the other, each by its kind. */
export class BlockSetter {
  readonly #context: BlockContext;
  readonly #choices: ArtChoices;
  readonly #tables: TableBlocks;
  readonly #figureNumbers: CaptionNumbers;

  constructor(grid: Grid, settings: ArticleSettings, resources: LayoutResources, nextSource: () => Source) {
    const notes = new ArticleNotes(grid, resources);
    this.#context = { grid, resources, nextSource, notes, galley: new GalleyBuilder() };
    this.#choices = new ArtChoices(settings, resources.template, grid);
    this.#tables = new TableBlocks(this.#context);
    this.#figureNumbers = new CaptionNumbers(resources.template.figure.label);
  }

  /** Numbers a footnote where its mark stands. */
  get nextNote(): (note: Node) => string {
    return this.#context.notes.next;
  }

  galley(): Galley {
    return { segments: this.#context.galley.segments(), idle: this.#choices.idle() };
  }

  span(segment: SpanSegment | null): void {
    if (segment) this.#context.galley.add(withNotes(segment, this.#context));
  }

  *attachment(attachment: Node): Generator<void, void, void> {
    const { grid, resources, nextSource, notes } = this.#context;
    this.span(spanningHead(attachment, 'attachment', grid, resources, nextSource, notes.next));
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
    this.#context.notes.set(this.#context.nextSource);
  }

  /** Sets the block at `index`, and returns how many it took. */
  #block(blocks: readonly Node[], index: number): number {
    const block = blocks[index];
    if (!block) return 1;
    const { text } = this.#context.resources.template;
    switch (block.type.name) {
      case 'addressees':
        setColumnBlock(block, text.addressees, {}, {}, this.#context);
        return 1;
      case 'heading':
        this.#heading(block);
        return 1;
      case 'paragraph':
        this.#bodyParagraph(block, blocks[index + 1]);
        return 1;
      case 'list':
        setList(block, this.#context);
        return 1;
      case 'attachmentList':
        setAttachmentList(block, this.#context);
        return 1;
      case 'table':
        this.#tables.table(block);
        return 1;
      case 'figure':
        this.#figure(block);
        return 1;
      case 'note':
        setColumnBlock(block, text.note, {}, {}, this.#context);
        return 1;
      case 'signature':
      case 'date':
        return setClosing(blocks, index, this.#context);
      default:
        return 1;
    }
  }

  #heading(block: Node): void {
    const { headings } = this.#context.resources.template.text;
    const level = Math.min(Math.max(Number(block.attrs.level), 1), headings.length);
    const style = headings[level - 1];
    const page = this.#choices.headingAcross(block, level);
    if (page) this.#headingAcross(block, page);
    else if (style) setColumnBlock(block, style, {}, { role: 'heading', level }, this.#context);
  }

  #headingAcross(block: Node, page: HeadingPage): void {
    const { grid, resources } = this.#context;
    const { spanning, attachmentHead, articleHead } = resources.template;
    const style = spanning.heading ?? spanning.attachmentTitle;
    const texts = styledBlock(block, { role: style.face, size: style.size, ink: style.ink }, this.#context);
    const spaces = { ...attachmentHead, textLinesBelow: articleHead.textLinesBelow };
    const segment = spanningBlock([{ texts, style }], grid.areaWidth, spaces, resources);
    this.span({ ...segment, newPage: page !== 'goesOn', isAlone: page === 'ownPage' });
  }

  /** A paragraph of the text, or a table's title or note. */
  #bodyParagraph(block: Node, next: Node | undefined): void {
    const { text } = this.#context.resources.template;
    const paragraph = block.attrs.quoted === true ? quotationStyle(text) : text.paragraph;
    const align = String(block.attrs.align);
    const table = next?.type.name === 'table' && block.textContent.length <= LONGEST_TABLE_TITLE ? next : null;
    const isCentredTitle = table !== null && align === 'center';
    const label = isCentredTitle ? this.#tables.number(block) : '';
    const mayGoAcross = isCentredTitle || this.#context.galley.isFlowEmpty;
    if (table && mayGoAcross && this.#tables.titleAcross(block, table, label)) return;
    if (this.#tables.noteBelow(block)) return;
    const change: ShapeChange =
      align === 'justify'
        ? { firstIndent: block.attrs.indent ? paragraph.firstIndent : paragraph.indent }
        : { align: align === 'center' || align === 'right' ? align : 'left', firstIndent: paragraph.indent };
    setColumnBlock(block, paragraph, change, { role: isCentredTitle ? 'tableTitle' : 'text', label }, this.#context);
  }

  #figure(block: Node): void {
    const { grid, resources, nextSource, notes: articleNotes, galley } = this.#context;
    const captionSource = block.childCount > 0 ? nextSource : null;
    const label = captionSource ? this.#figureNumbers.next(block.textContent) : '';
    const before = articleNotes.count;
    const { place, width } = this.#choices.figure(block);
    const { figure, across } = setFigure(block, width, label, grid, resources, captionSource, articleNotes.next);
    const notes = articleNotes.count > before ? { notes: articleNotes.book } : {};
    if (across) galley.add({ kind: 'figure', figure, place, ...notes });
    else galley.flow([{ kind: 'figure', figure, place, breakAfter: 'anywhere', ...notes }]);
  }
}

/** A longer paragraph before a table is text, not its title. */
const LONGEST_TABLE_TITLE = 60;
