import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { StoreHost } from './host.ts';
import type { LibraryHolder } from './storeFailure.ts';

const lockSchema = z.object({
  host: z.string(),
  user: z.string(),
  pid: z.int(),
  since: z.string(),
});

/*
 * Who has a library open is decided by SQLite's lock on the file, which the system frees when a process ends. The lock
 * file beside it says to people who that is. It also warns where a shared folder keeps no locks between computers: a
 * lock file of another computer is believed although the file seems free. One of this computer is not: here SQLite's
 * lock is known to work, so a lock file without it was left by a process that was killed.
 */

/** Whom the lock file names; null where there is none, or it can't be read. */
export function readLock(path: string): LibraryHolder | null {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Whether a lock file was left by a process of this computer, or by none. Call it while holding SQLite's lock. */
export const isLeftBehind = (holder: LibraryHolder | null, { machine }: StoreHost): boolean =>
  holder === null || holder.host === machine.host;

/** Says in the lock file that this process has the library. Where it can't be written, SQLite's lock still holds. */
export function writeLock(path: string, { machine, now }: StoreHost): void {
  const holder: LibraryHolder = { ...machine, since: new Date(now()).toISOString() };
  const temporary = `${path}.tmp`;
  try {
    writeFileSync(temporary, `${JSON.stringify(holder, null, 1)}\n`);
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

export const removeLock = (path: string): void => rmSync(path, { force: true });
