/** How a part of a text stands out from the rest. */
export interface Emphasis {
  /** 楷体 for the opening clause of a （一） paragraph, 黑体 for others. */
  readonly face?: 'kai' | 'hei';
  readonly position?: 'raised' | 'lowered';
}

/** A part of a line of text. Insertions and deletions are tracked changes; a gazette prints the text with all accepted. */
export type Inline =
  | ({ readonly kind: 'text' | 'insertion' | 'deletion'; readonly text: string } & Emphasis)
  | { readonly kind: 'remark'; readonly text: string; readonly remark: string }
  | { readonly kind: 'note'; readonly number: number };

export type CellAlignment = 'left' | 'center' | 'right';

export interface Cell {
  readonly content: readonly Inline[];
  readonly columns: number;
  readonly rows: number;
}

/** A table; cells hidden by a merged one are `undefined`. */
export interface Table {
  readonly kind: 'table';
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly alignments: readonly CellAlignment[];
  readonly headRows: number;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** A block of a document in reading order. */
export type Block =
  | {
      readonly kind: 'heading1' | 'heading2' | 'paragraph' | 'centred' | 'unit';
      readonly content: readonly Inline[];
    }
  | { readonly kind: 'attachmentLabel' | 'attachmentTitle' | 'signature' | 'date'; readonly text: string }
  | { readonly kind: 'figure'; readonly caption: string; readonly picture: string }
  | Table;

/** Which page furniture the office left in its file. */
export type PageFurniture = 'none' | 'pageNumber' | 'oddEven';

/** A document as its source tells it, before it takes the form of a Word file. */
export interface OfficialDocument {
  /** Empty where the title names the organ. */
  readonly organs: readonly string[];
  readonly title: string;
  readonly number?: string;
  readonly addressees?: string;
  /** Name of the form its Word file has. */
  readonly form: string;
  readonly furniture: PageFurniture;
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<number, readonly Inline[]>;
}
