/** Why a file could not be written. The file that stood there before is untouched. */
export interface WriteFailure {
  readonly code:
    | 'DISK_FULL'
    /** The folder or the file may not be written. */
    | 'ACCESS_DENIED'
    /** Another program holds the file; a PDF reader on Windows does. */
    | 'FILE_IN_USE'
    | 'FOLDER_MISSING'
    | 'TARGET_IS_FOLDER'
    | 'WRITE_FAILED';
  readonly path: string;
  /** The system's own code, for the record. */
  readonly systemCode: string;
}

/** By the system's codes. */
const CODES = new Map<string, WriteFailure['code']>([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EACCES', 'ACCESS_DENIED'],
  // Windows says so where a reader holds the file that is to be replaced.
  ['EPERM', process.platform === 'win32' ? 'FILE_IN_USE' : 'ACCESS_DENIED'],
  ['EROFS', 'ACCESS_DENIED'],
  ['EBUSY', 'FILE_IN_USE'],
  ['ETXTBSY', 'FILE_IN_USE'],
  ['ENOENT', 'FOLDER_MISSING'],
  ['ENOTDIR', 'FOLDER_MISSING'],
  ['EISDIR', 'TARGET_IS_FOLDER'],
]);

/**
 * What a system error means for a file that was to be written.
 *
 * @throws The error itself where it is none of the file system's: a mistake in the program, which must be seen.
 */
export function writeFailureOf(error: unknown, path: string): WriteFailure {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  return { code: CODES.get(error.code) ?? 'WRITE_FAILED', path, systemCode: error.code };
}
