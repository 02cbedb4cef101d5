import { z } from 'zod';
import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';
import { diagnosticSchema } from '../../../shared/diagnostics/diagnosticSchema.ts';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import type { ArticleId } from '../../../shared/issue/identity.ts';
import { momentSchema } from '../../../shared/library/revision.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import { jsonColumn } from '../database/columns.ts';
import type { ReadableDatabase } from '../database/database.ts';
import type { KeptFiles } from '../keptFiles.ts';
import type { LostFile, UnknownName } from '../storeFailure.ts';

const pictureRow = z.object({
  media_type: z.enum(['image/png', 'image/jpeg']),
  width: z.int(),
  height: z.int(),
});

/** A picture by its hash; null where the library never had it. */
export function readPicture(
  database: ReadableDatabase,
  files: KeptFiles,
  hash: string,
): Result<Picture | null, LostFile> {
  const row = database.one(pictureRow, 'SELECT media_type, width, height FROM pictures WHERE hash = ?', hash);
  if (row === null) return success(null);
  const bytes = files.read(hash);
  if (!bytes.ok) return bytes;
  const { media_type: mediaType, width, height } = row;
  return success({ id: hash, mediaType, width, height, bytes: bytes.value });
}

/** A picture's size in pixels, without its bytes; null where the library never had it. */
export function readPictureSize(
  database: ReadableDatabase,
  hash: string,
): Result<{ readonly width: number; readonly height: number } | null, never> {
  const row = database.one(pictureRow, 'SELECT media_type, width, height FROM pictures WHERE hash = ?', hash);
  return success(row && { width: row.width, height: row.height });
}

/** The file that an article came from, as it was received. */
export interface SourceFile {
  readonly name: string;
  readonly receivedAt: number;
  readonly bytes: Uint8Array;
  readonly report: readonly Diagnostic[];
}

const sourceRow = z.object({
  name: z.string(),
  hash: z.string(),
  received_at: momentSchema,
  report: jsonColumn(z.array(diagnosticSchema)),
});

/** An article's source file; null where it was typed here. */
export function readSource(
  database: ReadableDatabase,
  files: KeptFiles,
  article: ArticleId,
): Result<SourceFile | null, UnknownName | LostFile> {
  const known = database.one(z.object({ id: z.string() }), 'SELECT id FROM articles WHERE id = ?', article);
  if (known === null) return failure({ code: 'ARTICLE_UNKNOWN', article });
  const row = database.one(
    sourceRow,
    `SELECT name, hash, received_at, report FROM articles JOIN sources ON sources.number = source_number
      WHERE articles.id = ?`,
    article,
  );
  if (row === null) return success(null);
  const bytes = files.read(row.hash);
  if (!bytes.ok) return bytes;
  return success({ name: row.name, receivedAt: row.received_at, bytes: bytes.value, report: row.report });
}
