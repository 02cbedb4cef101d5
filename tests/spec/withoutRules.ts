/**
 * Negative controls for whole rules: switches each of them off in a copy of the engine and says whether the tests that
 * name it fail then. Takes some minutes.
 *
 * Run: node tests/spec/withoutRules.ts
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SWITCHED_OFF } from '../support/spec/switchedOff.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'gongbao-without-rules-'));
const NEEDED = ['shared', 'electron', 'templates', 'tests', 'package.json', 'tsconfig.json', 'vite.config.ts'];

try {
  for (const name of NEEDED) cpSync(join(repository, name), join(copy, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction');
  let unnoticed = 0;
  for (const { rule, fails, file, find, replace } of SWITCHED_OFF) {
    const path = join(copy, file);
    const source = readFileSync(path, 'utf8');
    if (source.split(find).length !== 2) throw new Error(`“${find}” doesn't stand once in ${file}`);
    // A function, so that $ in a replacement is only a character.
    writeFileSync(
      path,
      source.replace(find, () => replace),
    );
    const failed = failedRules();
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

/** Ids in the titles of the tests that fail in the copy. */
function failedRules(): Set<string> {
  const vitest = join(repository, 'node_modules', 'vitest', 'vitest.mjs');
  const output = join(copy, 'report.json');
  spawnSync(process.execPath, [vitest, 'run', 'tests/spec', '--reporter=json', `--outputFile=${output}`], {
    cwd: copy,
    env: { ...process.env, PROPERTY_RUNS: '500' },
  });
  const report: Report = JSON.parse(readFileSync(output, 'utf8'));
  const failed = report.testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === 'failed'),
  );
  return new Set(failed.flatMap(({ title }) => title.match(/\b[A-Z]+-\d{2}\b/g) ?? []));
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}
