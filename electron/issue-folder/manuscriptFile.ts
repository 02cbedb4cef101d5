import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import { manuscriptToJson, parseManuscript } from '../../shared/manuscript/codec.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import { schemaProblems } from './schemaProblems.ts';

/** The end of a manuscript file's name; a document of another name is a Word file. */
export const MANUSCRIPT_ENDING = '.manuscript.json';

const pictureSchema = z.strictObject({
  /** SHA-256 of its bytes; the file is `pictures/<id>.png` or `.jpg` in the folder. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
});

/**
 * The file of a manuscript that was edited in the program: an article of an issue folder beside Word files. It names
 * its pictures, which are files of their own.
 */
export const manuscriptFileSchema = z.strictObject({
  format: z.literal('gongbao-manuscript'),
  version: z.literal(1),
  pictures: z.array(pictureSchema),
  manuscript: z.unknown(),
});

export type PictureInFile = z.infer<typeof pictureSchema>;

/** A manuscript file as read; the bytes of its pictures are still to be read. */
export interface ManuscriptFile {
  readonly manuscript: Node;
  readonly pictures: readonly PictureInFile[];
}

/** Reads a manuscript file's text. Every problem says the file and the place in it. */
export function readManuscriptFile(text: string, file: string): Result<ManuscriptFile, readonly Diagnostic[]> {
  const parsed = schemaProblems(manuscriptFileSchema, text, file);
  if (!parsed.ok) return parsed;
  const manuscript = parseManuscript(parsed.value.manuscript);
  if (manuscript.ok) return success({ manuscript: manuscript.value, pictures: parsed.value.pictures });
  const { path, problem, found } = manuscript.error;
  const place = { file, part: `manuscript${path}` };
  return failure([{ code: 'MANUSCRIPT_FILE_INVALID', severity: 'error', place, values: { problem, found } }]);
}

/** A manuscript file's text: one that reads well in a comparison of two versions, with a line for each value. */
export function manuscriptFileText(manuscript: Node, pictures: readonly Picture[]): string {
  const file: z.input<typeof manuscriptFileSchema> = {
    format: 'gongbao-manuscript',
    version: 1,
    pictures: pictures.map(({ id, mediaType, width, height }) => ({ id, mediaType, width, height })),
    manuscript: manuscriptToJson(manuscript),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Where a picture's bytes are, in the folder. */
export const pictureFileName = ({ id, mediaType }: PictureInFile | Picture): string =>
  `pictures/${id}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
