/** What the preview knows of an issue's pages: a part of the typesetter's summary. */
export interface PreviewPages {
  readonly pages: readonly {
    readonly key: number;
    /** The printed folio, or 封面, 封二 … */
    readonly label: string;
    /** Points. */
    readonly width: number;
    readonly height: number;
  }[];
  readonly faces: readonly { readonly id: string; readonly unitsPerEm: number }[];
  readonly pictures: readonly { readonly id: string }[];
}

/** A page's name in a sentence: 封面, or 第02页. */
export const pageName = (label: string): string => (/^\d/.test(label) ? `第${label}页` : label);
