import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../electron/store/database/connection.ts';
import { databaseFailureOf } from '../../electron/store/database/databaseFailure.ts';
import { contentHash, KeptFiles } from '../../electron/store/keptFiles.ts';
import { openLibrary } from '../../electron/store/openLibrary.ts';
import { failureDiagnostic } from '../../electron/store/storeFailure.ts';
import { success } from '../../shared/diagnostics/result.ts';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import { scratchFolder } from '../support/issueFolder.ts';
import { articleId, issueId } from '../support/outlines.ts';
import { writeRows } from '../support/store/connections.ts';
import {
  draftOf,
  failed,
  libraryWithIssue,
  type OpenTestLibrary,
  reopened,
  succeeded,
} from '../support/store/libraries.ts';

const article = articleId('a');
const issue = issueId('issue-1');

/** The library's connection, to be meddled with. */
// @ts-expect-error: private, and looked at from inside only here.
const inside = ({ library }: OpenTestLibrary): Connection => library.connection;

const head = ({ library }: OpenTestLibrary) => succeeded(library.read.manuscript(article)).revision;

/** Text that does not deflate to nothing. */
function longText(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCodePoint(0x4e00 + ((state >> 8) % 20_000));
  }).join('');
}

describe('a full disk', () => {
  it('refuses a draft whole, keeps what was saved, and takes the next one when there is room', () => {
    const open = libraryWithIssue();
    const base = succeeded(open.write.saveDraft(article, head(open), draftOf('旧')));
    const pages = Number(inside(open).pragma('page_count'));
    inside(open).pragma(`max_page_count = ${pages + 1}`);
    const long = draftOf('新', longText(1, 40_000));
    const refused = open.write.saveDraft(article, base, long);
    expect(failed(refused)).toEqual({ code: 'DISK_FULL' });
    expect(succeeded(open.library.read.manuscript(article))).toMatchObject({ revision: base });
    expect(succeeded(open.library.read.history(article))).toHaveLength(2);
    expect(succeeded(open.library.check())).toEqual([]);

    inside(open).pragma('max_page_count = 1073741823');
    succeeded(open.write.saveDraft(article, base, long));
    expect(succeeded(reopened(open).library.read.manuscript(article)).manuscript.textContent).toHaveLength(40_001);
  });

  it('refuses a command whole', () => {
    const open = libraryWithIssue();
    const pages = Number(inside(open).pragma('page_count'));
    inside(open).pragma(`max_page_count = ${pages}`);
    const colophon = { entries: [{ label: '地址', value: longText(2, 9_000) }], notice: '' };
    expect(failed(open.write.command(issue, { kind: 'setColophon', colophon }))).toEqual({ code: 'DISK_FULL' });
    expect(failed(open.write.undo(issue))).toEqual({ code: 'NOTHING_TO_UNDO' });
    expect(succeeded(open.library.check())).toEqual([]);
  });
});

describe('a damaged library', () => {
  /** Writes over the pages of a closed library's file, from a share of it on. */
  function damage({ folder, library }: OpenTestLibrary, from: number): void {
    const pages = Number(inside({ library } as OpenTestLibrary).pragma('page_count'));
    library.close();
    const file = openSync(join(folder, 'library.sqlite'), 'r+');
    for (let page = Math.floor(pages * from); page < pages; page += 1) {
      writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
    }
    closeSync(file);
  }

  it('is told from one that is not there', () => {
    const open = libraryWithIssue();
    open.library.close();
    writeFileSync(join(open.folder, 'library.sqlite'), '这不是数据库'.repeat(1000));
    expect(failed(openLibrary(open.folder, open.host))).toMatchObject({ code: 'LIBRARY_DAMAGED', folder: open.folder });
  });

  it('is refused where its first pages are gone', () => {
    const open = libraryWithIssue();
    damage(open, 0.05);
    expect(failed(openLibrary(open.folder, open.host))).toMatchObject({ code: 'LIBRARY_DAMAGED' });
  });

  it('is found by a check where some pages are gone', () => {
    const open = libraryWithIssue();
    succeeded(open.write.saveDraft(article, head(open), draftOf('新', longText(3, 40_000))));
    damage(open, 0.8);
    const opened = openLibrary(open.folder, open.host);
    const codes = opened.ok ? foundBy(opened.value) : [failed(opened).code];
    expect(codes.length).toBeGreaterThan(0);
    expect(codes[0]).toMatch(/DAMAGED/);
  });

  function foundBy(library: OpenTestLibrary['library']): string[] {
    const checked = library.check();
    library.close();
    return checked.ok ? checked.value.map(({ code }) => code) : [checked.error.code];
  }

  it('is found by a check where a version, a reference or a kept file is not what it was', () => {
    const open = libraryWithIssue();
    const bytes = new TextEncoder().encode('原稿');
    const place = { issue, section: succeeded(open.library.read.outline(issue)).sections[0]!.id, index: 0 };
    succeeded(
      open.write.importArticle(
        { ...place, article: articleId('i') },
        {
          ...{ file: '通知.docx', bytes, pictures: [], report: [] },
          manuscript: succeeded(open.library.read.manuscript(article)).manuscript,
        },
      ),
    );
    writeRows(inside(open), (database) => {
      database.script(`
        DROP TRIGGER revisions_are_not_rewritten;
        UPDATE revisions SET content = x'00' WHERE article_id = 'b';
      `);
    });
    const hash = contentHash(bytes);
    writeFileSync(join(open.folder, 'files', hash.slice(0, 2), hash), '别的内容');
    const found = succeeded(open.library.check());
    expect(found.map(({ code, place: { article: at } }) => `${code} ${at ?? ''}`)).toEqual([
      'VERSION_DAMAGED b.docx',
      'KEPT_FILE_LOST ',
    ]);
    expect(failed(open.library.read.manuscript(articleId('b')))).toMatchObject({ code: 'STORE_DAMAGED' });
    expect(failed(open.library.read.source(articleId('i')))).toMatchObject({ code: 'KEPT_FILE_LOST' });
    // The rest can be read all the same.
    expect(open.library.read.manuscript(article).ok).toBe(true);
  });
});

