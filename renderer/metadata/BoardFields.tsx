import { TextField } from '../ui/TextField.tsx';
import { type BoardDraft, blankPeople, type PeopleDraft, type RowProblems } from './boardDraft.ts';
import { EditableRows } from './EditableRows.tsx';

interface BoardFieldsProps {
  readonly draft: BoardDraft;
  readonly problems: RowProblems;
  readonly onChange: (draft: BoardDraft) => void;
}

/** 编委会: roles with their names, in printed order. */
export function BoardFields({ draft, problems, onChange }: BoardFieldsProps) {
  const rows = (label: string, addLabel: string, field: 'members' | 'staff') => (
    <EditableRows
      {...{ label, addLabel, rows: draft[field], blank: blankPeople }}
      nameOf={({ role }: PeopleDraft) => role}
      onChange={(changed) => onChange({ ...draft, [field]: changed })}
    >
      {(row, change) => (
        <div className="rows-fields rows-people">
          <TextField
            label="职务"
            value={row.role}
            problem={problems[`${row.key} role`] ?? null}
            onChange={(role) => change({ role })}
          />
          <TextField
            label="姓名"
            value={row.names}
            problem={problems[`${row.key} names`] ?? null}
            onChange={(names) => change({ names })}
          />
          <TextField
            label="加框（示亡）"
            value={row.deceased}
            problem={problems[`${row.key} deceased`] ?? null}
            onChange={(deceased) => change({ deceased })}
          />
        </div>
      )}
    </EditableRows>
  );
  return (
    <>
      <p className="metadata-note">几个人之间用顿号分开。一行也没有时，不印编委会。</p>
      <TextField
        label="名称"
        value={draft.name}
        problem={problems.name ?? null}
        onChange={(name) => onChange({ ...draft, name })}
      />
      {rows('组成人员', '添加一行', 'members')}
      {rows('编辑人员', '添加一行', 'staff')}
    </>
  );
}
