import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Names under which systems install Chromium. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/**
 * Path of the browser that shows the windows: what `ELECTRON_STAND_IN_CHROMIUM` names, else the first that is
 * found on the path; null if there is none.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment.ELECTRON_STAND_IN_CHROMIUM;
  if (named !== undefined && named !== '') return named;
  const folders = [...(environment.PATH ?? '').split(':'), '/usr/bin', '/snap/bin'].filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
