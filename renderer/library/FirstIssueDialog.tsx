import { useState } from 'react';
import type { IssueId } from '../../shared/issue/identity.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { PublicationFields, TitleMatterFields } from '../metadata/MastheadFields.tsx';
import { type MastheadDraft, type MastheadProblems, readMasthead } from '../metadata/mastheadDraft.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextAreaField } from '../ui/TextAreaField.tsx';

interface FirstIssueDialogProps {
  /** The office's name for its gazette, to begin with. */
  readonly title: string;
  readonly onClose: () => void;
  readonly onCreated: (issue: IssueId) => void;
}

/** The template that comes with the program. */
const TEMPLATE = 'county-gazette';

/** 新建第一期: an issue that takes nothing over from another, by its forms. */
export function FirstIssueDialog({ title, onClose, onCreated }: FirstIssueDialogProps) {
  const [draft, setDraft] = useState<MastheadDraft>(() => blank(title, new Date()));
  const [sections, setSections] = useState('政府文件\n部门文件\n人事任免');
  const [problems, setProblems] = useState<MastheadProblems & { sections?: string }>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const create = async (): Promise<void> => {
    const read = readMasthead(draft);
    const names = sectionNames(sections);
    setProblems(names.length === 0 ? { ...read.problems, sections: '至少要有一个栏目。' } : read.problems);
    if (read.masthead === null || names.length === 0 || busy) return;
    setBusy(true);
    const { masthead } = read;
    const created = await ask('desk.createIssue', {
      ...{ template: TEMPLATE, masthead, board: null, colophon: null },
      sections: names,
    });
    setBusy(false);
    if (created.ok) onCreated(created.value.issue);
    else setRefusal(wordsFor(created.error));
  };
  const fields = {
    draft,
    problems,
    onChange: (next: MastheadDraft) => {
      setDraft(next);
      // What was wrong is checked again while it is put right.
      if (Object.keys(problems).length > 0) setProblems(readMasthead(next).problems);
    },
  };
  return (
    <Dialog
      title="新建第一期"
      size="wide"
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {busy ? '正在建立……' : '建立'}
          </Button>
        </>
      }
    >
      <PublicationFields {...fields} />
      <TitleMatterFields {...fields} />
      <TextAreaField
        label="栏目"
        rows={4}
        value={sections}
        onChange={setSections}
        problem={problems.sections ?? null}
        hint="每行一个，按印出的次序。编委会和版权页建好后在“刊头信息”里填。"
      />
      {refusal !== null && (
        <p className="dialog-problem selectable" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}

const sectionNames = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const blank = (title: string, today: Date): MastheadDraft => ({
  ...{ title, mongolianTitle: '', sponsor: '', distribution: '', notice: '' },
  ...{ year: String(today.getFullYear()), number: '1', totalNumber: '1' },
  published: `${today.getFullYear()}年${today.getMonth() + 1}月`,
  ...{ permitLabel: '准印证号：', permitNumber: '' },
});
