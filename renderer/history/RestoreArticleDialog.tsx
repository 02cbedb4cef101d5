import type { RevisionEntry } from '../../shared/library/revision.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface RestoreArticleDialogProps {
  readonly title: string;
  readonly selected: RevisionEntry;
  readonly head: RevisionEntry;
  readonly onClose: () => void;
  readonly onRestore: () => void;
}

/** Asks before an article is brought back. */
export function RestoreArticleDialog({ title, selected, head, onClose, onRestore }: RestoreArticleDialogProps) {
  return (
    <Dialog
      title={`恢复到第 ${selected.version} 版？`}
      onClose={onClose}
      onSubmit={onRestore}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit" autoFocus>
            恢复
          </Button>
        </>
      }
    >
      <p>
        {title}的文字将变回第 {selected.version} 版，并成为一个新的版本；版面随之更新。
      </p>
      <p>现在的第 {head.version} 版留在版本列表里，随时可以再恢复。</p>
    </Dialog>
  );
}
