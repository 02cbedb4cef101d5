import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manuscriptToJson, parseManuscript } from '../../shared/manuscript/codec.ts';
import { randomManuscript } from '../support/manuscripts.ts';

// fast-check prints the seed of a failing run; put it here to see it again.
const run = { numRuns: 200 };

describe('the JSON codec of manuscripts', () => {
  it('reads back every manuscript it wrote', () => {
    fc.assert(
      fc.property(randomManuscript(), (manuscript) => {
        const json: unknown = JSON.parse(JSON.stringify(manuscriptToJson(manuscript)));
        const read = parseManuscript(json);
        expect(read.ok && read.value.eq(manuscript)).toBe(true);
      }),
      run,
    );
  });

  it('answers any JSON value with a manuscript or a fault, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        expect(parseManuscript(json).ok).toBe(false);
      }),
      run,
    );
  });

  it('answers a manuscript with one value replaced by any other without throwing', () => {
    fc.assert(
      fc.property(randomManuscript(), fc.nat(), fc.jsonValue({ maxDepth: 1 }), (manuscript, choice, value) => {
        const json: unknown = JSON.parse(JSON.stringify(manuscriptToJson(manuscript)));
        replaceOne(json, choice, value);
        const read = parseManuscript(json);
        if (read.ok) read.value.check();
        else expect(read.error.path === '' || read.error.path.startsWith('/')).toBe(true);
      }),
      run,
    );
  });
});

function replaceOne(json: unknown, choice: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (item: unknown): void => {
    if (typeof item !== 'object' || item === null) return;
    for (const [key, child] of Object.entries(item)) {
      places.push([item as Record<string, unknown>, key]);
      walk(child);
    }
  };
  walk(json);
  const place = places[choice % Math.max(1, places.length)];
  if (place) place[0][place[1]] = value;
}
