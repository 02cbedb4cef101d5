import { editsBy, type TextRule } from '../textRule.ts';

/** Brackets that people type around the year of a document number. */
const open = '[〔【［\\[（(]';
const close = '[〕】］\\]）)]';
const year = '(?:19|20)\\d{2}';

/** 〔农办牧（2021）46号〕 → （农办牧〔2021〕46号）. */
export const numberInBrackets: TextRule = {
  id: 'number-in-brackets',
  name: '括注中的发文字号',
  entry: 2,
  find: (line) =>
    editsBy(
      line,
      new RegExp(`[〔［【]([^〔〕［］【】（）()\\n]{1,15})${open}(${year})${close}([第\\d]{1,6}号)[〕］】]`, 'gu'),
      ([, code, found, number]) => `（${code}〔${found}〕${number}）`,
    ),
};

/** 【2021】30号, [2021]30号, （2021）30号 → 〔2021〕30号. A court's case number has its letters after the year. */
export const numberBrackets: TextRule = {
  id: 'number-brackets',
  name: '发文字号年份用六角括号',
  entry: 1,
  find: (line) =>
    editsBy(
      line,
      new RegExp(
        `(?<=[\\p{Script=Han}A-Z])(\\s*)${open}\\s*(${year})\\s*${close}(?=\\s*第?\\s*\\d{1,5}\\s*号(?!楼|院|线|路|文件室))`,
        'gu',
      ),
      ([, blanks, found]) => `${blanks}〔${found}〕`,
    ),
};

/** 〔2023〕第01号 → 〔2023〕1号. An order has its 第 and no year: 国务院令第643号. */
export const numberOrdinal: TextRule = {
  id: 'number-ordinal',
  name: '发文字号不编虚位、不加“第”',
  entry: 3,
  find: (line) => editsBy(line, /(?<=〔\d{4}〕)第?0*([1-9]\d{0,4})(?=号)/g, ([, number]) => number ?? null),
};

/** 〔2022〕107 号, 青政发 〔2022〕, 国务院令 第711号: no blanks within. */
export const numberBlanks: TextRule = {
  id: 'number-blanks',
  name: '发文字号内去空格',
  entry: 4,
  find: (line) => [
    ...editsBy(
      line,
      /(?<=[发函办字规电告复任通批])[ \u00a0]*〔(\d{4})〕[ \u00a0]*(第?)[ \u00a0]*(\d{1,5})[ \u00a0]*号|〔(\d{4})〕[ \u00a0]*(第?)[ \u00a0]*(\d{1,5})[ \u00a0]*号|(?<=令)[ \u00a0]*第[ \u00a0]*(\d{1,5})[ \u00a0]*号/g,
      ([found]) => found.replaceAll(/[ \u00a0]/g, ''),
    ),
  ],
};
