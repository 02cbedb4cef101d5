import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { JobOutcome } from '../../shared/ipc/events.ts';
import type { IpcError } from '../../shared/ipc/ipcError.ts';
import { JOBS, type JobInput, type JobKind, type JobProgress } from '../../shared/ipc/jobs.ts';
import { CANCEL, type JobOrder, jobMessageSchema } from './jobMessages.ts';

/** What a runner tells about its jobs. Of each job the finish comes once, and after all progress. */
export interface JobListener {
  readonly progressed: (job: string, kind: JobKind, progress: JobProgress) => void;
  readonly finished: (job: string, kind: JobKind, outcome: JobOutcome) => void;
}

/**
 * How long a job has to stop by itself after it was cancelled, so that it leaves nothing half-written;
 * then its thread is ended. All writing is to temporary files or in transactions, so that is safe too.
 */
const GRACE_MILLISECONDS = 3_000;

/** A job that reports without end must not drown the window: no more than one report in so many milliseconds. */
const REPORT_INTERVAL_MILLISECONDS = 50;

/**
 * Runs each job in a worker thread of its own, so that the window never waits for it, and a crash of the work
 * is a failure of that job alone.
 */
export class JobRunner {
  readonly #workerFile: URL;
  readonly #listener: JobListener;
  readonly #running = new Map<string, { readonly cancel: () => void; readonly ended: Promise<void> }>();
  readonly #grace: number;

  /** @param workerFile The module that serves jobs; see {@link import('./serveJob.ts').serveJob}. */
  constructor(workerFile: URL, listener: JobListener, grace = GRACE_MILLISECONDS) {
    this.#workerFile = workerFile;
    this.#listener = listener;
    this.#grace = grace;
  }

  /** Starts a job and gives its number. */
  start<Kind extends JobKind>(kind: Kind, input: JobInput<Kind>): string {
    const id = randomUUID();
    const order: JobOrder = { kind, input: JOBS[kind].input.parse(input) };
    const worker = new Worker(this.#workerFile, { workerData: order });
    const ended = Promise.withResolvers<void>();
    let outcome: JobOutcome | null = null;
    let killed = false;
    let timer: NodeJS.Timeout | undefined;
    const reports = spaced(REPORT_INTERVAL_MILLISECONDS, (progress: JobProgress) =>
      this.#listener.progressed(id, kind, progress),
    );

    worker.on('message', (raw: unknown) => {
      const message = jobMessageSchema.parse(raw);
      if (message.type === 'progress') reports.give(message.progress);
      else if (message.type === 'failed') outcome = { ok: false, error: message.error };
      else outcome = resultOf(kind, message.value);
    });
    worker.on('error', (error: unknown) => {
      outcome ??= crashed(error instanceof Error ? error.message : String(error));
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      this.#running.delete(id);
      reports.flush();
      const ending = killed ? failed('JOB_CANCELLED') : crashed(`exit ${code}`);
      this.#listener.finished(id, kind, outcome ?? ending);
      ended.resolve();
    });
    this.#running.set(id, {
      cancel: () => {
        worker.postMessage(CANCEL);
        timer ??= setTimeout(() => {
          killed = true;
          void worker.terminate();
        }, this.#grace);
      },
      ended: ended.promise,
    });
    return id;
  }

  /** Calls a job off. False if there is none of this number, or it has ended. */
  cancel(id: string): boolean {
    const running = this.#running.get(id);
    running?.cancel();
    return running !== undefined;
  }

  /** Calls all jobs off and waits until they have ended: before the program does. */
  async close(): Promise<void> {
    const running = [...this.#running.values()];
    for (const { cancel } of running) cancel();
    await Promise.all(running.map(({ ended }) => ended));
  }
}

const failed = (code: string, values: IpcError['values'] = {}): JobOutcome => ({ ok: false, error: { code, values } });

const crashed = (reason: string): JobOutcome => failed('JOB_CRASHED', { reason });

function resultOf(kind: JobKind, value: unknown): JobOutcome {
  const parsed = JOBS[kind].result.safeParse(value);
  return parsed.success ? { ok: true, value: parsed.data } : crashed(`result: ${parsed.error.issues[0]?.message}`);
}

/** Lets through one value an interval, and in the end the last one. */
function spaced<Value>(interval: number, take: (value: Value) => void) {
  let waiting: { readonly value: Value } | null = null;
  let last = Number.NEGATIVE_INFINITY;
  return {
    give(value: Value): void {
      const now = performance.now();
      if (now - last < interval) {
        waiting = { value };
        return;
      }
      last = now;
      waiting = null;
      take(value);
    },
    flush(): void {
      if (waiting !== null) take(waiting.value);
      waiting = null;
    },
  };
}
