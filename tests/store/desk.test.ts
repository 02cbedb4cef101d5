import { describe, expect, it } from 'vitest';
import { contentHash } from '../../electron/store/keptFiles.ts';
import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import type { IssueOutline } from '../../shared/issue/issueOutline.ts';
import { nextIssue } from '../../shared/issue/nextIssue.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import { articleId, articleOutline, issueId, sectionId, smallOutline } from '../support/outlines.ts';
import {
  documentOf,
  draftOf,
  failed,
  libraryWithIssue,
  type OpenTestLibrary,
  reopened,
  succeeded,
} from '../support/store/libraries.ts';

const issue = issueId('issue-1');
const first = sectionId('section-1');
const second = sectionId('section-2');
const a = articleId('a');

const stored = ({ library }: OpenTestLibrary): IssueOutline => succeeded(library.read.outline(issue));

const order = (open: OpenTestLibrary): string =>
  stored(open)
    .sections.map((section) => section.articles.map((article) => article.id).join(''))
    .join('|');

const textOf = ({ library }: OpenTestLibrary, id: string): string =>
  succeeded(library.read.manuscript(articleId(id))).manuscript.textContent;

function write(open: OpenTestLibrary, id: string, text: string): void {
  const { revision } = succeeded(open.library.read.manuscript(articleId(id)));
  succeeded(open.write.saveDraft(articleId(id), revision, draftOf(text)));
}

const pixel = Uint8Array.from([137, 80, 78, 71]);
const picture: Picture = { id: contentHash(pixel), mediaType: 'image/png', bytes: pixel, width: 1, height: 1 };

const importing = (open: OpenTestLibrary, id: string, file = '通知.docx') =>
  open.write.importArticle(
    { issue, section: second, index: 0, article: articleId(id) },
    {
      file,
      bytes: new TextEncoder().encode(`the bytes of ${file}`),
      manuscript: documentOf('关于进口的通知', '照办。'),
      pictures: [picture],
      report: [
        { code: 'IMPORT_COMMENT', severity: 'warning', place: { paragraph: 3 }, values: { text: '请核对' } },
        { code: 'IMPORT_RED_HEAD', severity: 'info', place: {} },
      ],
    },
  );

