import type { Node } from 'prosemirror-model';
import { textBlocks } from '../manuscript/textBlocks.ts';
import { characterKind, isEastAsian } from './characterKind.ts';

/** The extent of a text, in the terms of Word's 字数统计 and some more. */
export interface TextCount {
  /** 字数: every Chinese character or mark, and every Western word or number, counts one. */
  readonly words: number;
  /** 字符数（不计空格）. A character beyond the BMP counts one. */
  readonly characters: number;
  /** 字符数（计空格）. */
  readonly charactersWithSpaces: number;
  /** 段落数: text blocks that are not empty. */
  readonly paragraphs: number;
  /** 中文字符, full-width marks included. */
  readonly eastAsian: number;
  /** 非中文单词: stretches of Western letters, digits and marks between blanks or Chinese characters. */
  readonly westernWords: number;
  /** Han characters only. */
  readonly han: number;
  /** Punctuation and signs of every width. */
  readonly marks: number;
}

/** The count of a manuscript, with what else stands in it. */
export interface ManuscriptCount extends TextCount {
  readonly tables: number;
  readonly pictures: number;
  readonly footnotes: number;
}

/** Counts one text. Line breaks are neither characters nor blanks. */
export function countText(text: string): TextCount {
  const characters = [...text];
  let [eastAsian, westernWords, western, blanks, han, marks] = [0, 0, 0, 0, 0, 0];
  let inWord = false;
  for (const [index, character] of characters.entries()) {
    const kind = characterKind(character);
    if (kind === 'blank') {
      if (character !== '\n') blanks += 1;
      inWord = false;
      continue;
    }
    if (kind === 'han') han += 1;
    if (kind === 'mark') marks += 1;
    if (isEastAsian(character, characters[index - 1] ?? '', characters[index + 1] ?? '')) {
      eastAsian += 1;
      inWord = false;
      continue;
    }
    western += 1;
    if (!inWord) westernWords += 1;
    inWord = true;
  }
  return {
    words: eastAsian + westernWords,
    characters: eastAsian + western,
    charactersWithSpaces: eastAsian + western + blanks,
    paragraphs: characters.some((character) => characterKind(character) !== 'blank') ? 1 : 0,
    ...{ eastAsian, westernWords, han, marks },
  };
}

/**
 * Counts a manuscript, labels of list items included, as they are printed.
 *
 * @param withFootnotes Whether the text of footnotes counts, as Word asks too.
 */
export function countManuscript(manuscript: Node, withFootnotes = true): ManuscriptCount {
  const blocks = textBlocks(manuscript).filter(({ node }) => withFootnotes || node.isTextblock);
  const found = { tables: 0, pictures: 0, footnotes: 0 };
  manuscript.descendants((node) => {
    if (node.type.name === 'table') found.tables += 1;
    else if (node.type.name === 'figure') found.pictures += 1;
    else if (node.type.name === 'footnote') found.footnotes += 1;
  });
  return sumCounts([{ ...noCount, ...found }, ...blocks.map(({ text }) => ({ ...noCount, ...countText(text) }))]);
}

/** The sum of counts, such as those of an issue's articles. */
export function sumCounts(counts: readonly ManuscriptCount[]): ManuscriptCount {
  const sum = { ...noCount };
  for (const count of counts) for (const name of countNames) sum[name] += count[name];
  return sum;
}

const noCount = {
  ...{
    words: 0,
    characters: 0,
    charactersWithSpaces: 0,
    paragraphs: 0,
    eastAsian: 0,
    westernWords: 0,
    han: 0,
    marks: 0,
  },
  ...{ tables: 0, pictures: 0, footnotes: 0 },
};
const countNames = Object.keys(noCount) as (keyof typeof noCount)[];
