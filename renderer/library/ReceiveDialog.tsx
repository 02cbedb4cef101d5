import type { IssueId } from '../../shared/issue/identity.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { Report } from './Report.tsx';
import type { Receiving } from './useReceive.ts';

interface ReceiveDialogProps {
  readonly state: Receiving;
  readonly onClose: () => void;
  readonly onOpen: (issue: IssueId) => void;
}

/** How far an issue folder is taken in; then what the import left out, or why nothing was taken. */
export function ReceiveDialog({ state, onClose, onOpen }: ReceiveDialogProps) {
  if (state.kind === 'reading') {
    const { file, done, total } = state;
    return (
      // It is one transaction at its end, so there is nothing to call off.
      <Dialog title="收入期刊文件夹" onClose={() => {}} actions={<Button disabled>正在读入……</Button>}>
        <ProgressBar label={file === '' ? '正在查看文件夹' : `读入 ${file}`} done={done} total={total} />
      </Dialog>
    );
  }
  const { issue, diagnostics } = state;
  if (issue === null) {
    return (
      <Dialog
        title="没有收入"
        onClose={onClose}
        actions={
          <Button kind="primary" onClick={onClose}>
            知道了
          </Button>
        }
      >
        <p>文件夹里有错误，资料库没有改动。请按下面的说明改正后再收一次。</p>
        <Report label="没有收入的原因" diagnostics={diagnostics} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title="已收入一期"
      size="wide"
      onClose={onClose}
      onSubmit={() => onOpen(issue)}
      actions={
        <>
          <Button onClick={onClose}>留在列表</Button>
          <Button kind="primary" type="submit">
            打开这一期
          </Button>
        </>
      }
    >
      <p>{diagnostics.length === 0 ? '全部读入，没有需要核对的地方。' : '已收入资料库。读入时的处理如下，请核对：'}</p>
      {diagnostics.length > 0 && <Report label="读入时的处理" diagnostics={diagnostics} />}
    </Dialog>
  );
}
