import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CompiledIssue, compileIssue, paintIssue } from '../../../electron/typesetter/compileIssue.ts';
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

/** Compiles, paints and measures an issue folder. Throws with the diagnostics where that fails. */
export async function finishedIssue(folder: string): Promise<FinishedIssue> {
  const compiled = await compileIssue(folder);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 2));
  const bytes = await paintIssue(compiled.value);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error, null, 2));
  return { compiled: compiled.value, bytes: bytes.value, pdf: await readPdf(bytes.value) };
}
