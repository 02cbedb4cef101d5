import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import { writeFailureOf } from '../files/writeFailure.ts';
import type { LostFile, StoreFailure } from './storeFailure.ts';

/** SHA-256 in lower-case hex. */
export const contentHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Pictures and source files, each a file named by its content.
 *
 * Not in the database, because they never change: so a backup of the database, which refers to them, stays small and
 * quick, and is made often; a save never waits for megabytes of log; and the source files can be had even where the
 * database can't be opened. A file is written and flushed before the row that names it, and is never deleted, so no
 * row is ever without its file, whenever the process is killed, and every backup in the library's folder finds its own.
 */
export class KeptFiles {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Keeps bytes; where they are kept already nothing is written. Returns their hash. */
  keep(bytes: Uint8Array): Result<string, StoreFailure> {
    const hash = contentHash(bytes);
    const path = this.pathOf(hash);
    try {
      if (existsSync(path) && this.read(hash).ok) return success(hash);
      mkdirSync(dirname(path), { recursive: true });
      const temporary = `${path}.tmp`;
      try {
        writeFlushed(temporary, bytes);
        renameSync(temporary, path);
        flushFolder(dirname(path));
      } finally {
        rmSync(temporary, { force: true });
      }
      return success(hash);
    } catch (error) {
      const { code, systemCode } = writeFailureOf(error, path);
      return failure(code === 'DISK_FULL' || code === 'ACCESS_DENIED' ? { code } : { code, system: systemCode });
    }
  }

  /** The bytes of a hash, checked against it. */
  read(hash: string): Result<Uint8Array, LostFile> {
    const path = this.pathOf(hash);
    try {
      const { buffer, byteOffset, length } = readFileSync(path);
      const bytes = new Uint8Array(buffer, byteOffset, length);
      return contentHash(bytes) === hash ? success(bytes) : failure({ code: 'KEPT_FILE_LOST', file: path });
    } catch {
      return failure({ code: 'KEPT_FILE_LOST', file: path });
    }
  }

  /** In 256 folders, so that none becomes too full for a file window. */
  private pathOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a new name last through a power cut. Windows doesn't open folders and doesn't need it. */
export function flushFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(folder);
  } catch {
    // Some network folders can't; the file itself is flushed.
  } finally {
    closeSync(folder);
  }
}
