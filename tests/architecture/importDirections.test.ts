import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('./importDirections.ts', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

const planted: string[] = [];

afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true });
});

/** Runs the script as `npm run check` does, over a tree of these files. */
function check(files: Readonly<Record<string, string>>): {
  readonly status: number | null;
  readonly problems: string[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-imports-'));
  planted.push(folder);
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  return run(folder);
}

function run(folder: string) {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' });
  return { status, problems: stderr.split('\n').filter((line) => line !== '') };
}

describe('the check of import directions', () => {
  it('finds nothing wrong in this repository', () => {
    expect(run(REPOSITORY)).toEqual({ status: 0, problems: [] });
  });

  it('lets a good tree pass', () => {
    const files = {
      'shared/units/length.ts': 'export type Pt = number;',
      'shared/layout/layoutIssue.ts': "import type { Pt } from '../units/length.ts';\nimport hb from 'harfbuzzjs';",
      'electron/pdf/paintPdf.ts': "import PDFDocument from 'pdfkit';\nimport { open } from 'node:fs';",
      'tests/unit/paint.test.ts': "import '../../electron/pdf/paintPdf.ts';",
    };
    expect(check(files)).toEqual({ status: 0, problems: [] });
  });

  const wrong: readonly [string, string, string][] = [
    ['a value', 'shared/layout/a.ts', "import { paintPdf } from '../../electron/pdf/paintPdf.ts';"],
    ['a type', 'electron/pdf/a.ts', "import type { Issue } from '../../shared/issue/issue.ts';"],
    ['a type among values', 'electron/pdf/a.ts', "import { type Issue } from '../../shared/issue/issue.ts';"],
    ['a re-export', 'shared/units/a.ts', "export { em } from '../template/template.ts';"],
    ['a re-export of all types', 'shared/units/a.ts', "export type * from '../template/template.ts';"],
    ['import()', 'shared/manuscript/a.ts', "const issue = await import('../issue/issue.ts');"],
    ["import('…').T", 'shared/fonts/a.ts', "export type T = import('../template/template.ts').Template;"],
    ['a side effect', 'shared/template/a.ts', "import '../fonts/face.ts';"],
    ["require('…')", 'shared/units/a.ts', "const face = require('../fonts/face.ts');"],
    ['Node in the core', 'shared/layout/a.ts', "import { readFileSync } from 'node:fs';"],
    ['Node without its prefix', 'shared/layout/a.ts', "import type { Stats } from 'fs';"],
    ['a painter’s package in the core', 'shared/display-list/a.ts', "import type PDFDocument from 'pdfkit';"],
    ['a package’s subpath', 'shared/layout/a.ts', "import { create } from 'fontkit/dist/module.mjs';"],
    ['layout from the display list', 'shared/display-list/a.ts', "import '../layout/layoutIssue.ts';"],
    ['the window from the program', 'electron/cli/a.ts', "import '../../renderer/app/app.ts';"],
    ['the program from a template', 'templates/county/a.ts', "import '../../electron/cli/compile.ts';"],
  ];

  it.each(wrong)('finds %s going the wrong way', (_name, path, source) => {
    const { status, problems } = check({ [path]: `// The culprit is in the second line.\n${source}\n` });
    expect(status).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${path}:2: `);
    expect(problems[0]).toContain('may not import');
  });

  it('takes no comment or string for an import', () => {
    const source = "// import '../layout/a.ts'\nexport const text = \"import '../layout/a.ts'\";";
    expect(check({ 'shared/units/a.ts': source }).problems).toEqual([]);
  });

  it('reports a file in a folder that no row covers', () => {
    expect(check({ 'electron/printer/a.ts': 'export {};', 'shared/a.ts': 'export {};' }).problems).toEqual([
      'shared/a.ts: no row in tests/architecture/directions.ts covers this folder',
      'electron/printer/a.ts: no row in tests/architecture/directions.ts covers this folder',
    ]);
  });

  it('refuses import() of an expression, which could lead anywhere', () => {
    expect(check({ 'shared/units/a.ts': 'await import(name);' })).toMatchObject({ status: 1 });
  });

  it('finds files that import one another in a circle', () => {
    const { status, problems } = check({
      'shared/units/a.ts': "import './b.ts';",
      'shared/units/b.ts': "export * from './c.ts';",
      'shared/units/c.ts': "import { type A } from './a.ts';",
      'shared/units/d.ts': "import './a.ts';",
    });
    expect(status).toBe(1);
    expect(problems).toEqual([
      'import cycle: shared/units/a.ts → shared/units/b.ts → shared/units/c.ts → shared/units/a.ts',
    ]);
  });

  it('lets a type come back from a file that imports this one', () => {
    const files = {
      'shared/units/a.ts': "import './b.ts';",
      'shared/units/b.ts': "import type { A } from './a.ts';\nexport type B = import('./a.ts').B;",
    };
    expect(check(files).problems).toEqual([]);
  });
});
