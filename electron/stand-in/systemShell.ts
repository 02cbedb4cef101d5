import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { strict } from './strict.ts';

/** Electron's `shell`, by `xdg-open`. */
export const shell = strict('shell', {
  /** @returns What went wrong; empty if nothing. */
  openPath: (path: string): Promise<string> => open(path),
  showItemInFolder(path: string): void {
    void open(dirname(path));
  },
});

const open = (path: string): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn('xdg-open', [path], { stdio: 'ignore', detached: true });
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(code === 0 ? '' : `xdg-open: ${code}`));
    child.unref();
  });
