import { editsBy, type TextEdit, type TextRule } from '../textRule.ts';

/** 》、《 → 》《; ”、“ → ”“ between adjacent titles or quotations (GB/T 15834-2011, 4.5.3.5). */
export const adjacentTitles: TextRule = {
  id: 'adjacent-titles',
  name: '并列的书名号、引号之间不用顿号',
  entry: 17,
  find: (line) => editsBy(line, /(?<=》)、(?=《)|(?<=”)、(?=“)/g, () => ''),
};

/** 、 before a closing quotation mark or at a sentence's end. */
export const commaBeforeClose: TextRule = {
  id: 'comma-before-close',
  name: '引号末、句末不用顿号',
  entry: 18,
  find: (line) => editsBy(line, /(?<=\p{Script=Han})、(?=[”’。；])/gu, () => ''),
};

/** ... 。。。 and a single … → ……; -- → ——. Between digits a dash is a range, as a cell it stands for no value. */
export const dashesAndEllipses: TextRule = {
  id: 'dashes-and-ellipses',
  name: '省略号、破折号',
  entry: 22,
  find: (line) =>
    line.isInTable
      ? []
      : inOrder([
          ...editsBy(
            line,
            /(?<=[\p{Script=Han}，、”》）])(?:\.{3,6}|。{3,6})(?=$|[\p{Script=Han}，。；！？”）\n])/gu,
            () => '……',
          ),
          ...editsBy(line, /(?<=[\p{Script=Han}，、])…(?=$|[\p{Script=Han}，。；！？”）\n])/gu, () => '……'),
          ...editsBy(line, /(?<=[\p{Script=Han}”》）])(?:--|－－)(?=[\p{Script=Han}“《（])/gu, () => '——'),
        ]),
};

/** 。。 ，， 、、 and 。， ，。: one of them is a slip. Three full stops are an ellipsis. */
export const doubledMarks: TextRule = {
  id: 'doubled-marks',
  name: '重复的标点',
  entry: 26,
  find: (line) =>
    editsBy(
      line,
      /(?<![，、；：。])(?:，，|、、|；；|：：|。。|。，|，。|、，|，、|；。)(?![，、；：。])/g,
      ([found]) => (found.includes('。') ? '。' : (found[0] ?? null)),
    ),
};

/** Outer 〈〉 → 《》, a title within a title in 〈〉 (GB/T 15834-2011, 4.15.3.3). Only where all are in pairs. */
export const titleMarks: TextRule = {
  id: 'title-marks',
  name: '书名号外双内单',
  entry: 10,
  find: (line) => {
    const edits: TextEdit[] = [];
    const open: { at: number; isDouble: boolean }[] = [];
    for (const [at, mark] of line.text.split('').entries()) {
      if (mark === '《' || mark === '〈') open.push({ at, isDouble: mark === '《' });
      if (mark !== '》' && mark !== '〉') continue;
      const start = open.pop();
      if (!start || start.isDouble !== (mark === '》')) return [];
      const wantsDouble = open.length % 2 === 0;
      if (wantsDouble === start.isDouble) continue;
      edits.push({ from: start.at, to: start.at + 1, text: wantsDouble ? '《' : '〈' });
      edits.push({ from: at, to: at + 1, text: wantsDouble ? '》' : '〉' });
    }
    return open.length > 0 ? [] : inOrder(edits);
  },
};

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((one, other) => one.from - other.from);
}
