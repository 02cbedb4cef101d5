/**
 * Symbols of units that belong to the number before them: SI base and derived units, the units that China uses with
 * them, and multiples with the prefixes that occur; also bits and bytes. Names of units in characters are none.
 *
 * @see GB 3100-1993, 3 to 5 (tables 1 to 5); IEC 80000-13 for bit and B
 */
export function isUnitSymbol(text: string): boolean {
  const known = answers.get(text);
  if (known !== undefined) return known;
  const answer = text.split(/[·/]/).every((part) => SYMBOLS.has(part.replace(/(?<=.)[-−]?[²³23]$/, '')));
  // Texts are few: what follows a number and a space.
  answers.set(text, answer);
  return answer;
}

const answers = new Map<string, boolean>();

/** Symbols by the prefixes they take, the empty one first. */
const TABLE: readonly (readonly [symbols: string, prefixes: string])[] = [
  // Tables 1 and 2: base units and derived units with names.
  ['m', ',k,h,d,c,m,μ,µ,n,p'],
  ['g', ',k,m,μ,µ,n'],
  ['s', ',m,μ,µ,n,p'],
  ['A V', ',M,k,m,μ,µ,n'],
  ['Hz W J', ',T,G,M,k,m,μ,µ'],
  ['Pa', ',G,M,k,h,m'],
  ['N', ',M,k,m'],
  ['Ω', ',G,M,k,m'],
  ['F H', ',m,μ,µ,n,p'],
  ['K mol C S T Wb', ',k,m,μ,µ'],
  ['cd lm lx rad', ',k,m'],
  ['sr', ''],
  ['Bq Gy Sv', ',T,G,M,k,m,μ,µ'],
  // Table 3: units that China uses with the SI.
  ['min h d r kn u tex dB ha °C', ''],
  ['var', ',k,M'],
  ['t', ',k,M'],
  ['L l', ',h,d,m,μ,µ'],
  ['eV', ',G,M,k'],
  // IEC 80000-13.
  ['bit b B', ',k,K,M,G,T,P,Ki,Mi,Gi,Ti'],
  ['bps', ',k,M,G,T'],
];

const SYMBOLS: ReadonlySet<string> = new Set(
  TABLE.flatMap(([symbols, prefixes]) =>
    prefixes.split(',').flatMap((prefix) => symbols.split(' ').map((symbol) => prefix + symbol)),
  ),
);
