import type { ColumnStyle } from '../../template/template.ts';
import type { ParagraphShape } from '../inline/breakLines.ts';
import { setTexts } from '../inline/setTexts.ts';
import type { StyledText } from '../inline/styledText.ts';
import type { LayoutResources } from '../resources.ts';
import type { LineItem, LineRole } from './flow.ts';
import type { Grid } from './grid.ts';

/** Changes to a style's shape that one paragraph makes. Indents are in ems of the body. */
export interface ShapeChange {
  readonly align?: ParagraphShape['align'];
  readonly firstIndent?: number;
  readonly indent?: number;
  readonly rightIndent?: number;
}

/** What the lines of a paragraph are; headings have a level. */
export interface LineKind {
  readonly role: LineRole;
  readonly level: number;
}

/**
 * Sets a paragraph in the column, a grid line for each of its lines.
 *
 * A paragraph without text keeps no line: blank paragraphs are typing, not text.
 */
export function columnParagraph(
  texts: readonly StyledText[],
  style: ColumnStyle,
  change: ShapeChange,
  { role, level }: LineKind,
  grid: Grid,
  resources: LayoutResources,
): LineItem[] {
  const em = grid.size;
  const rightIndent = (change.rightIndent ?? style.rightIndent) * em;
  const shape: ParagraphShape = {
    // A character at least, but not where the column is narrower than one: the line is then overfull, and says so.
    measure: Math.max(Math.min(em, grid.measure), grid.measure - rightIndent),
    firstIndent: affordable((change.firstIndent ?? style.firstIndent) * em, grid),
    indent: affordable((change.indent ?? style.indent) * em, grid),
    align: change.align ?? style.align,
  };
  const lines = setTexts(texts, shape, resources);
  return lines.map((line, index) => ({
    kind: 'line',
    line,
    role,
    level,
    linesBefore: index === 0 ? style.linesBefore : 0,
    index,
    count: lines.length,
    shape,
    breakAfter: 'anywhere',
  }));
}

/** In very narrow columns indents shrink, so that half of the measure is left for text. */
const affordable = (indent: number, grid: Grid): number => Math.min(indent, grid.measure / 2);
