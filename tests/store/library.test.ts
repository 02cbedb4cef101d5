import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createLibrary, openLibrary } from '../../electron/store/openLibrary.ts';
import { scratchFolder } from '../support/issueFolder.ts';
import { articleId } from '../support/outlines.ts';
import { draftOf, failed, libraryWithIssue, succeeded, TestHost, testLibrary } from '../support/store/libraries.ts';

const NEW = { name: '旗公报', person: { name: '尤青黛', duty: '责任编辑' } };

describe('a library', () => {
  it('is a folder with the database, and places for files, proofs, backups and logs', () => {
    const { folder, library } = testLibrary();
    expect(readdirSync(folder).toSorted()).toEqual([
      ...['backups', 'files', 'library.lock', 'library.sqlite', 'library.sqlite-wal', 'logs', 'proofs'],
    ]);
    library.close();
    // One file when closed: nothing is missing in a copy.
    expect(readdirSync(folder).filter((name) => name.startsWith('library'))).toEqual(['library.sqlite']);
    const header = readFileSync(join(folder, 'library.sqlite'));
    expect(header.toString('latin1', 68, 72)).toBe('Gbgb');
  });

  it('is the same after its folder was moved, and in a copy of it', () => {
    const open = libraryWithIssue();
    const article = articleId('a');
    const { revision } = succeeded(open.library.read.manuscript(article));
    succeeded(open.write.saveDraft(article, revision, draftOf('甲')));
    open.library.close();
    const moved = join(scratchFolder(), '搬到这里');
    const copy = join(scratchFolder(), '复制一份');
    cpSync(open.folder, copy, { recursive: true });
    renameSync(open.folder, moved);
    for (const folder of [moved, copy]) {
      const library = succeeded(openLibrary(folder, open.host));
      expect(succeeded(library.read.manuscript(article)).manuscript.textContent).toBe('甲');
      expect(succeeded(library.check())).toEqual([]);
      library.close();
    }
  });

  it('may be given another name, which is not its folder’s', () => {
    const { folder, library, write } = testLibrary();
    expect(library.name).toBe('旗公报');
    succeeded(write.renameLibrary('旗人民政府公报'));
    expect(succeeded(library.read.library()).name).toBe('旗人民政府公报');
    expect(existsSync(folder)).toBe(true);
  });

  it('is not made in a folder that holds something', () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, '报告.docx'), '');
    expect(failed(createLibrary(folder, NEW, new TestHost()))).toEqual({ code: 'LIBRARY_FOLDER_TAKEN', folder });
    const { folder: taken, host } = testLibrary();
    expect(failed(createLibrary(taken, NEW, host))).toMatchObject({ code: 'LIBRARY_FOLDER_TAKEN' });
  });

  it('is made where making one was cut short before', () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'library.sqlite.new'), 'half a database');
    writeFileSync(join(folder, 'library.sqlite.new-wal'), 'half a log');
    const library = succeeded(createLibrary(folder, NEW, new TestHost()));
    expect(succeeded(library.check())).toEqual([]);
    library.close();
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('is looked for where the user said, and its absence is said', () => {
    const missing = join(scratchFolder(), 'none');
    expect(failed(openLibrary(missing, new TestHost()))).toEqual({ code: 'LIBRARY_FOLDER_MISSING', folder: missing });
    const empty = scratchFolder();
    expect(failed(openLibrary(empty, new TestHost()))).toEqual({ code: 'LIBRARY_NOT_FOUND', folder: empty });
    expect(readdirSync(empty)).toEqual([]);
  });

  it("takes no other program's database for its own", () => {
    const folder = scratchFolder();
    const other = new Sqlite(join(folder, 'library.sqlite'));
    other.exec('CREATE TABLE t (a)');
    other.close();
    const before = readFileSync(join(folder, 'library.sqlite'));
    expect(failed(openLibrary(folder, new TestHost()))).toEqual({ code: 'LIBRARY_NOT_FOUND', folder });
    expect(readFileSync(join(folder, 'library.sqlite')).equals(before)).toBe(true);
  });

  it('commits to the disk before it answers, and checks references', () => {
    const { library } = testLibrary();
    // @ts-expect-error: looked at from inside, as SQLite tells of itself.
    const pragma = (name: string): unknown => library.connection.pragma(name);
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'locking_mode'].map(pragma)).toEqual([
      ...['wal', 2, 1, 'exclusive'],
    ]);
  });
});

describe('a lock file', () => {
  it('says who has the library, and goes when it is closed', () => {
    const { folder, library } = testLibrary();
    expect(JSON.parse(readFileSync(join(folder, 'library.lock'), 'utf8'))).toEqual({
      ...{ host: '编辑室一', user: '尤青黛', pid: process.pid, since: '2024-06-18T08:30:00.000Z' },
    });
    library.close();
    expect(existsSync(join(folder, 'library.lock'))).toBe(false);
  });

  it('left behind on this computer by a process that was killed does not matter', () => {
    const { folder, library, host } = testLibrary();
    library.close();
    const left = { host: '编辑室一', user: '尤青黛', pid: 999_999, since: '2024-06-17T08:00:00.000Z' };
    writeFileSync(join(folder, 'library.lock'), JSON.stringify(left));
    succeeded(openLibrary(folder, host)).close();
  });

  it('of another computer is believed until the user takes over', () => {
    const { folder, library, host } = testLibrary();
    library.close();
    const other = { host: '编辑室二', user: '卓然', pid: 4321, since: '2024-06-17T08:00:00.000Z' };
    writeFileSync(join(folder, 'library.lock'), JSON.stringify(other));
    expect(failed(openLibrary(folder, host))).toEqual({ code: 'LIBRARY_MAYBE_IN_USE', folder, ...other });
    const taken = succeeded(openLibrary(folder, host, { takeOver: true }));
    expect(readFileSync(join(folder, 'library.lock'), 'utf8')).toContain('编辑室一');
    taken.close();
  });

  it('that is no lock file does not matter', () => {
    const { folder, library, host } = testLibrary();
    library.close();
    writeFileSync(join(folder, 'library.lock'), '…');
    succeeded(openLibrary(folder, host)).close();
  });
});

describe('a library that cannot be written', () => {
  it('is refused where a file stands in the place of its folder of files', () => {
    const { folder, library, host } = testLibrary();
    library.close();
    rmSync(join(folder, 'files'), { recursive: true });
    writeFileSync(join(folder, 'files'), '');
    expect(failed(openLibrary(folder, host))).toMatchObject({ code: 'LIBRARY_UNREADABLE', system: 'EEXIST' });
    rmSync(join(folder, 'files'));
    mkdirSync(join(folder, 'files'));
    succeeded(openLibrary(folder, host)).close();
  });
});
