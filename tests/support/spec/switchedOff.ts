/** A change to the engine that switches a rule off, and the rules whose tests must then fail. */
export interface SwitchedOff {
  readonly rule: string;
  readonly fails: readonly string[];
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const inline = (name: string): string => `shared/layout/inline/${name}.ts`;

/** Negative controls for whole rules: the engine without them. `find` stands exactly once in its file. */
export const SWITCHED_OFF: readonly SwitchedOff[] = [
  {
    rule: 'marks that begin no line',
    fails: ['LINE-01', 'LINE-03', 'LINE-06', 'LINE-20', 'LINE-30', 'SAFE-01'],
    file: inline('characterClass'),
    find: 'return LINE_START_PROHIBITED[kinsoku].has(character);',
    replace: 'return false;',
  },
  {
    rule: 'marks that end no line',
    fails: ['LINE-02', 'LINE-13', 'SAFE-01'],
    file: inline('characterClass'),
    find: 'return LINE_END_PROHIBITED[kinsoku].has(character);',
    replace: 'return false;',
  },
  {
    rule: 'one and a half ems for adjacent marks',
    fails: ['PUNCT-07', 'PUNCT-08'],
    file: inline('gap'),
    find: 'const blank = adjacentMarks(before, after);',
    replace: 'const blank = before.kind === undefined ? adjacentMarks(before, after) : null;',
  },
  {
    rule: 'units that are not divided',
    fails: ['ADJ-13', 'LINE-12'],
    file: inline('gap'),
    find: 'function isUnbreakable(before: Cluster, after: Cluster): boolean {',
    replace: 'function isUnbreakable(before: Cluster, after: Cluster): boolean {\n  if (after) return false;',
  },
  {
    rule: 'space between Han and Latin',
    fails: ['ADJ-07', 'ADJ-11', 'MIX-01'],
    file: inline('gap'),
    find: 'function isHanLatin(before: Cluster, after: Cluster): boolean {',
    replace: 'function isHanLatin(before: Cluster, after: Cluster): boolean {\n  if (after) return false;',
  },
  {
    rule: 'no single character on the last line',
    fails: ['PARA-03'],
    file: inline('breakLines'),
    find: 'const LONE_CHARACTER = 400;',
    replace: 'const LONE_CHARACTER = 0;',
  },
  {
    rule: 'document numbers spared',
    fails: ['LINE-11'],
    file: inline('gap'),
    find: 'const INSIDE_DOCUMENT_NUMBER = { year: 40, number: 41, end: 44 } as const;',
    replace: 'const INSIDE_DOCUMENT_NUMBER = { year: 0, number: 0, end: 0 } as const;',
  },
  {
    rule: 'numbers with their units',
    fails: ['LINE-15'],
    file: inline('gap'),
    find: 'if (isNoBreakSpace(space.text) || isNumberAndUnit(visible, after)) return FORBIDDEN;',
    replace: 'if (isNoBreakSpace(space.text)) return FORBIDDEN;',
  },
  {
    rule: 'a line of its own for …………',
    fails: ['LINE-19'],
    file: inline('gap'),
    find: 'if (isDoubleEllipsis(after)) return REQUIRED;',
    replace: '',
  },
  {
    rule: '？！ in one em',
    fails: ['PUNCT-13'],
    file: inline('shapeClusters'),
    find: "return row.length < 2 ? '' : row.length === 3 ? row : row.slice(0, 2);",
    replace: "return row.length < 2 ? '' : '';",
  },
  {
    rule: 'closing marks at a line’s end in half an em',
    fails: ['PUNCT-11'],
    file: inline('preparedText'),
    find: "const trimsLineEnds = composition.lineEndMarks === 'half';",
    replace: 'const trimsLineEnds = false;',
  },
  {
    rule: 'sets of prohibitions',
    fails: ['LINE-32'],
    file: inline('characterClass'),
    find: 'return LINE_START_PROHIBITED[kinsoku].has(character);',
    replace: "return LINE_START_PROHIBITED[kinsoku === 'none' ? 'none' : 'strict'].has(character);",
  },
  {
    rule: 'styles of punctuation',
    fails: ['PUNCT-21'],
    file: inline('preparedText'),
    find: "composition.marks === 'full' ? cluster :",
    replace: "composition.marks !== 'none' ? cluster :",
  },
  {
    rule: 'fixed spaces',
    fails: ['ADJ-17'],
    file: inline('gap'),
    find: "if (composition.hanLatinSpace === 'fixed') return { ...RIGID, width: size / 4 };",
    replace: '',
  },
  {
    rule: 'opening marks at a line’s start without their blank',
    fails: ['PUNCT-09', 'PUNCT-10'],
    file: inline('setParagraph'),
    find: 'let pen = -(text.clusters[line.start]?.blankBefore ?? 0);',
    replace: 'let pen = 0;',
  },
  {
    rule: 'half ems for · – ／',
    fails: ['PUNCT-02', 'PUNCT-03', 'PUNCT-04'],
    file: inline('shapeClusters'),
    find: "return kind === 'middleDot' || kind === 'slash' || text === EN_DASH ? 0.5 : 1;",
    replace: 'return text === EN_DASH ? 1 : 1;',
  },
  {
    rule: 'two ems for ——',
    fails: ['PUNCT-05', 'PUNCT-12'],
    file: inline('shapeClusters'),
    find: 'const width = 2 * style.size;',
    replace: 'const width = 1.5 * style.size;',
  },
  {
    rule: 'the order of shrinking',
    fails: ['ADJ-04', 'ADJ-05', 'ADJ-06', 'ADJ-07'],
    file: inline('gap'),
    find: "['wordSpace', 'bracket', 'pause', 'hanLatin', 'stop']",
    replace: "['stop', 'hanLatin', 'pause', 'bracket', 'wordSpace']",
  },
  {
    rule: 'no space beside connectors',
    fails: ['ADJ-14'],
    file: inline('gap'),
    find: 'return isJoining(before) || isJoining(after) ? RIGID : ELASTIC;',
    replace: 'return isJoining(before) ? ELASTIC : ELASTIC;',
  },
  {
    rule: 'lines set to the measure',
    fails: ['ADJ-01', 'ADJ-10', 'ADJ-11', 'ADJ-12'],
    file: inline('setParagraph'),
    find: "(shape.align === 'justify' && !isForced)",
    replace: '(isForced && false)',
  },
  {
    rule: 'titles broken between words',
    fails: ['TITLE-02'],
    file: inline('breakTitle'),
    find: 'const INSIDE_WORD = 1000;',
    replace: 'const INSIDE_WORD = 0;',
  },
  {
    rule: '关于 and 的通知 bound',
    fails: ['TITLE-03'],
    file: inline('breakTitle'),
    find: 'const BINDS = 30;',
    replace: 'const BINDS = 0;',
  },
  {
    rule: 'even lines of titles',
    fails: ['TITLE-04', 'TITLE-05'],
    file: inline('breakTitle'),
    find: 'const UNEVEN = 5;',
    replace: 'const UNEVEN = 0;',
  },
  {
    rule: 'emphasis dots below the line',
    fails: ['PUNCT-15'],
    file: inline('lineItems'),
    find: 'const DOT_DEPTH = 0.55;',
    replace: 'const DOT_DEPTH = -0.9;',
  },
  {
    rule: 'the Latin apostrophe',
    fails: ['MIX-08'],
    file: inline('westernStretches'),
    find: "const LETTER = '[A-Za-z",
    replace: "const LETTER = '[\\u0001",
  },
  {
    rule: 'a face for Western words',
    fails: ['MIX-07', 'MIX-08'],
    file: inline('coveredParts'),
    find: 'if (own === null) return',
    replace: 'if (own !== -1) return',
  },
  {
    rule: 'spaces of Western marks',
    fails: ['MIX-12'],
    file: inline('shapeWord'),
    find: 'SPACED[style.punctuation]',
    replace: 'SPACED.asTyped',
  },
  {
    rule: 'hyphenation',
    fails: ['LINE-22'],
    file: inline('preparedText'),
    find: 'if (hyphenator === null) return clusters;',
    replace: 'if (hyphenator !== undefined) return clusters;',
  },
  {
    rule: 'digits of one width',
    fails: ['MIX-11'],
    file: inline('shapeWord'),
    find: "style.digits === 'tabular' ?",
    replace: 'style.digits === undefined ?',
  },
  {
    rule: 'keeps',
    fails: ['COL-08', 'COL-09', 'TITLE-11', 'TITLE-12'],
    file: 'shared/layout/galley/keeps.ts',
    find: 'item.breakAfter = breakPermission(items, index, keeps);',
    replace: "item.breakAfter = index < 0 ? breakPermission(items, index, keeps) : 'anywhere';",
  },
];
