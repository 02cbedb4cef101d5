import { join } from 'node:path';

/** The places in a library's folder. The folder may have any name, and be moved or copied while it is closed. */
export interface LibraryFiles {
  readonly folder: string;
  readonly database: string;
  readonly lock: string;
  /** Pictures and source files by their content. */
  readonly files: string;
  /** Numbered proofs (校样), kept for good. */
  readonly proofs: string;
  readonly backups: string;
  readonly logs: string;
}

export function libraryFiles(folder: string): LibraryFiles {
  return {
    folder,
    database: join(folder, 'library.sqlite'),
    lock: join(folder, 'library.lock'),
    files: join(folder, 'files'),
    proofs: join(folder, 'proofs'),
    backups: join(folder, 'backups'),
    logs: join(folder, 'logs'),
  };
}
