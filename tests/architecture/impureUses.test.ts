import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { impureUses } from './impureUses.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

describe('the core', () => {
  it('knows no clock, chance, language setting or system', () => {
    const files = readdirSync(join(REPOSITORY, 'shared'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `shared/${path.replaceAll('\\', '/')}`);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((path) => impureUses(path, readFileSync(join(REPOSITORY, path), 'utf8')))).toEqual([]);
  });
});

describe('the check of the core', () => {
  it.each([
    ['a clock', 'const now = Date.now();', 'Date'],
    ['today', 'const today = new Date();', 'Date'],
    ['chance', 'const x = Math.random();', 'Math.random'],
    ['the language', "names.sort((a, b) => a.localeCompare(b, 'zh'));", 'localeCompare'],
    ['Intl', "new Intl.Segmenter('zh');", 'Intl'],
    ['the console', "console.warn('x');", 'console'],
    ['the system', 'const home = process.env.HOME;', 'process'],
    ['a timer', 'setTimeout(run, 10);', 'setTimeout'],
  ])('finds %s', (_name, line, use) => {
    expect(impureUses('shared/a.ts', `// second line\n${line}`)).toEqual([`shared/a.ts:2: ${use}`]);
  });

  it('lets names of our own pass', () => {
    expect(impureUses('shared/a.ts', "import { Buffer } from 'harfbuzzjs';\nnew Buffer();")).toEqual([]);
    const source = "// Date.now()\nconst document = { date: 'Date', process: 1 };\nMath.round(document.process);";
    expect(impureUses('shared/a.ts', source)).toEqual([]);
  });
});
