import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';
import type { OutlineEntry } from '../../../shared/display-list/displayList.ts';

/** What a window needs to know of an issue's pages before it asks for one of them. */
export interface PagesSummary {
  /** Counts the layouts of an issue: a summary of a lower number is out of date. */
  readonly layout: number;
  readonly pages: readonly PageSummary[];
  /** Faces and pictures by their index in the items of the pages. */
  readonly faces: readonly { readonly id: string; readonly unitsPerEm: number }[];
  readonly pictures: readonly { readonly id: string }[];
  /** Where each article stands, in printed order. */
  readonly articles: readonly ArticlePages[];
  readonly outline: readonly OutlineEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PageSummary {
  /** Names the page's bytes: pages that an edit left alone keep their key. */
  readonly key: number;
  readonly label: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export interface ArticlePages {
  readonly id: string;
  /** Printed folios of its first and last page. */
  readonly first: string;
  readonly last: string;
}
