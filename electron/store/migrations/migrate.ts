import { type Result, success } from '../../../shared/diagnostics/result.ts';
import type { Connection } from '../database/connection.ts';
import type { DatabaseFailure } from '../storeFailure.ts';
import { CURRENT_VERSION, MIGRATIONS } from './migrations.ts';

/** “Gbgb” in the file's header says that a SQLite file is a library of ours. */
export const APPLICATION_ID = 0x47626762;

/** The version of an open file, 0 for an empty one. */
export const versionOf = (connection: Connection): number => Number(connection.pragma('user_version'));

/** Brings a file to a version, one migration and one transaction at a time. */
export function migrate(connection: Connection, to: number = CURRENT_VERSION): Result<null, DatabaseFailure> {
  for (const { version, up } of MIGRATIONS) {
    if (version <= versionOf(connection) || version > to) continue;
    const migrated = connection.change<null, never>((database) => {
      up(database);
      database.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`);
      return success(null);
    });
    if (!migrated.ok) return migrated;
  }
  return success(null);
}
