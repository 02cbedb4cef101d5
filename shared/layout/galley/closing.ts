import type { PreparedText } from '../inline/preparedText.ts';

/** Right indents of signatures and date, in points. */
export interface ClosingIndents {
  readonly signatures: readonly number[];
  readonly date: number;
}

/**
 * Where signature (落款) and date stand in their column: the signature two ems from the right; the date begins
 * two ems right of the signature's first character; where the date would then come nearer than two ems to the
 * right edge, it stands two ems from it and the signature moves left accordingly.
 *
 * @param indent The two ems, in points.
 * @param measure Width of the column in points.
 * @see GB/T 9704-2012, 7.3.5.2 (documents without a seal)
 */
export function closingIndents(
  signatures: readonly PreparedText[],
  date: PreparedText | null,
  indent: number,
  measure: number,
): ClosingIndents {
  const widths = signatures.map(widthOf);
  const widest = Math.max(0, ...widths);
  if (!date) return { signatures: widths.map((width) => fitting(indent, width, measure)), date: 0 };
  const dateWidth = widthOf(date);
  if (signatures.length === 0) return { signatures: [], date: fitting(indent, dateWidth, measure) };

  const signatureRight = fitting(Math.max(indent, indent + dateWidth + indent - widest), widest, measure);
  const dateRight = Math.max(0, signatureRight + widest - indent - dateWidth);
  return {
    // Several organs are centred on the widest one.
    signatures: widths.map((width) => signatureRight + (widest - width) / 2),
    date: fitting(dateRight, dateWidth, measure),
  };
}

/** Less indent where the line would not fit otherwise. */
const fitting = (indent: number, width: number, measure: number): number =>
  Math.max(0, Math.min(indent, measure - width));

const widthOf = (text: PreparedText): number => text.natural[text.natural.length - 1] ?? 0;
