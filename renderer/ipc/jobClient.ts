import type { JobOutcome } from '../../shared/ipc/events.ts';
import { type IpcError, type IpcResult, ipcFailure } from '../../shared/ipc/ipcError.ts';
import { JOBS, type JobKind, type JobProgress, type JobResult } from '../../shared/ipc/jobs.ts';
import { ask } from './ask.ts';
import { bridge } from './bridge.ts';

/** A job that is running. */
export interface RunningJob<Kind extends JobKind> {
  readonly cancel: () => void;
  /** How it ends; never rejects. */
  readonly result: Promise<IpcResult<JobResult<Kind>>>;
}

/**
 * Starts a job and follows it.
 *
 * @param start Asks the channel that starts it.
 */
export function runJob<Kind extends JobKind>(
  kind: Kind,
  start: () => Promise<IpcResult<{ readonly job: string }>>,
  onProgress: (progress: JobProgress) => void,
): RunningJob<Kind> {
  let cancelled = false;
  let id: string | null = null;
  const cancel = (): void => {
    cancelled = true;
    if (id !== null) void ask('job.cancel', { job: id });
  };
  const follow = async (): Promise<IpcResult<JobResult<Kind>>> => {
    // A short job may have ended before its number is known here, so events are kept from the beginning.
    const endings = new Map<string, JobOutcome>();
    const ending = Promise.withResolvers<JobOutcome>();
    const stops = [
      bridge().on('job.progress', ({ job, progress }) => {
        if (job === id) onProgress(progress);
      }),
      bridge().on('job.finished', ({ job, outcome }) => {
        if (job === id) ending.resolve(outcome);
        else if (id === null) endings.set(job, outcome);
      }),
    ];
    try {
      const started = await start();
      if (!started.ok) return started;
      id = started.value.job;
      const ended = endings.get(id);
      if (ended !== undefined) ending.resolve(ended);
      if (cancelled) cancel();
      return resultOf(kind, await ending.promise);
    } finally {
      for (const stop of stops) stop();
    }
  };
  return { cancel, result: follow() };
}

function resultOf<Kind extends JobKind>(kind: Kind, outcome: JobOutcome): IpcResult<JobResult<Kind>> {
  if (!outcome.ok) return { ok: false, error: outcome.error as IpcError<never> };
  const value = JOBS[kind].result.safeParse(outcome.value);
  if (value.success) return { ok: true, value: value.data as JobResult<Kind> };
  return ipcFailure('IPC_INVALID_REPLY', { name: kind, reason: 'result' });
}
