import { describe, expect, it } from 'vitest';
import { setText } from '../support/layout/lines.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { addFaults, faultsOf, faultsOfLines, NO_FAULTS } from '../support/spec/lineRules.ts';
import { numbersFrom, type RandomProse, randomProse } from '../support/spec/randomProse.ts';

/** `PROPERTY_SEED` repeats a run, `PROPERTY_RUNS=100000` is the full number. */
const seed = Number(process.env.PROPERTY_SEED) || Math.floor(Math.random() * 2 ** 32);
const RUNS = propertyRuns(5_000);

/** A random paragraph, with the measure and first indent it is to be set at, in ems. */
function* paragraphs(count: number): Generator<{ prose: RandomProse; measure: number; firstIndent: number }> {
  const random = numbersFrom(seed);
  for (let run = 0; run < count; run += 1) {
    const measure = 4 + Math.floor(random() * 37);
    const firstIndent = measure >= 6 ? 2 : 0;
    const prose = randomProse(random, 10 + Math.floor(random() * 110), measure - firstIndent);
    yield { prose, measure, firstIndent };
  }
}

/** Lines as a typewriter would end them: after so many characters. */
const typed = (text: string, measure: number): string[] => text.match(new RegExp(`.{1,${measure}}`, 'gsu')) ?? [];

describe(`random paragraphs at measures of 4 to 40 characters (seed ${seed}, ${RUNS} of them)`, () => {
  it('SAFE-01 LINE-01 LINE-06 keep every prohibition and every unit, and lose no character', () => {
    let faults = NO_FAULTS;
    for (const { prose, measure, firstIndent } of paragraphs(RUNS)) {
      const lines = setText(prose.text, { measure, firstIndent });
      const found = faultsOfLines(prose, lines);
      faults = addFaults(faults, found);
      if (found.badStarts + found.badEnds + found.dividedUnits + found.overfull > 0) {
        expect.fail(`seed ${seed}, measure ${measure}: ${JSON.stringify(found)} in ${JSON.stringify(prose.text)}`);
      }
    }
    console.info(`${RUNS} random paragraphs, seed ${seed}: ${JSON.stringify(faults)}`);
    expect(faults).toEqual(NO_FAULTS);
  }, 600_000);

  it('SAFE-01 are found faulty where lines end after a number of characters', () => {
    let faults = NO_FAULTS;
    for (const { prose, measure } of paragraphs(200))
      faults = addFaults(faults, faultsOf(prose, typed(prose.text, measure)));
    expect(faults.badStarts).toBeGreaterThan(50);
    expect(faults.badEnds).toBeGreaterThan(20);
    expect(faults.dividedUnits).toBeGreaterThan(10);
  });
});
