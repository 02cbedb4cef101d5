import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { chooseRuntime, repository } from './runtime.ts';

/** Starts the program once more on the same user's data, as a double click does, and waits until that has ended. */
export function startAgain(userData: string, paths: readonly string[]): Promise<number | null> {
  chooseRuntime();
  const executable = createRequire(import.meta.url)('electron') as unknown as string;
  const child = spawn(executable, ['.', `--user-data-dir=${userData}`, ...paths], { cwd: repository, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
