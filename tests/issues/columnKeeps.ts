import type { Node } from 'prosemirror-model';
import { articlesOf } from '../../shared/issue/issue.ts';
import { gridOf } from '../../shared/layout/galley/grid.ts';
import { mm, mmToPt } from '../../shared/units/length.ts';
import type { FinishedIssue } from '../support/issues/compiled.ts';

/** A line of an article's text in a column: of which block, and where. */
interface ColumnLine {
  readonly article: number;
  readonly block: number;
  readonly kind: string;
  /** `<folio> left` or `<folio> right`. */
  readonly column: string;
  readonly baseline: number;
  readonly text: string;
}

/** Headings below which nothing of the text stands in the same column (typesetting rule 12). */
export function headingsAtFoot(issue: FinishedIssue): readonly string[] {
  return columnsOf(issue).flatMap((lines) => {
    const last = lines.at(-1);
    return last?.kind === 'heading' ? [`${last.column}: ${last.text}`] : [];
  });
}

/** Single lines of a longer paragraph at a column's head or foot (typesetting rule 12). */
export function strandedLines(issue: FinishedIssue): readonly string[] {
  const columns = columnsOf(issue);
  const countOf = (line: ColumnLine, lines: readonly ColumnLine[]): number =>
    lines.filter(({ article, block }) => article === line.article && block === line.block).length;
  const all = columns.flat();
  return columns.flatMap((lines) =>
    [lines[0], lines.at(-1)].flatMap((line) =>
      line?.kind === 'paragraph' && countOf(line, lines) === 1 && countOf(line, all) > 1
        ? [`${line.column}: ${line.text}`]
        : [],
    ),
  );
}

/** How many columns hold text, so that a test can say that it saw some. */
export const columnCount = (issue: FinishedIssue): number => columnsOf(issue).length;

/** The lines of each column from its head to its foot. Tables, captions, notes and full-width heads are left out. */
function columnsOf({ compiled }: FinishedIssue): readonly (readonly ColumnLine[])[] {
  const { displayList } = compiled.layout;
  const middle = mmToPt(mm(compiled.template.template.trim.width / 2));
  const kinds = articlesOf(compiled.issue).map(({ manuscript }) => kindsOfBlocks(manuscript));
  const { template } = compiled.template;
  const sizes = articlesOf(compiled.issue).map(({ settings }) => gridOf(template, settings).size);
  const columns = new Map<string, Map<string, ColumnLine>>();
  for (const { label, items } of displayList.pages) {
    for (const item of items) {
      if (item.kind !== 'glyphs' || !item.source || item.orientation !== 'horizontal') continue;
      const { article, block } = item.source;
      const kind = kinds[article]?.[block];
      // Titles and notes of tables across all columns are paragraphs of another size.
      if (kind === undefined || !COLUMN_KINDS.has(kind) || Math.abs(item.size - (sizes[article] ?? 0)) > 0.01) continue;
      const column = `${label} ${item.x + (item.glyphs[0]?.dx ?? 0) < middle ? 'left' : 'right'}`;
      const lines = columns.get(column) ?? new Map<string, ColumnLine>();
      columns.set(column, lines);
      const text = item.glyphs.map((glyph) => glyph.text).join('');
      const key = `${article} ${block} ${item.y}`;
      const before = lines.get(key);
      lines.set(key, { article, block, kind, column, baseline: item.y, text: `${before?.text ?? ''}${text}` });
    }
  }
  return [...columns.values()].map((lines) => [...lines.values()].sort((a, b) => a.baseline - b.baseline));
}

/** The kinds of an article's text blocks, in the order in which the layout counts them. */
function kindsOfBlocks(manuscript: Node): readonly string[] {
  const kinds: string[] = [];
  manuscript.descendants((node, _position, parent) => {
    if (node.type.name === 'footnote') return false;
    if (!node.isTextblock) return true;
    const isInTable = parent?.type.spec.tableRole === 'cell' || parent?.type.spec.tableRole === 'header_cell';
    kinds.push(isInTable ? 'cell' : node.type.name);
    return true;
  });
  return kinds;
}

const COLUMN_KINDS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'addressees',
  'signature',
  'date',
  'note',
  'attachmentItem',
]);
