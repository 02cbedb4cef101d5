import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { ChangesSince } from './changesSince.ts';

interface RestoreIssueDialogProps {
  /** In words. */
  readonly moment: string;
  readonly changes: ChangesSince;
  readonly onClose: () => void;
  readonly onRestore: () => void;
}

/** Asks before a whole issue is brought back. */
export function RestoreIssueDialog({ moment, changes, onClose, onRestore }: RestoreIssueDialogProps) {
  const { texts, steps } = changes;
  return (
    <Dialog
      title="恢复全期？"
      onClose={onClose}
      onSubmit={onRestore}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit" autoFocus>
            恢复全期
          </Button>
        </>
      }
    >
      <p>
        全期将恢复到{moment}：{texts.length} 篇文章的文字会变，{steps.length} 项收编操作会撤回。
      </p>
      <p>现在的文字留在各篇的版本里；这次恢复记入工作记录，也可以再恢复回来。</p>
    </Dialog>
  );
}
