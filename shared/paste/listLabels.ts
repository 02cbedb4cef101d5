import { formatNumber } from '../characters/numberFormats.ts';
import { missingSort, symbolText } from '../characters/symbolFonts.ts';
import type { HtmlElement } from './htmlTree.ts';

/** What stands before an item of a list: a bullet makes a list item, a number is text of the document. */
export type ListLabel = { readonly kind: 'bullet' | 'number'; readonly text: string };

/**
 * Reads the label that Word and WPS write out before an item (`mso-list:Ignore`), font and all.
 *
 * @param text The label's text without blanks.
 * @param font The font it is set in: `Symbol` writes its bullet as ·.
 */
export function typedLabel(text: string, font: string): ListLabel | null {
  if (text === '') return null;
  const characters = [...text];
  const only = characters[0] ?? '';
  const isBullet = characters.length === 1 && !/[\p{Script=Han}0-9A-Z]/u.test(only);
  const isInSymbolFont = /^["']?(?:symbol|wingdings)/i.test(font);
  if (characters.length === 1 && (isInSymbolFont || (isBullet && !/^[①-⓿⑴-⒇㈠-㈩]$/.test(only)))) {
    const symbol = isInSymbolFont ? symbolText(font.replaceAll(/["']/g, ''), only.codePointAt(0) ?? 0) : only;
    // The round bullets of office programs are one and the same in print.
    return {
      kind: 'bullet',
      text: /^[·•o\u25aa\uf000-\uf0ff]$/u.test(symbol) || symbol === missingSort ? '●' : symbol,
    };
  }
  return { kind: 'number', text: joiningLabel(text) };
}

/** The label of an item of `ol` or `ul`, by its place in the list. */
export function countedLabel(list: HtmlElement, value: number): ListLabel {
  const style = list.style.get('list-style-type') ?? list.style.get('list-style')?.split(' ')[0] ?? '';
  if (list.name === 'ul' && !(style in numberStyles)) return { kind: 'bullet', text: bullets[style] ?? '●' };
  const type = numberStyles[style] ?? numberTypes[list.attribute('type') ?? '1'] ?? 'decimal';
  const number = formatNumber(value, type) ?? String(value);
  return { kind: 'number', text: type.startsWith('chinese') ? `${number}、` : `${number}.` };
}

/** Names of CSS and of Word for the same numbers. */
const numberStyles: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand',
};
const numberTypes: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const bullets: Readonly<Record<string, string>> = { circle: '○', square: '■' };

/** A number that ends in a mark joins its text; another one (第一条) is set off by an ideographic space. */
function joiningLabel(label: string): string {
  return /[、.．。）)：:]$/.test(label) || /^[①-⓿⑴-⒇㈠-㈩]$/.test(label) ? label : `${label}\u3000`;
}
