import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';

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
 * Writes a file whole or not at all: into a temporary file beside the target, flushed to the disk, which
 * then takes the target's name. Where that fails, the target is as it was and the temporary file is gone.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<Result<null, WriteFailure>> {
  if (await isFolder(path)) return failure({ code: 'TARGET_IS_FOLDER', path, systemCode: 'EISDIR' });
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFlushed(temporary, bytes);
    await rename(temporary, path);
    await flushFolder(dirname(path));
    return success(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const systemCode = systemCodeOf(error);
    return failure({ code: CODES.get(systemCode) ?? 'WRITE_FAILED', path, systemCode });
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name last through a power cut. Windows doesn't open folders and doesn't need it. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

function systemCodeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  // Not of the file system: a mistake in the program, which must be seen.
  throw error;
}
