import { z } from 'zod';

const KEY = 'gongbao.recentCharacters';
/** Two rows of the panel. */
const MOST = 14;

/** The special characters used last, the latest first. Kept by the window; without its storage the list is empty. */
export function readRecent(): readonly string[] {
  try {
    const read = z.array(z.string().max(8)).safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return read.success ? read.data.slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a character at the head of the list. @returns the new list. */
export function rememberRecent(text: string): readonly string[] {
  const list = [text, ...readRecent().filter((other) => other !== text)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // A list of conveniences: without storage it lasts as long as the panel.
  }
  return list;
}
