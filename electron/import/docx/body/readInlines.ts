import { missingSort, symbolText } from '../../../../shared/characters/symbolFonts.ts';
import { plainFormat, type RunFormat, readRunProperties, runStyleOf, sameFormat } from '../properties/runProperties.ts';
import type { ParagraphStyle } from '../properties/styles.ts';
import { child, childrenOf, stringOf, textOf, type XmlElement } from '../xml/element.ts';
import { FieldStack, isContents, isQuietField } from './fields.ts';
import { allText, alternative, authorOf, deletedText, insertedText, isContentsControl } from './markup.ts';
import { readDrawing } from './readDrawing.ts';
import type { ReadingContext } from './readingContext.ts';
import type { WordInline } from './wordBlocks.ts';

/**
 * Reads the contents of paragraphs. Tracked changes are taken as accepted, fields give their result; what is left
 * out is reported. One reader serves a whole document, since fields reach over paragraphs.
 */
export class InlineReader {
  private readonly context: ReadingContext;
  private readonly fields = new FieldStack();
  private style: ParagraphStyle | null = null;
  private content: WordInline[] = [];
  private boxes: XmlElement[] = [];
  private inNote = false;
  private readonly usedNotes = new Set<XmlElement>();
  /** The symbol font of the run being read; empty for others. */
  private font = '';

  constructor(context: ReadingContext) {
    this.context = context;
  }

  /** The inlines of one paragraph, and the text boxes anchored in it. */
  read(paragraph: XmlElement, style: ParagraphStyle): { content: WordInline[]; boxes: readonly XmlElement[] } {
    this.style = style;
    this.content = [];
    this.boxes = [];
    this.walk(paragraph);
    return { content: this.content, boxes: this.boxes };
  }

  /** Reports fields that the document never ends. */
  finish(): void {
    for (const field of this.fields.unfinished())
      this.reportField(field.instruction, field.leftOut, field.paragraph, true);
  }

  private walk(element: XmlElement): void {
    for (const item of element.children) if (typeof item !== 'string') this.inline(item);
  }

  private inline(element: XmlElement): void {
    const { losses, paragraph } = this.context;
    switch (element.name) {
      case 'w:r':
        this.run(element);
        break;
      case 'w:ins':
        this.change(element, 'IMPORT_TRACKED_INSERTION');
        break;
      case 'w:moveTo':
        this.change(element, 'IMPORT_TRACKED_MOVE');
        break;
      case 'w:del':
        losses.report('IMPORT_TRACKED_DELETION', paragraph, deletedText(element), authorOf(element));
        break;
      case 'w:hyperlink':
        this.hyperlink(element);
        break;
      case 'w:fldSimple':
        this.simpleField(element);
        break;
      case 'w:sdt':
        this.sdt(element);
        break;
      case 'mc:AlternateContent':
        this.walk(alternative(element));
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.equation(element);
        break;
      case 'w:subDoc':
        losses.report('IMPORT_INCLUDED_FILE', paragraph, '');
        break;
      case 'w:pPr':
      case 'w:moveFrom':
      case 'w:sdtPr':
        break;
      default:
        this.walk(element);
    }
  }

  private run(element: XmlElement): void {
    const format = this.formatOf(child(element, 'w:rPr'));
    this.font = symbolFontOf(child(element, 'w:rPr'));
    for (const item of element.children) if (typeof item !== 'string') this.runItem(item, format);
  }

