import Sqlite from 'better-sqlite3';
import type { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import type { DatabaseFailure } from '../storeFailure.ts';
import type { ReadableDatabase, SqlValue, WritableDatabase } from './database.ts';
import { databaseFailureOf } from './databaseFailure.ts';

/** How long to wait for a file that another process is just letting go, in milliseconds. */
const PATIENCE = 400;

/**
 * The one connection to a library's file.
 *
 * The file is taken for this process alone (`locking_mode` EXCLUSIVE): SQLite then keeps the index of its log in
 * memory, so that WAL works in a shared folder too, and a second process is told at once. The system frees the file
 * when the process ends, however it ends. Commits are on the disk when they return (`synchronous` FULL).
 */
export class Connection {
  private readonly sqlite: Sqlite.Database;
  private readonly statements = new Map<string, Sqlite.Statement>();
  private readonly reading: ReadableDatabase;
  private readonly writing: WritableDatabase;

  /** @throws SqliteError, ForeignDatabase; see {@link openConnection}. */
  constructor(path: string, { mustExist, applicationId }: OpenOptions) {
    this.sqlite = new Sqlite(path, { fileMustExist: mustExist, timeout: PATIENCE });
    try {
      this.sqlite.pragma('locking_mode = EXCLUSIVE');
      // Asked before anything is set, so that another program's file stays as it is. And asked of SQLite: reading the
      // file ourselves would, on POSIX systems, give up the lock that this process may have on it already.
      if (applicationId !== undefined && this.pragma('application_id') !== applicationId) throw new ForeignDatabase();
      this.sqlite.pragma('journal_mode = WAL');
      this.sqlite.pragma('synchronous = FULL');
      this.sqlite.pragma('foreign_keys = ON');
      this.sqlite.pragma('recursive_triggers = ON');
      // Takes the file, so that a second process is noticed now and not at its first write.
      this.sqlite.exec('BEGIN IMMEDIATE; COMMIT');
    } catch (error) {
      this.sqlite.close();
      throw error;
    }
    this.reading = {
      one: (row, sql, ...values) => parsedOrNull(row, this.statement(sql).get(...values)),
      all: (row, sql, ...values) =>
        this.statement(sql)
          .all(...values)
          .map((found) => row.parse(found)),
    };
    const sides = {
      ...this.reading,
      run: (sql: string, ...values: SqlValue[]) => {
        const { changes, lastInsertRowid } = this.statement(sql).run(...values);
        return { changes, row: Number(lastInsertRowid) };
      },
      script: (sql: string) => {
        this.sqlite.exec(sql);
      },
    };
    // The brand exists for the compiler only.
    this.writing = sides as unknown as WritableDatabase;
  }

  /** Reads one consistent state of the library. */
  read<Value, Failure>(
    work: (database: ReadableDatabase) => Result<Value, Failure>,
  ): Result<Value, Failure | DatabaseFailure> {
    try {
      return work(this.reading);
    } catch (error) {
      return failure(databaseFailureOf(error));
    }
  }

  /** Makes one change: all of it, or none where the work fails or throws. On return it is on the disk. */
  change<Value, Failure>(
    work: (database: WritableDatabase) => Result<Value, Failure>,
  ): Result<Value, Failure | DatabaseFailure> {
    if (this.sqlite.inTransaction) throw new Error('a change within a change');
    try {
      this.sqlite.exec('BEGIN IMMEDIATE');
      const result = work(this.writing);
      this.sqlite.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (this.sqlite.inTransaction) this.sqlite.exec('ROLLBACK');
      return failure(databaseFailureOf(error));
    }
  }

  /** A setting of the file as a whole; settings can't be read inside a change. */
  pragma(name: string): unknown {
    return this.sqlite.pragma(name, { simple: true });
  }

  /** All rows that a check of the file gives. */
  report(pragma: string): unknown {
    return this.sqlite.pragma(pragma);
  }

  /** Copies the library as it is now into a new file, in one go. */
  copyInto(path: string): Result<null, DatabaseFailure> {
    try {
      this.sqlite.prepare('VACUUM INTO ?').run(path);
      return success(null);
    } catch (error) {
      return failure(databaseFailureOf(error));
    }
  }

  /** Copies the library into a new file page by page, while other work goes on. What is saved meanwhile is in the copy. */
  async copyInSlices(path: string): Promise<Result<null, DatabaseFailure>> {
    try {
      await this.sqlite.backup(path, { progress: () => PAGES_PER_SLICE });
      return success(null);
    } catch (error) {
      return failure(databaseFailureOf(error));
    }
  }

  /** Lets the file go; SQLite first writes its log into it, so that the library is one file. */
  close(): void {
    this.sqlite.close();
  }

  private statement(sql: string): Sqlite.Statement {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.sqlite.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}

interface OpenOptions {
  readonly mustExist: boolean;
  /** The file must bear this id. */
  readonly applicationId?: number;
}

/** Another program's database; never leaves this file. */
class ForeignDatabase extends Error {}

/** 4 MiB at a time: a few milliseconds between two keystrokes. */
const PAGES_PER_SLICE = 1024;

function parsedOrNull<Row>(row: z.ZodType<Row>, found: unknown): Row | null {
  return found === undefined ? null : row.parse(found);
}

/** The file is a database, but not of a library. */
export interface NoLibrary {
  readonly code: 'LIBRARY_NOT_FOUND';
}

/** Opens a library's database and takes it for this process. */
export function openConnection(path: string, applicationId: number): Result<Connection, DatabaseFailure | NoLibrary> {
  try {
    return success(new Connection(path, { mustExist: true, applicationId }));
  } catch (error) {
    return failure(error instanceof ForeignDatabase ? { code: 'LIBRARY_NOT_FOUND' } : databaseFailureOf(error));
  }
}

/** Opens a database that may be new, of whatever kind, and takes it for this process. */
export function openAnyConnection(path: string): Result<Connection, DatabaseFailure> {
  try {
    return success(new Connection(path, { mustExist: false }));
  } catch (error) {
    return failure(databaseFailureOf(error));
  }
}
