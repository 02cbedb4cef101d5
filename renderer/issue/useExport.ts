import { useCallback, useRef, useState } from 'react';
import type { JobProgress, JobResult } from '../../shared/ipc/jobs.ts';
import type { IssueId } from '../../shared/issue/identity.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { type RunningJob, runJob } from '../ipc/jobClient.ts';
import { useToast } from '../ui/Toasts.tsx';

/** An export that is running, or how it ended. */
export interface Export {
  readonly progress: JobProgress | null;
  readonly result: JobResult<'exportPdf'> | null;
}

/** Writes an issue as a PDF, with progress and cancel. */
export function useExport(issue: IssueId) {
  const toast = useToast();
  const [state, setState] = useState<Export | null>(null);
  const job = useRef<RunningJob<'exportPdf'> | null>(null);

  const start = useCallback(async (): Promise<void> => {
    if (job.current) return;
    const calledOff = { wasCalledOff: false };
    const running = runJob(
      'exportPdf',
      async () => {
        const asked = await ask('pages.export', { issue });
        if (!asked.ok) return asked;
        calledOff.wasCalledOff = asked.value.job === null;
        if (asked.value.job === null) return { ok: false, error: { code: 'JOB_CANCELLED', values: {} } } as const;
        setState({ progress: null, result: null });
        return { ok: true, value: asked.value.job } as const;
      },
      (progress) => setState({ progress, result: null }),
    );
    job.current = running;
    const ended = await running.result;
    job.current = null;
    if (ended.ok) {
      setState({ progress: null, result: ended.value });
      return;
    }
    setState(null);
    if (!calledOff.wasCalledOff) toast(ended.error.code === 'JOB_CANCELLED' ? 'info' : 'error', wordsFor(ended.error));
  }, [issue, toast]);

  return { state, start, cancel: () => job.current?.cancel(), dismiss: () => setState(null) };
}
