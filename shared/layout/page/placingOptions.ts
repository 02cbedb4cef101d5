import type { Template } from '../../template/template.ts';
import type { Grid } from '../galley/grid.ts';

/** How the parts of one article are placed. */
export interface PlacingOptions {
  readonly article: number;
  readonly grid: Grid;
  /** Distance of a line's baseline from the top of its em box, in points. */
  readonly ascent: number;
  /** The columns end level also at the article's end. */
  readonly balanceAtEnd: boolean;
  readonly keeps: Template['keeps'];
  /** Whether tables across all columns may move on to the head of the next page. */
  readonly tablePlace: 'here' | 'head';
}
