import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type ICommentOptions,
  InsertedTextRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { editedAt, editor, type Face, runStyle } from './officeStyle.ts';
import type { Inline } from './officialDocument.ts';
import type { WordForm } from './wordForm.ts';

const address = /(https?:\/\/[\w./-]+|[\w.]+@[\w.]+\w)/u;

/** Writes the text of one file as runs, numbering its tracked changes and collecting its comments. */
export class RunWriter {
  readonly #form: WordForm;
  readonly #remarks: ICommentOptions[] = [];
  #changes = 0;

  constructor(form: WordForm) {
    this.#form = form;
  }

  /** The comments of the runs written so far. */
  get remarks(): readonly ICommentOptions[] {
    return this.#remarks;
  }

  /** Who made the next tracked change, and when. */
  nextChange(): { id: number; author: string; date: string } {
    this.#changes += 1;
    return { id: this.#changes, author: editor, date: editedAt };
  }

  /** Writes inlines in a face and size, which 楷体 and 黑体 parts override. */
  write(inlines: readonly Inline[], face: Face, size: number): ParagraphChild[] {
    return inlines.flatMap((inline) => this.#writeInline(inline, face, size));
  }

  #writeInline(inline: Inline, face: Face, size: number): ParagraphChild[] {
    switch (inline.kind) {
      case 'note':
        return [new FootnoteReferenceRun(inline.number)];
      case 'remark':
        return this.#writeRemark(inline.text, inline.remark, face, size);
      case 'insertion':
        return [new InsertedTextRun({ ...runStyle(face, size), ...this.nextChange(), text: inline.text })];
      case 'deletion':
        return [new DeletedTextRun({ ...runStyle(face, size), ...this.nextChange(), text: inline.text })];
      case 'text': {
        const own = inline.face ?? face;
        if (inline.position === 'raised')
          return [new TextRun({ ...runStyle(own, size), text: inline.text, superScript: true })];
        if (inline.position === 'lowered')
          return [new TextRun({ ...runStyle(own, size), text: inline.text, subScript: true })];
        return this.#writeText(inline.text, own, size);
      }
    }
  }

  #writeRemark(text: string, remark: string, face: Face, size: number): ParagraphChild[] {
    const id = this.#remarks.length;
    this.#remarks.push({
      id,
      author: editor,
      initials: '尤',
      date: new Date(editedAt),
      children: [new Paragraph(remark)],
    });
    return [
      new CommentRangeStart(id),
      ...this.#writeText(text, face, size),
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ];
  }

  #writeText(text: string, face: Face, size: number): ParagraphChild[] {
    if (!this.#form.links || !address.test(text)) return this.#cut(text, face, size);
    return text.split(address).flatMap((part): ParagraphChild[] =>
      address.test(part)
        ? [
            new ExternalHyperlink({
              link: part.includes('@') ? `mailto:${part}` : part,
              children: [new TextRun({ ...runStyle(face, size), text: part })],
            }),
          ]
        : this.#cut(part, face, size),
    );
  }

  #cut(text: string, face: Face, size: number): TextRun[] {
    if (!this.#form.cutRuns) return [new TextRun({ ...runStyle(face, size), text })];
    const parts = text.match(/[\d.%]+|[^\d.%]{1,7}/gu) ?? [];
    return parts.map((part) => new TextRun({ ...runStyle(face, size, 'Times New Roman'), text: part }));
  }
}
