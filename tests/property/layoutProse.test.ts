import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { layoutIssue } from '../../shared/layout/layoutIssue.ts';
import { date, document, hanParagraph, heading, issueOf, signature } from '../support/layout/builders.ts';
import { fakeResources } from '../support/layout/fakeResources.ts';
import { type PrintedLine, printedRuns, rowOf } from '../support/layout/pageReading.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { SQUARE, squareTemplate } from '../support/layout/squareTemplate.ts';

// fast-check prints the seed of a failing run. PROPERTY_RUNS in the environment asks for more of them.
const run = { numRuns: propertyRuns(300) };

const shapes = fc.record({
  columns: fc.integer({ min: 1, max: 3 }),
  characters: fc.integer({ min: 6, max: 24 }),
  lines: fc.integer({ min: 6, max: 24 }),
});

/** Documents of headings and paragraphs of Han text, with a signature and date at the end of some. */
const documents = fc
  .tuple(
    fc.array(
      fc.record({ isHeading: fc.nat({ max: 3 }).map((nat) => nat === 0), length: fc.integer({ min: 2, max: 160 }) }),
      { minLength: 1, maxLength: 16 },
    ),
    fc.boolean(),
  )
  .map(([blocks, isSigned]): Node => {
    const body = blocks.map(({ isHeading, length }) =>
      isHeading ? heading(1, '要'.repeat(Math.min(length, 8))) : hanParagraph(length),
    );
    return document(...body, ...(isSigned ? [signature('甲县政府'), date('三月一日')] : []));
  });

/** The lines of each column of each page, from the top; pages and columns in reading order. */
function columnsOf(
  shape: { readonly columns: number; readonly characters: number; readonly lines: number },
  manuscript: Node,
) {
  const resources = fakeResources({ template: squareTemplate(shape) });
  const { displayList, diagnostics } = layoutIssue(issueOf([{ manuscript, contentsTitle: '题' }]), resources);
  const pitch = shape.characters * SQUARE.size + SQUARE.gutter;
  const columns = new Map<string, PrintedLine[]>();
  for (const line of printedRuns(displayList)) {
    const place = `${line.page} ${Math.floor((line.x - SQUARE.left + SQUARE.size) / pitch)}`;
    const column = columns.get(place) ?? [];
    if (column.at(-1)?.y !== line.y) column.push(line);
    columns.set(place, column);
  }
  const codes = diagnostics.map(({ code }) => code);
  return { columns: [...columns.entries()].map(([place, lines]) => ({ page: place.split(' ')[0], lines })), codes };
}

/** Lines of a block in each column it stands in. */
function divisions(columns: readonly { readonly lines: readonly PrintedLine[] }[]): number[][] {
  const blocks = new Map<number, number[]>();
  for (const { lines } of columns) {
    const here = new Map<number, number>();
    for (const { source } of lines) here.set(source?.block ?? -1, (here.get(source?.block ?? -1) ?? 0) + 1);
    for (const [block, count] of here) blocks.set(block, [...(blocks.get(block) ?? []), count]);
  }
  return [...blocks.values()];
}

const isForced = (codes: readonly string[]): boolean => codes.includes('COLUMN_FORCED_BREAK');

// Rules 10 to 12 of our typesetting.
describe('the columns of any prose', () => {
  it('hold no single line of a divided paragraph, unless they say so', () => {
    fc.assert(
      fc.property(shapes, documents, (shape, manuscript) => {
        const { columns, codes } = columnsOf(shape, manuscript);
        if (isForced(codes)) return;
        for (const counts of divisions(columns)) if (counts.length > 1) expect(Math.min(...counts)).toBeGreaterThan(1);
      }),
      run,
    );
  });

  it('do not end with a heading that text follows, unless they say so', () => {
    fc.assert(
      fc.property(shapes, documents, (shape, manuscript) => {
        const { columns, codes } = columnsOf(shape, manuscript);
        if (isForced(codes)) return;
        for (const { lines } of columns.slice(0, -1)) expect(lines.at(-1)?.text).not.toMatch(/^要/);
      }),
      run,
    );
  });

  it('do not begin a page with the signature', () => {
    fc.assert(
      fc.property(shapes, documents, (shape, manuscript) => {
        const { columns, codes } = columnsOf(shape, manuscript);
        if (isForced(codes) || manuscript.childCount < 3) return;
        const firstOfPage = columns.filter(({ page }, index) => index > 0 && columns[index - 1]?.page !== page);
        for (const { lines } of firstOfPage) expect(lines[0]?.text).not.toMatch(/^(?:甲县政府|三月一日)$/);
      }),
      run,
    );
  });

  it('begin at the head of the page, all of them', () => {
    fc.assert(
      fc.property(shapes, documents, (shape, manuscript) => {
        const { columns } = columnsOf(shape, manuscript);
        for (const { lines } of columns) expect(rowOf(lines[0]?.y ?? 0)).toBe(0);
      }),
      run,
    );
  });

  it('end level on full pages, unless they say where not', () => {
    fc.assert(
      fc.property(shapes, documents, (shape, manuscript) => {
        const { columns, codes } = columnsOf(shape, manuscript);
        if (isForced(codes) || codes.includes('COLUMN_SHORT')) return;
        const lastPage = columns.at(-1)?.page;
        for (const { page, lines } of columns) {
          if (page !== lastPage) expect(rowOf(lines.at(-1)?.y ?? 0)).toBe(shape.lines - 1);
        }
      }),
      run,
    );
  });

  it('let the shortfall of a last page fall in its last column where nothing has to stay together', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 400 }), (shape, length) => {
        const { columns } = columnsOf(shape, document(hanParagraph(length)));
        const last = columns.filter(({ page }) => page === columns.at(-1)?.page).map(({ lines }) => lines.length);
        for (let index = 1; index < last.length; index += 1) {
          expect(last[index]).toBeLessThanOrEqual(last[index - 1] ?? 0);
        }
      }),
      run,
    );
  });
});
