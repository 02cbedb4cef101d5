import { z } from 'zod';
import { ipcErrorSchema } from '../../shared/ipc/ipcError.ts';
import { jobProgressSchema } from '../../shared/ipc/jobs.ts';

/** What the main thread gives a worker thread at its start. */
export interface JobOrder {
  readonly kind: string;
  readonly input: unknown;
}

/** What a worker thread is told later. */
export const CANCEL = 'cancel';

/** What a worker thread reports. */
export const jobMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), progress: jobProgressSchema }),
  z.strictObject({ type: z.literal('done'), value: z.unknown() }),
  z.strictObject({ type: z.literal('failed'), error: ipcErrorSchema }),
]);
export type JobMessage = z.infer<typeof jobMessageSchema>;
