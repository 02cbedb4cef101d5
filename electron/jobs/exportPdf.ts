import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { success } from '../../shared/diagnostics/result.ts';
import { JOBS } from '../../shared/ipc/jobs.ts';
import { writeFileAtomically } from '../files/writeFile.ts';
import type { IssueInput } from '../typesetter/service/issueInput.ts';
import { paintInput } from '../typesetter/service/paintInput.ts';
import { job } from './serveJob.ts';

const STEPS = ['open', 'set', 'paginate', 'number', 'finish', 'paint', 'write'];

/** Lays an issue of the library out anew and writes its PDF: the pages are those that the command line makes. */
export const exportPdf = job(JOBS.exportPdf.input, async ({ issue, pictures, output }, context) => {
  const step = (name: string): void =>
    context.report({ step: name, detail: '', done: STEPS.indexOf(name), total: STEPS.length });
  const painted = await paintInput(issue as IssueInput, pictures, async (name) => {
    step(name);
    await context.checkpoint();
  });
  const { pages, fingerprint, diagnostics, pdf } = painted;
  const unwritten = { pages, fingerprint, pdf: null, diagnostics: [...diagnostics] };
  if (pdf === null) return success(unwritten);
  step('write');
  const written = await writeFileAtomically(output, pdf);
  if (written.ok) return success({ ...unwritten, pdf: output });
  const { code, path, systemCode } = written.error;
  const problem: Diagnostic = { code, severity: 'error', place: { file: path }, values: { system: systemCode } };
  return success({ ...unwritten, diagnostics: [...diagnostics, problem] });
});
