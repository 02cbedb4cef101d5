import type { RecognisedLine } from '../../../../shared/recognition/recognisedLine.ts';
import type { WordInline, WordTable } from '../body/wordBlocks.ts';

/**
 * One line of thought: a paragraph, or the part of one between soft line breaks, freed from what only placed it:
 * blanks at its ends, empty paragraphs around it, page breaks before it. Its look is that of the greater part of its
 * characters.
 */
export interface Line extends RecognisedLine {
  /** Number of the paragraph in the source. */
  readonly paragraph: number;
  readonly content: readonly WordInline[];
  /** Set in from both sides, or in the style for quotations: a quotation or verse. */
  readonly quoted: boolean;
}

/** A table among the lines. */
export interface TableItem {
  readonly kind: 'table';
  readonly table: WordTable;
  readonly startsPage: boolean;
}

/** What the inference works on, in reading order. */
export type Item = Line | TableItem;
