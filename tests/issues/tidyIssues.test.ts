import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../electron/import/docx/importDocx.ts';
import { manuscriptText } from '../../shared/manuscript/text.ts';
import { tidyManuscript } from '../../shared/tidy/tidyManuscript.ts';
import { hasRealIssue } from '../support/issues/compiled.ts';

/** The manuscripts of a folder's Word files, by the numbers their names begin with. */
function manuscriptsIn(folder: string): ReadonlyMap<string, Node> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  return new Map(
    files.toSorted().map((name) => {
      const imported = importDocx(readFileSync(`${folder}/${name}`), name);
      if (!imported.ok) throw new Error(`${name}: ${imported.error.code}`);
      return [name.slice(0, 2), imported.value.manuscript];
    }),
  );
}

/** How often each rule changes something: `half-width-marks 72, …`, in the order of their first change. */
function tally(manuscript: Node): string {
  const counts = new Map<string, number>();
  for (const { rule } of tidyManuscript(manuscript).changes) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ');
}

describe('tidying the sample issue', () => {
  const folder = fileURLToPath(new URL('../../templates/county-gazette/sample/documents', import.meta.url));

  it('changes nothing: every document is clean', () => {
    for (const [name, manuscript] of manuscriptsIn(folder)) expect(tally(manuscript), name).toBe('');
  });
});

describe.skipIf(!hasRealIssue)('tidying the documents of the real issue', () => {
  const folder = fileURLToPath(new URL('../../../shared/gazette-2023-01/documents', import.meta.url));
  const manuscripts = hasRealIssue ? manuscriptsIn(folder) : new Map<string, Node>();

  // Each change was looked at: all are slips by the rules cited in tidyRules.
  it.each([
    ['01', 'adjacent-titles 1'],
    ['02', ''],
    ['03', ''],
    ['04', 'number-blanks 1, number-brackets 1'],
    ['05', 'level-three-mark 8, title-marks 2, number-in-brackets 2, number-blanks 1'],
    ['06', ''],
    ['07', 'adjacent-titles 4, comma-before-close 1'],
    ['08', ''],
    [
      '09',
      'half-width-marks 72, number-blanks 4, typed-blanks 26, straight-quotes 18, level-two-brackets 4, adjacent-titles 1',
    ],
    ['10', 'level-three-mark 6'],
    ['11', ''],
    ['12', ''],
  ])('changes document %s where it is wrong: %s', (name, expected) => {
    const manuscript = manuscripts.get(name);
    expect(manuscript && tally(manuscript)).toBe(expected);
  });

  it('leaves no half-width mark among the Han text of document 09', () => {
    const manuscript = manuscripts.get('09');
    const text = manuscript ? manuscriptText(tidyManuscript(manuscript).manuscript).join('\n') : '';
    expect(text.match(/[,:;()!?"']/g)).toBeNull();
  });

  it('changes no structure: the importer has found it all', () => {
    for (const [name, manuscript] of manuscripts) {
      const structure = tidyManuscript(manuscript).changes.filter(({ kind }) => kind === 'structure');
      expect(structure, name).toEqual([]);
    }
  });
});
