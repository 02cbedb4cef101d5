import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import type { Import, ImportState } from './useImport.ts';

interface ImportDialogProps {
  readonly incoming: Import;
  readonly state: ImportState;
}

/** 收稿: how far the reading is, then the check of what was read. */
export function ImportDialog({ incoming, state }: ImportDialogProps) {
  if (state.kind === 'checking') return <CheckDialog incoming={incoming} state={state} />;
  const { progress, files } = state;
  return (
    <Dialog title="导入 Word 文件" onClose={incoming.cancel} actions={<Button onClick={incoming.cancel}>取消</Button>}>
      <ProgressBar
        label={progress === null ? `正在准备${files}个文件` : `正在读 ${progress.detail}`}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
      />
    </Dialog>
  );
}
