import { type Board, boardSchema } from '../../shared/issue/issueFile.ts';
import { newKey } from './newKey.ts';

/** A line of the board as it is typed: a role and those who have it. */
export interface PeopleDraft {
  readonly key: string;
  readonly role: string;
  /** Divided by 、 or commas; a name may have a blank in it. */
  readonly names: string;
  /** Those of them who stand in a frame (示亡号). */
  readonly deceased: string;
}

/** The board as it is typed. */
export interface BoardDraft {
  readonly name: string;
  readonly members: readonly PeopleDraft[];
  readonly staff: readonly PeopleDraft[];
}

/** What is wrong with rows, by their key and field. */
export type RowProblems = Readonly<Record<string, string>>;

export const blankPeople = (): PeopleDraft => ({ key: newKey(), role: '', names: '', deceased: '' });

export function boardDraft(board: Board | null): BoardDraft {
  const people = (given: Board['members']): PeopleDraft[] =>
    given.map(({ role, names, deceased = [] }) => ({
      ...{ key: newKey(), role, names: names.join('、') },
      deceased: deceased.join('、'),
    }));
  return {
    name: board?.name ?? '编辑委员会',
    members: people(board?.members ?? []),
    staff: people(board?.staff ?? []),
  };
}

/** Names as they are typed in one line. */
export const namesOf = (text: string): string[] =>
  text
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Checks the board; without any line it is no board (null), which is not printed. */
export function readBoard(
  draft: BoardDraft,
): { readonly ok: true; readonly board: Board | null } | { readonly ok: false; readonly problems: RowProblems } {
  const problems: Record<string, string> = {};
  const seen = new Map<string, string>();
  const people = (given: readonly PeopleDraft[]) =>
    given.map(({ key, role, names: typed, deceased: framed }) => {
      const names = namesOf(typed);
      const deceased = namesOf(framed);
      if (role.trim() === '') problems[`${key} role`] = '请填写职务。';
      if (names.length === 0) problems[`${key} names`] = '请填写姓名，几个人之间用顿号分开。';
      const twice = names.find((name, index) => names.indexOf(name) !== index);
      if (twice !== undefined) problems[`${key} names`] = `“${twice}”写了两次。`;
      const stranger = deceased.find((name) => !names.includes(name));
      if (stranger !== undefined) problems[`${key} deceased`] = `“${stranger}”不在左边的姓名里。`;
      return { role, names, ...(deceased.length === 0 ? {} : { deceased }) };
    });
  const members = people(draft.members);
  const staff = people(draft.staff);
  for (const { names, role } of members) {
    for (const name of names) {
      const other = seen.get(name);
      const row = draft.members.find((each) => each.role === role && namesOf(each.names).includes(name));
      if (other !== undefined && other !== role && row) problems[`${row.key} names`] = `“${name}”也列在“${other}”里。`;
      seen.set(name, role);
    }
  }
  const isEmpty = members.length === 0 && staff.length === 0;
  if (!isEmpty && draft.name.trim() === '') problems.name = '请填写名称，例如：编辑委员会。';
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, board: isEmpty ? null : boardSchema.parse({ name: draft.name, members, staff }) };
}
