import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellDemand, columnWidths } from '../../shared/layout/table/columnWidths.ts';
import { propertyRuns } from '../support/layout/runs.ts';

const SIZE = 10;

const demand: fc.Arbitrary<CellDemand> = fc
  .record({
    column: fc.nat(11),
    colspan: fc.constantFrom(1, 1, 1, 2, 3),
    row: fc.nat(8),
    rowspan: fc.constantFrom(1, 1, 1, 2),
    texts: fc.array(fc.nat(90), { maxLength: 3 }),
    blank: fc.nat(200),
  })
  .map(({ column, colspan, row, rowspan, texts, blank }) => {
    const paragraphs = texts.map((characters) => ({ natural: characters * SIZE, tight: characters * SIZE }));
    const longest = Math.max(0, ...paragraphs.map(({ natural }) => natural));
    const least = 2 * SIZE;
    const text = { row, rowspan, paragraphs, size: SIZE, padding: 6 };
    return { column, colspan, least, best: Math.max(least, longest === 0 ? blank : longest + 6), text };
  });

describe('the widths of any columns', () => {
  it('are together the measure, none narrower than its widest character if there is room', () => {
    fc.assert(
      fc.property(fc.array(demand, { maxLength: 40 }), fc.integer({ min: 20, max: 900 }), (demands, measure) => {
        const columns = 14;
        const widths = columnWidths(columns, demands, measure);
        expect(widths).toHaveLength(columns);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(measure, 6);
        if (measure < columns * 3 * SIZE) return;
        for (const { column, colspan, least } of demands) {
          if (colspan === 1) expect(widths[column]).toBeGreaterThanOrEqual(least - 1e-6);
        }
        // The same again, whatever was tried before.
        expect(columnWidths(columns, demands, measure)).toEqual(widths);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});
