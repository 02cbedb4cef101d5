/** Where an article begins: a page, the first free row of its own grid, and the lowest point it may reach there. */
export interface Opening {
  readonly page: number;
  readonly row: number;
  readonly bottom: number;
}

/** Where an article came to stand. Heights are points below the top of the type area. */
export interface Placement {
  readonly firstPage: number;
  readonly lastPage: number;
  /** Bottom of its last part on the last page. */
  readonly bottom: number;
  /** Columns that had to end where a paragraph, heading or table should not be divided. */
  readonly forcedBreaks: number;
  /** Columns that end above the foot of the page though the text goes on. */
  readonly shortColumns: readonly ShortColumn[];
}

/** A column that could not be filled to its last line. */
export interface ShortColumn {
  readonly page: number;
  /** Grid lines left blank. */
  readonly rows: number;
}
