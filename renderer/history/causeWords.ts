import type { RevisionCause, RevisionEntry } from '../../shared/library/revision.ts';

/** Why a version came about, in a word. */
export const CAUSE_WORDS: Readonly<Record<RevisionCause, string>> = {
  created: '新建',
  import: '导入',
  copy: '复制',
  edit: '编辑',
  tidy: '一键排版',
  restore: '恢复',
};

/** Why a version came about; of one that was brought back, which. */
export function causeWords({ cause, restored }: RevisionEntry, entries: readonly RevisionEntry[]): string {
  const from = entries.find(({ id }) => id === restored);
  return cause === 'restore' && from ? `恢复第 ${from.version} 版` : CAUSE_WORDS[cause];
}

/** What a version holds, for its line in a list: 1,204 字　表 2　图 1. */
export function extentWords({ summary }: Pick<RevisionEntry, 'summary'>): string {
  const { characters, tables, pictures, footnotes, attachments } = summary;
  const parts: readonly (readonly [string, number])[] = [
    ['表', tables],
    ['图', pictures],
    ['注', footnotes],
    ['附件', attachments],
  ];
  const present = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  return [`${grouped(characters)} 字`, ...present].join('　');
}

const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** By how many characters a version is longer or shorter than the one before it; empty for none. */
export function growthWords(entry: RevisionEntry, before: RevisionEntry | undefined): string {
  if (!before) return '';
  const growth = entry.summary.characters - before.summary.characters;
  return growth === 0 ? '' : growth > 0 ? `＋${grouped(growth)}` : `－${grouped(-growth)}`;
}
