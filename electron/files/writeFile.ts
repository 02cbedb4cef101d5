import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import { type WriteFailure, writeFailureOf } from './writeFailure.ts';

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
    return failure(writeFailureOf(error, path));
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
