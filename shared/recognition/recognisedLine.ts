/** The kinds of face that tell headings from body in an office document (GB/T 9704-2012, 7.3). */
export type FaceKind = 'song' | 'fangsong' | 'hei' | 'kai' | 'titleSong' | 'other';

/** How a stretch of text is set, as far as it tells headings from body. */
export interface TypeLook {
  /** Points. */
  readonly size: number;
  readonly face: FaceKind;
  readonly bold: boolean;
}

/**
 * One line of thought of a document, by its wording and its look: what the parts of an official document are told by,
 * whether it comes from a Word file or from a manuscript.
 */
export interface RecognisedLine extends TypeLook {
  readonly kind: 'line';
  readonly text: string;
  /** The text without any blanks, for comparing with patterns. */
  readonly squeezed: string;
  readonly alignment: 'justify' | 'left' | 'center' | 'right';
  /** How far it is pushed in from the left, in characters, by indents, blanks or tabs. */
  readonly push: number;
  /** Begins with a first-line indent, set or typed. */
  readonly indented: boolean;
  readonly startsPage: boolean;
  readonly red: boolean;
  readonly headingLevel: number | null;
  readonly styleName: string;
  readonly bullet: string | null;
}

/** A table among the lines. */
export interface RecognisedTable {
  readonly kind: 'table';
  readonly table: { readonly rows: readonly unknown[] };
  readonly startsPage: boolean;
}

/** What recognition works on, in reading order. */
export type RecognisedItem = RecognisedLine | RecognisedTable;

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
export function isPushed(line: RecognisedLine): boolean {
  return line.alignment === 'right' || (line.alignment !== 'center' && line.push >= 6);
}

/** In the middle of the page, by alignment or, in title sizes, by blanks. */
export function isCentred(line: RecognisedLine): boolean {
  return line.alignment === 'center';
}
