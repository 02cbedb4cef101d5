import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryFiles } from '../libraryFiles.ts';

/**
 * Removes copies of the database that a process was killed while making. Called when the library has been taken, so
 * that nobody is making one; everything with a finished name stays.
 */
export function clearUnfinished({ backups, database }: LibraryFiles): void {
  rmSync(`${database}.restored`, { force: true });
  for (const name of readdirSync(backups)) {
    if (UNFINISHED.test(name)) rmSync(join(backups, name), { force: true });
  }
}

const UNFINISHED = /^(routine|migration)-.*\.tmp(-journal|-wal|-shm)?$/;
