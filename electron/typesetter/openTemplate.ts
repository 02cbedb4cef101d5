import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { Face } from '../../shared/fonts/face.ts';
import { chooseFaces } from '../../shared/fonts/faceBook.ts';
import type { FontFile } from '../../shared/fonts/fontFile.ts';
import { openFace } from '../../shared/fonts/openFace.ts';
import type { LayoutResources, PictureSize } from '../../shared/layout/resources.ts';
import { type Template, templateSchema } from '../../shared/template/template.ts';
import { schemaProblems } from '../issue-folder/schemaProblems.ts';
import { bundledFaceIds, bundledFacePath, productFolder, wordsPath } from './bundledFiles.ts';
import { openFontFile } from './openFontFile.ts';
import { openWords } from './openWords.ts';

/** A template with its faces opened, and the faces' files for the painter. */
export interface OpenTemplate {
  readonly template: Template;
  readonly faceFiles: ReadonlyMap<string, FontFile>;
  readonly diagnostics: readonly Diagnostic[];
  readonly resources: (pictures: ReadonlyMap<string, PictureSize>) => LayoutResources;
}

/** Opens a template by name and the faces that its roles use. */
export function openTemplate(name: string): Result<OpenTemplate, readonly Diagnostic[]> {
  const read = readTemplate(name);
  if (!read.ok) return read;
  const template = read.value;
  const wanted = new Set(Object.values(template.faces).flat());
  const faceFiles = new Map<string, FontFile>();
  const faces = new Map<string, Face>();
  for (const id of bundledFaceIds.filter((face) => wanted.has(face))) {
    const file = openFontFile(bundledFacePath(id));
    faceFiles.set(id, file);
    faces.set(id, openFace(id, file));
  }
  const { book, diagnostics } = chooseFaces(template.faces, faces);
  const words = openWords(wordsPath());
  const resources = (pictures: ReadonlyMap<string, PictureSize>): LayoutResources => ({
    template,
    faceBook: book,
    words,
    pictures,
  });
  return success({ template, faceFiles, diagnostics, resources });
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

const problem = (code: string, template: string): Diagnostic => ({
  code,
  severity: 'error',
  place: {},
  values: { template },
});
