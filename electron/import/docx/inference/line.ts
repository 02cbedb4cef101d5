import type { WordInline, WordTable } from '../body/wordBlocks.ts';
import type { Alignment } from '../properties/paragraphProperties.ts';
import type { FaceKind } from '../properties/runProperties.ts';

/**
 * One line of thought: a paragraph, or the part of one between soft line breaks, freed from what only placed it:
 * blanks at its ends, empty paragraphs around it, page breaks before it.
 */
export interface Line {
  readonly kind: 'line';
  /** Number of the paragraph in the source. */
  readonly paragraph: number;
  readonly content: readonly WordInline[];
  readonly text: string;
  /** The text without any blanks, for comparing with patterns. */
  readonly squeezed: string;
  readonly alignment: Alignment;
  /** How far it is pushed in from the left, in characters, by indents, blanks or tabs. */
  readonly push: number;
  /** Begins with a first-line indent, set or typed. */
  readonly indented: boolean;
  readonly startsPage: boolean;
  /** Of the greater part of its characters. */
  readonly size: number;
  readonly face: FaceKind;
  readonly bold: boolean;
  readonly red: boolean;
  readonly headingLevel: number | null;
  readonly styleName: string;
  readonly bullet: string | null;
}

/** A table among the lines. */
export interface TableItem {
  readonly kind: 'table';
  readonly table: WordTable;
  readonly startsPage: boolean;
}

/** What the inference works on, in reading order. */
export type Item = Line | TableItem;

/** Blanks that place text: space, tab, ideographic and no-break space and their kin. */
export const blank = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff]/;
const blanks = new RegExp(blank.source, 'g');

/** Ems that blanks take: what is typed to push text along. */
export function blankWidth(blanksOnly: string): number {
  let width = 0;
  for (const character of blanksOnly) width += character === '\u3000' ? 1 : character === '\t' ? 1.5 : 0.5;
  return width;
}

/** Text without any blanks. */
export function squeeze(text: string): string {
  return text.replace(blanks, '');
}

/** Pushed to where signature and date stand: aligned right, or in by six characters and more. */
export function isPushed(line: Line): boolean {
  return line.alignment === 'right' || (line.alignment !== 'center' && line.push >= 6);
}

/** In the middle of the page, by alignment or, in title sizes, by blanks. */
export function isCentred(line: Line): boolean {
  return line.alignment === 'center';
}
