import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashDisplayList } from '../../shared/display-list/hash.ts';
import { layoutIssue } from '../../shared/layout/layoutIssue.ts';
import { manuscriptText } from '../../shared/manuscript/text.ts';
import { issueOf } from '../support/layout/builders.ts';
import { fakeResources } from '../support/layout/fakeResources.ts';
import { printedRuns, rowOf } from '../support/layout/pageReading.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { SQUARE, squareTemplate } from '../support/layout/squareTemplate.ts';
import { randomManuscript } from '../support/manuscripts.ts';

// fast-check prints the seed of a failing run. PROPERTY_RUNS in the environment asks for more of them.
const run = { numRuns: propertyRuns(120) };

const shapes = fc.record({
  columns: fc.integer({ min: 1, max: 3 }),
  characters: fc.integer({ min: 4, max: 40 }),
  lines: fc.integer({ min: 4, max: 40 }),
});

const articles = fc.array(
  fc.record({
    manuscript: randomManuscript(),
    start: fc.constantFrom('newPage' as const, 'runIn' as const, 'head' as const),
  }),
  { minLength: 1, maxLength: 3 },
);

type Specs = typeof articles extends fc.Arbitrary<infer Value> ? Value : never;
type Shape = typeof shapes extends fc.Arbitrary<infer Value> ? Value : never;

/** The issue and its resources, made inside the property so that a counterexample prints briefly. */
function made(shape: Shape, specs: Specs) {
  return {
    manuscripts: specs.map((spec) => spec.manuscript),
    issue: issueOf(specs.map(({ manuscript, start }) => ({ manuscript, settings: { start }, contentsTitle: '题' }))),
    resources: fakeResources({ template: squareTemplate(shape), words: ['通知', '印发', '文书'] }),
  };
}

describe('the pages of any issue', () => {
  it('hold every character of every text block once, and say where it comes from', () => {
    fc.assert(
      fc.property(shapes, articles, (shape, specs) => {
        const { issue, manuscripts, resources } = made(shape, specs);
        const { displayList } = layoutIssue(issue, resources);
        manuscripts.forEach((manuscript, article) => {
          const wanted = manuscriptText(manuscript).map((text) => text.replaceAll('\n', ''));
          const printed = wanted.map(() => '');
          for (const { source, text } of printedRuns(displayList)) {
            if (source?.article === article) printed[source.block] += text;
          }
          expect(printed).toEqual(wanted);
        });
      }),
      run,
    );
  });

  it('add nothing but folios, contents, leaders, dots, waves, note marks and the heads of divided tables', () => {
    fc.assert(
      fc.property(shapes, articles, (shape, specs) => {
        const { issue, manuscripts, resources } = made(shape, specs);
        const { displayList } = layoutIssue(issue, resources);
        if (manuscripts.some((manuscript) => manuscript.toString().includes('table'))) return;
        const added = printedRuns(displayList, 'artifact').map(({ text }) => text.trim());
        // A note mark is divided by nothing but the kinds of its characters.
        expect(added.filter((text) => !/^(?:·+|﹏+|[[\]\d]*)$/.test(text))).toEqual([]);
      }),
      run,
    );
  });

  it('set the text of the columns on the lines of the grid', () => {
    fc.assert(
      fc.property(shapes, articles, (shape, specs) => {
        const { issue, manuscripts, resources } = made(shape, specs);
        const { displayList } = layoutIssue(issue, resources);
        const runs = printedRuns(displayList);
        manuscripts.forEach((manuscript, article) => {
          if (/table|figure|footnote|attachment\(/.test(manuscript.toString())) return;
          const heads = manuscript.children.filter((child) => SPANNING.has(child.type.name)).length;
          const rows = runs
            .filter(({ source }) => source?.article === article && source.block >= heads)
            .map(({ y }) => rowOf(y));
          expect(rows.filter((row) => Math.abs(row - Math.round(row)) > 1e-3)).toEqual([]);
          expect(Math.max(0, ...rows)).toBeLessThan(shape.lines);
        });
      }),
      run,
    );
  });

  it('keep all text inside the trimmed page', () => {
    fc.assert(
      fc.property(shapes, articles, (shape, specs) => {
        const { issue, resources } = made(shape, specs);
        const { displayList, diagnostics } = layoutIssue(issue, resources);
        const codes = new Set(diagnostics.map(({ code }) => code));
        if (codes.has('LINE_OVERFULL') || codes.has('FRAME_OVERFULL') || codes.has('COLUMN_FORCED_BREAK')) return;
        for (const { page, x, y } of printedRuns(displayList)) {
          const { width, height } = displayList.pages[page]!;
          expect(x).toBeGreaterThanOrEqual(SQUARE.left - SQUARE.size);
          expect(x).toBeLessThan(width - SQUARE.left + SQUARE.size);
          expect(y).toBeGreaterThan(SQUARE.top);
          expect(y).toBeLessThan(height - SQUARE.top + SQUARE.size);
        }
      }),
      run,
    );
  });

  it('come to a multiple of four with the covers’ sheet, and carry folios without a gap', () => {
    fc.assert(
      fc.property(shapes, articles, (shape, specs) => {
        const { issue, resources } = made(shape, specs);
        const { displayList, folios } = layoutIssue(issue, resources);
        const labels = displayList.pages.slice(2, -2).map(({ label }) => label);
        expect(labels.length % 4).toBe(0);
        expect(labels).toEqual(labels.map((_label, index) => String(index + 1).padStart(2, '0')));
        for (const { first, last } of folios) expect(labels.indexOf(first)).toBeLessThanOrEqual(labels.indexOf(last));
      }),
      run,
    );
  });

  it('are the same when the same issue is laid out again', () => {
    fc.assert(
      fc.property(shapes, articles, (shape, specs) => {
        const { issue, resources } = made(shape, specs);
        const hashes = [1, 2].map(() => hashDisplayList(layoutIssue(issue, resources).displayList));
        expect(hashes[0]).toBe(hashes[1]);
      }),
      { numRuns: Math.ceil(run.numRuns / 3) },
    );
  });
});

const SPANNING = new Set(['organ', 'title', 'titleNote', 'documentNumber']);
