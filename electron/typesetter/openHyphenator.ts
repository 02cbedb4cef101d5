import { createRequire } from 'node:module';
import type { Hyphenator } from '../../shared/layout/inline/hyphenateWord.ts';

/**
 * Opens the hyphenation patterns of American English (Liang's, as TeX has them). They are loaded with the first word,
 * so that they cost nothing where hyphenation is off.
 */
export function openHyphenator(): Hyphenator {
  let patterns: Patterns | null = null;
  return {
    syllables(word) {
      patterns ??= createRequire(import.meta.url)('hyphen/en-us') as Patterns;
      return patterns.hyphenateSync(word, { hyphenChar: SEPARATOR, minWordLength: SHORTEST }).split(SEPARATOR);
    },
  };
}

/** What is used of the package, which has no types. */
interface Patterns {
  hyphenateSync(text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string;
}

/** Stands in no word. */
const SEPARATOR = '\u0001';
const SHORTEST = 5;
