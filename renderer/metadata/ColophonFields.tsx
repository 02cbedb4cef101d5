import { TextAreaField } from '../ui/TextAreaField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { RowProblems } from './boardDraft.ts';
import { blankEntry, type ColophonDraft, type EntryDraft } from './colophonDraft.ts';
import { EditableRows } from './EditableRows.tsx';

interface ColophonFieldsProps {
  readonly draft: ColophonDraft;
  readonly problems: RowProblems;
  /** Labels of entries that were carried over and name a date or number. */
  readonly toReview: readonly string[];
  readonly onChange: (draft: ColophonDraft) => void;
}

/** 版权页: its entries in printed order. */
export function ColophonFields({ draft, problems, toReview, onChange }: ColophonFieldsProps) {
  return (
    <>
      <p className="metadata-note">一项也没有时，不印版权页。</p>
      <EditableRows
        {...{ label: '项目', addLabel: '添加一项', rows: draft.entries, blank: blankEntry }}
        nameOf={({ label }: EntryDraft) => label}
        onChange={(entries) => onChange({ ...draft, entries })}
      >
        {(row, change) => (
          <div className="rows-fields rows-entry">
            <TextField
              label="项目"
              value={row.label}
              problem={problems[`${row.key} label`] ?? null}
              onChange={(label) => change({ label })}
            />
            <TextField
              label="内容"
              value={row.value}
              problem={problems[`${row.key} value`] ?? null}
              {...(toReview.includes(row.label) ? { hint: '沿用上期，请核对。' } : {})}
              onChange={(value) => change({ value })}
            />
          </div>
        )}
      </EditableRows>
      <TextAreaField
        label="版权页声明"
        rows={2}
        value={draft.notice}
        onChange={(notice) => onChange({ ...draft, notice })}
      />
    </>
  );
}
