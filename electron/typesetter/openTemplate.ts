import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { Face } from '../../shared/fonts/face.ts';
import { chooseFaces } from '../../shared/fonts/faceBook.ts';
import type { FontFile } from '../../shared/fonts/fontFile.ts';
import { openFace } from '../../shared/fonts/openFace.ts';
import type { LayoutResources, PictureSize } from '../../shared/layout/resources.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import { type Template, templateSchema } from '../../shared/template/template.ts';
import { templatePictures } from '../../shared/template/templatePictures.ts';
import { readPicture } from '../import/readPicture.ts';
import { schemaProblems } from '../issue-folder/schemaProblems.ts';
import { bundledFaceIds, bundledFacePath, productFolder, wordsPath } from './bundledFiles.ts';
import { openFontFile } from './openFontFile.ts';
import { openHyphenator } from './openHyphenator.ts';
import { openWords } from './openWords.ts';

/** A template with its faces opened, and the faces' files for the painter. */
export interface OpenTemplate {
  readonly template: Template;
  readonly faceFiles: ReadonlyMap<string, FontFile>;
  /** The pictures of its frames, by the names of their files. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly diagnostics: readonly Diagnostic[];
  readonly resources: (pictures: ReadonlyMap<string, PictureSize>) => LayoutResources;
}

/** Opens a template by name and the faces that its roles use. */
export function openTemplate(name: string): Result<OpenTemplate, readonly Diagnostic[]> {
  const read = readTemplate(name);
  if (!read.ok) return read;
  const template = read.value;
  const shown = readPictures(name, template);
  if (!shown.ok) return shown;
  const wanted = new Set([...Object.values(template.faces), ...Object.values(template.western.faces)].flat());
  const faceFiles = new Map<string, FontFile>();
  const faces = new Map<string, Face>();
  for (const id of bundledFaceIds.filter((face) => wanted.has(face))) {
    const file = openFontFile(bundledFacePath(id));
    faceFiles.set(id, file);
    faces.set(id, openFace(id, file));
  }
  const { book, diagnostics } = chooseFaces(template.faces, template.western.faces, faces);
  const words = openWords(wordsPath());
  const hyphenator = openHyphenator();
  const resources = (pictures: ReadonlyMap<string, PictureSize>): LayoutResources => ({
    template,
    faceBook: book,
    words,
    hyphenator,
    pictures: new Map([...pictures, ...shown.value]),
  });
  return success({ template, faceFiles, pictures: shown.value, diagnostics, resources });
}

function readTemplate(name: string): Result<Template, readonly Diagnostic[]> {
  const file = join('templates', name, 'template.json');
  // A name with separators would lead out of the folder of templates.
  if (!/^[\w-]+$/.test(name)) return failure([problem('TEMPLATE_MISSING', name)]);
  let text: string;
  try {
    text = readFileSync(join(productFolder(), file), 'utf8');
  } catch {
    return failure([problem('TEMPLATE_MISSING', name)]);
  }
  const parsed = schemaProblems(templateSchema, text, file);
  return parsed.ok ? success(parsed.value) : failure(parsed.error);
}

function readPictures(name: string, template: Template): Result<ReadonlyMap<string, Picture>, readonly Diagnostic[]> {
  const pictures = new Map<string, Picture>();
  const problems: Diagnostic[] = [];
  for (const file of templatePictures(template)) {
    const path = join('templates', name, file);
    try {
      const picture = readPicture(readFileSync(join(productFolder(), path)), file);
      if (typeof picture === 'object' && 'bytes' in picture) pictures.set(file, picture);
      else problems.push({ code: 'TEMPLATE_PICTURE_UNREADABLE', severity: 'error', place: { file: path } });
    } catch {
      problems.push({ code: 'FILE_MISSING', severity: 'error', place: { file: path } });
    }
  }
  return problems.length > 0 ? failure(problems) : success(pictures);
}

const problem = (code: string, template: string): Diagnostic => ({
  code,
  severity: 'error',
  place: {},
  values: { template },
});
