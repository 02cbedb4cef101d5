/**
 * Numbers the pictures, or the tables, of one article in their order.
 *
 * A number that was typed (图3, 附表 二) is kept, and those after it count on from there.
 */
export class CaptionNumbers {
  readonly #label: string;
  #last = 0;

  /** @param label What stands before a caption, with {n} for the number; empty for nothing. */
  constructor(label: string) {
    this.#label = label;
  }

  /** What the engine sets before the next caption, with a blank behind it; nothing where a number was typed. */
  next(caption: string): string {
    const typed = TYPED.exec(caption);
    this.#last = typed ? (numberOf(typed[1] ?? '') ?? this.#last + 1) : this.#last + 1;
    return typed || this.#label === '' ? '' : `${this.#label.replace('{n}', String(this.#last))}\u3000`;
  }
}

/** 图1, 图 1-2, 附表一, 插图三 … */
const TYPED = /^\s*[附插续]?(?:图表|图|表)\s*([0-9０-９]+|[一二三四五六七八九十]+)/;

const DIGITS = '〇一二三四五六七八九';

/** A number up to 99 in digits or Han characters. */
function numberOf(text: string): number | null {
  const digits = text.normalize('NFKC');
  if (/^\d+$/.test(digits)) return Number(digits);
  const [, tens, , ones] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined) return null;
  if (!text.includes('十')) return DIGITS.indexOf(text);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
