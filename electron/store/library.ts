import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import type { Result } from '../../shared/diagnostics/result.ts';
import type { PersonId } from '../../shared/library/people.ts';
import { backUp, listBackups } from './backup/backUp.ts';
import type { BackupEntry } from './backup/backupNames.ts';
import { checkLibrary } from './backup/checkLibrary.ts';
import type { Connection } from './database/connection.ts';
import type { StoreHost } from './host.ts';
import { KeptFiles } from './keptFiles.ts';
import type { LibraryFiles } from './libraryFiles.ts';
import { removeLock } from './libraryLock.ts';
import { LibraryReader } from './libraryReader.ts';
import { LibraryWriter } from './libraryWriter.ts';
import type { DatabaseFailure, StoreFailure } from './storeFailure.ts';

/**
 * An open library: one folder with all issues of an office. Made by `openLibrary` and `createLibrary`; until it is
 * closed, no other process can open it.
 */
export class Library {
  readonly id: string;
  /** As it was when the library was opened; `read.library` gives it as it is now. */
  readonly name: string;
  readonly files: LibraryFiles;
  readonly read: LibraryReader;
  private readonly connection: Connection;
  private readonly keptFiles: KeptFiles;
  private readonly host: StoreHost;
  private readonly session: string;
  private closed = false;

  constructor(
    connection: Connection,
    files: LibraryFiles,
    host: StoreHost,
    named: { readonly id: string; readonly name: string },
  ) {
    this.id = named.id;
    this.name = named.name;
    this.files = files;
    this.connection = connection;
    this.keptFiles = new KeptFiles(files.files);
    this.host = host;
    this.session = host.newId();
    this.read = new LibraryReader(connection, this.keptFiles);
  }

  /** The writing side, in the name of a person. Its edit session lasts as long as the library is open. */
  writeAs(person: PersonId): LibraryWriter {
    const { now, newId } = this.host;
    return new LibraryWriter(this.connection, this.keptFiles, { now, newId, person, session: this.session });
  }

  /** Makes a routine backup while work goes on. */
  backUp(): Promise<Result<BackupEntry, StoreFailure>> {
    return backUp(this.connection, this.files, this.host);
  }

  backups(): readonly BackupEntry[] {
    return listBackups(this.files);
  }

  /** Looks through everything that is kept. */
  check(): Result<readonly Diagnostic[], DatabaseFailure> {
    return checkLibrary(this.connection, this.keptFiles);
  }

  /** Lets the library go; it is then one file with its folders, and can be copied. Closing it again does nothing. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    // While the file is still ours: the next process may write its own lock file at once.
    removeLock(this.files.lock);
    this.connection.close();
  }
}
