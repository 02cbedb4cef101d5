import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDesktop, hasScreen } from './desktop.mjs';
import { installPackages } from './install.mjs';

/**
 * The door to every npm script: `node electron/cli/start.mjs <task> [arguments]`. It runs on a bare clone
 * with Node 20 or later, installs what is missing, and runs the task with the Node 24 that is among the
 * packages. Plain JavaScript without packages, since it comes before them.
 */
const folder = fileURLToPath(new URL('../../', import.meta.url));
const packages = join(folder, 'node_modules');
const node = join(packages, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const VITEST = join(packages, 'vitest', 'vitest.mjs');
const VITE = join(packages, 'vite', 'bin', 'vite.js');
const TYPESCRIPT = join(packages, 'typescript', 'bin', 'tsc');
const BIOME = join(packages, '@biomejs', 'biome', 'bin', 'biome');

const SAMPLE = join('templates', 'county-gazette', 'sample');
const COMPILER = join('out', 'cli', 'compile.js');

/** The tasks; each returns an exit code. */
const tasks = {
  start,
  test: (given) => run([VITEST, 'run', ...given]),
  check,
  compile: (given) => build() || run([COMPILER, ...given], process.env.INIT_CWD ?? process.cwd()),
  sample: (given) => run([join(SAMPLE, 'make.ts'), ...given]),
  bench,
  controls: (given) => run([join('tests', 'spec', 'withoutRules.ts'), ...given]),
  build: () => run([VITE, 'build', '--app', '--logLevel', 'warn']),
};

const [task = 'start', ...given] = process.argv.slice(2);
process.exitCode = main();

function main() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`需要 Node 20 或更新的版本，现在是 ${process.version}。`);
    return 1;
  }
  if (!Object.hasOwn(tasks, task)) {
    console.error(`没有“${task}”这项任务。可用的有：${Object.keys(tasks).join('、')}。`);
    return 2;
  }
  if (!installPackages(folder)) {
    console.error('依赖包没有装上。请检查网络，或 npm 的本地缓存。');
    return 1;
  }
  return tasks[task](given);
}

/** Opens the program with the sample issue. Without a screen it sets the sample issue, as the compiler does. */
function start(given) {
  const failed = build();
  if (failed !== 0) return failed;
  if (!hasScreen()) {
    console.log('没有屏幕，只排印样刊。');
    return run([COMPILER, ...given]);
  }
  const desktop = findDesktop(folder, node);
  if (desktop === null) return 1;
  console.log(`窗口用 ${desktop.name} 打开。`);
  const options = given.length === 0 ? ['--sample'] : given;
  const child = spawnSync(desktop.executable, ['.', ...options], { cwd: folder, stdio: 'inherit' });
  if (child.error !== undefined) throw child.error;
  return child.status ?? 1;
}

/** Runs a script with the packages' Node. Its children find the same Node first. */
function run(arguments_, directory = folder, output = 'inherit') {
  const [script, ...rest] = arguments_;
  const environment = {
    ...process.env,
    PATH: [dirname(node), join(packages, '.bin'), process.env.PATH].join(delimiter),
  };
  const path = join(script.startsWith(packages) ? '' : folder, script);
  const child = spawnSync(node, [path, ...rest], { cwd: directory, env: environment, stdio: output, encoding: 'utf8' });
  if (child.error !== undefined) throw child.error;
  if (output === 'pipe' && child.status !== 0) process.stdout.write(child.stdout + child.stderr);
  return child.status ?? 1;
}

/** Builds everything, unless it is newer than all its sources. */
function build() {
  const built = join(folder, COMPILER);
  const sources = ['shared', 'electron', 'renderer', 'vite.config.ts', 'package-lock.json'];
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map((path) => newest(join(folder, path))))) {
    return 0;
  }
  return tasks.build();
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Runs every check, also after one has failed, and says in plain words how it went. */
function check() {
  const checks = [
    ['类型', [TYPESCRIPT, '--noEmit']],
    ['界面的类型', [TYPESCRIPT, '--noEmit', '--project', 'renderer']],
    ['格式', [BIOME, 'check']],
    ['引用方向', [join('tests', 'architecture', 'importDirections.ts')]],
  ];
  const results = checks.map(([name, arguments_]) => {
    const passed = run(arguments_, folder, 'pipe') === 0;
    return { name, passed };
  });
  for (const { name, passed } of results) console.log(`${name}：${passed ? '通过' : '未通过'}`);
  const failed = results.filter((result) => !result.passed).length;
  console.log(failed === 0 ? '各项检查全部通过。' : `${results.length} 项检查中有 ${failed} 项未通过。`);
  return failed === 0 ? 0 : 1;
}

/** Runs the measurements named, or all of them. */
function bench(names) {
  const all = readdirSync(join(folder, 'tests', 'bench')).filter((name) => name.endsWith('.ts'));
  const wanted = names.length === 0 ? all : all.filter((name) => names.includes(name.replace(/\.ts$/, '')));
  if (wanted.length === 0) {
    console.error(`没有这项测量。可用的有：${all.map((name) => name.replace(/\.ts$/, '')).join('、')}。`);
    return 2;
  }
  return build() || Math.max(...wanted.map((name) => run([join('tests', 'bench', name)])));
}
