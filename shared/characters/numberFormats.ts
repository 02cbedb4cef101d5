const digits = '〇一二三四五六七八九';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/**
 * Writes a number as a list format of Word does (ECMA-376, 17.18.59 ST_NumberFormat).
 * Returns null for formats it does not know; the caller falls back to decimal and reports it.
 */
export function formatNumber(value: number, format: string): string | null {
  const formatter = formatters[format];
  return formatter ? formatter(value) : null;
}

const formatters: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => (value < 10 ? `0${value}` : String(value)),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  chineseCounting: (value) => (value < 100 ? counting(value) : byDigits(value)),
  chineseCountingThousand: counting,
  taiwaneseCounting: (value) => (value < 100 ? counting(value) : byDigits(value)),
  taiwaneseCountingThousand: counting,
  taiwaneseDigital: byDigits,
  japaneseCounting: counting,
  japaneseDigitalTenThousand: byDigits,
  ideographDigital: byDigits,
  chineseLegalSimplified: (value) => formal(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographLegalTraditional: (value) => formal(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  japaneseLegal: (value) => formal(value, '零壱弐参四伍六七八九', '拾百千'),
  ideographTraditional: (value) => (value <= 10 ? (stems[value - 1] ?? '') : String(value)),
  ideographZodiac: (value) => (value <= 12 ? (branches[value - 1] ?? '') : String(value)),
  ideographZodiacTraditional: (value) => `${stems[(value - 1) % 10] ?? ''}${branches[(value - 1) % 12] ?? ''}`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => within(value, 20, 0x2488),
  decimalEnclosedParen: (value) => within(value, 20, 0x2474),
  ideographEnclosedCircle: (value) => within(value, 10, 0x3280),
};

function fullWidth(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function byDigits(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? '');
}

/** 一, 十, 十一, 二十, 一百〇一: as people count; 10 to 19 without a leading 一. */
function counting(value: number): string {
  return formal(value, digits, '十百千').replace(/^一十/, '十');
}

function formal(value: number, names: string, units: string): string {
  if (value === 0) return names[0] ?? '';
  if (value >= 10_000) return String(value);
  let text = '';
  let skipped = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? names[0] : ''}${names[digit]}${power > 0 ? units[power - 1] : ''}`;
    skipped = false;
  }
  return text;
}

function roman(value: number): string {
  if (value <= 0 || value >= 4000) return String(value);
  const numerals: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [worth, numeral] of numerals) {
    while (rest >= worth) {
      text += numeral;
      rest -= worth;
    }
  }
  return text;
}

/** A to Z, then AA, BB, as Word counts on. */
function letters(value: number): string {
  if (value <= 0) return String(value);
  const times = Math.min(Math.floor((value - 1) / 26) + 1, 30);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(times);
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCharCode(0x32b1 + value - 36);
  return String(value);
}

function within(value: number, last: number, first: number): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value);
}
