import { parentPort, workerData } from 'node:worker_threads';
import type { z } from 'zod';
import type { Result } from '../../shared/diagnostics/result.ts';
import type { IpcError } from '../../shared/ipc/ipcError.ts';
import { type JobProgress, jobKindSchema } from '../../shared/ipc/jobs.ts';
import { CANCEL, type JobMessage, type JobOrder } from './jobMessages.ts';

/** What a piece of work has of the world around it. */
export interface JobContext {
  /** Says how far the work is. */
  readonly report: (progress: JobProgress) => void;
  /**
   * Ends the work if it was called off, by throwing `JobCancelled`. To be called between steps, where nothing
   * is half-written.
   */
  readonly checkpoint: () => Promise<void>;
}

/** Thrown by a checkpoint. The work only has to let it pass. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/** A kind of work: what it takes, and how it is done. An expected failure is a value. */
export interface Job<Input extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly run: (input: z.output<Input>, context: JobContext) => Promise<Result<unknown, IpcError>>;
}

/** A kind of work, its input typed by its schema. */
export const job = <Input extends z.ZodType>(
  input: Input,
  run: (input: z.output<Input>, context: JobContext) => Promise<Result<unknown, IpcError>>,
): Job => ({ input, run: (given, context) => run(input.parse(given), context) });

/** Does the one piece of work that this worker thread was started for. */
export async function serveJob(jobs: Readonly<Record<string, Job>>): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('a job runs in a worker thread');
  const send = (message: JobMessage): void => port.postMessage(message);
  let cancelled = false;
  port.on('message', (message: unknown) => {
    if (message === CANCEL) cancelled = true;
  });
  const context: JobContext = {
    report: (progress) => send({ type: 'progress', progress }),
    async checkpoint() {
      // Messages come in only when the thread rests.
      await new Promise((resolve) => setImmediate(resolve));
      if (cancelled) throw new JobCancelled();
    },
  };
  send(await outcomeOf(jobs, workerData as JobOrder, context));
  port.close();
}

async function outcomeOf(
  jobs: Readonly<Record<string, Job>>,
  { kind, input }: JobOrder,
  context: JobContext,
): Promise<JobMessage> {
  const work = Object.hasOwn(jobs, kind) ? jobs[kind] : undefined;
  if (work === undefined) throw new RangeError(`no job of kind ${kind}; there are ${jobKindSchema.options.join(', ')}`);
  try {
    const result = await work.run(input, context);
    return result.ok ? { type: 'done', value: result.value } : { type: 'failed', error: result.error };
  } catch (error) {
    if (error instanceof JobCancelled) return { type: 'failed', error: { code: 'JOB_CANCELLED', values: {} } };
    throw error;
  }
}
