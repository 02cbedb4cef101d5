import { describe, expect, it } from 'vitest';
import { JobRunner } from '../../../electron/jobs/jobRunner.ts';
import type { JobOutcome } from '../../../shared/ipc/events.ts';
import type { JobProgress } from '../../../shared/ipc/jobs.ts';

const WORKER = new URL('../../support/jobs/exampleWorker.ts', import.meta.url);

/** Starts the example job and notes what it tells. */
function start(behaviour: string, grace?: number) {
  const progress: JobProgress[] = [];
  const outcome = Promise.withResolvers<JobOutcome>();
  const first = Promise.withResolvers<void>();
  let finishes = 0;
  const listener = {
    progressed: (_job: string, _kind: string, report: JobProgress) => {
      progress.push(report);
      first.resolve();
    },
    finished: (_job: string, _kind: string, result: JobOutcome) => {
      finishes += 1;
      outcome.resolve(result);
    },
  };
  const runner = new JobRunner(WORKER, listener, grace);
  const id = runner.start('compileIssueFolder', { folder: behaviour, output: 'out.pdf' });
  return { runner, id, progress, outcome: outcome.promise, reported: first.promise, finishes: () => finishes };
}

describe('a job', () => {
  it('reports its progress and ends with its result', async () => {
    const { outcome, progress, finishes, runner, id } = start('threeSteps');
    expect(await outcome).toEqual({
      ok: true,
      value: { title: '《示例》', pages: 3, articles: 1, pdf: null, diagnostics: [] },
    });
    expect(progress[0]).toEqual({ step: 'set', detail: '第1篇', done: 1, total: 3 });
    expect(progress.at(-1)).toEqual({ step: 'set', detail: '第3篇', done: 3, total: 3 });
    expect(finishes()).toBe(1);
    expect(runner.cancel(id)).toBe(false);
  });

  it('stops at its next checkpoint when it is cancelled', async () => {
    const { runner, id, outcome, reported } = start('untilCancelled');
    await reported;
    expect(runner.cancel(id)).toBe(true);
    expect(await outcome).toEqual({ ok: false, error: { code: 'JOB_CANCELLED', values: {} } });
  });

  it('that does not listen is ended when its time is up', async () => {
    const { runner, id, outcome, reported } = start('deaf', 50);
    await reported;
    runner.cancel(id);
    expect(await outcome).toEqual({ ok: false, error: { code: 'JOB_CANCELLED', values: {} } });
  });

  it('that fails as expected says why', async () => {
    const { outcome } = start('fails');
    expect(await outcome).toEqual({ ok: false, error: { code: 'JOB_FAILED', values: { reason: 'as asked' } } });
  });

  it('that crashes takes nothing else down and says what happened', async () => {
    const { outcome } = start('crash');
    expect(await outcome).toEqual({
      ok: false,
      error: { code: 'JOB_CRASHED', values: { reason: 'the work fell over' } },
    });
  });

  it('that ends its thread without a word has crashed', async () => {
    const { outcome } = start('exit');
    expect(await outcome).toEqual({ ok: false, error: { code: 'JOB_CRASHED', values: { reason: 'exit 7' } } });
  });

  it('with a result of the wrong form has crashed', async () => {
    const result = await start('wrongResult').outcome;
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.code).toBe('JOB_CRASHED');
  });

  it('of which nothing is known cannot be cancelled', () => {
    const runner = new JobRunner(WORKER, { progressed: () => {}, finished: () => {} });
    expect(runner.cancel('none')).toBe(false);
  });

  it('is over before the runner has closed', async () => {
    const { runner, finishes, reported } = start('untilCancelled');
    await reported;
    await runner.close();
    expect(finishes()).toBe(1);
  });

  it('is not started with an input of the wrong form', () => {
    const runner = new JobRunner(WORKER, { progressed: () => {}, finished: () => {} });
    const wrong = { folder: 'x' } as unknown as { folder: string; output: string };
    expect(() => runner.start('compileIssueFolder', wrong)).toThrow(/output/);
  });
});
