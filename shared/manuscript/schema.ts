import { Schema } from 'prosemirror-model';

/**
 * The schema of an official document (GB/T 9704-2012, clause 7) as a gazette prints it:
 * organs, title, document number, addressees, body, signature, date, note, attachments.
 * Red head, seal, 密级, 签发人, 抄送 and 版记 have no node: a gazette leaves them out.
 *
 * Numbers of headings and items (一、 （一） 1.) are part of the text, as the document was signed.
 * Table nodes and their attributes are those of prosemirror-tables, so the editor can use its commands.
 */
export const manuscriptSchema = new Schema({
  topNode: 'document',
  nodes: {
    document: { content: 'organ* title? titleNote? documentNumber? addressees? block* attachment*' },

    /** 发文机关: one node for each organ that issues jointly. */
    organ: { content: 'inline*' },
    title: { content: 'inline*' },
    /** 题注: in brackets below the title, such as when and by whom it was adopted. */
    titleNote: { content: 'inline*' },
    /** 发文字号, such as X政发〔2023〕1号. */
    documentNumber: { content: 'inline*' },
    /** 主送机关. */
    addressees: { content: 'inline*' },

    /** The first of its group: what ProseMirror makes where some block is wanted. */
    paragraph: {
      group: 'block',
      content: 'inline*',
      attrs: {
        align: { default: 'justify', validate: validateAlignment },
        indent: { default: true, validate: 'boolean' },
        /** 引文、诗句: indented as a whole, from both sides. */
        quoted: { default: false, validate: 'boolean' },
      },
    },
    /** A heading that stands alone. Levels 1 to 4 are 一、 （一） 1. （1）. A run-in heading is a `runIn` mark. */
    heading: { group: 'block', content: 'inline*', attrs: { level: { default: 1, validate: validateLevel } } },
    list: { group: 'block', content: 'listItem+' },
    /** `label` is the mark or number before the item (● ① a）) and is set before its text. */
    listItem: { content: 'paragraph+', attrs: { label: { default: '●', validate: 'string' } } },

    table: {
      group: 'block',
      content: 'tableRow+',
      tableRole: 'table',
      isolating: true,
    },
    tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
    tableCell: { content: 'paragraph+', attrs: cellAttributes(), tableRole: 'cell', isolating: true },
    /** A cell of the head, which is repeated where the table is divided. */
    tableHeader: { content: 'paragraph+', attrs: cellAttributes(), tableRole: 'header_cell', isolating: true },

    /** A picture at its place. `picture` is the key of its bytes; width and height are in points, 0 if unknown. */
    figure: {
      group: 'block',
      content: 'caption?',
      attrs: {
        picture: { validate: 'string' },
        width: { default: 0, validate: validateLength },
        height: { default: 0, validate: validateLength },
        alternative: { default: '', validate: 'string' },
      },
    },
    caption: { content: 'inline*' },

    /** 附件说明: the lines that name the attachments, “附件：1. …” and so on, as typed. */
    attachmentList: { group: 'block', content: 'attachmentItem+' },
    attachmentItem: { content: 'inline*' },
    /** 发文机关署名. */
    signature: { group: 'block', content: 'inline*' },
    /** 成文日期. */
    date: { group: 'block', content: 'inline*' },
    /** 附注, in brackets below the date. */
    note: { group: 'block', content: 'inline*' },

    /**
     * What follows the document proper. With a label (附件1) it is an attachment; without one it is
     * the plan or rules that the notice issues (印发).
     */
    attachment: {
      content: 'attachmentLabel? attachmentTitle? titleNote? documentNumber? addressees? block*',
    },
    attachmentLabel: { content: 'inline*' },
    attachmentTitle: { content: 'inline*' },

    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true, leafText: () => '\n' },
    /** An atom: the caret stands before or after its mark; its text is edited apart. */
    footnote: {
      group: 'inline',
      inline: true,
      atom: true,
      content: 'text*',
      marks: 'superscript subscript strong',
    },
  },
  marks: {
    /** A heading at the head of its paragraph: “（一）加强领导。”, with the level it would have alone. */
    runIn: { attrs: { level: { default: 2, validate: validateLevel } }, inclusive: false },
    strong: {},
    /** 着重号: dots under the characters. */
    emphasis: {},
    underline: {},
    /** 专名号: a line below a proper noun. Of two neighbours, each with a line of its own, the `group` differs. */
    properName: { attrs: groupAttribute() },
    /** 书名号甲式: a wavy line below the title of a work. */
    bookTitle: { attrs: groupAttribute() },
    /** 示亡号: a frame around the name of one who has died lately. */
    framed: { attrs: groupAttribute() },
    superscript: { excludes: 'subscript superscript' },
    subscript: { excludes: 'superscript subscript' },
  },
});

function groupAttribute() {
  return { group: { default: 0, validate: validateGroup } };
}

function cellAttributes() {
  return {
    colspan: { default: 1, validate: validateSpan },
    rowspan: { default: 1, validate: validateSpan },
    /** Widths of the columns it covers, in points, or null where the table may choose. */
    colwidth: { default: null, validate: validateColumnWidths },
    /** null: by the kind of column (short ones are centred). */
    align: { default: null, validate: (value: unknown) => value === null || validateAlignment(value) },
  };
}

function validateLevel(value: unknown): void {
  const valid = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 4;
  if (!valid) throw new RangeError(`level takes 1 to 4, got ${JSON.stringify(value)}`);
}

function validateGroup(value: unknown): void {
  const valid = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  if (!valid) throw new RangeError(`group takes 0, 1, 2 …, got ${JSON.stringify(value)}`);
}

function validateAlignment(value: unknown): void {
  const valid = value === 'justify' || value === 'left' || value === 'center' || value === 'right';
  if (!valid) throw new RangeError(`align takes justify, left, center or right, got ${JSON.stringify(value)}`);
}

function validateSpan(value: unknown): void {
  const valid = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10_000;
  if (!valid) throw new RangeError(`a span takes a whole number of cells, got ${JSON.stringify(value)}`);
}

function validateLength(value: unknown): void {
  const valid = typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (!valid) throw new RangeError(`a picture's side takes points, got ${JSON.stringify(value)}`);
}

function validateColumnWidths(value: unknown): void {
  const valid =
    value === null ||
    (Array.isArray(value) && value.every((width) => typeof width === 'number' && Number.isFinite(width) && width >= 0));
  if (!valid) throw new RangeError(`colwidth takes null or an array of points, got ${JSON.stringify(value)}`);
}
