import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { broken } from '../support/layout/lines.ts';
import { breakPlaces } from '../support/spec/breakOpportunities.ts';
import {
  breakDifferences,
  breakExceptions,
  isCovered,
  type UnicodeCase,
  unicodeCases,
} from '../support/spec/unicodeLineBreaks.ts';

interface CssText {
  readonly groups: readonly { readonly test: string; readonly mayNotBeginALine: readonly string[] }[];
  readonly exceptions: readonly { readonly character: string; readonly reason: string }[];
}

const cssText: CssText = JSON.parse(
  readFileSync(new URL('../fixtures/linebreak/css-text-zh.json', import.meta.url), 'utf8'),
);
const excepted = new Set(cssText.exceptions.map(({ character }) => character));
const characterOf = (code: string): string => String.fromCodePoint(Number.parseInt(code, 16));

describe('the line-breaking tests of css-text for strict Chinese', () => {
  const wanted = cssText.groups.flatMap(({ test, mayNotBeginALine }) => mayNotBeginALine.map((code) => [code, test]));

  it.each(wanted.filter(([code = '']) => !excepted.has(code)))('LINE-30 U+%s begins no line (%s)', (code = '') => {
    const mark = characterOf(code);
    // Their context: six characters fill the line, the mark is the seventh.
    expect(broken(`文文文文文文${mark}字字`, 6).some((line) => line.startsWith(mark))).toBe(false);
    expect(breakPlaces(`文${mark}字`)[0]?.mayBreak).toBe(false);
  });

  it('LINE-30 excepts nothing that passes', () => {
    for (const { character } of cssText.exceptions) {
      expect(breakPlaces(`文${characterOf(character)}字`)[0]?.mayBreak).toBe(true);
    }
  });

  it('LINE-30 lets a Han character begin the line in the same context, so that the tests say something', () => {
    expect(broken('文文文文文文丙字字', 6)).toEqual(['文文文文文文', '丙字字']);
  });
});

describe('the break opportunities of Unicode', () => {
  const cases = unicodeCases();
  const exceptions = breakExceptions();
  const differences = breakDifferences(cases);

  it('LINE-31 are ours but for the exceptions listed', () => {
    expect(cases.length).toBeGreaterThan(1000);
    const unexpected = differences.filter(
      (difference) => !exceptions.some((exception) => isCovered(difference, exception)),
    );
    expect(unexpected).toEqual([]);
  });

  it('LINE-31 need every exception that is listed', () => {
    const idle = exceptions.filter((exception) => !differences.some((difference) => isCovered(difference, exception)));
    expect(idle).toEqual([]);
  });

  it('LINE-31 are compared place by place: a case turned round is found', () => {
    const turned: UnicodeCase = { text: '一字', breaks: [false] };
    expect(breakDifferences([turned])).toMatchObject([{ we: 'looser', text: '一|字', before: 'ID', after: 'ID' }]);
  });
});
