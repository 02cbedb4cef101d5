/**
 * Negative controls for whole rules: switches each of them off in a copy of the engine and says whether the tests that
 * name it fail then. Takes some minutes; with ids, only what concerns these is switched off.
 *
 * Run: npm run controls [-- id …]
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SWITCHED_OFF } from '../support/spec/switchedOff.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'gongbao-without-rules-'));
const NEEDED = ['shared', 'electron', 'templates', 'tests', 'package.json', 'tsconfig.json', 'vite.config.ts'];
/** Folders of tests that name rules. Goldens fail at any change, which says nothing. */
const TESTS = ['tests/spec', 'tests/unit/layout'];
/** What fails because a change was no sensible one, not because a rule is missing. */
const BROKEN = /^(?:SyntaxError|ReferenceError)/;

const ids = process.argv.slice(2);

try {
  for (const name of NEEDED) cpSync(join(repository, name), join(copy, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction');
  let unnoticed = 0;
  for (const { rule, fails, file, find, replace } of SWITCHED_OFF) {
    if (ids.length > 0 && !fails.some((id) => ids.includes(id))) continue;
    const path = join(copy, file);
    const source = readFileSync(path, 'utf8');
    if (source.split(find).length !== 2) throw new Error(`“${find}” doesn't stand once in ${file}`);
    // A function, so that $ in a replacement is only a character.
    writeFileSync(
      path,
      source.replace(find, () => replace),
    );
    const failed = failedRules(fails);
    writeFileSync(path, source);
    const missed = fails.filter((id) => !failed.has(id));
    unnoticed += missed.length;
    console.info(
      `without ${rule}: ${missed.length === 0 ? `${fails.join(' ')} fail` : `${missed.join(' ')} DO NOT FAIL`}`,
    );
  }
  process.exitCode = unnoticed === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/**
 * Ids in the titles of the tests that fail in the copy, of those that name one of the wanted.
 *
 * @throws {Error} where the tests did not come to run: a broken engine is no engine without a rule
 */
function failedRules(wanted: readonly string[]): Set<string> {
  const vitest = join(repository, 'node_modules', 'vitest', 'vitest.mjs');
  const output = join(copy, 'report.json');
  rmSync(output, { force: true });
  const options = ['-t', wanted.join('|'), '--reporter=json', `--outputFile=${output}`];
  spawnSync(process.execPath, [vitest, 'run', ...filesNaming(wanted), ...options], {
    cwd: copy,
    env: { ...process.env, PROPERTY_RUNS: '500' },
  });
  if (!existsSync(output)) throw new Error(`no test ran for ${wanted.join(' ')}`);
  const report: Report = JSON.parse(readFileSync(output, 'utf8'));
  const failed = report.testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === 'failed'),
  );
  const crash = failed.flatMap(({ failureMessages }) => failureMessages).find((message) => BROKEN.test(message));
  if (crash !== undefined) throw new Error(`the engine broke without a rule of ${wanted.join(' ')}: ${crash}`);
  return new Set(failed.flatMap(({ title }) => title.match(/\b[A-Z]+-\d{2}\b/g) ?? []));
}

/** Test files, or the run that a chapter belongs to, that name one of the ids. */
function filesNaming(wanted: readonly string[]): string[] {
  const all = TESTS.flatMap((folder) =>
    readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  const naming = all.filter(
    (path) => path.endsWith('.ts') && wanted.some((id) => readFileSync(join(copy, path), 'utf8').includes(id)),
  );
  return [
    ...new Set(naming.map((path) => (path.includes('/measured/') ? 'tests/spec/measured.test.ts' : path))),
  ].filter((path) => path.endsWith('.test.ts'));
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}
