import { describe, expect, it } from 'vitest';
import { causeWords, extentWords, growthWords } from '../../../../renderer/history/causeWords.ts';
import { changesSince, momentAfter } from '../../../../renderer/history/changesSince.ts';
import type { IssueNames } from '../../../../renderer/history/issueNames.ts';
import { journalWords } from '../../../../renderer/history/journalWords.ts';
import { byDay, dayWords, momentWords } from '../../../../renderer/history/momentWords.ts';
import { chosenVersions } from '../../../../renderer/history/versionChoice.ts';
import { articleIdSchema, sectionIdSchema } from '../../../../shared/issue/identity.ts';
import { type JournalEntry, type JournalEvent, journalEntrySchema } from '../../../../shared/library/journalEntry.ts';
import { type RevisionEntry, revisionEntrySchema } from '../../../../shared/library/revision.ts';

const names: IssueNames = {
  article: (id) => `《${id}》`,
  section: (id) => `“${id}”`,
  person: (id) => id ?? '未署名',
};
const NOW = new Date(2024, 3, 12, 10, 0).getTime();
const article = articleIdSchema.parse('a1');
const section = sectionIdSchema.parse('s1');

function entry(number: number, event: JournalEvent, at = number): JournalEntry {
  return journalEntrySchema.parse({ number, at, person: null, issue: null, article, event });
}
const words = (event: JournalEvent): string => journalWords(entry(1, event), names, NOW);

function version(number: number, given: Partial<Record<keyof RevisionEntry, unknown>> = {}): RevisionEntry {
  const summary = {
    ...{ organs: [], title: '', documentNumber: '', characters: 1000 + number },
    ...{ tables: 0, pictures: 0, footnotes: 0, attachments: 0 },
  };
  return revisionEntrySchema.parse({
    ...{ id: number * 10, article, version: number, parent: null, cause: 'edit', restored: null, person: null },
    ...{ begunAt: number * 100, savedAt: number * 100, label: '', summary, ...given },
  });
}

describe('the journal in words', () => {
  it('tells what became of a text', () => {
    expect(words({ kind: 'articleImported', file: '通知.docx', version: 1 })).toBe('导入“通知.docx”为《a1》');
    expect(words({ kind: 'articleEdited', version: 3 })).toBe('编辑《a1》，第 3 版');
    expect(words({ kind: 'articleTidied', version: 4 })).toBe('对《a1》一键排版，第 4 版');
    expect(words({ kind: 'articleRestored', from: 2, version: 5 })).toBe('把《a1》恢复到第 2 版，成为第 5 版');
    expect(words({ kind: 'versionKept', version: 5, label: '送审稿' })).toBe('保留《a1》第 5 版为“送审稿”');
  });

  it('tells what was done on the desk, and names what was undone by what it was', () => {
    const command = { kind: 'moveArticle', article, section, index: 1 } as const;
    const inverse = { kind: 'moveArticle', article, section, index: 4 } as const;
    expect(words({ kind: 'commandDone', command, inverse })).toBe('把《a1》移到“s1”第 2 篇');
    expect(words({ kind: 'commandUndone', command: inverse, inverse: command })).toBe('撤销：把《a1》移到“s1”第 2 篇');
    const aside = { kind: 'putArticleAside', article, putAside: { kind: 'held', note: '待会签' } } as const;
    expect(words({ kind: 'commandDone', command: aside, inverse: { kind: 'bringArticleBack', article } })).toBe(
      '暂存《a1》（待会签）',
    );
    const all = { kind: 'all', commands: [command, aside] } as const;
    expect(words({ kind: 'commandDone', command: { ...all, commands: [...all.commands] }, inverse })).toBe(
      '把《a1》移到“s1”第 2 篇；暂存《a1》（待会签）',
    );
  });

  it('tells moments as people do', () => {
    expect(dayWords(NOW - 60_000, NOW)).toBe('今天');
    expect(momentWords(new Date(2024, 3, 11, 9, 5).getTime(), NOW)).toBe('昨天 09:05');
    expect(dayWords(new Date(2024, 3, 3).getTime(), NOW)).toBe('4月3日 星期三');
    expect(dayWords(new Date(2023, 11, 31).getTime(), NOW)).toBe('2023年12月31日 星期日');
    const days = byDay([NOW, NOW - 1, NOW - 86_400_000], (at) => at, NOW);
    expect(days.map(({ day, things }) => `${day} ${things.length}`)).toEqual(['今天 2', '昨天 1']);
  });
});

describe('versions in words', () => {
  it('name their cause, of a restored one which', () => {
    const entries = [version(3, { cause: 'restore', restored: 10 }), version(2, { cause: 'tidy' }), version(1)];
    expect(entries.map((each) => causeWords(each, entries))).toEqual(['恢复第 1 版', '一键排版', '编辑']);
  });

  it('name their extent and growth', () => {
    const long = version(2, { summary: { ...version(2).summary, characters: 12_345, tables: 2 } });
    expect(extentWords(long)).toBe('12,345 字　表 2');
    expect(growthWords(long, version(1))).toBe('＋11,344');
    expect(growthWords(version(1), long)).toBe('－11,344');
    expect(growthWords(version(1), undefined)).toBe('');
  });
});

describe('which versions are compared', () => {
  const entries = [version(3), version(2), version(1)];
  const compared = (selected: number | null, against: number | null = null, isReading = false) => {
    const id = (number: number | null) => entries.find((each) => each.version === number)?.id ?? null;
    const { before, after } = chosenVersions(entries, { selected: id(selected), against: id(against), isReading });
    return [before?.version, after?.version];
  };
  it('is the selected one against the present one, the older first', () => {
    expect(compared(1)).toEqual([1, 3]);
    expect(compared(null)).toEqual([2, 3]);
    expect(compared(2, 1)).toEqual([1, 2]);
    expect(compared(1, null, true)).toEqual([1, 1]);
  });
});

describe('what going back to a moment would change', () => {
  const move = { kind: 'moveArticle', article, section, index: 1 } as const;
  const journal = [
    entry(4, { kind: 'articleEdited', version: 2 }, 190),
    entry(3, { kind: 'commandDone', command: move, inverse: move }, 150),
    entry(2, { kind: 'articleImported', file: '甲.docx', version: 1 }, 100),
    entry(1, { kind: 'issueCreated', previous: null }, 50),
  ];
  const history = [version(2, { begunAt: 190, savedAt: 200 }), version(1, { savedAt: 100 })];

  it('is the texts that were saved since and what was done on the desk since', () => {
    const { texts, steps } = changesSince(journal, [history], 120);
    expect(texts.map(({ now, then }) => [now.version, then.version])).toEqual([[2, 1]]);
    expect(steps.map(({ number }) => number)).toEqual([3]);
    expect(changesSince(journal, [history], 200)).toEqual({ texts: [], steps: [] });
  });

  it('leaves out what was not there yet', () => {
    expect(changesSince(journal, [history], 60).texts).toEqual([]);
  });

  it('counts from right before the next thing, so that what was typed till then is there', () => {
    expect(momentAfter(journal, 0, NOW)).toBe(NOW);
    expect(momentAfter(journal, 1, NOW)).toBe(189);
    expect(momentAfter(journal, 2, NOW)).toBe(149);
  });
});
