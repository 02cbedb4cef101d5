import { closeSync, openSync, readSync } from 'node:fs';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import { writeFailureOf } from '../files/writeFailure.ts';
import type { DatabaseFailure } from './storeFailure.ts';

/** What the first bytes of a SQLite file say. */
export interface DatabaseHeader {
  readonly applicationId: number;
}

const MAGIC = 'SQLite format 3\0';

/**
 * Reads a database's header without opening it: another program's file is thus not touched at all.
 *
 * @see https://www.sqlite.org/fileformat.html, 1.3 (the application id stands at byte 68)
 */
export function readHeader(path: string): Result<DatabaseHeader, DatabaseFailure> {
  const header = Buffer.alloc(100);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, header, 0, header.length, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code, systemCode } = writeFailureOf(error, path);
    return failure(code === 'ACCESS_DENIED' ? { code } : { code: 'STORE_IO', system: systemCode });
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return failure({ code: 'STORE_DAMAGED', reason: 'file is not a database' });
  }
  return success({ applicationId: header.readInt32BE(68) });
}
