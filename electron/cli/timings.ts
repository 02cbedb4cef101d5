import type { Phase } from '../typesetter/compileIssue.ts';
import { PHASE_NAMES } from './progress.ts';

/** Takes the time of each phase, from the start of the process on. */
export class Timings {
  readonly #marks: { name: string; at: number }[] = [{ name: '启动', at: 0 }];

  mark(phase: Phase | 'end'): void {
    const name = phase === 'end' ? '' : PHASE_NAMES[phase];
    if (this.#marks.at(-1)?.name !== name) this.#marks.push({ name, at: performance.now() });
  }

  /** Milliseconds of each phase, the whole, and the largest memory of the process in MiB. */
  report(): string {
    const end = performance.now();
    const lines = this.#marks.flatMap(({ name, at }, index) => {
      const next = this.#marks[index + 1]?.at ?? end;
      return name === '' ? [] : [`  ${name.padEnd(6, '　')}${(next - at).toFixed(0).padStart(6)} ms`];
    });
    const peak = process.resourceUsage().maxRSS / 1024;
    return [
      '用时',
      ...lines,
      `  ${'共计'.padEnd(6, '　')}${end.toFixed(0).padStart(6)} ms，内存最多 ${peak.toFixed(0)} MiB`,
    ].join('\n');
  }
}
