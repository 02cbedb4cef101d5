import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { dumpDisplayList } from '../../shared/display-list/textDump.ts';
import type { WriteFailure } from '../files/writeFailure.ts';
import { writeFileAtomically } from '../files/writeFile.ts';
import { productFolder } from '../typesetter/bundledFiles.ts';
import { type CompiledIssue, compileIssue, paintIssue } from '../typesetter/compileIssue.ts';
import { type CompileOptions, readArguments, USAGE } from './arguments.ts';
import { progress } from './progress.ts';
import { report, summary } from './summary.ts';
import { Timings } from './timings.ts';

/**
 * The command `compile`: an issue folder to a PDF.
 *
 * @returns The exit code: 0, 1 with errors, 2 for misuse. Only a run without errors (or with `--keep-going`) writes
 * the PDF; otherwise an existing one stays as it is.
 */
export async function compile(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (!options.ok) {
    console.error(`${options.error}\n\n${USAGE}`);
    return 2;
  }
  if (options.value.help) {
    console.info(USAGE);
    return 0;
  }
  return run(options.value);
}

async function run(options: CompileOptions): Promise<number> {
  const folder = options.folder === null ? sampleFolder() : resolve(options.folder);
  const show = progress(process.stderr);
  const timings = new Timings();
  const compiled = await compileIssue(folder, (phase, detail) => {
    timings.mark(phase);
    show.phase(phase, detail);
  });
  if (!compiled.ok) {
    show.end();
    console.error(report(compiled.error));
    return 1;
  }
  const hasErrors = compiled.value.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  if (hasErrors && !options.keepGoing) {
    show.end();
    console.info(summary(compiled.value));
    console.error(report(compiled.value.diagnostics));
    console.error('版面有错误，没有写出 PDF（原有文件未动）。要照样查看，请加 --keep-going。');
    return 1;
  }
  timings.mark('paint');
  show.phase('paint');
  const pdf = await paintIssue(compiled.value);
  show.end();
  if (!pdf.ok) {
    console.error(report([...compiled.value.diagnostics, ...pdf.error]));
    return 1;
  }
  timings.mark('end');
  const exitCode = await finish(compiled.value, pdf.value, options, hasErrors);
  if (options.timings) console.info(timings.report());
  return exitCode;
}

async function finish(
  compiled: CompiledIssue,
  pdf: Uint8Array,
  options: CompileOptions,
  hasErrors: boolean,
): Promise<number> {
  const output = outputPath(compiled, options);
  if (options.output === null) await mkdir(dirname(output), { recursive: true });
  const files: [string, Uint8Array][] = [[output, pdf]];
  const dump = options.text === null ? null : dumpDisplayList(compiled.layout.displayList);
  if (dump !== null && options.text !== null && options.text !== '-') {
    files.push([resolve(options.text), new TextEncoder().encode(dump)]);
  }
  for (const [path, bytes] of files) {
    const written = await writeFileAtomically(path, bytes);
    if (!written.ok) {
      console.error(report([writeProblem(written.error)]));
      return 1;
    }
  }
  console.info(summary(compiled));
  if (compiled.diagnostics.length > 0) console.info(report(compiled.diagnostics));
  if (dump !== null && options.text === '-') console.info(dump);
  console.info(`PDF：${output}`);
  return hasErrors ? 1 : 0;
}

const sampleFolder = (): string => join(productFolder(), 'templates', 'county-gazette', 'sample');

function outputPath(compiled: CompiledIssue, options: CompileOptions): string {
  if (options.output !== null) return resolve(options.output);
  if (options.folder === null) return join(productFolder(), 'out', 'sample.pdf');
  const { title, year, number } = compiled.issue.masthead;
  // Names from the masthead may hold characters that Windows does not allow in file names.
  return resolve(`${title.replace(/[\\/:*?"<>|]/g, '_')}-${year}-${number}.pdf`);
}

const writeProblem = (problem: WriteFailure): Diagnostic => ({
  code: problem.code,
  severity: 'error',
  place: { file: problem.path },
  values: { system: problem.systemCode },
});
