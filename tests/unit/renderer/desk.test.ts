import { describe, expect, it } from 'vitest';
import { arranged, arrangementOf, moveCommand, stepCommand } from '../../../renderer/desk/arrangement.ts';
import { cardFacts, countsText, issueTotals } from '../../../renderer/desk/cardFacts.ts';
import { commandWording } from '../../../renderer/desk/commandWording.ts';
import { readSetting, withSetting } from '../../../renderer/desk/settingsDraft.ts';
import {
  type CheckedDocument,
  importPosition,
  nextOpen,
  reviewSummary,
} from '../../../renderer/import/importReview.ts';
import { type DeskState, deskStateSchema } from '../../../shared/ipc/deskChannels.ts';
import { applyCommand } from '../../../shared/issue/applyCommand.ts';
import { articleIdSchema, sectionIdSchema } from '../../../shared/issue/identity.ts';

const id = (name: string) => articleIdSchema.parse(name);
const section = (name: string) => sectionIdSchema.parse(name);

const outlineOf = (name: string) => ({
  ...{ id: name, file: `${name}.docx`, stage: 'received', contentsTitle: null, settings: {} },
  putAside: name === 'c' ? { kind: 'held', note: '' } : null,
});
const summaryOf = (title: string) => ({
  ...{ organs: ['旗人民政府'], title, documentNumber: '', characters: 1200, tables: 1, pictures: 0 },
  ...{ footnotes: 0, attachments: 0 },
});

/** Sections 甲 with a, b; 乙 with c, d; 丙 with nothing. */
const STATE: DeskState = deskStateSchema.parse({
  outline: {
    ...{ id: 'issue', template: 'county-gazette', stage: 'inPreparation', board: null, colophon: null },
    masthead: {
      ...{ title: '公报', mongolianTitle: '', year: 2024, number: 1, totalNumber: 1, published: '2024年1月' },
      ...{ permit: { label: '', number: '' }, distribution: '', notice: '', sponsor: '办公室' },
    },
    sections: [
      { id: 's1', name: '甲', organInContents: false, articles: [outlineOf('a'), outlineOf('b')] },
      { id: 's2', name: '乙', organInContents: false, articles: [outlineOf('c'), outlineOf('d')] },
      { id: 's3', name: '丙', organInContents: false, articles: [] },
    ],
  },
  cards: ['a', 'b', 'c', 'd'].map((name, index) => ({
    ...{ article: name, head: index + 1, savedAt: 0, importProblems: index },
    summary: summaryOf(name === 'd' ? '' : `关于${name}的通知`),
  })),
  deleted: [{ outline: outlineOf('x'), summary: summaryOf('关于旧事的通知') }],
  ...{ undo: null, redo: null },
});

const order = (arrangement: ReturnType<typeof arrangementOf>) =>
  arrangement.map(({ articles }) => articles.join('')).join('|');

describe('an article that is dragged', () => {
  const start = arrangementOf(STATE.outline);

  it.each([
    ['a', 'b', 'ba|cd|'],
    ['b', 'a', 'ba|cd|'],
    ['a', 'd', 'b|cad|'],
    ['d', 'a', 'dab|c|'],
    ['a', 's3', 'b|cd|a'],
    ['a', 's2', 'b|cda|'],
    ['a', 's1', 'ab|cd|'],
    ['a', 'a', 'ab|cd|'],
    ['a', 'elsewhere', 'ab|cd|'],
  ])('%s over %s makes %s', (article, over, expected) => {
    expect(order(arranged(start, id(article), over))).toBe(expected);
  });

  it('is moved by one command, which leads to what was shown', () => {
    for (const article of ['a', 'b', 'c', 'd']) {
      for (const over of ['a', 'b', 'c', 'd', 's1', 's2', 's3']) {
        const shown = arranged(start, id(article), over);
        const command = moveCommand(STATE.outline, shown, id(article));
        const applied = command === null ? null : applyCommand(STATE.outline, command);
        if (applied && !applied.ok) throw new Error(applied.error.code);
        expect(order(arrangementOf(applied ? applied.value.outline : STATE.outline))).toBe(order(shown));
      }
    }
  });
});

