import type { NoLibrary } from './database/connection.ts';
import type { LibraryFiles } from './libraryFiles.ts';
import { readLock } from './libraryLock.ts';
import type { DatabaseFailure, OpeningFailure } from './storeFailure.ts';

/** A database's failure as one of opening, with who has the file where it is taken. */
export function openingFailure(problem: DatabaseFailure | NoLibrary, { folder, lock }: LibraryFiles): OpeningFailure {
  switch (problem.code) {
    case 'LIBRARY_NOT_FOUND':
      return { code: 'LIBRARY_NOT_FOUND', folder };
    case 'STORE_BUSY':
      return { code: 'LIBRARY_IN_USE', folder, ...readLock(lock) };
    case 'STORE_DAMAGED':
      return { code: 'LIBRARY_DAMAGED', folder, reason: problem.reason };
    case 'STORE_IO':
      return { code: 'LIBRARY_UNREADABLE', folder, system: problem.system };
    case 'DISK_FULL':
      return { code: 'LIBRARY_DISK_FULL', folder };
    case 'ACCESS_DENIED':
      return { code: 'LIBRARY_ACCESS_DENIED', folder };
  }
}
