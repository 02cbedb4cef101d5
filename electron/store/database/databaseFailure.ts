import Sqlite from 'better-sqlite3';
import { ZodError } from 'zod';
import type { DatabaseFailure } from '../storeFailure.ts';

/**
 * What an error of the database means, by SQLite's result codes (the part before the second `_` is the primary one).
 *
 * @throws The error itself where it is a mistake of the program: a constraint, wrong SQL, anything not of SQLite.
 */
export function databaseFailureOf(error: unknown): DatabaseFailure {
  // A row that its schema doesn't accept was not written by us.
  if (error instanceof ZodError) return { code: 'STORE_DAMAGED', reason: error.issues[0]?.message ?? '' };
  if (!(error instanceof Sqlite.SqliteError)) throw error;
  const { code, message } = error;
  if (code === 'SQLITE_FULL') return { code: 'DISK_FULL' };
  if (code === 'SQLITE_IOERR_WRITE' && /disk full|no space/i.test(message)) return { code: 'DISK_FULL' };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { code: 'STORE_BUSY' };
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM' || code === 'SQLITE_AUTH') {
    return { code: 'ACCESS_DENIED' };
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { code: 'STORE_DAMAGED', reason: message };
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return { code: 'STORE_IO', system: code };
  throw error;
}
