import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './runtime.ts';

/**
 * Builds the program once before any spec runs. Vitest calls it for the project of the specs only, so that a run
 * of single unit tests does not wait for it.
 */
export function setup(): void {
  const vite = join(repository, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: repository,
    stdio: 'inherit',
    // As it is delivered: Vitest has set another mode for itself.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error('the program could not be built');
}
