import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, Page } from '../../../shared/display-list/displayList.ts';
import { decodePage, encodePage } from '../../../shared/display-list/pageBytes.ts';
import { pt } from '../../../shared/units/length.ts';
import { pageIndex } from '../../../shared/units/page.ts';
import { textRun } from '../../support/pdf/handmadeList.ts';

const length = fc.double({ min: -2000, max: 2000, noNaN: true }).map((value) => pt(value + 0));
const part = fc.float({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const offset = fc.float({ min: -500, max: 500, noNaN: true }).map((value) => value + 0);
const ink = fc.record({ c: part, m: part, y: part, k: part });
const source = fc.option(fc.record({ article: fc.integer({ min: -1, max: 99 }), block: fc.nat(9999) }));
const area = { x: length, y: length, width: length, height: length };
const text = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constant('\ud840'),
  fc.string({ minLength: 250, maxLength: 300 }),
);

const item: fc.Arbitrary<Item> = fc.oneof(
  fc.record({
    kind: fc.constant('glyphs' as const),
    face: fc.nat(12),
    size: length,
    ink,
    x: length,
    y: length,
    orientation: fc.constantFrom('horizontal' as const, 'vertical' as const, 'upward' as const),
    glyphs: fc.array(fc.record({ glyph: fc.nat(65535), dx: offset, dy: offset, text }), { maxLength: 8 }),
    source,
  }),
  fc.record({ kind: fc.constant('fill' as const), ...area, ink }),
  fc.record({ kind: fc.constant('picture' as const), ...area, picture: fc.nat(9), alternative: fc.string(), source }),
  fc.record({ kind: fc.constant('link' as const), ...area, page: fc.nat(999).map(pageIndex), targetY: length }),
);
const page: fc.Arbitrary<Page> = fc.record({
  width: length,
  height: length,
  label: fc.string(),
  items: fc.array(item, { maxLength: 6 }),
});

describe('a page as bytes', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(page, (given) => {
        expect(decodePage(encodePage(given))).toEqual(given);
      }),
      { numRuns: 300, verbose: 1 },
    );
  });

  it('keeps offsets of glyphs finer than any screen shows them', () => {
    const run = textRun('公报编排', 20, 40, { tracking: 0.1 / 3 });
    const [read] = decodePage(encodePage({ width: pt(200), height: pt(300), label: '1', items: [run] })).items;
    if (read?.kind !== 'glyphs') throw new Error('the run is no run');
    read.glyphs.forEach((place, index) => {
      expect(place.dx).toBeCloseTo(run.glyphs[index]!.dx, 4);
    });
    expect({ ...read, glyphs: [] }).toEqual({ ...run, glyphs: [] });
  });

  it.each([
    ['of another format', (bytes: Uint8Array) => bytes.with(0, 99)],
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, -1)],
    ['with something after their end', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0])],
  ])('is refused from bytes %s', (_name, change) => {
    const bytes = encodePage({ width: pt(200), height: pt(300), label: '1', items: [textRun('公报', 20, 40)] });
    expect(() => decodePage(change(bytes))).toThrow(RangeError);
  });
});