describe('a step by key', () => {
  it.each([
    ['a', 1, 's1', 1],
    ['b', 1, 's2', 0],
    ['c', -1, 's1', 2],
    ['d', 1, 's3', 0],
  ] as const)('moves %s by %i to %s, place %i', (article, step, into, index) => {
    expect(stepCommand(STATE.outline, id(article), step)).toEqual({
      ...{ kind: 'moveArticle', article, section: into, index },
    });
  });

  it('ends at the beginning of the issue', () => {
    expect(stepCommand(STATE.outline, id('a'), -1)).toBeNull();
  });
});

describe('what the desk says', () => {
  it('counts what is to be printed', () => {
    const totals = issueTotals(cardFacts(STATE, null).values(), null);
    expect(totals).toEqual({ articles: 3, putAside: 1, characters: 3600, tables: 3, pictures: 0, pages: null });
    expect(countsText(totals)).toBe('3,600字 3表');
  });

  it('calls an article without a title by its file', () => {
    expect(cardFacts(STATE, null).get(id('d'))?.title).toBe('d.docx');
  });

  it.each([
    [{ kind: 'deleteArticle', article: id('x') }, '删除“关于旧事的通知”'],
    [{ kind: 'moveSection', section: section('s2'), index: 0 }, '移动栏目“乙”'],
    [{ kind: 'putArticleAside', article: id('c'), putAside: { kind: 'held', note: '' } }, '暂存“关于c的通知”'],
    [{ kind: 'setBoard', board: null }, '修改编委会'],
  ] as const)('puts a command into words', (command, words) => {
    expect(commandWording(command, STATE)).toBe(words);
  });

  it('says of several commands the first and how many', () => {
    const commands = [
      { kind: 'bringArticleBack', article: id('c') } as const,
      { kind: 'setBoard', board: null } as const,
    ];
    expect(commandWording({ kind: 'all', commands }, STATE)).toBe('恢复刊登“关于c的通知”等2项');
  });
});

describe('a setting as it is typed', () => {
  it('is left to the template where the field is empty', () => {
    expect(readSetting('columns', ' ')).toEqual({ ok: true, value: undefined });
    expect(withSetting({ columns: 2, size: 10 }, 'columns', undefined)).toEqual({ size: 10 });
  });

  it('takes full-width digits, and decimals only of the size', () => {
    expect(readSetting('columns', '２')).toEqual({ ok: true, value: 2 });
    expect(readSetting('size', '10.5')).toEqual({ ok: true, value: 10.5 });
    expect(readSetting('columns', '1.5').ok).toBe(false);
  });

  it.each([
    ['columns', '7'],
    ['linesPerColumn', '3'],
    ['size', '四号'],
  ] as const)('says what %s may be instead of %s', (setting, text) => {
    expect(readSetting(setting, text)).toMatchObject({ ok: false, problem: expect.stringContaining('到') });
  });
});

describe('documents that are checked', () => {
  const of = (decision: CheckedDocument['decision'], isReadable = true): CheckedDocument => ({
    document: { name: '', manuscript: isReadable ? {} : null, diagnostics: [], source: [] },
    ...{ decision, problem: null },
  });
  const documents = [of('open'), of('accepted'), of('skipped'), of('open'), of('open', false)];

  it('come to stand in the order of the files', () => {
    expect(importPosition(5, documents, 0)).toBe(5);
    expect(importPosition(5, documents, 3)).toBe(6);
  });

  it('follow one another, then from the beginning', () => {
    expect(nextOpen(documents, 0)).toBe(3);
    expect(nextOpen(documents, 4)).toBe(0);
    expect(nextOpen([of('accepted')], 0)).toBeNull();
  });

  it('are summed up', () => {
    expect(reviewSummary(documents)).toBe('已收下1篇，待核对2篇，不收1篇，读不出来1篇');
  });
});
