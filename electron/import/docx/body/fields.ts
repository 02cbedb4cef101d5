import type { WordInline } from './wordBlocks.ts';

/** A complex field while it is read: instruction first, then its result. */
interface OpenField {
  instruction: string;
  inResult: boolean;
  readonly paragraph: number;
  /** Text that stands in it and is not taken over: in its instruction, or the result of a table of contents. */
  leftOut: string;
}

/** A field that is over. */
export interface ClosedField {
  readonly instruction: string;
  readonly paragraph: number;
  readonly leftOut: string;
  /** Text that the instruction itself stands for; null for fields whose result stands in the text. */
  readonly ownText: string | null;
}

/**
 * The fields that are open at a place of the text (ECMA-376, 17.16.18). They nest, and one may reach over many
 * paragraphs. Text in an instruction is no text of the document; text in a result is.
 */
export class FieldStack {
  private readonly open: OpenField[] = [];
  /** The outermost fields of those that leave text out; the first of them keeps it. */
  private readonly closedTo: OpenField[] = [];

  begin(paragraph: number): void {
    const field = { instruction: '', inResult: false, paragraph, leftOut: '' };
    this.open.push(field);
    this.closedTo.push(field);
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.inResult) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (!field || field.inResult) return;
    field.inResult = true;
    if (!isContents(field.instruction)) this.closedTo.pop();
  }

  end(): ClosedField | null {
    const field = this.open.pop();
    if (!field) return null;
    if (this.closedTo.at(-1) === field) this.closedTo.pop();
    const { instruction, paragraph, leftOut } = field;
    return {
      instruction: instruction.trim(),
      paragraph,
      leftOut,
      ownText: field.inResult ? null : ownText(instruction),
    };
  }

  /** Whether text at this place belongs to the document; what a left-out result swallows is remembered. */
  admits(text: string): boolean {
    const field = this.closedTo[0];
    if (!field) return true;
    field.leftOut += text;
    return false;
  }

  /** Fields that the document never ends. */
  unfinished(): readonly ClosedField[] {
    const list: ClosedField[] = [];
    for (let field = this.end(); field; field = this.end()) list.push(field);
    return list;
  }
}

/** A table of contents, of figures or an index: page numbers of another layout. */
export function isContents(instruction: string): boolean {
  return /^\s*(TOC|TOA|INDEX)\b/i.test(instruction);
}

/** Fields whose result is plain text to the reader, or a number the gazette sets itself. */
export function isQuietField(instruction: string): boolean {
  return /^\s*(HYPERLINK|PAGEREF|FORMTEXT|SEQ|REF|NOTEREF|PAGE|NUMPAGES|QUOTE|ADVANCE|$)/i.test(instruction);
}

/** A circled number is often an EQ field: `eq \o\ac(○,12)`. */
function ownText(instruction: string): string | null {
  const circled = /^\s*eq\s*\\o(?:\\a[clr])?\s*\(\s*[○〇◯]\s*[,，;；]\s*(?:\\s\\up\d+\(\s*)?(\d{1,2})\s*\)*\s*$/i.exec(
    instruction,
  );
  const value = Number(circled?.[1] ?? 0);
  return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : null;
}

/** The text of inlines, for reports. */
export function inlineText(content: readonly WordInline[]): string {
  return content.map((item) => (item.kind === 'text' ? item.text : '')).join('');
}
