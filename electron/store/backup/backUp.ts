import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import type { Connection } from '../database/connection.ts';
import type { StoreHost } from '../host.ts';
import type { LibraryFiles } from '../libraryFiles.ts';
import type { StoreFailure } from '../storeFailure.ts';
import { type BackupEntry, backupName, readBackupName } from './backupNames.ts';
import { damageOf } from './damageOf.ts';
import { settle } from './settleBackup.ts';

/** How many routine backups are kept. */
export const ROUTINE_BACKUPS = 12;

/**
 * Copies the library's database into its backups folder, while work goes on, and checks the copy. Pictures and source
 * files are not copied: they never change and are never removed, so that every backup finds its own.
 *
 * The oldest routine backups beyond {@link ROUTINE_BACKUPS} go, but only after the new one is whole.
 */
export async function backUp(
  connection: Connection,
  files: LibraryFiles,
  host: StoreHost,
): Promise<Result<BackupEntry, StoreFailure>> {
  const temporary = join(files.backups, `routine-${host.newId()}.tmp`);
  const copied = await connection.copyInSlices(temporary);
  if (!copied.ok) {
    rmSync(temporary, { force: true });
    return copied;
  }
  const entry: BackupEntry = { file: '', reason: 'routine', at: host.now() };
  const file = backupName('routine', entry.at);
  const damage = damageOf(temporary);
  if (damage !== null) {
    rmSync(temporary, { force: true });
    return failure({ code: 'BACKUP_DAMAGED', file, reason: damage });
  }
  const settled = settle(temporary, join(files.backups, file));
  if (!settled.ok) return settled;
  const routine = listBackups(files).filter(({ reason }) => reason === 'routine');
  for (const old of routine.slice(ROUTINE_BACKUPS)) rmSync(join(files.backups, old.file), { force: true });
  return success({ ...entry, file });
}

/** The backups of a library, the newest first. */
export function listBackups({ backups }: LibraryFiles): readonly BackupEntry[] {
  let names: readonly string[];
  try {
    names = readdirSync(backups);
  } catch {
    return [];
  }
  return names
    .map(readBackupName)
    .filter((entry) => entry !== null)
    .sort((a, b) => b.at - a.at);
}
