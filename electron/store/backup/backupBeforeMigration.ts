import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import type { Connection } from '../database/connection.ts';
import type { StoreHost } from '../host.ts';
import type { LibraryFiles } from '../libraryFiles.ts';
import type { DatabaseFailure } from '../storeFailure.ts';
import { backupName } from './backupNames.ts';
import { settle } from './settleBackup.ts';

/** Copies a library of an older form before it is changed; the copy is never removed by itself. */
export function backupBeforeMigration(
  connection: Connection,
  { backups }: LibraryFiles,
  version: number,
  host: StoreHost,
): Result<null, DatabaseFailure> {
  if (version === 0) return success(null);
  const temporary = join(backups, `migration-${host.newId()}.tmp`);
  const copied = connection.copyInto(temporary);
  if (copied.ok) return settle(temporary, join(backups, backupName('before-migration', host.now())));
  rmSync(temporary, { force: true });
  return copied;
}
