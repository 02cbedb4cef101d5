import { tokenTexts } from './tokens.ts';

/** Pairs of neighbouring characters, words and numbers, with how often; blanks left out: what texts are compared by. */
export type Bigrams = ReadonlyMap<string, number>;

export function bigramsOf(text: string): Bigrams {
  const bigrams = new Map<string, number>();
  const tokens = tokenTexts(text).filter((token) => token.trim() !== '');
  const add = (pair: string): void => {
    bigrams.set(pair, (bigrams.get(pair) ?? 0) + 1);
  };
  for (let at = 1; at < tokens.length; at += 1) add(`${tokens[at - 1]} ${tokens[at]}`);
  if (tokens.length === 1) add(tokens[0] ?? '');
  return bigrams;
}

/**
 * How alike two texts are, from 0 to 1: twice the pairs they have in common by all their pairs (Dice 1945). Two empty
 * texts are alike.
 */
export function similarity(one: Bigrams, other: Bigrams): number {
  const all = sizeOf(one) + sizeOf(other);
  if (all === 0) return 1;
  let common = 0;
  for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0);
  return (2 * common) / all;
}

function sizeOf(bigrams: Bigrams): number {
  let size = 0;
  for (const count of bigrams.values()) size += count;
  return size;
}
