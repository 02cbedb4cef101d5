import type { Diagnostic } from '../diagnostic.ts';

const found = (diagnostic: Diagnostic): string => String(diagnostic.values?.found ?? '');

/** Why a search did not begin, and what to do. */
export const findWordings = {
  FIND_EMPTY: () => '请输入要查找的内容。',
  FIND_TOO_LONG: () => '查找的内容太长（最多 1000 个字符）。请缩短后再查。',
  FIND_UNSUPPORTED: (d) => `“${found(d)}”这种写法（环视、反向引用）不支持。请换一种写法。`,
  FIND_SYNTAX: (d) =>
    `查找的式子写错了，错在“${found(d)}”附近。请检查括号、方括号是否成对，要查括号本身请在前面加 \\。`,
} satisfies Record<string, (diagnostic: Diagnostic) => string>;
