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
  return {
    words(text) {
      jieba ??= Jieba.withDict(readFileSync(path));
      return jieba.cut(text, false);
    },
  };
}
