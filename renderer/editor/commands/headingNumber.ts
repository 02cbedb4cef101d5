/** A number at the head of a text that tells a heading's level. */
export interface HeadingNumber {
  /** 1 to 4 for 一、 （一） 1. （1）. */
  readonly level: number;
  /** Characters of the number with its mark. */
  readonly length: number;
}

/** 99 is more than any document has on one level. */
const HAN = '[一二三四五六七八九十百]{1,4}';
const FORMS: readonly RegExp[] = [
  new RegExp(`^${HAN}、`),
  new RegExp(`^[（(]${HAN}[）)]`),
  // Not the beginning of a decimal or a date: 1.5万吨, 2023.12.
  /^[0-9]{1,2}[.．](?=[^0-9])/,
  /^[（(][0-9]{1,2}[）)]/,
];

/**
 * The number with which a text begins, as official documents number their levels.
 *
 * A level-3 number counts only with a character after it, since 1. may still become 1.5.
 *
 * @see GB/T 9704-2012, 7.3.3
 */
export function headingNumber(text: string): HeadingNumber | null {
  for (const [index, form] of FORMS.entries()) {
    const found = form.exec(text);
    if (found) return { level: index + 1, length: found[0].length };
  }
  return null;
}
