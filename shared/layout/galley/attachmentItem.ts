import type { ShapeChange } from './columnParagraph.ts';

/**
 * How a line of the attachment list (附件说明) is indented: “附件：” two ems in, further items below the first one's
 * number, turned-over lines below the name's first character. All in ems.
 *
 * @see GB/T 9704-2012, 7.3.4
 */
export function attachmentItemShape(text: string, isFirst: boolean, firstIndent: number): ShapeChange {
  const label = isFirst ? (/^附\s*件\s*[：:]\s*/.exec(text)?.[0] ?? '') : '';
  const number = /^\d+\s*[.．、]\s*/.exec(text.slice(label.length))?.[0] ?? '';
  const start = isFirst ? firstIndent : firstIndent + LABEL_EMS;
  const labelWidth = label === '' ? 0 : LABEL_EMS;
  return { firstIndent: start, indent: start + labelWidth + (number === '' ? 0 : NUMBER_EMS) };
}

/** “附件：” takes three ems, “1.” about one. */
const LABEL_EMS = 3;
const NUMBER_EMS = 1;
