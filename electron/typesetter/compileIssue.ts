import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { Issue } from '../../shared/issue/issue.ts';
import { type IssueLayout, layoutIssue } from '../../shared/layout/layoutIssue.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import { readIssueFolder } from '../issue-folder/readIssueFolder.ts';
import { type PaintFailure, paintPdf } from '../pdf/paintPdf.ts';
import { type OpenTemplate, openTemplate } from './openTemplate.ts';

/** What a compilation is doing. */
export type Phase = 'read' | 'open' | 'set' | 'paginate' | 'number' | 'finish' | 'paint';

/** An issue laid out, ready to be painted. */
export interface CompiledIssue {
  readonly issue: Issue;
  readonly layout: IssueLayout;
  readonly template: OpenTemplate;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * From an issue folder to its pages.
 *
 * @param onPhase Told which phase begins, with a detail such as the file being read.
 */
export async function compileIssue(
  folder: string,
  onPhase: (phase: Phase, detail?: string) => void = () => {},
): Promise<Result<CompiledIssue, readonly Diagnostic[]>> {
  onPhase('read');
  const read = await readIssueFolder(folder, (file, index, count) => onPhase('read', `${index + 1}/${count} ${file}`));
  if (!read.ok) return read;
  const { issue, templateName, pictures } = read.value;
  onPhase('open');
  const opened = openTemplate(templateName);
  if (!opened.ok) return failure([...read.value.diagnostics, ...opened.error]);
  const layout = layoutIssue(issue, opened.value.resources(pictures), (phase) => onPhase(phase));
  const diagnostics = [...read.value.diagnostics, ...opened.value.diagnostics, ...layout.diagnostics];
  return success({ issue, layout, template: opened.value, pictures, diagnostics });
}

/** The compiled issue as a PDF. */
export async function paintIssue(compiled: CompiledIssue): Promise<Result<Uint8Array, readonly Diagnostic[]>> {
  const { layout, template } = compiled;
  const pictures = new Map([...compiled.pictures, ...template.pictures]);
  const painted = await paintPdf(layout.displayList, template.faceFiles, pictures);
  return painted.ok ? painted : failure([paintProblem(painted.error)]);
}

/** A picture or face that keeps an issue from being painted, as a diagnostic. */
export function paintProblem(problem: PaintFailure): Diagnostic {
  const values =
    problem.code === 'PICTURE_UNREADABLE'
      ? { picture: problem.picture.slice(0, 12), reason: problem.reason }
      : { face: problem.face, reason: 'reason' in problem ? problem.reason : '' };
  return { code: problem.code, severity: 'error', place: {}, values };
}
