import { editsBy, type RuleText, type TextEdit, type TextRule } from '../textRule.ts';

/** Blanks at the ends of a block and of its lines. In a cell those at the beginning may set a sub-item in, and stay. */
export const edgeBlanks: TextRule = {
  id: 'edge-blanks',
  name: '段首、段末、行末的空格',
  entry: null,
  find: (line) => {
    const lead = line.isInTable ? '' : '(?<=^|\\n)[^\\S\\n]+|';
    return editsBy(line, new RegExp(`${lead}[^\\S\\n]+(?=\\n|$)`, 'g'), () => '');
  },
};

/** Two spaces or more between Western words → one. */
export const doubledBlanks: TextRule = {
  id: 'doubled-blanks',
  name: '西文间的多余空格',
  entry: null,
  find: (line) => (line.isInTable ? [] : editsBy(line, /(?<=[A-Za-z,.;])[ \u00a0]{2,}(?=[A-Za-z])/g, () => ' ')),
};

/**
 * A space between digits and Han, beside a Chinese mark, or inside Han text: the engine sets what space there is to be.
 *
 * Only in running text, that is in paragraphs that end as sentences do. Silent on ideographic spaces and on several
 * spaces (names padded to three characters, spread labels, fields of a line), between short words (names side by
 * side), after the number of a heading, an article, a table or a figure, and before long numbers (telephones).
 */
export const typedBlanks: TextRule = {
  id: 'typed-blanks',
  name: '汉字、数字间的空格',
  entry: 29,
  find: (line) => {
    if (!isRunningText(line)) return [];
    return [
      ...editsBy(line, /(?<=\p{Script=Han}) (?=\d{1,4}(?!\d))/gu, (_match, at) =>
        isAfterLabel(line.text, at) ? null : '',
      ),
      ...editsBy(line, /(?<=\d[%％]?) (?=\p{Script=Han})/gu, (_match, at) =>
        isLabelNumber(line.text, at) ? null : '',
      ),
      ...editsBy(line, /(?<=[，。；、！？）》”]) (?=[\p{Script=Han}\d“《（])/gu, () => ''),
      ...editsBy(line, /(?<=[\p{Script=Han}\d]) (?=[，。；、！？）》”])/gu, () => ''),
      ...editsBy(line, /(?<=\p{Script=Han}{3}) (?=\p{Script=Han}{3})/gu, (_match, at) =>
        isBetweenPhrases(line.text, at) ? null : '',
      ),
    ].toSorted((one: TextEdit, other) => one.from - other.from);
  },
};

function isRunningText({ text, role, isInTable }: RuleText): boolean {
  return (
    !isInTable && (role === 'paragraph' || role === 'footnote') && text.length >= 12 && /[。；：！？，]$/.test(text)
  );
}

/** “附件 1”, “表 2”: the blank belongs to the label. */
function isAfterLabel(text: string, at: number): boolean {
  return /(?:^|\n)(?:附件|附表|附图|表|图|专栏)$/.test(text.slice(0, at));
}

/** “1.1 总则”, “表 2 各镇产量”, “第 3 条 本办法”: the number is the block's own. */
function isLabelNumber(text: string, at: number): boolean {
  if (/^ [年月日]/.test(text.slice(at))) return false;
  return /(?:^|\n)(?:附件|附表|附图|表|图|专栏|第)?\s?[\d.\-—]+$/.test(text.slice(0, at));
}

/**
 * Whether a space is meant: between the halves of a slogan, which are equally long or quoted (“学法律 讲法律”), or after
 * the number of an article.
 */
function isBetweenPhrases(text: string, at: number): boolean {
  const before = /\p{Script=Han}+$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\p{Script=Han}+/u.exec(text.slice(at + 1))?.[0] ?? '';
  const opened =
    text
      .slice(0, at)
      .replaceAll(/[^“”《》（）]/g, '')
      .at(-1) ?? '';
  return (
    before.length === after.length ||
    /[“《（]/.test(opened) ||
    /第[一二三四五六七八九十百零〇]{1,5}[编章节条款]$/.test(before)
  );
}
