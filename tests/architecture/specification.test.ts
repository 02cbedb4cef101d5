import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SWITCHED_OFF } from '../support/spec/switchedOff.ts';
import {
  controlledIds,
  namedIds,
  specificationFaults,
  specifiedRules,
  type TestSource,
  withoutControl,
} from './specification.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
/** This file plants ids of its own. */
const OWN = 'architecture/specification.test.ts';

describe('the specification of the layout', () => {
  const markdown = readFileSync(join(REPOSITORY, 'shared', 'layout', 'SPEC.md'), 'utf8');
  const tests = readdirSync(join(REPOSITORY, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && path !== OWN)
    .map((path): TestSource => ({ path, source: readFileSync(join(REPOSITORY, 'tests', path), 'utf8') }));

  it('has a test for every rule that is done, and no test without a rule', () => {
    expect(specificationFaults(markdown, tests)).toEqual([]);
  });

  it('has a negative control for every rule that is done', () => {
    const switchedOff = SWITCHED_OFF.flatMap(({ fails }) => fails);
    expect(withoutControl(markdown, tests, switchedOff)).toEqual([]);
    const own = new Set(tests.flatMap(controlledIds));
    console.info(`${own.size} rules have a control in their test, ${new Set(switchedOff).size} are switched off`);
  });

  it('switches off what stands once in the engine', () => {
    const misplaced = SWITCHED_OFF.filter(
      ({ file, find }) => readFileSync(join(REPOSITORY, file), 'utf8').split(find).length !== 2,
    );
    expect(misplaced).toEqual([]);
    expect(SWITCHED_OFF.filter(({ find, replace, fails }) => find === replace || fails.length === 0)).toEqual([]);
  });

  it('has ninety rules and more, and says of each how far it is', () => {
    const rules = specifiedRules(markdown);
    expect(rules.length).toBeGreaterThanOrEqual(90);
    const count = (status: RegExp): number => rules.filter((rule) => status.test(rule.status)).length;
    const [done, partly, notYet] = [count(/^done/), count(/^partly/), count(/^not yet/)];
    console.info(`${rules.length} rules: ${done} done, ${partly} partly, ${notYet} not yet`);
    expect(done + partly + notYet).toBe(rules.length);
  });
});

describe('the check of the specification', () => {
  const row = (id: string, status: string): string => `| ${id} | No line begins with ， | clreq | we do | ${status} |`;
  const naming = (...titles: readonly string[]): TestSource[] => [
    { path: 'a.test.ts', source: titles.map((title) => `it('${title}', () => {});`).join('\n') },
  ];
  const faults = (rows: readonly string[], tests: readonly TestSource[]): string[] =>
    specificationFaults(['| Id | Rule | Source | What | Status |', '|---|---|---|---|---|', ...rows].join('\n'), tests);

  it('finds nothing where each built rule has its test', () => {
    const rows = [row('LINE-01', 'done'), row('LINE-02', 'partly: no ：'), row('LINE-03', 'not yet')];
    expect(faults(rows, naming('LINE-01 keeps it', 'LINE-02 keeps some', 'reads a page'))).toEqual([]);
  });

  it.each(['done', 'partly: no ：'])('finds a rule that is %s without a test', (status) => {
    expect(faults([row('LINE-01', status)], naming('keeps it'))).toEqual([`LINE-01 is ${status} and no test names it`]);
  });

  it('does not take a comment for a test', () => {
    const tests = [{ path: 'a.test.ts', source: "// LINE-01\nit('keeps it', () => {});" }];
    expect(faults([row('LINE-01', 'done')], tests)).toHaveLength(1);
  });

  it('finds a test that names no rule', () => {
    expect(faults([row('LINE-01', 'done')], naming('LINE-01 LINE-09 keep it'))).toEqual([
      'a.test.ts names LINE-09, which is no rule',
    ]);
  });

  it('finds a rule said to be missing that has a test', () => {
    expect(faults([row('LINE-01', 'not yet')], naming('LINE-01 keeps it'))).toEqual([
      'a.test.ts tests LINE-01, which is said to be not yet',
    ]);
  });

  it('finds an id that stands twice', () => {
    const rows = [row('LINE-01', 'done'), row('LINE-01', 'done')];
    expect(faults(rows, naming('LINE-01 keeps it'))).toEqual(['LINE-01 stands twice (line 4)']);
  });

  it('finds a status that says nothing', () => {
    expect(faults([row('LINE-01', 'partly')], naming('LINE-01 keeps it'))).toEqual([
      'LINE-01 has the status “partly” (line 3)',
    ]);
  });

  it('reads the titles of tests made from data', () => {
    const source = "it.each(MARKS)('LINE-01 %s', () => {});\ndescribe(`LINE-02 of many`, () => {});";
    expect(namedIds({ path: 'a.test.ts', source })).toEqual(['LINE-01', 'LINE-02']);
  });

  it('finds a rule without a negative control', () => {
    const rows = [row('LINE-01', 'done'), row('LINE-02', 'done'), row('LINE-03', 'done'), row('LINE-04', 'not yet')];
    const source = [
      "it('LINE-01 keeps it', () => { near(1, 1); fails(() => near(1, 2)); });",
      "it('LINE-02 keeps it', () => { near(1, 1); });",
      "it('LINE-03 keeps it', () => { near(1, 1); });",
    ].join('\n');
    const tests = [{ path: 'a.test.ts', source }];
    expect(withoutControl(rows.join('\n'), tests, ['LINE-03'])).toEqual(['LINE-02 has no negative control']);
    expect(withoutControl(rows.join('\n'), tests, ['LINE-02', 'LINE-03', 'LINE-04'])).toEqual([
      'LINE-04 is switched off and is no rule that is built',
    ]);
  });

  it('takes no control of another test, nor one in a comment, for a rule’s own', () => {
    const source = [
      "it.each([1])('LINE-01 keeps it', () => { near(1, 1); /* fails(() => near(1, 2)); */ });",
      "it('keeps all', async () => { fails(() => near(1, 2)); });",
      "it.each(MARKS)('LINE-02 keeps %s', () => { for (const a of []) fails(() => near(1, 2)); });",
    ].join('\n');
    expect(controlledIds({ path: 'a.test.ts', source })).toEqual(['LINE-02']);
  });

  it('leaves other names with numbers alone', () => {
    expect(faults([row('LINE-01', 'done')], naming('LINE-01 keeps it', 'reads UTF-16'))).toEqual([]);
  });
});
