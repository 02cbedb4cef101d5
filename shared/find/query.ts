import { RE2JS, RE2JSException } from 're2js';
import { foldCase, foldWidth } from '../characters/width.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../diagnostics/result.ts';
import { foldPattern } from './foldPattern.ts';

/** What to look for. */
export interface FindQuery {
  readonly text: string;
  /** Whether `text` is a pattern (a regular expression) or stands for itself. */
  readonly isPattern: boolean;
  /** Whether A and a differ. */
  readonly matchCase: boolean;
  /** Whether （ and (, ５ and 5, an ideographic and a plain space differ. */
  readonly matchWidth: boolean;
}

/** A stretch of a text that a query found. It is never empty. */
export interface FoundRange {
  readonly from: number;
  readonly to: number;
  /** The groups of a pattern by number, 0 the whole; null for a group that took no part. */
  readonly groups: readonly (string | null)[];
  readonly named: Readonly<Record<string, string | null>>;
}

/** A query made ready; finds all ranges in a text, from left to right, none overlapping another. */
export type Finder = (text: string) => readonly FoundRange[];

/**
 * Makes a query ready.
 *
 * Patterns are those of RE2: letters, classes (`[一-龥]`, `\d`, `\p{Han}`), `\uXXXX`, repetition, groups, alternatives,
 * `^` and `$` for the block's ends; no look-around and no back references. JavaScript's own expressions have these, but
 * one pattern such as `(.+)+号` may then take longer than the program lives, and no timer can stop it within a thread.
 * RE2 takes time in proportion to the text, whatever the pattern, and its tables of characters are its own, so that
 * every runtime finds the same.
 *
 * A query that cannot be used gives `FIND_EMPTY`, `FIND_TOO_LONG`, `FIND_UNSUPPORTED` or `FIND_SYNTAX`, the part at
 * fault in `values.found`. *
 * What case or width do not distinguish is compared in lower case or half-width forms; groups are the text as it stands.
 */
export function compileQuery(query: FindQuery): Result<Finder, Diagnostic> {
  if (query.text === '') return refused('FIND_EMPTY');
  if (query.text.length > LONGEST_QUERY) return refused('FIND_TOO_LONG');
  return query.isPattern ? patternFinder(query) : success(plainFinder(query));
}

/** Nobody types a longer one; a pattern's cost grows with its length. */
const LONGEST_QUERY = 1000;

function plainFinder({ text: wanted, matchCase, matchWidth }: FindQuery): Finder {
  const fold = (text: string): string => {
    const folded = matchWidth ? text : foldWidth(text);
    return matchCase ? folded : foldCase(folded);
  };
  const needle = fold(wanted);
  return (text) => {
    const folded = fold(text);
    const found: FoundRange[] = [];
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
      const to = at + needle.length;
      found.push({ from: at, to, groups: [text.slice(at, to)], named: {} });
    }
    return found;
  };
}

function patternFinder({ text: wanted, matchCase, matchWidth }: FindQuery): Result<Finder, Diagnostic> {
  const compiled = compilePattern(foldPattern(wanted, matchWidth), matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  if (!compiled.ok) return compiled;
  const pattern = compiled.value;
  const names = Object.entries(pattern.namedGroups());
  return success((text) => {
    const matcher = pattern.matcher(matchWidth ? text : foldWidth(text));
    const found: FoundRange[] = [];
    while (matcher.find()) {
      const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, group) => {
        const from = matcher.start(group);
        return from < 0 ? null : text.slice(from, matcher.end(group));
      });
      const named = Object.fromEntries(names.map(([name, group]) => [name, groups[group] ?? null]));
      if (matcher.end() > matcher.start()) found.push({ from: matcher.start(), to: matcher.end(), groups, named });
    }
    return found;
  });
}

function compilePattern(pattern: string, flags: number): Result<RE2JS, Diagnostic> {
  try {
    return success(RE2JS.compile(pattern, flags));
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    // It writes the flag for case before the pattern.
    const found = (/`([^`]*)`$/.exec(error.message)?.[1] ?? '').replace(/^\(\?i\)/, '');
    const isUnsupported = /^\(\?<?[=!]/.test(found) || /^\\[1-9k]/.test(found);
    return refused(isUnsupported ? 'FIND_UNSUPPORTED' : 'FIND_SYNTAX', found);
  }
}

function refused(code: string, found = ''): Result<never, Diagnostic> {
  return failure({ code, severity: 'error', place: {}, values: { found } });
}
