import Sqlite from 'better-sqlite3';
import { databaseFailureOf } from '../database/databaseFailure.ts';
import { APPLICATION_ID } from '../migrations/migrate.ts';

/** What is wrong with a copy of a library's database that nobody else has open; null where nothing is. */
export function damageOf(path: string): string | null {
  let sqlite: Sqlite.Database | null = null;
  try {
    sqlite = new Sqlite(path, { fileMustExist: true });
    // The copy is then one file, without a log beside it.
    sqlite.pragma('journal_mode = DELETE');
    if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) return 'not a library';
    const result = sqlite.pragma('integrity_check(1)', { simple: true });
    return result === 'ok' ? null : String(result);
  } catch (error) {
    const problem = databaseFailureOf(error);
    return problem.code === 'STORE_DAMAGED' ? problem.reason : problem.code;
  } finally {
    sqlite?.close();
  }
}
