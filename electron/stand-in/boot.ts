import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setLaunchedApp } from './launchedApp.ts';

/**
 * Does what Electron does between its start and the program's first line: sets the fields of `process`, lets
 * `electron` be imported, loads the modules that `-r` names, and then the program.
 */
const here = import.meta.dirname;
const electron = pathToFileURL(join(here, 'electron.ts')).href;
const flags = process.argv.slice(2);

const { requires, path } = parsed(flags);
const target = resolve(path ?? '.');
const manifest = manifestOf(target);
const entry = manifest === null ? target : join(target, manifest.main ?? 'index.js');
const load = createRequire(join(process.cwd(), 'program.js'));

const replaced: Readonly<Record<string, string>> = {
  electron,
  'electron/main': electron,
  './program.ts': pathToFileURL(entry).href,
};
registerHooks({
  resolve(specifier, context, next) {
    const url = Object.hasOwn(replaced, specifier) ? replaced[specifier] : undefined;
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
  },
});

process.argv = [join(here, 'electron'), ...flags];
define('versions', { ...process.versions, electron: electronVersion(), chrome: '' });
define('type', 'browser');
define('defaultApp', true);
// Electron has no such field: by it the program can say on what it runs.
define('standIn', true);
define('resourcesPath', join(here, 'resources'));
setLaunchedApp({
  folder: manifest === null ? dirname(target) : target,
  name: manifest?.productName ?? manifest?.name ?? 'Electron',
  version: manifest?.version ?? '0.0.0',
  flags,
});

const { start } = await import('./start.ts');
await start(async () => {
  for (const name of requires) load(name);
  await import('./program.ts');
});

/** The modules to load first, and the program, as Electron reads its arguments. */
function parsed(given: readonly string[]): { readonly requires: readonly string[]; readonly path: string | undefined } {
  const names: string[] = [];
  for (let index = 0; index < given.length; index += 1) {
    const flag = given[index] ?? '';
    if (flag === '-r' || flag === '--require') {
      index += 1;
      names.push(given[index] ?? '');
    } else if (!flag.startsWith('-')) return { requires: names, path: flag };
  }
  return { requires: names, path: undefined };
}

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/** The package.json of a folder; null if the program is a single file. */
function manifestOf(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return null;
  }
}

/** The version of Electron that is stood in for. */
function electronVersion(): string {
  try {
    const path = createRequire(import.meta.url).resolve('electron/package.json');
    return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  } catch {
    return '0.0.0';
  }
}

function define(name: string, value: unknown): void {
  Object.defineProperty(process, name, { value, enumerable: true, configurable: true, writable: true });
}
