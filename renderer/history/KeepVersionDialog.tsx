import { useState } from 'react';
import type { ArticleId } from '../../shared/issue/identity.ts';
import type { RevisionEntry } from '../../shared/library/revision.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

interface KeepVersionDialogProps {
  readonly article: ArticleId;
  /** The version in force. */
  readonly head: RevisionEntry;
  readonly onClose: () => void;
  readonly onKept: (label: string) => void;
}

/** Keeps the present version for good, under a name. */
export function KeepVersionDialog({ article, head, onClose, onKept }: KeepVersionDialogProps) {
  const [label, setLabel] = useState(head.label);
  const [problem, setProblem] = useState<string | null>(null);
  const name = label.trim();
  const keep = async (): Promise<void> => {
    if (name === '') {
      setProblem('请填写名称。');
      return;
    }
    const kept = await ask('article.keepVersion', { article, base: head.id, label: name });
    if (kept.ok) onKept(name);
    else setProblem(wordsFor(kept.error));
  };
  return (
    <Dialog
      title={`保留第 ${head.version} 版`}
      onClose={onClose}
      onSubmit={() => void keep()}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit">
            保留
          </Button>
        </>
      }
    >
      <TextField
        label="名称"
        value={label}
        autoFocus
        maxLength={40}
        onChange={(value) => {
          setLabel(value);
          setProblem(null);
        }}
        hint="例如送审稿、一校前。以后的编辑会成为新的版本，不会改动这一版。"
        problem={problem}
      />
    </Dialog>
  );
}
