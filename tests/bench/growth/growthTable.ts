import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What laying out one issue took in a process of its own: milliseconds of the processor, and MiB. */
interface Run {
  readonly pages: number;
  readonly cold: number;
  readonly warm: number;
  /** The finished layout alone, after collecting garbage. */
  readonly heap: number;
  /** Largest memory of the whole process. */
  readonly peak: number;
}

const script = fileURLToPath(new URL('layoutOnce.ts', import.meta.url));

/**
 * Measures how time and memory grow with the pages: the articles of an issue once, three, eleven and 28 times over, each
 * several times in a process of its own, in turn, so that another load on the machine falls on all sizes.
 */
export function* growthTable(folder: string, rounds: number): Generator<string, void, void> {
  const runs = new Map<number, Run[]>(COPIES.map((copies) => [copies, []]));
  for (let round = 0; round < rounds; round += 1) for (const [copies, made] of runs) made.push(run(folder, copies));
  const medians = [...runs.values()].map(medianRun);
  for (const { pages, cold, warm, heap, peak } of medians) {
    const times = `cold ${cold.toFixed(0)} ms, ${(cold / pages).toFixed(2)} ms a page; again ${warm.toFixed(0)} ms`;
    yield `${pages} pages: ${times}; layout ${heap.toFixed(1)} MiB of heap, peak of the process ${peak.toFixed(0)} MiB`;
  }
  for (const [small, large] of PAIRS) {
    const [a, b] = [medians[small] as Run, medians[large] as Run];
    const ratio = (of: (run: Run) => number): string => (of(b) / of(a)).toFixed(1);
    yield `${ratio(({ pages }) => pages)} times the pages (${a.pages} to ${b.pages}): time ${ratio(({ cold }) => cold)} cold, ${ratio(({ warm }) => warm)} again; heap ${ratio(({ heap }) => heap)}, peak ${ratio(({ peak }) => peak)}`;
  }
}

function run(folder: string, copies: number): Run {
  const child = spawnSync(process.execPath, ['--expose-gc', script, folder, String(copies)], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

function medianRun(runs: readonly Run[]): Run {
  const median = (of: (run: Run) => number): number => runs.map(of).sort((a, b) => a - b)[runs.length >> 1] ?? 0;
  return {
    pages: median(({ pages }) => pages),
    cold: median(({ cold }) => cold),
    warm: median(({ warm }) => warm),
    heap: median(({ heap }) => heap),
    peak: median(({ peak }) => peak),
  };
}

/** An issue of 40 pages, of which 36 are text, becomes one of 112, 400 and 1,012. */
const COPIES = [1, 3, 11, 28];
/** Which of them are compared: about ten times the pages. */
const PAIRS = [
  [0, 2],
  [1, 3],
] as const;
