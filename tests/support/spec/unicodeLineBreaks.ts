import { readFileSync } from 'node:fs';
import { breakPlaces } from './breakOpportunities.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/linebreak/${name}`, import.meta.url), 'utf8');

const dataLines = (name: string): string[] =>
  fixture(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** A line of LineBreakTest.txt: its text, and before which of its characters but the first a line may begin. */
export interface UnicodeCase {
  readonly text: string;
  readonly breaks: readonly boolean[];
}

/** The cases of LineBreakTest.txt beside us. */
export function unicodeCases(): UnicodeCase[] {
  return dataLines('LineBreakTest.txt').map((line) => {
    const tokens = line.split(' ');
    const codes = tokens.filter((token) => /^[0-9A-F]+$/.test(token));
    const signs = tokens.filter((token) => token === '÷' || token === '×');
    return {
      text: String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16))),
      breaks: signs.slice(1, -1).map((sign) => sign === '÷'),
    };
  });
}

/** The class of each character that occurs in the cases. */
export function unicodeClasses(): ReadonlyMap<string, string> {
  return new Map(
    dataLines('LineBreak.txt').map((line) => {
      const [code = '', name = ''] = line.split(';');
      return [String.fromCodePoint(Number.parseInt(code, 16)), name];
    }),
  );
}

/**
 * Where our lines break otherwise than Unicode's, and why. `stricter`: we do not break where Unicode would; `looser`:
 * the other way round. Classes are Unicode's, `*` is any of them; a space is named with the class before it: `PR SP`.
 */
export interface BreakException {
  readonly we: 'stricter' | 'looser';
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly insideWord?: boolean;
  readonly reason: string;
}

export const breakExceptions = (): BreakException[] => JSON.parse(fixture('unicode-exceptions.json')).exceptions;

/** A place where our answer is not Unicode's. */
export interface BreakDifference {
  readonly text: string;
  readonly we: BreakException['we'];
  readonly before: string;
  readonly after: string;
  readonly insideWord: boolean;
}

/** All places of the cases where our answer differs. */
export function breakDifferences(cases: readonly UnicodeCase[]): BreakDifference[] {
  const classes = unicodeClasses();
  const classOf = (character: string): string => classes.get(character) ?? '?';
  return cases.flatMap(({ text, breaks }) => {
    const characters = [...text];
    const places = breakPlaces(text);
    return breaks.flatMap((theirs, index): BreakDifference[] => {
      const place = places[index];
      if (!place || place.mayBreak === theirs) return [];
      const before = classOf(characters[index] ?? '');
      const visible = characters.slice(0, index).findLast((character) => character !== ' ');
      return [
        {
          text: `${characters.slice(0, index + 1).join('')}|${characters.slice(index + 1).join('')}`,
          we: theirs ? 'stricter' : 'looser',
          before: before === 'SP' && visible !== undefined ? `${classOf(visible)} SP` : before,
          after: classOf(characters[index + 1] ?? ''),
          insideWord: place.insideWord,
        },
      ];
    });
  });
}

/** Whether an exception covers a difference. */
export function isCovered(difference: BreakDifference, exception: BreakException): boolean {
  const fits = (names: readonly string[], name: string): boolean => names.includes('*') || names.includes(name);
  return (
    difference.we === exception.we &&
    (!exception.insideWord || difference.insideWord) &&
    fits(exception.before, difference.before) &&
    fits(exception.after, difference.after)
  );
}
