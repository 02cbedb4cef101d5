import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import type { ReadableDatabase } from '../database/database.ts';
import type { DatabaseFailure } from '../storeFailure.ts';

const libraryRow = z.object({ id: z.string(), name: z.string() });

/** What a library is called by people, and by itself. */
export type LibraryName = z.infer<typeof libraryRow>;

/** The library's own row. */
export function readLibrary(database: ReadableDatabase): Result<LibraryName, DatabaseFailure> {
  const row = database.one(libraryRow, 'SELECT id, name FROM library');
  return row === null ? failure({ code: 'STORE_DAMAGED', reason: 'no library row' }) : success(row);
}
