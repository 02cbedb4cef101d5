import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';
import { hashDisplayList } from '../../../shared/display-list/hash.ts';
import { layoutSteps } from '../../../shared/layout/layoutIssue.ts';
import { type PictureFiles, paintPdf } from '../../pdf/paintPdf.ts';
import { paintProblem } from '../compileIssue.ts';
import { openTemplate } from '../openTemplate.ts';
import { type IssueInput, issueOfInput } from './issueInput.ts';

/** An issue as a PDF; null, with the errors among the diagnostics, where it cannot be one. */
export interface PaintedInput {
  readonly pages: number;
  /** Of the pages; empty where there are none. */
  readonly fingerprint: string;
  readonly pdf: Uint8Array | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lays an issue out from the beginning and paints it.
 *
 * @param onStep Told before each step of a new phase, and waited for: it may throw to give the work up.
 */
export async function paintInput(
  input: IssueInput,
  pictures: PictureFiles,
  onStep: (phase: string) => Promise<void>,
): Promise<PaintedInput> {
  await onStep('open');
  const read = issueOfInput(input, new Map());
  if (!read.ok) {
    const { code, article } = read.error;
    return failed([{ code, severity: 'error', place: {}, values: { article } }]);
  }
  const opened = openTemplate(input.template);
  if (!opened.ok) return failed(opened.error);
  const steps = layoutSteps(read.value, opened.value.resources(new Map(Object.entries(input.pictures))));
  let phase = '';
  let step = steps.next();
  while (!step.done) {
    if (step.value !== phase) await onStep(step.value);
    phase = step.value;
    step = steps.next();
  }
  const { displayList } = step.value;
  const diagnostics = [...opened.value.diagnostics, ...step.value.diagnostics];
  const pages = { pages: displayList.pages.length, fingerprint: hashDisplayList(displayList) };
  if (diagnostics.some(({ severity }) => severity === 'error')) return { ...pages, pdf: null, diagnostics };
  await onStep('paint');
  const painted = await paintPdf(displayList, opened.value.faceFiles, pictures);
  if (!painted.ok) return { ...pages, pdf: null, diagnostics: [...diagnostics, paintProblem(painted.error)] };
  return { ...pages, pdf: painted.value, diagnostics };
}

const failed = (diagnostics: readonly Diagnostic[]): PaintedInput => ({
  pages: 0,
  fingerprint: '',
  pdf: null,
  diagnostics,
});
