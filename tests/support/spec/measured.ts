import { expect } from 'vitest';

/** How often the finished PDF has been measured in this run. */
let count = 0;
export const measuredCount = (): number => count;

/** Says that a length measured in the PDF is what it should be, to a fiftieth of a point if not told otherwise. */
export function near(actual: number, expected: number, tolerance = 0.02): void {
  count += 1;
  if (!(Math.abs(actual - expected) <= tolerance)) {
    expect.fail(`measured ${actual.toFixed(3)}, expected ${expected.toFixed(3)} ± ${tolerance}`);
  }
}

/** Says that a measured length is more than another. */
export function more(actual: number, limit: number): void {
  count += 1;
  expect(actual).toBeGreaterThan(limit);
}

/** Says that a measured length is at most so much. */
export function atMost(actual: number, limit: number): void {
  count += 1;
  expect(actual).toBeLessThanOrEqual(limit + 0.02);
}

/** Says that what was read out of the PDF is this. */
export function same<Value>(actual: Value, expected: Value): void {
  count += 1;
  expect(actual).toEqual(expected);
}

/** The negative control of a test: says that the same measurement fails on a page that is wrong. */
export function fails(measurement: () => void): void {
  const before = count;
  expect(measurement).toThrow();
  count = before + 1;
}
