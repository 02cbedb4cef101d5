import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { writeFailureOf } from '../../files/writeFailure.ts';
import { flushFolder } from '../keptFiles.ts';
import type { DatabaseFailure } from '../storeFailure.ts';

/** Flushes a finished copy and gives it its name; where that fails, nothing is left. */
export function settle(temporary: string, path: string): Result<null, DatabaseFailure> {
  try {
    flushFile(temporary);
    renameSync(temporary, path);
    flushFolder(dirname(path));
    return success(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    const { code, systemCode } = writeFailureOf(error, path);
    return failure(
      code === 'DISK_FULL' || code === 'ACCESS_DENIED' ? { code } : { code: 'STORE_IO', system: systemCode },
    );
  }
}

/** Puts a file on the disk. */
export function flushFile(path: string): void {
  // Windows flushes only what may be written to.
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
