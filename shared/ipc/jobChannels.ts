import { z } from 'zod';
import { channel, nothing } from './channel.ts';

/** Any kind of job; see jobs.ts. Each is started by a channel of its own room, which replies with its number. */
export const jobChannels = {
  /** Asks a job to stop. It ends with `JOB_CANCELLED`, unless it was done before it heard of it. */
  'job.cancel': channel(z.strictObject({ job: z.string() }), nothing, ['JOB_UNKNOWN']),
} as const;

/** The reply of every channel that starts a job. */
export const jobStarted = z.strictObject({ job: z.string() });