describe('an issue in a library', () => {
  it('is read as it was written', () => {
    expect(stored(libraryWithIssue())).toEqual(smallOutline());
  });

  it.each<[string, DeskCommand]>([
    ['an article moved', { kind: 'moveArticle', article: a, section: second, index: 1 }],
    ['a section moved', { kind: 'moveSection', section: second, index: 0 }],
    ['a section deleted with its articles', { kind: 'deleteSection', section: first }],
    ['an article deleted', { kind: 'deleteArticle', article: a }],
    ['an article put aside', { kind: 'putArticleAside', article: a, putAside: { kind: 'held', note: '下期' } }],
    ['an article duplicated', { kind: 'duplicateArticle', article: a, copy: articleId('x') }],
    ['a section renamed', { kind: 'renameSection', section: first, name: '旗政府文件' }],
    ['settings', { kind: 'setArticleSettings', article: a, settings: { start: 'head', size: 10 } }],
    ['the board taken out', { kind: 'setBoard', board: null }],
    ['another template', { kind: 'setTemplate', template: 'city-gazette' }],
    [
      'several at once',
      {
        kind: 'all',
        commands: [
          {
            kind: 'addSection',
            index: 0,
            section: { ...smallOutline().sections[0]!, id: sectionId('n'), articles: [] },
          },
          { kind: 'moveArticle', article: a, section: sectionId('n'), index: 0 },
          { kind: 'deleteSection', section: first },
        ],
      },
    ],
  ])('stays as a command left it, goes back by undo and forward by redo: %s', (_name, command) => {
    const open = libraryWithIssue();
    const changed = succeeded(open.write.command(issue, command));
    expect(stored(open)).toEqual(changed);
    expect(changed).not.toEqual(smallOutline());
    const again = reopened(open);
    expect(succeeded(again.write.undo(issue))).toEqual(smallOutline());
    expect(stored(again)).toEqual(smallOutline());
    expect(succeeded(again.write.redo(issue))).toEqual(changed);
    expect(stored(again)).toEqual(changed);
    expect(succeeded(again.library.check())).toEqual([]);
  });

  it('is not touched by a command that is refused', () => {
    const open = libraryWithIssue();
    const refused = open.write.command(issue, { kind: 'moveArticle', article: a, section: first, index: 9 });
    expect(failed(refused)).toEqual({ code: 'POSITION_OUT_OF_RANGE', index: 9, last: 1 });
    expect(stored(open)).toEqual(smallOutline());
    expect(failed(open.write.undo(issue))).toEqual({ code: 'NOTHING_TO_UNDO' });
  });

  it('undoes several steps, and forgets what was undone at the next command', () => {
    const open = libraryWithIssue();
    succeeded(open.write.command(issue, { kind: 'deleteArticle', article: a }));
    succeeded(open.write.command(issue, { kind: 'moveArticle', article: articleId('b'), section: second, index: 0 }));
    succeeded(open.write.undo(issue));
    succeeded(open.write.undo(issue));
    expect(order(open)).toBe('ab|c');
    expect(failed(open.write.undo(issue))).toEqual({ code: 'NOTHING_TO_UNDO' });
    succeeded(open.write.redo(issue));
    expect(order(open)).toBe('b|c');
    succeeded(open.write.command(issue, { kind: 'deleteArticle', article: articleId('c') }));
    expect(failed(open.write.redo(issue))).toEqual({ code: 'NOTHING_TO_REDO' });
    expect(succeeded(open.library.read.undoable(issue)).undo).toEqual({ kind: 'deleteArticle', article: 'c' });
  });

  it('notes no step for a command that changes nothing', () => {
    const open = libraryWithIssue();
    succeeded(open.write.command(issue, { kind: 'moveSection', section: first, index: 0 }));
    expect(succeeded(open.library.read.undoable(issue))).toEqual({ undo: null, redo: null });
  });

  it('keeps the manuscript of a deleted article, and gives it back with undo', () => {
    const open = libraryWithIssue();
    write(open, 'a', '甲');
    succeeded(open.write.command(issue, { kind: 'deleteArticle', article: a }));
    expect(
      succeeded(open.library.read.deleted(issue)).map(({ outline, summary }) => [outline.id, summary.title]),
    ).toEqual([['a', '甲']]);
    expect(textOf(open, 'a')).toBe('甲');
    succeeded(open.write.undo(issue));
    expect(textOf(open, 'a')).toBe('甲');
    expect(succeeded(open.library.read.deleted(issue))).toEqual([]);
  });

  it('gives a duplicate the manuscript of its original, and each its own from then on', () => {
    const open = libraryWithIssue();
    write(open, 'a', '甲');
    succeeded(open.write.command(issue, { kind: 'duplicateArticle', article: a, copy: articleId('x') }));
    write(open, 'x', '乙');
    write(open, 'a', '丙');
    expect([textOf(open, 'a'), textOf(open, 'x')]).toEqual(['丙', '乙']);
    const [, copied] = succeeded(open.library.read.history(articleId('x')));
    expect(copied?.cause).toBe('copy');
    expect(succeeded(open.library.read.revision(copied!.parent!)).manuscript.textContent).toBe('甲');
  });

  it('keeps what was written in a duplicate when the duplicating is undone and done again', () => {
    const open = libraryWithIssue();
    succeeded(open.write.command(issue, { kind: 'duplicateArticle', article: a, copy: articleId('x') }));
    write(open, 'x', '乙');
    succeeded(open.write.undo(issue));
    succeeded(open.write.redo(issue));
    expect(textOf(open, 'x')).toBe('乙');
  });

  it('does not take an article or a section of another issue', () => {
    const open = libraryWithIssue();
    const other = {
      ...smallOutline('issue-2'),
      sections: [{ ...smallOutline().sections[0]!, id: sectionId('o'), articles: [] }],
    };
    succeeded(open.write.addIssue(other));
    const stolen = { kind: 'addArticle', section: sectionId('o'), index: 0, article: articleOutline('a') } as const;
    expect(failed(open.write.command(issueId('issue-2'), stolen))).toEqual({ code: 'ARTICLE_EXISTS', article: 'a' });
    const section = { ...smallOutline().sections[1]!, articles: [] };
    const taken = { kind: 'addSection', index: 0, section } as const;
    expect(failed(open.write.command(issueId('issue-2'), taken))).toEqual({
      code: 'SECTION_EXISTS',
      section: 'section-2',
    });
    expect(failed(open.write.addIssue(smallOutline()))).toEqual({ code: 'ISSUE_EXISTS', issue: 'issue-1' });
  });

  it('is begun from the last one, and takes an article that was held for it', () => {
    const open = libraryWithIssue();
    write(open, 'a', '甲');
    succeeded(open.write.command(issue, { kind: 'putArticleAside', article: a, putAside: { kind: 'held', note: '' } }));
    const id = issueId('issue-2');
    const sectionIds = [sectionId('n-1'), sectionId('n-2')];
    const next = succeeded(nextIssue(stored(open), { id, year: 2024, published: '2024年8月', sectionIds }));
    succeeded(open.write.addIssue(next.outline, issue));
    const place = { issue: id, section: sectionId('n-1'), index: 0, article: articleId('x') };
    succeeded(open.write.copyArticle(a, place));
    expect(textOf(open, 'x')).toBe('甲');
    expect(succeeded(open.library.read.outline(id)).sections[0]?.articles[0]?.putAside).toBeNull();
    expect(succeeded(open.library.read.issues()).map(({ totalNumber, articles }) => [totalNumber, articles])).toEqual([
      [20, 1],
      [19, 2],
    ]);
  });
});

