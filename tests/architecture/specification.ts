import { parseSync, Visitor } from 'oxc-parser';

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

/**
 * Ids of the tests that hold a negative control of their own: `it('LINE-01 …', () => { … fails(() => …) … })`.
 *
 * @throws {SyntaxError} where a test can't be parsed
 */
export function controlledIds({ path, source }: TestSource): string[] {
  const { program, errors } = parseSync(path, source);
  const error = errors[0];
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);
  const titles: { readonly title: string; readonly start: number; readonly end: number }[] = [];
  const controls: number[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [first], start, end }) => {
      if (callee.type === 'Identifier' && callee.name === 'fails') controls.push(start);
      const name = callee.type === 'CallExpression' ? callee.callee : callee;
      if (!TEST.test(source.slice(name.start, name.end))) return;
      if (first?.type === 'Literal' && typeof first.value === 'string') titles.push({ title: first.value, start, end });
    },
  }).visit(program);
  return titles
    .filter(({ start, end }) => controls.some((control) => control > start && control < end))
    .flatMap(({ title }) => title.match(/\b[A-Z]+-\d{2}\b/g) ?? []);
}

/**
 * Rules that are built and have no negative control: neither one in their test nor a change to the engine that makes
 * their test fail. Also controls of what is no built rule.
 *
 * @param switchedOff Ids whose tests fail where their rule is switched off.
 */
export function withoutControl(
  markdown: string,
  tests: readonly TestSource[],
  switchedOff: readonly string[],
): readonly string[] {
  const built = specifiedRules(markdown).filter(isBuilt);
  const controlled = new Set([...tests.flatMap(controlledIds), ...switchedOff]);
  const ids = new Set(built.map(({ id }) => id));
  return [
    ...built.filter(({ id }) => !controlled.has(id)).map(({ id }) => `${id} has no negative control`),
    ...switchedOff.filter((id) => !ids.has(id)).map((id) => `${id} is switched off and is no rule that is built`),
  ];
}

/** `it`, `test`, and these for a table of cases. */
const TEST = /^(?:it|test)(?:\.each)?$/;

const isBuilt = ({ status }: SpecifiedRule): boolean => /^(?:done$|partly)/.test(status);

const ID = /^[A-Z]+-\d{2}$/;
/** “partly” says what is missing. */
const STATUS = /^(?:done|partly: .+|not yet)$/;
