import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { People } from './usePeople.ts';

interface PeopleDialogProps {
  readonly people: People;
  readonly onClose: () => void;
}

/** 工作人员: who works here; all that is done is recorded in someone's name. */
export function PeopleDialog({ people: { people, current, problem, add, workAs }, onClose }: PeopleDialogProps) {
  const [name, setName] = useState('');
  const [duty, setDuty] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const isTaken = people.some((person) => person.name === name.trim() && person.duty === duty.trim());

  const submit = async (): Promise<void> => {
    if (name.trim() === '' || isTaken) {
      setRefusal(isTaken ? '已经有同名同职责的工作人员。' : '请填写姓名。');
      return;
    }
    const refused = await add({ name: name.trim(), duty: duty.trim() });
    setRefusal(refused);
    if (refused === null) {
      setName('');
      setDuty('');
    }
  };
  return (
    <Dialog
      title="工作人员"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <Button kind="primary" onClick={onClose}>
          完成
        </Button>
      }
    >
      <p className="people-note">修改、导入、审签都记在选定的人名下。换人做事时，请先在这里换成本人。</p>
      {problem !== null && (
        <p className="dialog-problem selectable" role="alert">
          {problem}
        </p>
      )}
      <fieldset className="people">
        <legend>以谁的名义工作</legend>
        {people.map((person) => (
          <label key={person.id} className="people-entry">
            <input
              type="radio"
              name="person"
              checked={person.id === current?.id}
              onChange={() => void workAs(person.id)}
            />
            <span>{person.name}</span>
            <span className="people-duty">{person.duty}</span>
          </label>
        ))}
      </fieldset>
      <div className="people-new">
        <TextField label="姓名" value={name} onChange={setName} maxLength={40} problem={refusal} />
        <TextField label="职责" value={duty} onChange={setDuty} maxLength={40} placeholder="例如：校对" />
        <Button type="submit" icon={<UserPlus aria-hidden />}>
          添加
        </Button>
      </div>
    </Dialog>
  );
}
