import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import type { JobProgress, JobResult } from '../../shared/ipc/jobs.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useToast } from '../ui/Toasts.tsx';
import type { Export } from './useExport.ts';
import './exportDialog.css';

interface ExportDialogProps {
  readonly export: Export;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** How far the export is, and what came of it. */
export function ExportDialog({ export: { progress, result }, onCancel, onClose }: ExportDialogProps) {
  if (result) return <Finished result={result} onClose={onClose} />;
  return (
    <Dialog title="导出 PDF" onClose={onCancel} actions={<Button onClick={onCancel}>取消</Button>}>
      <ProgressBar label={STEPS[progress?.step ?? 'open'] ?? '正在排版'} {...amountOf(progress)} />
    </Dialog>
  );
}

function Finished({ result, onClose }: { readonly result: JobResult<'exportPdf'>; readonly onClose: () => void }) {
  const toast = useToast();
  const { pdf, pages, fingerprint, diagnostics } = result;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const act = async (channel: 'app.openProduct' | 'app.showProduct'): Promise<void> => {
    const done = await ask(channel, { path: pdf ?? '' });
    if (!done.ok) toast('error', wordsFor(done.error));
  };
  if (pdf === null) {
    return (
      <Dialog
        title="PDF 没有导出"
        onClose={onClose}
        actions={
          <Button kind="primary" onClick={onClose}>
            知道了
          </Button>
        }
      >
        <p>版面有错误，没有写出文件，原有文件未动。请改正后再导出：</p>
        <ul className="export-problems selectable">
          {errors.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read alike
            <li key={index}>{wordingOf(problem)}</li>
          ))}
        </ul>
      </Dialog>
    );
  }
  return (
    <Dialog
      title="PDF 已导出"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void act('app.showProduct')}>打开所在文件夹</Button>
          <Button onClick={() => void act('app.openProduct')}>打开 PDF</Button>
          <Button kind="primary" onClick={onClose}>
            完成
          </Button>
        </>
      }
    >
      <p className="selectable">{pdf}</p>
      <p className="export-facts">
        共 {pages} 页，版面指纹 <span className="selectable">{fingerprint}</span>
      </p>
    </Dialog>
  );
}

const STEPS: Readonly<Record<string, string>> = {
  open: '正在打开版式和字体',
  set: '正在排字',
  paginate: '正在分页',
  number: '正在编目录和页码',
  finish: '正在完成版面',
  paint: '正在写页面',
  write: '正在保存文件',
};

const amountOf = (progress: JobProgress | null) => ({ done: progress?.done ?? 0, total: progress?.total ?? null });
