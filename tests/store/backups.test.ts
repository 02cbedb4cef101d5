import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROUTINE_BACKUPS } from '../../electron/store/backup/backUp.ts';
import { restoreBackup } from '../../electron/store/backup/restoreBackup.ts';
import { openLibrary } from '../../electron/store/openLibrary.ts';
import { articleId } from '../support/outlines.ts';
import { draftOf, failed, libraryWithIssue, type OpenTestLibrary, succeeded } from '../support/store/libraries.ts';

const article = articleId('a');

function write(open: OpenTestLibrary, text: string): void {
  const { revision } = succeeded(open.library.read.manuscript(article));
  succeeded(open.write.saveDraft(article, revision, draftOf(text)));
}

/** What a library's folder holds now, opened and closed again. */
function textIn({ folder, host }: OpenTestLibrary): string {
  const library = succeeded(openLibrary(folder, host));
  const text = succeeded(library.read.manuscript(article)).manuscript.textContent;
  expect(succeeded(library.check())).toEqual([]);
  library.close();
  return text;
}

const backupFiles = ({ folder }: OpenTestLibrary): string[] => readdirSync(join(folder, 'backups')).toSorted();

describe('a backup', () => {
  it('holds what was saved, is one file, and takes the library back to it', async () => {
    const open = libraryWithIssue();
    write(open, '甲');
    const { file } = succeeded(await open.library.backUp());
    expect(backupFiles(open)).toEqual(['routine-20240618T083000000Z.sqlite']);
    write(open, '乙');
    open.library.close();
    const replaced = succeeded(restoreBackup(open.folder, file, open.host));
    expect(textIn(open)).toBe('甲');
    // What was replaced is kept, and can be taken back in turn.
    succeeded(restoreBackup(open.folder, replaced ?? '', open.host));
    expect(textIn(open)).toBe('乙');
  });

  it('is whole although someone types while it is made', async () => {
    const open = libraryWithIssue();
    write(open, '甲'.repeat(5000));
    const making = open.library.backUp();
    for (let count = 0; count < 20; count += 1) write(open, '乙'.repeat(count + 1));
    const { file } = succeeded(await making);
    open.library.close();
    succeeded(restoreBackup(open.folder, file, open.host));
    expect(textIn(open)).toMatch(/^(甲{5000}|乙+)$/);
  });

  it('makes room for the next: the oldest routine ones go, others stay', async () => {
    const open = libraryWithIssue();
    const kept = join(open.folder, 'backups', 'replaced-20200101T000000000Z.sqlite');
    writeFileSync(kept, '');
    for (let count = 0; count < ROUTINE_BACKUPS + 2; count += 1) {
      succeeded(await open.library.backUp());
      open.host.minutesPass(60);
    }
    const routine = backupFiles(open).filter((name) => name.startsWith('routine'));
    expect(routine).toHaveLength(ROUTINE_BACKUPS);
    expect(routine[0]).toBe('routine-20240618T103000000Z.sqlite');
    expect(open.library.backups().at(-1)?.reason).toBe('replaced');
  });

  it('that is damaged is not put in the place of the library', async () => {
    const open = libraryWithIssue();
    write(open, '甲');
    const { file } = succeeded(await open.library.backUp());
    const path = join(open.folder, 'backups', file);
    writeFileSync(path, readFileSync(path).fill(0xa5, 4096));
    open.library.close();
    expect(failed(restoreBackup(open.folder, file, open.host))).toMatchObject({ code: 'BACKUP_DAMAGED', file });
    expect(textIn(open)).toBe('甲');
    expect(backupFiles(open)).toEqual([file]);
  });

  it('mends a library that is damaged', async () => {
    const open = libraryWithIssue();
    write(open, '甲');
    const { file } = succeeded(await open.library.backUp());
    open.library.close();
    writeFileSync(join(open.folder, 'library.sqlite'), '这不是数据库'.repeat(1000));
    expect(failed(openLibrary(open.folder, open.host))).toMatchObject({ code: 'LIBRARY_DAMAGED' });
    const replaced = succeeded(restoreBackup(open.folder, file, open.host));
    expect(textIn(open)).toBe('甲');
    expect(readFileSync(join(open.folder, 'backups', replaced ?? ''), 'utf8')).toContain('这不是数据库');
  });

  it('is not put in the place of a library that is open, or that another computer has', async () => {
    const open = libraryWithIssue();
    const { file } = succeeded(await open.library.backUp());
    expect(failed(restoreBackup(open.folder, file, open.host))).toMatchObject({ code: 'LIBRARY_IN_USE' });
    open.library.close();
    const other = { host: '编辑室二', user: '卓然', pid: 1, since: '2024-06-17T08:00:00.000Z' };
    writeFileSync(join(open.folder, 'library.lock'), JSON.stringify(other));
    expect(failed(restoreBackup(open.folder, file, open.host))).toMatchObject({ code: 'LIBRARY_MAYBE_IN_USE' });
  });

  it('that was cut short is gone when the library is opened again, and finished ones stay', async () => {
    const open = libraryWithIssue();
    const { file } = succeeded(await open.library.backUp());
    open.library.close();
    const left = ['routine-x.tmp', 'routine-x.tmp-journal', 'migration-y.tmp', '我的说明.txt'];
    for (const name of left) writeFileSync(join(open.folder, 'backups', name), '');
    writeFileSync(join(open.folder, 'library.sqlite.restored'), '');
    succeeded(openLibrary(open.folder, open.host)).close();
    expect(backupFiles(open)).toEqual([file, '我的说明.txt']);
    expect(readdirSync(open.folder)).not.toContain('library.sqlite.restored');
  });

  it('is one of the library: another file is not taken', () => {
    const open = libraryWithIssue();
    open.library.close();
    for (const file of ['../library.sqlite', 'none.sqlite']) {
      expect(failed(restoreBackup(open.folder, file, open.host))).toEqual({ code: 'BACKUP_UNKNOWN', file });
    }
  });
});
