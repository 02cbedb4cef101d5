import { existsSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dumpDisplayList } from '../../shared/display-list/textDump.ts';
import { layoutIssue } from '../../shared/layout/layoutIssue.ts';
import { GOLDEN_CASES, type GoldenCase } from './cases.ts';

/**
 * Dumps of small issues, compared line by line. After a change that is meant, `UPDATE_GOLDENS=1 npm test` writes them
 * anew; then read the difference before you commit it.
 */
const dumps = new URL('dumps/', import.meta.url);
const isUpdating = process.env.UPDATE_GOLDENS === '1';

function dumpOf({ issue, resources }: GoldenCase): string {
  const { displayList, diagnostics } = layoutIssue(issue, resources);
  const remarks = diagnostics.map(({ code, values = {} }) => `! ${code} ${JSON.stringify(values)}\n`);
  return dumpDisplayList(displayList) + (remarks.length > 0 ? `\n${remarks.join('')}` : '');
}

describe('the golden dump', () => {
  it.each(GOLDEN_CASES)('$name is what layout gives', (golden) => {
    const file = new URL(`${golden.name}.txt`, dumps);
    const dump = dumpOf(golden);
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
