import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** What the specs run on: Electron where its binary is installed, else what stands in for it. */
export const runtime = existsSync(join(repository, 'node_modules', 'electron', 'dist', 'version'))
  ? 'electron'
  : 'stand-in';

/** Electron's own switch for another executable; nothing else differs. */
export function chooseRuntime(): void {
  if (runtime === 'stand-in') {
    process.env.ELECTRON_OVERRIDE_DIST_PATH = join(repository, 'electron', 'stand-in');
  }
}
