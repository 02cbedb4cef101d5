import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paintPdf } from '../../../electron/pdf/paintPdf.ts';
import { type CompiledIssue, compileIssue, paintIssue } from '../../../electron/typesetter/compileIssue.ts';
import { openTemplate } from '../../../electron/typesetter/openTemplate.ts';
import type { Issue } from '../../../shared/issue/issue.ts';
import { layoutIssue } from '../../../shared/layout/layoutIssue.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import type { Template } from '../../../shared/template/template.ts';
import { type MeasuredPdf, readPdf } from '../pdf/readPdf.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Our facts and settings of the real issue; its Word files are beside the repository. */
export const REAL_ISSUE = `${repository}tests/fixtures/gazette-2023-01`;
export const SAMPLE_ISSUE = `${repository}templates/county-gazette/sample`;

const realDocuments = fileURLToPath(new URL('../../../../shared/gazette-2023-01/documents', import.meta.url));

/** Where the real issue's Word files are missing its tests are skipped, and say so. */
export const hasRealIssue = existsSync(realDocuments);
if (!hasRealIssue) console.info('skipped: the Word files of the real issue (../shared/gazette-2023-01) are not here');

/** An issue as the command line makes it, and its finished PDF measured. */
export interface FinishedIssue {
  readonly compiled: CompiledIssue;
  readonly bytes: Uint8Array;
  readonly pdf: MeasuredPdf;
}

/** Lays out, paints and measures an issue that was made in code, with a template of the product's, changed. */
export async function finishedInCode(
  issue: Issue,
  templateName: string,
  change: (template: Template) => Template,
  pictures: ReadonlyMap<string, Picture>,
): Promise<FinishedIssue> {
  const opened = openTemplate(templateName);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error, null, 2));
  const template = { ...opened.value, template: change(opened.value.template) };
  const layout = layoutIssue(issue, { ...opened.value.resources(pictures), template: template.template });
  const bytes = await paintPdf(layout.displayList, template.faceFiles, pictures);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error, null, 2));
  const compiled = { issue, layout, template, pictures, diagnostics: layout.diagnostics };
  return { compiled, bytes: bytes.value, pdf: await readPdf(bytes.value) };
}

/** Compiles, paints and measures an issue folder. Throws with the diagnostics where that fails. */
export async function finishedIssue(folder: string): Promise<FinishedIssue> {
  const compiled = await compileIssue(folder);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 2));
  const bytes = await paintIssue(compiled.value);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error, null, 2));
  return { compiled: compiled.value, bytes: bytes.value, pdf: await readPdf(bytes.value) };
}
