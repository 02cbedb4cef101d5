import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Connection } from '../../electron/store/database/connection.ts';
import { migrate, versionOf } from '../../electron/store/migrations/migrate.ts';
import { CURRENT_VERSION, MIGRATIONS } from '../../electron/store/migrations/migrations.ts';
import { openLibrary } from '../../electron/store/openLibrary.ts';
import { readHistory, readManuscript } from '../../electron/store/read/readHistory.ts';
import { readOutline } from '../../electron/store/read/readOutline.ts';
import { searchLibrary } from '../../electron/store/search/searchLibrary.ts';
import { prepareManuscript } from '../../electron/store/write/revisions.ts';
import { saveDraft } from '../../electron/store/write/saveDraft.ts';
import { success } from '../../shared/diagnostics/result.ts';
import { scratchFolder } from '../support/issueFolder.ts';
import { articleId, issueId } from '../support/outlines.ts';
import { databaseAt, writeFirstRows, writeRows } from '../support/store/connections.ts';
import { documentOf, failed, succeeded, TestHost } from '../support/store/libraries.ts';

const tables = [
  ...['library', 'people', 'issues', 'sections', 'journal', 'steps'],
  ...['files', 'pictures', 'sources', 'revisions', 'searched'],
];

/** All rows of the tables that are there, as they are. */
const rowsOf = (connection: Connection): Record<string, unknown[]> =>
  succeeded(
    connection.read((database) => {
      const name = z.object({ name: z.string() });
      const there = new Set(database.all(name, 'SELECT name FROM sqlite_schema').map((row) => row.name));
      const found = tables
        .filter((table) => there.has(table))
        .map((table) => [table, database.all(z.unknown(), `SELECT * FROM ${table}`)] as const);
      return success(Object.fromEntries(found));
    }),
  );

function isSound(connection: Connection): void {
  expect(connection.report('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(connection.report('foreign_key_check')).toEqual([]);
}

const context = { now: () => 9000, newId: () => 'new', person: z.string().brand<'person'>().parse('p'), session: 's' };

describe('a migration', () => {
  it('leads from each version to the next', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('makes only tables that check their types', () => {
    const connection = databaseAt(CURRENT_VERSION);
    const row = z.object({ name: z.string(), strict: z.int(), type: z.string() });
    const loose = succeeded(
      connection.read((database) => success(database.all(row, 'SELECT name, strict, type FROM pragma_table_list'))),
    ).filter(({ name, strict, type }) => type === 'table' && strict === 0 && !name.startsWith('sqlite_'));
    expect(loose).toEqual([]);
  });

  it('to 1 makes an empty library that takes rows', () => {
    const connection = databaseAt(1);
    expect(versionOf(connection)).toBe(1);
    writeFirstRows(connection);
    isSound(connection);
  });

  it('from 1 to 2 leaves all rows as they are and gives each article a blank manuscript', () => {
    const connection = databaseAt(1);
    writeFirstRows(connection);
    const before = rowsOf(connection);
    succeeded(migrate(connection, 2));
    expect(versionOf(connection)).toBe(2);
    isSound(connection);
    expect(rowsOf(connection)).toMatchObject(before);
    for (const id of ['a', 'b', 'c']) {
      const stored = succeeded(connection.read((database) => readManuscript(database, articleId(id))));
      expect(stored.manuscript.childCount).toBe(0);
      const history = succeeded(connection.read((database) => readHistory(database, articleId(id))));
      expect(history.map(({ version, cause, begunAt }) => [version, cause, begunAt])).toEqual([[1, 'created', 2000]]);
    }
    const outline = succeeded(connection.read((database) => readOutline(database, issueId('issue-1'))));
    expect(outline.sections.map(({ articles }) => articles.map(({ file }) => file))).toEqual([['a.docx'], ['b.docx']]);
    expect(outline.sections[0]?.articles[0]?.settings).toEqual({ start: 'runIn' });
  });

  it('from 2 to 3 leaves all rows as they are, and finds what was written before', () => {
    const connection = databaseAt(1);
    writeFirstRows(connection);
    succeeded(migrate(connection, 2));
    const base = succeeded(connection.read((database) => readManuscript(database, articleId('a')))).revision;
    const manuscript = prepareManuscript(documentOf('关于春季造林的通知'));
    succeeded(connection.change((database) => saveDraft(database, context, articleId('a'), base, manuscript)));
    const before = rowsOf(connection);
    succeeded(migrate(connection, 3));
    isSound(connection);
    expect(rowsOf(connection)).toMatchObject(before);
    const { hits } = succeeded(connection.read((database) => searchLibrary(database, '造林', { limit: 10 })));
    expect(hits.map(({ article }) => article)).toEqual(['a']);
  });

  it('runs once: nothing happens to a library of the current form', () => {
    const connection = databaseAt(1);
    writeFirstRows(connection);
    succeeded(migrate(connection));
    const before = rowsOf(connection);
    succeeded(migrate(connection));
    expect(rowsOf(connection)).toEqual(before);
  });
});

describe('opening a library of another version', () => {
  /** A library's folder with a database of a version. */
  function folderAt(version: number): string {
    const folder = scratchFolder();
    const connection = databaseAt(Math.min(version, CURRENT_VERSION), join(folder, 'library.sqlite'));
    writeFirstRows(connection);
    if (version > CURRENT_VERSION) {
      writeRows(connection, (database) => database.script(`PRAGMA user_version = ${version}`));
    }
    connection.close();
    return folder;
  }

  it.each([1, 2])('brings version %i to the current one, after a backup of it was made', (version) => {
    const folder = folderAt(version);
    const library = succeeded(openLibrary(folder, new TestHost()));
    expect(succeeded(library.read.issues())).toHaveLength(1);
    expect(succeeded(library.check())).toEqual([]);
    library.close();
    const [backup] = readdirSync(join(folder, 'backups'));
    expect(backup).toMatch(/^before-migration-.*\.sqlite$/);
    const old = databaseAt(0, join(folder, 'backups', backup ?? ''));
    expect(versionOf(old)).toBe(version);
    isSound(old);
    expect(Object.keys(rowsOf(old))).not.toContain('searched');
  });

  it('refuses a newer version and leaves it as it is', () => {
    const folder = folderAt(CURRENT_VERSION + 1);
    const opened = openLibrary(folder, new TestHost());
    expect(failed(opened)).toEqual({
      ...{ code: 'LIBRARY_TOO_NEW', folder, found: CURRENT_VERSION + 1, known: CURRENT_VERSION },
    });
    expect(existsSync(join(folder, 'library.lock'))).toBe(false);
    const untouched = databaseAt(0, join(folder, 'library.sqlite'));
    expect(versionOf(untouched)).toBe(CURRENT_VERSION + 1);
  });

  it('keeps the old version where no backup can be made', () => {
    const folder = folderAt(1);
    // A folder of the name that the backup would get.
    mkdirSync(join(folder, 'backups', 'before-migration-20240618T083000000Z.sqlite', 'x'), { recursive: true });
    expect(failed(openLibrary(folder, new TestHost()))).toMatchObject({ code: 'LIBRARY_UNREADABLE' });
    expect(versionOf(databaseAt(0, join(folder, 'library.sqlite')))).toBe(1);
  });
});
