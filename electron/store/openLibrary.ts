import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { PersonId } from '../../shared/library/people.ts';
import { personIdSchema } from '../../shared/library/people.ts';
import { writeFailureOf } from '../files/writeFailure.ts';
import { backupBeforeMigration } from './backup/backupBeforeMigration.ts';
import { clearUnfinished } from './backup/clearUnfinished.ts';
import { type Connection, openAnyConnection, openConnection } from './database/connection.ts';
import type { StoreHost } from './host.ts';
import { flushFolder } from './keptFiles.ts';
import { Library } from './library.ts';
import { type LibraryFiles, libraryFiles } from './libraryFiles.ts';
import { isLeftBehind, readLock, writeLock } from './libraryLock.ts';
import { APPLICATION_ID, migrate, versionOf } from './migrations/migrate.ts';
import { CURRENT_VERSION } from './migrations/migrations.ts';
import { openingFailure } from './openingFailure.ts';
import { type LibraryName, readLibrary } from './read/readLibrary.ts';
import type { DatabaseFailure, OpeningFailure } from './storeFailure.ts';
import { addJournalEntry } from './write/journal.ts';

/** A library as it is made: its name, and the first of the people who work in it. */
export interface NewLibrary {
  readonly name: string;
  readonly person: { readonly name: string; readonly duty: string };
}

/**
 * Makes a library in a folder that is empty or not there yet, and opens it.
 *
 * The database is made under another name and gets its own when it is whole: a library is there or not.
 */
export function createLibrary(folder: string, given: NewLibrary, host: StoreHost): Result<Library, OpeningFailure> {
  const files = libraryFiles(folder);
  const unfinished = `${files.database}.new`;
  try {
    if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('library.sqlite.new'))) {
      return failure({ code: 'LIBRARY_FOLDER_TAKEN', folder });
    }
    mkdirSync(folder, { recursive: true });
    for (const tail of ['', '-wal', '-journal']) rmSync(`${unfinished}${tail}`, { force: true });
  } catch (error) {
    return failure(fileFailure(error, folder));
  }
  const opened = openAnyConnection(unfinished);
  if (!opened.ok) return failure(openingFailure(opened.error, files));
  const made = firstRows(opened.value, given, host);
  opened.value.close();
  if (!made.ok) {
    rmSync(unfinished, { force: true });
    return failure(openingFailure(made.error, files));
  }
  try {
    renameSync(unfinished, files.database);
    flushFolder(folder);
  } catch (error) {
    return failure(fileFailure(error, folder));
  }
  return openLibrary(folder, host);
}

function firstRows(connection: Connection, given: NewLibrary, host: StoreHost): Result<null, DatabaseFailure> {
  const migrated = migrate(connection);
  if (!migrated.ok) return migrated;
  return connection.change<null, never>((database) => {
    const at = host.now();
    const person: PersonId = personIdSchema.parse(host.newId());
    database.run('INSERT INTO library (only, id, name, created_at) VALUES (1, ?, ?, ?)', host.newId(), given.name, at);
    const { name, duty } = given.person;
    database.run('INSERT INTO people (id, name, duty) VALUES (?, ?, ?)', person, name, duty);
    addJournalEntry(database, { at, person, event: { kind: 'libraryCreated', name: given.name } });
    return success(null);
  });
}

/**
 * Opens a library and takes it for this process.
 *
 * A library of an older form is brought to this program's after a backup of it was made; one of a newer form is left as
 * it is. A database that another process has open, on this computer or another, is refused with who has it.
 *
 * @param takeOver Open it although another computer's lock file is there; ask the user first.
 */
export function openLibrary(
  folder: string,
  host: StoreHost,
  { takeOver = false }: { readonly takeOver?: boolean } = {},
): Result<Library, OpeningFailure> {
  const files = libraryFiles(folder);
  const missing = whatIsMissing(files);
  if (missing !== null) return failure(missing);
  const opened = openConnection(files.database, APPLICATION_ID);
  if (!opened.ok) return failure(openingFailure(opened.error, files));
  const connection = opened.value;
  const ready = prepare(connection, files, host, takeOver);
  if (!ready.ok) {
    connection.close();
    return ready;
  }
  return success(new Library(connection, files, host, ready.value));
}

function prepare(
  connection: Connection,
  files: LibraryFiles,
  host: StoreHost,
  takeOver: boolean,
): Result<LibraryName, OpeningFailure> {
  const { folder } = files;
  const holder = readLock(files.lock);
  if (holder !== null && !isLeftBehind(holder, host) && !takeOver) {
    return failure({ code: 'LIBRARY_MAYBE_IN_USE', folder, ...holder });
  }
  const found = versionOf(connection);
  if (found > CURRENT_VERSION) return failure({ code: 'LIBRARY_TOO_NEW', folder, found, known: CURRENT_VERSION });
  try {
    for (const place of [files.files, files.proofs, files.backups, files.logs]) mkdirSync(place, { recursive: true });
    clearUnfinished(files);
  } catch (error) {
    return failure(fileFailure(error, folder));
  }
  if (found < CURRENT_VERSION) {
    const kept = backupBeforeMigration(connection, files, found, host);
    if (!kept.ok) return failure(openingFailure(kept.error, files));
    const migrated = migrate(connection);
    if (!migrated.ok) return failure(openingFailure(migrated.error, files));
  }
  const named = connection.read(readLibrary);
  if (!named.ok) return failure(openingFailure(named.error, files));
  writeLock(files.lock, host);
  return named;
}

/** Null where the database is there. */
function whatIsMissing({ folder, database }: LibraryFiles): OpeningFailure | null {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return { code: 'LIBRARY_FOLDER_MISSING', folder };
  if (existsSync(database)) return null;
  return { code: 'LIBRARY_NOT_FOUND', folder };
}

function fileFailure(error: unknown, folder: string): OpeningFailure {
  const { code, systemCode } = writeFailureOf(error, folder);
  if (code === 'DISK_FULL') return { code: 'LIBRARY_DISK_FULL', folder };
  if (code === 'ACCESS_DENIED') return { code: 'LIBRARY_ACCESS_DENIED', folder };
  return { code: 'LIBRARY_UNREADABLE', folder, system: systemCode };
}