  private runItem(element: XmlElement, format: RunFormat): void {
    switch (element.name) {
      case 'w:t':
        this.text(this.readable(textOf(element)), format);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.text('\t', format);
        break;
      case 'w:br':
        this.lineBreak(element.attributes['w:type'] === 'page');
        break;
      case 'w:cr':
        this.lineBreak(false);
        break;
      case 'w:noBreakHyphen':
        this.text('-', format);
        break;
      case 'w:sym':
        this.symbol(element, format);
        break;
      case 'w:fldChar':
        this.fieldCharacter(element.attributes['w:fldCharType'], format);
        break;
      case 'w:instrText':
        this.fields.instruct(textOf(element));
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.drawing(element);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.note(element);
        break;
      case 'w:commentReference':
        this.context.commentPlaces.set(element.attributes['w:id'] ?? '', this.context.paragraph);
        break;
      case 'w:ruby':
        this.ruby(element);
        break;
      case 'mc:AlternateContent':
        for (const item of childrenOf(alternative(element))) this.runItem(item, format);
        break;
      case 'w:rPr':
      case 'w:delText':
      case 'w:delInstrText':
      case 'w:softHyphen':
      case 'w:lastRenderedPageBreak':
        break;
      case 'm:oMath':
        this.equation(element);
        break;
      default:
        this.walk(element);
    }
  }

  private text(text: string, format: RunFormat): void {
    if (text === '' || !this.fields.admits(text)) return;
    const { losses, paragraph } = this.context;
    if (format.hidden) {
      losses.report('IMPORT_HIDDEN_TEXT', paragraph, text);
      return;
    }
    if (format.struck) losses.report('IMPORT_STRUCK_TEXT', paragraph, '', { struck: text });
    const last = this.content.at(-1);
    if (last?.kind === 'text' && sameFormat(last.format, format)) {
      this.content[this.content.length - 1] = { kind: 'text', text: last.text + text, format: last.format };
    } else this.content.push({ kind: 'text', text, format });
  }

  /** Text typed in a symbol font, or in the private area that Word keeps such text in, as Unicode. */
  private readable(text: string): string {
    if (this.font === '' && !/[\uf020-\uf0ff]/.test(text)) return text;
    const read = Array.from(text, (character) => symbolText(this.font, character.codePointAt(0) ?? 0)).join('');
    if (read.includes(missingSort) && !text.includes(missingSort)) {
      this.context.losses.report('IMPORT_SYMBOL', this.context.paragraph, '', {
        font: this.font,
        code: text.slice(0, 20),
      });
    }
    return read;
  }

  private lineBreak(page: boolean): void {
    if (this.fields.admits('')) this.content.push({ kind: 'break', page });
  }

  private formatOf(element: XmlElement | undefined): RunFormat {
    const base = this.style?.run ?? plainFormat;
    if (!element) return base;
    const styleId = runStyleOf(element);
    const character = styleId === undefined ? {} : this.context.styles.character(styleId);
    return { ...base, ...character, ...readRunProperties(element) };
  }

  private change(element: XmlElement, code: 'IMPORT_TRACKED_INSERTION' | 'IMPORT_TRACKED_MOVE'): void {
    const text = insertedText(element);
    // Kept in the manuscript, so not under `text`, which is for what was left out.
    this.context.losses.report(code, this.context.paragraph, '', { ...authorOf(element), kept: text.slice(0, 500) });
    this.walk(element);
  }

  private hyperlink(element: XmlElement): void {
    const link = this.context.relationships.get(element.attributes['r:id'] ?? '');
    const shown = insertedText(element);
    if (link?.external && !link.target.includes(shown.trim())) {
      this.context.losses.report('IMPORT_HYPERLINK', this.context.paragraph, '', { target: link.target, kept: shown });
    }
    this.walk(element);
  }

  private simpleField(element: XmlElement): void {
    this.fields.begin(this.context.paragraph);
    this.fields.instruct(element.attributes['w:instr'] ?? '');
    this.fields.separate();
    this.walk(element);
    this.fieldCharacter('end', this.style?.run ?? plainFormat);
  }

  private fieldCharacter(type: string | undefined, format: RunFormat): void {
    if (type === 'begin') this.fields.begin(this.context.paragraph);
    else if (type === 'separate') this.fields.separate();
    else if (type === 'end') {
      const field = this.fields.end();
      if (!field) return;
      if (field.ownText !== null && field.leftOut === '') this.text(field.ownText, format);
      else this.reportField(field.instruction, field.leftOut, field.paragraph, false);
    }
  }

