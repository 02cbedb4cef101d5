import { useState } from 'react';
import type { PutAside } from '../../shared/issue/putAside.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

interface PutAsideDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onPutAside: (putAside: PutAside) => Promise<boolean>;
}

/** 撤下 or 暂存: the article keeps its place and is not printed. */
export function PutAsideDialog({ title, onClose, onPutAside }: PutAsideDialogProps) {
  const [kind, setKind] = useState<PutAside['kind']>('held');
  const [note, setNote] = useState('');
  const submit = async (): Promise<void> => {
    if (await onPutAside({ kind, note: note.trim() })) onClose();
  };
  return (
    <Dialog
      title="本期不登"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit">
            确定
          </Button>
        </>
      }
    >
      <p>{title}</p>
      <fieldset className="desk-kinds">
        <legend>怎样处理</legend>
        <label>
          <input type="radio" name="kind" checked={kind === 'held'} onChange={() => setKind('held')} />
          暂存，留待以后各期
        </label>
        <label>
          <input type="radio" name="kind" checked={kind === 'withdrawn'} onChange={() => setKind('withdrawn')} />
          撤下，不再刊登
        </label>
      </fieldset>
      <TextField label="原因" value={note} onChange={setNote} maxLength={200} hint="可以不填；会显示在文章下面。" />
    </Dialog>
  );
}
