import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFolderName } from '../../../electron/shell/folderName.ts';
import { type LibraryHandle, LibrarySession } from '../../../electron/shell/librarySession.ts';
import { silentLog } from '../../../electron/shell/log.ts';
import { openedPaths } from '../../../electron/shell/openedPaths.ts';
import { openFromOutside } from '../../../electron/shell/openFromOutside.ts';
import { RecentLibraries } from '../../../electron/shell/recentLibraries.ts';
import { failure, success } from '../../../shared/diagnostics/result.ts';

let folder = '';
let clock = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-libraries-'));
  clock = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const recentFile = (): string => join(folder, 'user', 'recent.json');
const recent = () => {
  const now = (): Date => {
    clock += 1;
    return new Date(Date.UTC(2026, 0, 1, 8, clock));
  };
  return new RecentLibraries(recentFile(), silentLog, now);
};

/** A session over libraries that are only named; `events` tells what happened in what order. */
function session() {
  const events: string[] = [];
  const handle = (path: string): LibraryHandle => ({
    name: path.split('/').at(-1) ?? '',
    files: { folder: path, logs: join(path, 'logs') },
    close: () => {
      events.push(`closed ${path}`);
    },
  });
  const store = {
    create: (path: string) => success(handle(path)),
    open: (path: string, takeOver: boolean) => {
      if (path === '/taken' && !takeOver) {
        return failure({ code: 'LIBRARY_MAYBE_IN_USE' as const, values: { folder: path } });
      }
      return success(handle(path));
    },
  };
  const list = recent();
  const change = (library: LibraryHandle | null): void => {
    events.push(`now ${library?.files.folder ?? 'none'}`);
  };
  return { session: new LibrarySession(store, list, change), list, events };
}

describe('the open library', () => {
  it('is closed only when another is open', () => {
    const { session: libraries, events } = session();
    libraries.open('/a');
    expect(libraries.open('/taken').ok).toBe(false);
    expect(libraries.current?.files.folder).toBe('/a');
    libraries.open('/b');
    expect(events).toEqual(['now /a', 'now none', 'closed /a', 'now /b']);
  });

  it('is left as it is when it is opened again', () => {
    const { session: libraries, events } = session();
    libraries.open('/a');
    expect(libraries.open('/a')).toEqual(success({ folder: '/a', name: 'a' }));
    expect(events).toEqual(['now /a']);
  });

  it('can be taken over when the user says so', () => {
    const { session: libraries } = session();
    expect(libraries.open('/taken', true).ok).toBe(true);
  });

  it('is made in a folder of its name', () => {
    const { session: libraries, list } = session();
    const person = { name: '张三', duty: '' };
    expect(libraries.create('/公报', { name: ' 某县公报 ', person })).toEqual(
      success({ folder: join('/公报', '某县公报'), name: '某县公报' }),
    );
    expect(list.list().map(({ name }) => name)).toEqual(['某县公报']);
    expect(libraries.create('/公报', { name: 'a/b', person }).ok).toBe(false);
  });
});

describe('a name of a folder', () => {
  it.each(['某县公报', '公报 2026', 'a.b', '公报（内部）', 'console'])('may be %s', (name) => {
    expect(isFolderName(name)).toBe(true);
  });

  it.each([
    '',
    ' a',
    'a ',
    'a.',
    'a/b',
    'a\\b',
    'a:b',
    'a?',
    'a"b',
    'a<b',
    'a|b',
    'a\tb',
    'CON',
    'nul.txt',
    'com1',
    '..',
  ])('may not be “%s”', (name) => {
    expect(isFolderName(name)).toBe(false);
  });
});

describe('the recent libraries', () => {
  it('are listed with the last one first, each once', () => {
    const list = recent();
    for (const name of ['a', 'b', 'a']) list.add({ folder: join(folder, name), name });
    expect(list.list().map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('say which of them is not there', () => {
    mkdirSync(join(folder, 'here'));
    const list = recent();
    for (const name of ['here', 'gone']) list.add({ folder: join(folder, name), name });
    expect(list.list().map(({ name, present }) => [name, present])).toEqual([
      ['gone', false],
      ['here', true],
    ]);
  });

  it('are twelve at most', () => {
    const list = recent();
    for (let number = 1; number <= 20; number += 1) list.add({ folder: `/${number}`, name: String(number) });
    expect(list.list().map(({ name }) => name)).toHaveLength(12);
    expect(list.list()[0]?.name).toBe('20');
  });

  it('are none where their file is damaged, and start anew', () => {
    mkdirSync(join(folder, 'user'));
    writeFileSync(recentFile(), '[{"folder":');
    const list = recent();
    expect(list.list()).toEqual([]);
    list.add({ folder: '/a', name: 'a' });
    expect(JSON.parse(readFileSync(recentFile(), 'utf8'))).toHaveLength(1);
  });
});

describe('what is opened from outside', () => {
  const open = (path: string) => openFromOutside(path, (library) => success({ folder: library, name: 'a' }));

  it('is a folder, or the database in it', () => {
    writeFileSync(join(folder, 'library.sqlite'), '');
    expect(open(folder)).toEqual(success({ folder, name: 'a' }));
    expect(open(join(folder, 'library.sqlite'))).toEqual(success({ folder, name: 'a' }));
  });

  it('is no other file, and nothing that is not there', () => {
    writeFileSync(join(folder, 'a.docx'), '');
    expect(open(join(folder, 'a.docx'))).toMatchObject({ error: { code: 'OPENED_FILE_UNKNOWN' } });
    expect(open(join(folder, 'none'))).toMatchObject({ error: { code: 'LIBRARY_FOLDER_MISSING' } });
  });

  it('stands among the arguments after the program, less the flags', () => {
    const installed = ['/opt/gongbao', '--no-sandbox', 'a', '/b'];
    expect(openedPaths(installed, true, '/cwd')).toEqual(['/cwd/a', '/b']);
    const inDevelopment = ['electron', '-r', 'loader.js', '.', '--user-data-dir=/x', 'a'];
    expect(openedPaths(inDevelopment, false, '/cwd')).toEqual(['/cwd/a']);
  });
});
