/** A rule of SPEC.md. */
export interface SpecifiedRule {
  readonly id: string;
  /** done, partly or not yet. */
  readonly status: string;
  /** Its line in the file, from 1. */
  readonly line: number;
}

/** A test file, by its path in the repository. */
export interface TestSource {
  readonly path: string;
  readonly source: string;
}

/** The rules of a specification, in its order: rows of tables that begin with an id and end with a status. */
export function specifiedRules(markdown: string): SpecifiedRule[] {
  return markdown.split('\n').flatMap((text, index) => {
    const [, id = '', ...cells] = text.split('|').map((cell) => cell.trim());
    if (!ID.test(id)) return [];
    const status = cells.at(-2) ?? '';
    return [{ id, status, line: index + 1 }];
  });
}

/** Ids that the titles of tests name: `it('LINE-03 …')`, `describe('…')`, `it.each(…)('…')`. */
export function namedIds({ source }: TestSource): string[] {
  const titles = source.matchAll(/\b(?:it|test|describe)\b[^'"`\n]*(['"`])((?:\\.|(?!\1).)*)\1/g);
  return [...titles].flatMap(([, , title = '']) => title.match(/\b[A-Z]+-\d{2}\b/g) ?? []);
}

/**
 * Where specification and tests contradict each other: an id twice, a status that is none, a rule that is done or
 * partly done without a test that names it, a test that names no rule or one that is said to be not there yet.
 */
export function specificationFaults(markdown: string, tests: readonly TestSource[]): string[] {
  const rules = specifiedRules(markdown);
  const chapters = new Set(rules.map(({ id }) => id.split('-')[0]));
  const named = new Map<string, string>();
  for (const test of tests)
    for (const id of namedIds(test)) if (chapters.has(id.split('-')[0])) named.set(id, test.path);
  const known = new Map<string, SpecifiedRule>();
  const faults: string[] = [];
  for (const rule of rules) {
    if (known.has(rule.id)) faults.push(`${rule.id} stands twice (line ${rule.line})`);
    known.set(rule.id, rule);
    if (!STATUS.test(rule.status)) faults.push(`${rule.id} has the status “${rule.status}” (line ${rule.line})`);
    if (isBuilt(rule) && !named.has(rule.id)) faults.push(`${rule.id} is ${rule.status} and no test names it`);
  }
  for (const [id, path] of named) {
    const rule = known.get(id);
    if (!rule) faults.push(`${path} names ${id}, which is no rule`);
    else if (!isBuilt(rule)) faults.push(`${path} tests ${id}, which is said to be ${rule.status}`);
  }
  return faults;
}

const isBuilt = ({ status }: SpecifiedRule): boolean => /^(?:done$|partly)/.test(status);

const ID = /^[A-Z]+-\d{2}$/;
/** “partly” says what is missing. */
const STATUS = /^(?:done|partly: .+|not yet)$/;
