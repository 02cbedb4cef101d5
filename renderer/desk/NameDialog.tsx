import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

interface NameDialogProps {
  readonly title: string;
  readonly name: string;
  /** Names that are taken. */
  readonly others: readonly string[];
  readonly onClose: () => void;
  readonly onName: (name: string) => Promise<boolean>;
}

/** The name of a section. */
export function NameDialog({ title, name: first, others, onClose, onName }: NameDialogProps) {
  const [name, setName] = useState(first);
  const trimmed = name.trim();
  const problem = others.includes(trimmed) ? '已有同名栏目。' : null;
  const submit = async (): Promise<void> => {
    if (trimmed === '' || problem !== null) return;
    if (trimmed === first || (await onName(trimmed))) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit" disabled={trimmed === '' || problem !== null}>
            确定
          </Button>
        </>
      }
    >
      <TextField label="栏目名称" value={name} onChange={setName} problem={problem} maxLength={40} />
    </Dialog>
  );
}