  private reportField(instruction: string, leftOut: string, paragraph: number, unfinished: boolean): void {
    const { losses } = this.context;
    const field = instruction.slice(0, 80);
    if (isContents(instruction)) losses.report('IMPORT_CONTENTS_LEFT_OUT', paragraph, leftOut, { field });
    else if (unfinished || leftOut !== '' || !isQuietField(instruction))
      losses.report('IMPORT_FIELD', paragraph, leftOut, { field });
  }

  private sdt(element: XmlElement): void {
    const content = child(element, 'w:sdtContent');
    if (!content) return;
    if (isContentsControl(element)) {
      this.context.losses.report('IMPORT_CONTENTS_LEFT_OUT', this.context.paragraph, insertedText(content));
    } else this.walk(content);
  }

  private symbol(element: XmlElement, format: RunFormat): void {
    const font = element.attributes['w:font'] ?? '';
    const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
    const text = code >= 0x20 && code <= 0xffff ? symbolText(font, code) : missingSort;
    if (text === missingSort) {
      this.context.losses.report('IMPORT_SYMBOL', this.context.paragraph, '', {
        font,
        code: element.attributes['w:char'] ?? '',
      });
    }
    this.text(text, format);
  }

  private drawing(element: XmlElement): void {
    if (!this.fields.admits('')) return;
    const { pictures, boxes } = readDrawing(element, this.context);
    this.boxes.push(...boxes);
    for (const picture of pictures) {
      if (this.inNote) this.context.losses.report('IMPORT_PICTURE_MOVED', this.context.paragraph, '', { left: 1 });
      else this.content.push({ kind: 'picture', picture });
    }
  }

  private ruby(element: XmlElement): void {
    const base = child(element, 'w:rubyBase');
    const above = child(element, 'w:rt');
    const text = above ? insertedText(above) : '';
    this.context.losses.report('IMPORT_RUBY', this.context.paragraph, text);
    if (base) this.walk(base);
  }

  private equation(element: XmlElement): void {
    const text = allText(element, 'm:t');
    this.context.losses.report('IMPORT_EQUATION', this.context.paragraph, '', { kept: text });
    this.text(text, this.style?.run ?? plainFormat);
  }

  private note(element: XmlElement): void {
    const { losses, paragraph, footnotes, endnotes } = this.context;
    if (this.inNote) return;
    const isEndnote = element.name === 'w:endnoteReference';
    const id = element.attributes['w:id'] ?? '';
    const note = (isEndnote ? endnotes : footnotes).get(id);
    // Word refers to each note once; a file that repeats one a million times must not grow with it.
    if (!note || this.usedNotes.has(note)) {
      losses.report('IMPORT_NOTE_MISSING', paragraph, '', { id });
      return;
    }
    if (isEndnote) losses.report('IMPORT_ENDNOTE', paragraph, '', { id });
    this.usedNotes.add(note);
    const outer = { content: this.content, style: this.style };
    this.inNote = true;
    this.content = [];
    for (const [index, item] of childrenOf(note, 'w:p').entries()) {
      if (index > 0) this.content.push({ kind: 'break', page: false });
      this.style = this.context.styles.paragraph(stringOf(child(item, 'w:pPr'), 'w:pStyle'));
      this.walk(item);
    }
    const content = this.content;
    this.inNote = false;
    this.content = outer.content;
    this.style = outer.style;
    if (this.fields.admits('')) this.content.push({ kind: 'footnote', content });
  }
}

/** Wingdings and its kin: a character in them is another than its code says. */
function symbolFontOf(properties: XmlElement | undefined): string {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const name = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '';
  return /^(?:wingdings|symbol)/i.test(name) ? name : '';
}
