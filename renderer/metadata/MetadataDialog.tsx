import { useState } from 'react';
import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import type { IssueOutline } from '../../shared/issue/issueOutline.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { BoardFields } from './BoardFields.tsx';
import { boardDraft, type RowProblems, readBoard } from './boardDraft.ts';
import { ColophonFields } from './ColophonFields.tsx';
import { colophonDraft, readColophon } from './colophonDraft.ts';
import { PublicationFields, TitleMatterFields } from './MastheadFields.tsx';
import { mastheadDraft, readMasthead } from './mastheadDraft.ts';
import { metadataCommands } from './metadataCommands.ts';
import './metadata.css';

export type MetadataPart = 'masthead' | 'board' | 'colophon';

interface MetadataDialogProps {
  readonly outline: IssueOutline;
  readonly first: MetadataPart;
  /** Labels of the colophon's entries that are to be looked at. */
  readonly toReview: readonly string[];
  readonly command: (command: DeskCommand) => Promise<boolean>;
  readonly onClose: () => void;
}

/** 刊头信息: masthead, board and colophon. Each part that was changed is one command, and one undo. */
export function MetadataDialog({ outline, first, toReview, command, onClose }: MetadataDialogProps) {
  const [part, setPart] = useState(first);
  const [masthead, setMasthead] = useState(() => mastheadDraft(outline.masthead));
  const [board, setBoard] = useState(() => boardDraft(outline.board));
  const [colophon, setColophon] = useState(() => colophonDraft(outline.colophon));
  /** From the first attempt to save on, problems are shown as they come and go. */
  const [isChecked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);

  const mastheadRead = readMasthead(masthead);
  const boardRead = readBoard(board);
  const colophonRead = readColophon(colophon);
  const problemsOf = (read: { readonly ok: boolean; readonly problems?: RowProblems }): RowProblems =>
    isChecked ? (read.problems ?? {}) : {};
  const faulty: Readonly<Record<MetadataPart, boolean>> = {
    masthead: mastheadRead.masthead === null,
    board: !boardRead.ok,
    colophon: !colophonRead.ok,
  };

  const save = async (): Promise<void> => {
    setChecked(true);
    const wrong = [part, ...PARTS.map(({ name }) => name)].find((name) => faulty[name]);
    if (wrong) setPart(wrong);
    if (mastheadRead.masthead === null || !boardRead.ok || !colophonRead.ok || busy) return;
    setBusy(true);
    const given = { masthead: mastheadRead.masthead, board: boardRead.board, colophon: colophonRead.colophon };
    for (const each of metadataCommands(outline, given)) {
      if (!(await command(each))) {
        setBusy(false);
        return;
      }
    }
    onClose();
  };
  return (
    <Dialog
      title="刊头信息"
      size="wide"
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            保存
          </Button>
        </>
      }
    >
      <Tabs
        id="metadata"
        label="刊头信息的各部分"
        tabs={PARTS.map((each) => ({ ...each, hasProblem: isChecked && faulty[each.name] }))}
        shown={part}
        onShow={setPart}
      />
      <div className="metadata-part" role="tabpanel" id="metadata-panel" aria-labelledby={`metadata-${part}`}>
        {part === 'masthead' && (
          <>
            <PublicationFields
              draft={masthead}
              problems={isChecked ? mastheadRead.problems : {}}
              onChange={setMasthead}
            />
            <TitleMatterFields
              draft={masthead}
              problems={isChecked ? mastheadRead.problems : {}}
              onChange={setMasthead}
            />
          </>
        )}
        {part === 'board' && <BoardFields draft={board} problems={problemsOf(boardRead)} onChange={setBoard} />}
        {part === 'colophon' && (
          <ColophonFields
            draft={colophon}
            problems={problemsOf(colophonRead)}
            toReview={toReview}
            onChange={setColophon}
          />
        )}
      </div>
    </Dialog>
  );
}

const PARTS: readonly { readonly name: MetadataPart; readonly label: string }[] = [
  { name: 'masthead', label: '刊名与期号' },
  { name: 'board', label: '编委会' },
  { name: 'colophon', label: '版权页' },
];