describe('an imported document', () => {
  it('becomes an article with its source as received, its pictures and its report', () => {
    const open = libraryWithIssue();
    succeeded(importing(open, 'i'));
    const again = reopened(open);
    expect(order(again)).toBe('ab|ic');
    expect(textOf(again, 'i')).toBe('关于进口的通知照办。');
    const source = succeeded(again.library.read.source(articleId('i')));
    expect(new TextDecoder().decode(source?.bytes)).toBe('the bytes of 通知.docx');
    expect(source?.report.map(({ code }) => code)).toEqual(['IMPORT_COMMENT', 'IMPORT_RED_HEAD']);
    expect(succeeded(again.library.read.picture(picture.id))).toEqual(picture);
    const card = succeeded(again.library.read.cards(issue)).find(({ article }) => article === 'i');
    expect(card).toMatchObject({ importProblems: 1, summary: { title: '关于进口的通知' } });
    expect(succeeded(again.library.read.source(a))).toBeNull();
  });

  it('is one step of undo', () => {
    const open = libraryWithIssue();
    succeeded(importing(open, 'i'));
    succeeded(open.write.undo(issue));
    expect(order(open)).toBe('ab|c');
    succeeded(open.write.redo(issue));
    expect(textOf(open, 'i')).toBe('关于进口的通知照办。');
    expect(succeeded(open.library.read.source(articleId('i')))?.name).toBe('通知.docx');
  });

  it('leaves no trace where its section is gone', () => {
    const open = libraryWithIssue();
    const refused = open.write.importArticle(
      { issue, section: sectionId('gone'), index: 0, article: articleId('i') },
      { file: 'x.docx', bytes: pixel, manuscript: documentOf('甲'), pictures: [], report: [] },
    );
    expect(failed(refused)).toEqual({ code: 'SECTION_UNKNOWN', section: 'gone' });
    expect(failed(open.library.read.manuscript(articleId('i')))).toMatchObject({ code: 'ARTICLE_UNKNOWN' });
    expect(succeeded(open.library.check())).toEqual([]);
  });
});

describe('a whole issue', () => {
  it('is brought back to a moment, with its order and its manuscripts', () => {
    const open = libraryWithIssue();
    write(open, 'a', '甲');
    open.host.minutesPass(10);
    const moment = open.host.time;
    open.host.minutesPass(10);
    write(open, 'a', '甲甲');
    write(open, 'b', '乙');
    succeeded(open.write.command(issue, { kind: 'deleteArticle', article: articleId('c') }));
    succeeded(open.write.command(issue, { kind: 'moveSection', section: second, index: 0 }));
    succeeded(open.write.undo(issue));
    succeeded(open.write.command(issue, { kind: 'moveArticle', article: a, section: second, index: 0 }));
    succeeded(importing(open, 'i'));
    expect(order(open)).toBe('b|ia');

    expect(succeeded(open.write.restoreIssue(issue, moment))).toEqual(['a', 'b']);
    expect(stored(open)).toEqual(smallOutline());
    expect([textOf(open, 'a'), textOf(open, 'b')]).toEqual(['甲', '']);
    // And it is one step of undo on the desk.
    succeeded(open.write.undo(issue));
    expect(order(open)).toBe('b|ia');
  });
});

describe('the journal', () => {
  it('says who did what when, the newest first', () => {
    const open = libraryWithIssue();
    succeeded(open.write.command(issue, { kind: 'deleteArticle', article: a }));
    succeeded(open.write.undo(issue));
    open.host.minutesPass(1);
    write(open, 'a', '甲');
    write(open, 'a', '甲甲');
    const entries = succeeded(open.library.read.journal({ limit: 10 }));
    expect(entries.map(({ event }) => event.kind)).toEqual([
      'articleEdited',
      'commandUndone',
      'commandDone',
      'issueCreated',
      'libraryCreated',
    ]);
    expect(entries[0]).toMatchObject({ at: open.host.time, person: open.person, issue, article: 'a' });
    expect(succeeded(open.library.read.journal({ article: a, limit: 10 }))).toHaveLength(1);
    expect(succeeded(open.library.read.journal({ issue, before: 4, limit: 1 }))[0]?.event.kind).toBe('commandDone');
  });
});
