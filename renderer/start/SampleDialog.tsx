import { useCallback, useEffect, useRef, useState } from 'react';
import type { IpcResult } from '../../shared/ipc/ipcError.ts';
import type { JobProgress, JobResult } from '../../shared/ipc/jobs.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { type RunningJob, runJob } from '../ipc/jobClient.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { SampleResult } from './SampleResult.tsx';

const STEPS: Readonly<Record<string, string>> = {
  read: '读入文稿',
  open: '打开字体',
  set: '排行',
  paginate: '分页',
  number: '编页码',
  finish: '成版',
  paint: '写PDF',
};

type Outcome = IpcResult<JobResult<'compileIssueFolder'>>;

/** 样刊: sets the issue that comes with the program, and shows what has become of it. */
export function SampleDialog({ onClose }: { readonly onClose: () => void }) {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const job = useRef<RunningJob<'compileIssueFolder'> | null>(null);

  const start = useCallback(() => {
    setOutcome(null);
    setProgress(null);
    const started = runJob('compileIssueFolder', () => ask('sample.compile', {}), setProgress);
    job.current = started;
    void started.result.then((result) => {
      if (job.current === started) setOutcome(result);
    });
  }, []);
  useEffect(() => {
    start();
    return () => {
      job.current?.cancel();
      job.current = null;
    };
  }, [start]);

  const pdf = outcome?.ok === true ? outcome.value.pdf : null;
  const openPdf = async (): Promise<void> => {
    if (pdf === null) return;
    const reply = await ask('app.openProduct', { path: pdf });
    setProblem(reply.ok ? null : wordsFor(reply.error));
  };
  return (
    <Dialog
      title="样刊"
      onClose={onClose}
      onSubmit={() => void openPdf()}
      actions={
        <>
          <Button onClick={onClose}>{outcome === null ? '取消' : '关闭'}</Button>
          {outcome?.ok === false && (
            <Button kind="primary" onClick={start}>
              重试
            </Button>
          )}
          {pdf !== null && (
            <>
              <Button onClick={() => void ask('app.showProduct', { path: pdf })}>所在文件夹</Button>
              <Button kind="primary" type="submit">
                打开PDF
              </Button>
            </>
          )}
        </>
      }
    >
      {outcome === null && (
        <ProgressBar
          label={progress === null ? '准备' : `${STEPS[progress.step] ?? progress.step} ${progress.detail}`}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
        />
      )}
      {outcome?.ok === true && <SampleResult result={outcome.value} />}
      {outcome?.ok === false && (
        <p className="dialog-problem selectable" role="alert">
          {wordsFor(outcome.error)}
        </p>
      )}
      {problem !== null && (
        <p className="dialog-problem selectable" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
