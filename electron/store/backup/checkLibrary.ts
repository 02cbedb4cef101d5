import { z } from 'zod';
import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import { issueIdSchema } from '../../../shared/issue/identity.ts';
import { manuscriptColumn } from '../database/columns.ts';
import type { Connection } from '../database/connection.ts';
import type { ReadableDatabase } from '../database/database.ts';
import type { KeptFiles } from '../keptFiles.ts';
import { readOutline } from '../read/readOutline.ts';
import { picturesIn } from '../read/readWholeIssue.ts';
import type { DatabaseFailure } from '../storeFailure.ts';

/**
 * Looks through a whole library: the file's pages, the references between rows, every version of every manuscript, every
 * outline, every picture and source file by its hash.
 *
 * @returns What is wrong, each with its place; empty for a sound library.
 */
export function checkLibrary(connection: Connection, files: KeptFiles): Result<readonly Diagnostic[], DatabaseFailure> {
  return connection.read((database) => {
    const pages = z.array(pageRow).parse(connection.report('integrity_check'));
    const references = z.array(referenceRow).parse(connection.report('foreign_key_check'));
    return success([
      ...pages
        .filter(({ integrity_check: found }) => found !== 'ok')
        .map(({ integrity_check: reason }) => fault('STORE_DAMAGED', {}, { reason })),
      ...references.map(({ table, rowid, parent }) =>
        fault('STORE_DAMAGED', {}, { reason: `${table} ${rowid ?? ''} → ${parent}` }),
      ),
      ...manuscriptFaults(database),
      ...outlineFaults(database),
      ...fileFaults(database, files),
    ]);
  });
}

const pageRow = z.object({ integrity_check: z.string() });
const referenceRow = z.object({ table: z.string(), rowid: z.int().nullable(), parent: z.string() });

const revisionRow = z.object({ id: z.int(), version: z.int(), file: z.string(), content: z.instanceof(Uint8Array) });
const idRow = z.object({ id: z.int() });
const hashRow = z.object({ hash: z.string() });

function manuscriptFaults(database: ReadableDatabase): Diagnostic[] {
  const pictures = new Set(database.all(hashRow, 'SELECT hash FROM pictures').map(({ hash }) => hash));
  return database.all(idRow, 'SELECT id FROM revisions').flatMap(({ id }) => {
    const row = database.one(
      revisionRow,
      `SELECT revisions.id, version, file, content FROM revisions JOIN articles ON articles.id = article_id
        WHERE revisions.id = ?`,
      id,
    );
    if (row === null) return [];
    const place = { article: row.file };
    const read = manuscriptColumn.safeParse(row.content);
    if (!read.success) {
      const reason = read.error.issues[0]?.message ?? '';
      return [fault('VERSION_DAMAGED', place, { version: row.version, reason })];
    }
    return picturesIn(read.data)
      .filter((hash) => !pictures.has(hash))
      .map((picture): Diagnostic => {
        const values = { version: row.version, picture };
        return { code: 'PICTURE_NOT_IN_LIBRARY', severity: 'warning', place, values };
      });
  });
}

const issueRow = z.object({ id: issueIdSchema });

function outlineFaults(database: ReadableDatabase): Diagnostic[] {
  return database.all(issueRow, 'SELECT id FROM issues').flatMap(({ id }) => {
    try {
      readOutline(database, id);
      return [];
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      const first = error.issues[0];
      return [
        fault('STORE_DAMAGED', {}, { reason: `issue ${id} ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` }),
      ];
    }
  });
}

function fileFaults(database: ReadableDatabase, files: KeptFiles): Diagnostic[] {
  return database.all(hashRow, 'SELECT hash FROM files').flatMap(({ hash }) => {
    const read = files.read(hash);
    return read.ok ? [] : [fault('KEPT_FILE_LOST', { file: read.error.file }, {})];
  });
}

const fault = (code: string, place: Diagnostic['place'], values: NonNullable<Diagnostic['values']>): Diagnostic => ({
  code,
  severity: 'error',
  place,
  values,
});
