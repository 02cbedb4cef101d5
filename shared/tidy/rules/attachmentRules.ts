import { editsBy, type TextRule } from '../textRule.ts';

/** No mark after an attachment's name in the 附件说明 (GB/T 9704-2012, 7.3.4). */
export const attachmentNameEnd: TextRule = {
  id: 'attachment-name-end',
  name: '附件名称后不加标点',
  entry: 23,
  find: (line) =>
    line.role === 'attachmentItem' ? editsBy(line, /(?<=[\p{Script=Han}》”）〕])[。；;，,]$/gu, () => '') : [],
};
