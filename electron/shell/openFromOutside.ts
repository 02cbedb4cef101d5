import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Result } from '../../shared/diagnostics/result.ts';
import { type IpcError, ipcFailure } from '../../shared/ipc/ipcError.ts';
import type { OpenLibrary } from '../../shared/ipc/libraryChannels.ts';

/** The file by which a library is opened with a double click. */
const DATABASE = 'library.sqlite';

/**
 * Opens what the system hands to the program: a library's folder, or the database in it.
 *
 * @param openLibrary Opens the library in a folder.
 */
export function openFromOutside(
  path: string,
  openLibrary: (folder: string) => Result<OpenLibrary, IpcError>,
): Result<OpenLibrary, IpcError> {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry?.isDirectory()) return openLibrary(path);
  if (entry !== undefined && basename(path) === DATABASE) return openLibrary(dirname(path));
  if (entry === undefined) return ipcFailure('LIBRARY_FOLDER_MISSING', { folder: path });
  return ipcFailure('OPENED_FILE_UNKNOWN', { file: path });
}
