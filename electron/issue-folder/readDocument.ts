import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import { importDocx } from '../import/docx/importDocx.ts';
import { MANUSCRIPT_ENDING, pictureFileName, readManuscriptFile } from './manuscriptFile.ts';

/** An article's document as read. */
export interface ReadDocument {
  readonly manuscript: Node;
  readonly pictures: readonly Picture[];
  /** What an import inferred and left out. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a document of an issue folder: a Word file, or a manuscript with its pictures. */
export async function readDocument(
  folder: string,
  document: string,
): Promise<Result<ReadDocument, readonly Diagnostic[]>> {
  const bytes = await readBytes(folder, document);
  if (!bytes.ok) return failure([bytes.error]);
  if (document.endsWith(MANUSCRIPT_ENDING)) return readManuscript(folder, document, bytes.value);
  const imported = await importDocx(bytes.value, document);
  return imported.ok ? imported : failure([imported.error]);
}

async function readManuscript(
  folder: string,
  document: string,
  bytes: Uint8Array,
): Promise<Result<ReadDocument, readonly Diagnostic[]>> {
  const file = readManuscriptFile(new TextDecoder().decode(bytes), document);
  if (!file.ok) return file;
  const pictures: Picture[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const picture of file.value.pictures) {
    const name = pictureFileName(picture);
    const read = await readBytes(folder, name);
    if (!read.ok) diagnostics.push(read.error);
    else if (createHash('sha256').update(read.value).digest('hex') !== picture.id) {
      diagnostics.push({
        code: 'PICTURE_FILE_CHANGED',
        severity: 'error',
        place: { file: name },
        values: { document },
      });
    } else pictures.push({ ...picture, bytes: read.value });
  }
  const known = new Set(pictures.map(({ id }) => id));
  if (diagnostics.length === 0) {
    file.value.manuscript.descendants((node) => {
      if (node.type.name !== 'figure' || known.has(String(node.attrs.picture))) return;
      const values = { picture: String(node.attrs.picture) };
      diagnostics.push({ code: 'PICTURE_NOT_NAMED', severity: 'error', place: { file: document }, values });
    });
  }
  if (diagnostics.length > 0) return failure(diagnostics);
  return success({ manuscript: file.value.manuscript, pictures, diagnostics });
}

/** The bytes of a file in a folder. The error names it as the folder does. */
export async function readBytes(folder: string, name: string): Promise<Result<Uint8Array, Diagnostic>> {
  try {
    return success(await readFile(join(folder, name)));
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : '';
    const code = system === 'ENOENT' || system === 'ENOTDIR' ? 'FILE_MISSING' : 'FILE_UNREADABLE';
    return failure({ code, severity: 'error', place: { file: name }, values: { system } });
  }
}
