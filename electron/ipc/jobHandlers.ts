import { success } from '../../shared/diagnostics/result.ts';
import { ipcFailure } from '../../shared/ipc/ipcError.ts';
import type { jobChannels } from '../../shared/ipc/jobChannels.ts';
import type { JobRunner } from '../jobs/jobRunner.ts';
import type { HandlersOf } from './handlers.ts';

export const jobHandlers = (jobs: JobRunner): HandlersOf<keyof typeof jobChannels> => ({
  'job.cancel': ({ job }) => (jobs.cancel(job) ? success({}) : ipcFailure('JOB_UNKNOWN')),
});
