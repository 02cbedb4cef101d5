/** 〓, the compositor's sign for a character that is missing. */
export const missingSort = '〓';

/** Common characters of Wingdings, by their code in the font. */
const wingdings: Readonly<Record<number, string>> = {
  40: '☎',
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  113: '□',
  114: '□',
  117: '◆',
  118: '◆',
  119: '◆',
  159: '•',
  161: '○',
  167: '■',
  168: '□',
  171: '★',
  178: '◇',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** Common characters of Wingdings 2. */
const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  163: '□',
  152: '●',
  151: '●',
};

/** Common characters of Symbol. */
const symbol: Readonly<Record<number, string>> = {
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  163: '≤',
  180: '×',
  184: '÷',
  185: '≠',
  187: '≈',
  183: '●',
  215: '·',
  162: '′',
  97: 'α',
  98: 'β',
  103: 'γ',
  100: 'δ',
  109: 'μ',
  112: 'π',
  87: 'Ω',
  68: 'Δ',
  83: 'Σ',
  174: '→',
  172: '←',
};

/**
 * The Unicode character for a code of a symbol font, which Word keeps in the private area from F000 on.
 * {@link missingSort} stands for codes of a symbol font that are not known.
 */
export function symbolText(font: string, code: number): string {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const table = tableOf(font);
  if (!isPrivate && !table) return String.fromCodePoint(code);
  const inFont = isPrivate ? code - 0xf000 : code;
  const known = (table ?? wingdings)[inFont];
  if (known !== undefined) return known;
  if (!isPrivate && code > 0xff) return String.fromCodePoint(code);
  return table || inFont < 0x20 ? missingSort : String.fromCodePoint(inFont);
}

function tableOf(font: string): Readonly<Record<number, string>> | null {
  if (/^wingdings 2/i.test(font)) return wingdings2;
  if (/^wingdings/i.test(font)) return wingdings;
  return /^symbol/i.test(font) ? symbol : null;
}
