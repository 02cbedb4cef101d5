import type { Alignment } from '../properties/paragraphProperties.ts';
import type { RunFormat } from '../properties/runProperties.ts';

/** A picture at its place in the text. */
export interface PlacedPicture {
  /** Key of the bytes among the imported pictures. */
  readonly id: string;
  /** Points; 0 if the file doesn't say. */
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
  /** Not in a line of text but floating over the page, as seals are. */
  readonly floating: boolean;
}

/** What stands in a paragraph. A tab is a text of one `\t`. */
export type WordInline =
  | { readonly kind: 'text'; readonly text: string; readonly format: RunFormat }
  | { readonly kind: 'break'; readonly page: boolean }
  | { readonly kind: 'picture'; readonly picture: PlacedPicture }
  | { readonly kind: 'footnote'; readonly content: readonly WordInline[] };

/** A paragraph as Word has it, with styles, numbers and tracked changes already worked in. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Counted from 1 through the whole body, tables included. */
  readonly number: number;
  readonly content: readonly WordInline[];
  readonly alignment: Alignment;
  /** Points. A hanging first line is negative. */
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  readonly pageBreakBefore: boolean;
  /** 1 to 9 by heading style or outline level; null for body text. */
  readonly headingLevel: number | null;
  /** The style's name in lower case. */
  readonly styleName: string;
  /** The label of a bulleted item; numbers are already text. */
  readonly bullet: string | null;
}

/** A cell at its place in the grid; what its merged cells held is in its paragraphs. */
export interface WordCell {
  /** First column it covers, from 0. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly paragraphs: readonly WordParagraph[];
}

/** A row; cells that reach down from rows above are not repeated in it. */
export interface WordRow {
  /** Marked as a row of the head. */
  readonly header: boolean;
  readonly cells: readonly WordCell[];
}

/** A rectangular table: every place of its grid is covered by exactly one cell. */
export interface WordTable {
  readonly kind: 'table';
  /** Number of the first paragraph in it. */
  readonly number: number;
  readonly rows: readonly WordRow[];
  /** Points, one for each column; 0 if unknown. */
  readonly columnWidths: readonly number[];
}

/** What a body, a cell or a text box is made of. */
export type WordBlock = WordParagraph | WordTable;

/** The text of a paragraph; breaks are line feeds, footnotes and pictures nothing. */
export function paragraphText(paragraph: WordParagraph): string {
  let text = '';
  for (const item of paragraph.content) {
    if (item.kind === 'text') text += item.text;
    else if (item.kind === 'break') text += '\n';
  }
  return text;
}