describe('the tables keep what is to be kept, whatever a statement says', () => {
  it.each([
    ['the journal is not rewritten', 'UPDATE journal SET at = 0'],
    ['the journal is not deleted', 'DELETE FROM journal'],
    ['the journal is not replaced', "INSERT OR REPLACE INTO journal (number, at, event) VALUES (1, 0, '{}')"],
    ['a version is not rewritten', "UPDATE revisions SET content = x'00'"],
    ['a kept version is not deleted', 'DELETE FROM revisions WHERE kept = 1'],
    ['an article is not deleted', 'DELETE FROM articles'],
  ])('%s', (_name, statement) => {
    const open = libraryWithIssue();
    expect(() => writeRows(inside(open), (database) => database.script(statement))).toThrow(
      /kept|added to|rewritten|stays/,
    );
    expect(succeeded(open.library.check())).toEqual([]);
  });
});

describe('a change', () => {
  it('that throws is taken back, and the error is seen', () => {
    const open = libraryWithIssue();
    expect(() =>
      inside(open).change(() => {
        throw new Error('a mistake');
      }),
    ).toThrow('a mistake');
    succeeded(open.write.command(issue, { kind: 'deleteArticle', article }));
  });

  it('inside a change is a mistake', () => {
    const open = libraryWithIssue();
    const within = () => inside(open).change(() => inside(open).change(() => success(null)));
    expect(within).toThrow('a change within a change');
  });
});

describe('an error of the database', () => {
  const error = (code: string, message = 'planted') => new Sqlite.SqliteError(message, code);

  it.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_BUSY', 'STORE_BUSY'],
    ['SQLITE_BUSY_RECOVERY', 'STORE_BUSY'],
    ['SQLITE_READONLY_DIRECTORY', 'ACCESS_DENIED'],
    ['SQLITE_CANTOPEN', 'STORE_IO'],
    ['SQLITE_IOERR_READ', 'STORE_IO'],
    ['SQLITE_CORRUPT_INDEX', 'STORE_DAMAGED'],
    ['SQLITE_NOTADB', 'STORE_DAMAGED'],
  ])('%s means %s, and has a wording', (code, expected) => {
    const failure = databaseFailureOf(error(code));
    expect(failure.code).toBe(expected);
    expect(wordingOf(failureDiagnostic(failure))).toMatch(/^[\u4e00-\u9fff].*。$/s);
  });

  it('that is a mistake of the program is thrown', () => {
    expect(() => databaseFailureOf(error('SQLITE_CONSTRAINT_FOREIGNKEY'))).toThrow('planted');
    expect(() => databaseFailureOf(new RangeError('x'))).toThrow('x');
  });

  it('a row of another form than was written means damage', () => {
    const open = libraryWithIssue();
    writeRows(inside(open), (database) => database.script("UPDATE issues SET masthead = '{}'"));
    expect(failed(open.library.read.outline(issue))).toMatchObject({ code: 'STORE_DAMAGED' });
  });
});

describe('kept files', () => {
  it('are written once and read as they were', () => {
    const files = new KeptFiles(join(scratchFolder(), 'files'));
    const bytes = new TextEncoder().encode('原稿');
    const hash = succeeded(files.keep(bytes));
    expect(hash).toBe(contentHash(bytes));
    expect(succeeded(files.keep(bytes))).toBe(hash);
    expect(succeeded(files.read(hash))).toEqual(bytes);
    expect(failed(files.read('0'.repeat(64)))).toMatchObject({ code: 'KEPT_FILE_LOST' });
  });

  it('are written anew where one was damaged', () => {
    const folder = join(scratchFolder(), 'files');
    const files = new KeptFiles(folder);
    const bytes = new TextEncoder().encode('原稿');
    const hash = succeeded(files.keep(bytes));
    writeFileSync(join(folder, hash.slice(0, 2), hash), '坏');
    succeeded(files.keep(bytes));
    expect(succeeded(files.read(hash))).toEqual(bytes);
  });
});
