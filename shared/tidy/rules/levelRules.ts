import { editsBy, type RuleText, type TextRule } from '../textRule.ts';

/** Where headings and numbered paragraphs stand; 附件说明 numbers its items too. */
const isNumbered = ({ role, isInTable }: RuleText): boolean =>
  !isInTable && (role === 'paragraph' || role === 'heading' || role === 'attachmentItem');

/** 1、 as a level-3 number → 1. (GB/T 9704-2012, 7.3.3). Not 1、2号楼. */
export const levelThreeMark: TextRule = {
  id: 'level-three-mark',
  name: '第三层序数用“1.”',
  entry: 12,
  find: (line) =>
    isNumbered(line)
      ? editsBy(line, /(?<=^|\n)((?:附件[：:])?\d{1,2})、(?=[\p{Script=Han}“《（])/gu, ([, number]) => `${number}.`)
      : [],
};

/** (一) → （一）; （一）、 → （一）. */
export const levelTwoBrackets: TextRule = {
  id: 'level-two-brackets',
  name: '第二、四层序数用全角括号，其后不加标点',
  entry: 13,
  find: (line) =>
    isNumbered(line)
      ? editsBy(
          line,
          /(?<=^|\n)[（(][ ]?([一二三四五六七八九十]{1,3}|\d{1,2})[ ]?[）)][、，,.．]?(?=[\p{Script=Han}“《])/gu,
          ([, number]) => `（${number}）`,
        )
      : [],
};
