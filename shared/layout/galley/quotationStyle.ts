import type { ColumnStyle, Template } from '../../template/template.ts';

/**
 * How quotations and verse stand in the column: as the template says, else as paragraphs set in as a whole.
 *
 * @see clreq, 3.4.2 (paragraph indent)
 */
export function quotationStyle({ quotation, paragraph }: Template['text']): ColumnStyle {
  if (quotation) return quotation;
  return {
    ...paragraph,
    firstIndent: paragraph.firstIndent + SET_IN,
    indent: paragraph.indent + SET_IN,
    rightIndent: paragraph.rightIndent + SET_IN,
  };
}

/** In ems of the body, from either side. */
const SET_IN = 2;
