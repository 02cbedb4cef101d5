import { existsSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { specifiedRules } from '../architecture/specification.ts';
import { GOLDEN_CASES } from './cases.ts';
import { dumpOfCase } from './dumpOfCase.ts';
import { idsOfName } from './idsOfName.ts';

/**
 * Dumps of small issues, compared line by line. After a change that is meant, `UPDATE_GOLDENS=1 npm test` writes them
 * anew; then read the difference before you commit it.
 */
const dumps = new URL('dumps/', import.meta.url);
const isUpdating = process.env.UPDATE_GOLDENS === '1';

describe('the golden dump', () => {
  it.each(GOLDEN_CASES)('$name is what layout gives', (golden) => {
    const file = new URL(`${golden.name}.txt`, dumps);
    const dump = dumpOfCase(golden);
    if (isUpdating) writeFileSync(file, dump);
    expect(existsSync(file), `${golden.name}.txt is missing; UPDATE_GOLDENS=1 writes it`).toBe(true);
    expect(dump).toBe(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  });

  it('stands for a case that still exists', () => {
    const names = new Set(GOLDEN_CASES.map(({ name }) => `${name}.txt`));
    const stale = readdirSync(dumps).filter((name) => !names.has(name));
    if (isUpdating) for (const name of stale) unlinkSync(new URL(name, dumps));
    expect(isUpdating ? [] : stale).toEqual([]);
  });

  it('is named once', () => {
    const names = GOLDEN_CASES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the names of the goldens', () => {
  const markdown = readFileSync(new URL('../../shared/layout/SPEC.md', import.meta.url), 'utf8');
  const rules = specifiedRules(markdown);
  const named = GOLDEN_CASES.flatMap(({ name }) => idsOfName(name));

  it('begin with ids of rules that are built', () => {
    expect(GOLDEN_CASES.filter(({ name }) => idsOfName(name).length === 0)).toEqual([]);
    const built = new Set(rules.filter(({ status }) => status !== 'not yet').map(({ id }) => id));
    expect(named.filter((id) => !built.has(id))).toEqual([]);
  });

  it('are sixty and more, from every chapter', () => {
    expect(GOLDEN_CASES.length).toBeGreaterThanOrEqual(60);
    const chapters = new Set(rules.map(({ id }) => id.split('-')[0]));
    expect([...chapters].filter((chapter) => !named.some((id) => id.startsWith(`${chapter}-`)))).toEqual([]);
  });

  it('say which rules they show only at their beginning', () => {
    expect(idsOfName('LINE-07-dash-not-divided')).toEqual(['LINE-07']);
    expect(idsOfName('COL-05-COL-06-level-columns')).toEqual(['COL-05', 'COL-06']);
    expect(idsOfName('level-columns-of-COL-05')).toEqual([]);
    expect(idsOfName('LINE-7-dash')).toEqual([]);
  });
});
