import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** By this mark electron-builder finds the fuses in Electron's binary; a version and their number follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;

/**
 * Makes a folder that looks to electron-builder like an unpacked Electron: its binary has nothing in it but the
 * fuses. So the packaging can be tested where the real one can't be had.
 */
export function makeElectronFolder(folder: string): void {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const binary = [Buffer.alloc(256), Buffer.from(SENTINEL), Buffer.from([1, FUSES]), Buffer.from('1'.repeat(FUSES))];
  const executable = join(folder, 'electron');
  writeFileSync(executable, Buffer.concat([...binary, Buffer.alloc(64)]));
  chmodSync(executable, 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', join('locales', 'zh-CN.pak')]) {
    writeFileSync(join(folder, name), '');
  }
}
