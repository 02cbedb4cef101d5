/** Marks that a paste keeps, by their names in the manuscript's schema. */
export type PastedMark = 'strong' | 'emphasis' | 'underline' | 'superscript' | 'subscript';

/** What stands in a pasted line. */
export type PastedInline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly PastedMark[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'footnote'; readonly content: readonly PastedInline[] };

/** A pasted paragraph, freed from blanks that only placed it. Never empty, but in a table's cell. */
export interface PastedParagraph {
  readonly kind: 'paragraph';
  readonly content: readonly PastedInline[];
  readonly align: 'justify' | 'center' | 'right';
  /** Whether its first line is set in, by style or by typed blanks. */
  readonly isIndented: boolean;
  /** 1 to 4 by a heading style; null for text. */
  readonly headingLevel: number | null;
  /** The label of a bulleted item; numbers are text. */
  readonly bullet: string | null;
}

/** A cell at its place in the grid. */
export interface PastedCell {
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly isHeader: boolean;
  readonly paragraphs: readonly PastedParagraph[];
}

/** A rectangular table: every place of its grid is covered by exactly one cell. */
export interface PastedTable {
  readonly kind: 'table';
  /** Cells that reach down from rows above are not repeated. */
  readonly rows: readonly (readonly PastedCell[])[];
  /** Points, one for each column; null where unknown. */
  readonly columnWidths: readonly (number | null)[];
}

export type PastedBlock = PastedParagraph | PastedTable;

/** The text of inlines; a break is a line feed. */
export function textOfInlines(content: readonly PastedInline[]): string {
  return content.map((item) => (item.kind === 'text' ? item.text : item.kind === 'break' ? '\n' : '')).join('');
}
