import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The command line as a whole, cold: one process for each run, from Word files to the PDF on disk. Prints every run,
 * the median of wall time and peak memory, and the median of each phase. The first run warms the disk cache and is
 * not counted.
 */
const RUNS = 9;
const folder = fileURLToPath(new URL('../../', import.meta.url));
const compiler = join(folder, 'out', 'cli', 'compile.js');
const real = join(folder, 'tests', 'fixtures', 'gazette-2023-01');
const hasReal = existsSync(join(folder, '..', 'shared', 'gazette-2023-01', 'documents'));
const issues: [string, string][] = [
  ...(hasReal ? [['the real issue', real] as [string, string]] : []),
  ['the sample issue', join(folder, 'templates', 'county-gazette', 'sample')],
];

interface Run {
  readonly wall: number;
  readonly peak: number;
  readonly phases: readonly (readonly [string, number])[];
}

const scratch = mkdtempSync(join(tmpdir(), 'gongbao-bench-'));
try {
  if (!hasReal) console.log('skipped: the Word files of the real issue are not here');
  for (const [name, issue] of issues) report(name, measure(issue));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function measure(issue: string): Run[] {
  const runs: Run[] = [];
  for (let index = 0; index <= RUNS; index += 1) {
    const start = performance.now();
    const child = spawnSync(process.execPath, [compiler, issue, '-o', join(scratch, 'out.pdf'), '--timings'], {
      encoding: 'utf8',
    });
    const wall = performance.now() - start;
    if (child.status !== 0) throw new Error(child.stderr);
    const timings = child.stdout.slice(child.stdout.indexOf('用时'));
    const phases = [...timings.matchAll(/^ {2}(\S.*?)　*\s+(\d+) ms$/gm)].map(
      ([, phase = '', time = '']) => [phase, Number(time)] as const,
    );
    const peak = Number(/内存最多 (\d+) MiB/.exec(timings)?.[1]);
    if (index > 0) runs.push({ wall, peak, phases });
  }
  return runs;
}

function report(name: string, runs: readonly Run[]): void {
  console.log(`${name}: ${RUNS} cold processes, Node ${process.version}`);
  console.log(
    `  wall   ${runs.map((run) => run.wall.toFixed(0)).join(' ')} ms, median ${median(runs.map((run) => run.wall)).toFixed(0)}`,
  );
  console.log(
    `  memory ${runs.map((run) => run.peak).join(' ')} MiB, median ${median(runs.map((run) => run.peak)).toFixed(0)}`,
  );
  (runs[0]?.phases ?? []).forEach(([phase], index) => {
    const times = runs.map((run) => run.phases[index]?.[1] ?? 0);
    console.log(`  ${phase.padEnd(6, '　')} median ${median(times).toFixed(0).padStart(5)} ms`);
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
