import { type Colophon, colophonSchema } from '../../shared/issue/issueFile.ts';
import type { RowProblems } from './boardDraft.ts';
import { newKey } from './newKey.ts';

/** An entry of the colophon as it is typed. */
export interface EntryDraft {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** The colophon as it is typed. */
export interface ColophonDraft {
  readonly entries: readonly EntryDraft[];
  readonly notice: string;
}

export const blankEntry = (): EntryDraft => ({ key: newKey(), label: '', value: '' });

export const colophonDraft = (colophon: Colophon | null): ColophonDraft => ({
  entries: (colophon?.entries ?? []).map((entry) => ({ key: newKey(), ...entry })),
  notice: colophon?.notice ?? '',
});

/** Checks the colophon; without entries and notice it is none (null), which is not printed. */
export function readColophon(
  draft: ColophonDraft,
): { readonly ok: true; readonly colophon: Colophon | null } | { readonly ok: false; readonly problems: RowProblems } {
  const problems: Record<string, string> = {};
  const labels = new Set<string>();
  for (const { key, label, value } of draft.entries) {
    if (label.trim() === '') problems[`${key} label`] = '请填写项目。';
    else if (labels.has(label.trim())) problems[`${key} label`] = '已有同名项目。';
    if (value.trim() === '') problems[`${key} value`] = '请填写内容，或移除这一项。';
    labels.add(label.trim());
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const isEmpty = draft.entries.length === 0 && draft.notice.trim() === '';
  if (isEmpty) return { ok: true, colophon: null };
  const entries = draft.entries.map(({ label, value }) => ({ label, value }));
  return { ok: true, colophon: colophonSchema.parse({ entries, notice: draft.notice }) };
}
