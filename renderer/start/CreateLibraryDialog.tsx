import { useState } from 'react';
import { LIBRARY_NAME_LENGTH, type OpenLibrary } from '../../shared/ipc/libraryChannels.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onCreated: (library: OpenLibrary) => void;
}

/** 新建资料库: its name, where it shall lie, and who makes it. */
export function CreateLibraryDialog({ onClose, onCreated }: Props) {
  const [name, setName] = useState('');
  const [parent, setParent] = useState('');
  const [person, setPerson] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const complete = name.trim() !== '' && parent !== '' && person.trim() !== '';

  const choose = async (): Promise<void> => {
    const reply = await ask('library.chooseFolder', { purpose: 'create' });
    if (!reply.ok) setProblem(wordsFor(reply.error));
    else if (reply.value.folder !== null) {
      setParent(reply.value.folder);
      setProblem(null);
    }
  };
  const create = async (): Promise<void> => {
    if (!complete || busy) return;
    setBusy(true);
    const reply = await ask('library.create', { parent, name, person: { name: person.trim(), duty: '责任编辑' } });
    setBusy(false);
    if (reply.ok) onCreated(reply.value);
    else setProblem(wordsFor(reply.error));
  };
  return (
    <Dialog
      title="新建资料库"
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit" disabled={!complete || busy}>
            {busy ? '正在建立……' : '建立'}
          </Button>
        </>
      }
    >
      <TextField
        label="名称"
        value={name}
        onChange={(value) => {
          setName(value);
          setProblem(null);
        }}
        maxLength={LIBRARY_NAME_LENGTH}
        hint="例如：某某县人民政府公报。也是文件夹的名称。"
      />
      <TextField
        label="位置"
        value={parent}
        onChange={setParent}
        readOnly
        placeholder="请选择文件夹"
        hint="资料库会建成这里的一个新文件夹。"
        beside={<Button onClick={() => void choose()}>选择……</Button>}
      />
      <TextField
        label="责任编辑"
        value={person}
        onChange={setPerson}
        maxLength={40}
        hint="您的姓名，记在修改记录里；以后可以添加其他人。"
      />
      {problem !== null && (
        <p className="dialog-problem selectable" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
