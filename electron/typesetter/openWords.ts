import { readFileSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import type { WordBreaker } from '../../shared/layout/resources.ts';

/**
 * Opens the bundled dictionary. Words it doesn't know are left in single characters: guessing (jieba's HMM) would
 * join characters of names and verbs that belong to nothing.
 *
 * @param path The file `words.txt`.
 */
export function openWords(path: string): WordBreaker {
  let jieba: Jieba | null = null;
  // An issue has some dozens of titles, asked for again with every layout.
  const known = new Map<string, readonly string[]>();
  return {
    words(text) {
      let words = known.get(text);
      if (!words) {
        jieba ??= Jieba.withDict(readFileSync(path));
        words = jieba.cut(text, false);
        if (known.size >= MOST_TITLES) known.clear();
        known.set(text, words);
      }
      return words;
    },
  };
}

const MOST_TITLES = 2000;
