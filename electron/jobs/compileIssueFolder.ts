import { basename } from 'node:path';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { type Result, success } from '../../shared/diagnostics/result.ts';
import type { IpcError } from '../../shared/ipc/ipcError.ts';
import { JOBS, type JobResult } from '../../shared/ipc/jobs.ts';
import { articlesOf } from '../../shared/issue/issue.ts';
import { writeFileAtomically } from '../files/writeFile.ts';
import { compileIssue, type Phase, paintIssue } from '../typesetter/compileIssue.ts';
import { job } from './serveJob.ts';

const PHASES: readonly Phase[] = ['read', 'open', 'set', 'paginate', 'number', 'finish', 'paint'];

/** Sets an issue folder and writes the PDF, as the command line does. */
export const compileIssueFolder = job(JOBS.compileIssueFolder.input, async ({ folder, output }, context) => {
  const report = (phase: Phase, detail = ''): void =>
    context.report({ step: phase, detail, done: PHASES.indexOf(phase), total: PHASES.length });
  const compiled = await compileIssue(folder, report);
  await context.checkpoint();
  if (!compiled.ok) return unwritten(basename(folder), compiled.error);
  const { issue, layout, diagnostics } = compiled.value;
  const summary = {
    title: `《${issue.masthead.title}》${issue.masthead.year}年第${issue.masthead.number}期`,
    pages: layout.displayList.pages.length,
    articles: articlesOf(issue).length,
  };
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return success({ ...summary, pdf: null, diagnostics: [...diagnostics] });
  }
  report('paint');
  const painted = await paintIssue(compiled.value);
  await context.checkpoint();
  if (!painted.ok) return success({ ...summary, pdf: null, diagnostics: [...diagnostics, ...painted.error] });
  const written = await writeFileAtomically(output, painted.value);
  if (written.ok) return success({ ...summary, pdf: output, diagnostics: [...diagnostics] });
  const { code, path, systemCode } = written.error;
  const problem: Diagnostic = { code, severity: 'error', place: { file: path }, values: { system: systemCode } };
  return success({ ...summary, pdf: null, diagnostics: [...diagnostics, problem] });
});

const unwritten = (
  title: string,
  diagnostics: readonly Diagnostic[],
): Result<JobResult<'compileIssueFolder'>, IpcError> =>
  success({ title, pages: 0, articles: 0, pdf: null, diagnostics: [...diagnostics] });
