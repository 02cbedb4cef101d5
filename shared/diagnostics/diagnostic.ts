/** How much a problem matters: an error stops the release, a warning wants a look, an info is a record. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem stands. Every part is optional; the more, the better the reader finds it. */
export interface Place {
  /** The file as the user named it. */
  readonly file?: string;
  /** A part inside the file, for instance `word/document.xml`, or a JSON path. */
  readonly part?: string;
  /** The article's title. */
  readonly article?: string;
  /** Paragraph in the source, from 1. */
  readonly paragraph?: number;
  /** Printed page, as printed. */
  readonly folio?: string;
  /** A few characters of the text in question. */
  readonly excerpt?: string;
}

/**
 * One problem of the content, found while work goes on.
 *
 * `code` is stable and is what tests and wordings refer to; `values` fill the wording's blanks.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly values?: Readonly<Record<string, string | number>>;
}
