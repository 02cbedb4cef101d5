import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { writeFailureOf } from '../../files/writeFailure.ts';
import { openConnection } from '../database/connection.ts';
import type { StoreHost } from '../host.ts';
import { flushFolder } from '../keptFiles.ts';
import { libraryFiles } from '../libraryFiles.ts';
import { isLeftBehind, readLock } from '../libraryLock.ts';
import { APPLICATION_ID } from '../migrations/migrate.ts';
import { openingFailure } from '../openingFailure.ts';
import type { OpeningFailure, StoreFailure } from '../storeFailure.ts';
import { listBackups } from './backUp.ts';
import { backupName } from './backupNames.ts';
import { damageOf } from './damageOf.ts';
import { flushFile } from './settleBackup.ts';

/**
 * Puts a backup in the place of a library's database. The library must be closed.
 *
 * What stood there, damaged or not, is first copied among the backups as `replaced-…`, so that this too can be taken
 * back. The backup is checked before anything is changed, and takes its place by one renaming.
 *
 * @param file Name of a backup in the library's backups folder.
 * @returns The name of the copy of what was replaced; null where there was nothing.
 */
export function restoreBackup(
  folder: string,
  file: string,
  host: StoreHost,
): Result<string | null, OpeningFailure | StoreFailure> {
  const files = libraryFiles(folder);
  if (listBackups(files).every((backup) => backup.file !== file)) return failure({ code: 'BACKUP_UNKNOWN', file });
  const holder = readLock(files.lock);
  if (holder !== null && !isLeftBehind(holder, host)) {
    return failure({ code: 'LIBRARY_MAYBE_IN_USE', folder, ...holder });
  }
  if (existsSync(files.database)) {
    // Opening and closing brings the log into the file. A damaged one can't be opened, and is copied as it is.
    const opened = openConnection(files.database, APPLICATION_ID);
    if (opened.ok) opened.value.close();
    else if (opened.error.code !== 'STORE_DAMAGED') return failure(openingFailure(opened.error, files));
  }
  const restored = `${files.database}.restored`;
  try {
    mkdirSync(files.backups, { recursive: true });
    copyFileSync(join(files.backups, file), restored);
    flushFile(restored);
    const damage = damageOf(restored);
    if (damage !== null) return failure({ code: 'BACKUP_DAMAGED', file, reason: damage });
    const replaced = existsSync(files.database) ? backupName('replaced', host.now()) : null;
    if (replaced !== null) {
      for (const tail of ['', '-wal']) {
        if (!existsSync(`${files.database}${tail}`)) continue;
        copyFileSync(`${files.database}${tail}`, join(files.backups, `${replaced}${tail}`));
        flushFile(join(files.backups, `${replaced}${tail}`));
      }
      flushFolder(files.backups);
    }
    // A log of the old file must not meet the new one.
    for (const tail of ['-wal', '-shm']) rmSync(`${files.database}${tail}`, { force: true });
    renameSync(restored, files.database);
    flushFolder(folder);
    return success(replaced);
  } catch (error) {
    const { code, systemCode } = writeFailureOf(error, files.database);
    return failure(code === 'DISK_FULL' || code === 'ACCESS_DENIED' ? { code } : { code, system: systemCode });
  } finally {
    rmSync(restored, { force: true });
  }
}
