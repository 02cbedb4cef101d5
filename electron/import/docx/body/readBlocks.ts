import { type ParagraphProperties, readParagraphProperties } from '../properties/paragraphProperties.ts';
import { headingLevelOf, type ParagraphStyle } from '../properties/styles.ts';
import { child, childrenOf, stringOf, type XmlElement } from '../xml/element.ts';
import { alternative, insertedText, isContentsControl } from './markup.ts';
import { InlineReader } from './readInlines.ts';
import type { ReadingContext } from './readingContext.ts';
import { readTable } from './readTable.ts';
import type { WordBlock, WordInline, WordParagraph } from './wordBlocks.ts';

/** Reads the blocks of a `w:body` or any other container, in reading order. */
export function readBlocks(container: XmlElement, context: ReadingContext): readonly WordBlock[] {
  const reader = new BlockReader(context, new InlineReader(context));
  const blocks = reader.read(container);
  reader.finish();
  return blocks;
}

/** Reads blocks of one document, which share open fields and the count of paragraphs. */
export class BlockReader {
  readonly context: ReadingContext;
  private readonly inlines: InlineReader;
  private blocks: WordBlock[] = [];
  /** Content of paragraphs whose mark was deleted: it belongs to the next paragraph. */
  private carried: WordInline[] = [];
  private breakPage = false;

  constructor(context: ReadingContext, inlines: InlineReader) {
    this.context = context;
    this.inlines = inlines;
  }

  /** The blocks of one container. */
  read(container: XmlElement): readonly WordBlock[] {
    const outer = { blocks: this.blocks, carried: this.carried, breakPage: this.breakPage };
    this.blocks = [];
    this.carried = [];
    this.breakPage = false;
    this.walk(container);
    if (this.carried.length > 0) this.emit(this.carried, {}, this.context.styles.paragraph(undefined), null);
    const { blocks } = this;
    ({ blocks: this.blocks, carried: this.carried, breakPage: this.breakPage } = outer);
    return blocks;
  }

  finish(): void {
    this.inlines.finish();
  }

  private walk(container: XmlElement): void {
    for (const element of childrenOf(container)) this.block(element);
  }

  private block(element: XmlElement): void {
    const { losses } = this.context;
    switch (element.name) {
      case 'w:p':
        this.paragraph(element);
        break;
      case 'w:tbl':
        this.table(element);
        break;
      case 'w:sdt': {
        const content = child(element, 'w:sdtContent');
        if (content && isContentsControl(element)) {
          losses.report('IMPORT_CONTENTS_LEFT_OUT', this.context.paragraph + 1, insertedText(content));
        } else if (content) this.walk(content);
        break;
      }
      case 'mc:AlternateContent':
        this.walk(alternative(element));
        break;
      case 'w:altChunk':
        losses.report('IMPORT_INCLUDED_FILE', this.context.paragraph, '');
        break;
      case 'w:sectPr':
      case 'w:tcPr':
      case 'w:sdtPr':
        break;
      default:
        this.walk(element);
    }
  }

  private table(element: XmlElement): void {
    if (this.carried.length > 0) {
      this.emit(this.carried, {}, this.context.styles.paragraph(undefined), null);
      this.carried = [];
    }
    const table = readTable(element, this);
    if (table) this.blocks.push(table);
  }

  private paragraph(element: XmlElement): void {
    const { context } = this;
    context.paragraph += 1;
    const properties = child(element, 'w:pPr');
    const styleId = stringOf(properties, 'w:pStyle');
    const style = context.styles.paragraph(styleId);
    const { content, boxes } = this.inlines.read(element, style);

    const mark = child(properties, 'w:rPr');
    if (child(mark, 'w:del') ?? child(mark, 'w:moveFrom')) {
      if (childrenOf(element, 'w:del').length === 0 && child(mark, 'w:del')) {
        context.losses.report('IMPORT_TRACKED_DELETION', context.paragraph, '', { paragraphMarks: 1 });
      }
      this.carried.push(...content);
    } else {
      this.emit([...this.carried, ...content], readParagraphProperties(properties), style, styleId ?? null);
      this.carried = [];
    }
    for (const box of boxes) this.textBox(box);
    const section = child(properties, 'w:sectPr');
    if (section && stringOf(section, 'w:type') !== 'continuous') this.breakPage = true;
  }

  private textBox(box: XmlElement): void {
    const anchor = this.context.paragraph;
    const blocks = this.read(box);
    const text = insertedText(box);
    this.context.losses.report(text.trim() === '' ? 'IMPORT_DRAWING' : 'IMPORT_TEXT_BOX', anchor, '', {
      kept: text.slice(0, 500),
    });
    this.blocks.push(...blocks);
  }

  private emit(
    content: readonly WordInline[],
    direct: ParagraphProperties,
    style: ParagraphStyle,
    styleId: string | null,
  ): void {
    const properties = { ...style.paragraph, ...direct };
    const label = this.label(properties, style, styleId);
    const outline = properties.outlineLevel;
    const withLabel: readonly WordInline[] =
      label && !label.bullet
        ? [{ kind: 'text', text: label.text, format: labelFormat(content, style) }, ...content]
        : content;
    const size = style.run.size;
    const paragraph: WordParagraph = {
      kind: 'paragraph',
      number: this.context.paragraph,
      content: withLabel,
      alignment: properties.alignment ?? 'justify',
      firstLine: indent(properties.firstLineChars, properties.firstLine, size),
      left: indent(properties.leftChars, properties.left, size),
      right: indent(properties.rightChars, properties.right, size),
      pageBreakBefore: this.breakPage || (properties.pageBreakBefore ?? false),
      headingLevel: headingLevelOf(style.name) ?? (outline !== undefined && outline < 9 ? outline + 1 : null),
      styleName: style.name,
      bullet: label?.bullet ? label.text : null,
    };
    this.breakPage = false;
    this.blocks.push(paragraph);
  }

  private label(properties: ParagraphProperties, style: ParagraphStyle, styleId: string | null) {
    const direct = properties.numbering;
    if (!direct) return null;
    const reference = { ...style.paragraph.numbering, ...direct };
    const label = this.context.numbering.next(reference, styleId ?? undefined);
    if (!label) return null;
    if (label.unknownFormat !== null) {
      this.context.losses.report('IMPORT_NUMBER_FORMAT', this.context.paragraph, '', {
        format: label.unknownFormat,
        written: label.text,
      });
    }
    return label;
  }
}

/** The number is set as the text that follows it. */
function labelFormat(content: readonly WordInline[], style: ParagraphStyle) {
  const first = content.find((item) => item.kind === 'text' && item.text.trim() !== '');
  return first?.kind === 'text' ? first.format : style.run;
}

/** An indent in characters takes precedence over one in points (ECMA-376, 17.3.1.12). */
function indent(characters: number | undefined, points: number | undefined, size: number): number {
  return characters !== undefined && characters !== 0 ? characters * size : (points ?? 0);
}
