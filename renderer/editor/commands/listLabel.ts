const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const HAN_DIGITS = '零一二三四五六七八九十';

/** Labels that a new list can begin with. */
export const LIST_LABELS: readonly { readonly label: string; readonly name: string }[] = [
  { label: '●', name: '● 圆点' },
  { label: '■', name: '■ 方点' },
  { label: '①', name: '① 圈码' },
  { label: '1.', name: '1. 数字' },
  { label: '（1）', name: '（1） 括号数字' },
  { label: 'a）', name: 'a） 字母' },
  { label: '一是', name: '一是 汉字' },
];

/**
 * The label of the item that follows one with this label: ② after ①, 3. after 2., b） after a）; marks such as ●
 * are repeated, and so is what can't be counted on.
 */
export function nextLabel(label: string): string {
  const circled = CIRCLED.indexOf(label);
  if (circled >= 0) return CIRCLED[circled + 1] ?? label;
  const number = /^([^0-9]*)([0-9]{1,4})([^0-9]*)$/.exec(label);
  if (number) return `${number[1]}${Number(number[2]) + 1}${number[3]}`;
  const letter = /^([（(]?)([a-yA-Y])([）).．、]+)$/.exec(label);
  if (letter?.[2]) return `${letter[1]}${String.fromCodePoint((letter[2].codePointAt(0) ?? 0) + 1)}${letter[3]}`;
  const han = /^([^一二三四五六七八九十]*)([一二三四五六七八九])([是、）)]*)$/.exec(label);
  if (han?.[2]) return `${han[1]}${HAN_DIGITS[HAN_DIGITS.indexOf(han[2]) + 1]}${han[3]}`;
  return label;
}
