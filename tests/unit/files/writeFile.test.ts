import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as fileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFileAtomically } from '../../../electron/files/writeFile.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fileSystem>();
  return { ...real, open: vi.fn(real.open), rename: vi.fn(real.rename) };
});

const bytes = new TextEncoder().encode('new');
let folder: string;
let target: string;

const systemError = (code: string): Error => Object.assign(new Error(`${code}: planted`), { code });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-write-'));
  target = join(folder, '公报.pdf');
});

afterEach(() => {
  vi.clearAllMocks();
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

describe('writing a file', () => {
  it('makes a new one and leaves nothing beside it', async () => {
    expect(await writeFileAtomically(target, bytes)).toEqual({ ok: true, value: null });
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['公报.pdf']);
  });

  it('takes the place of an old one', async () => {
    writeFileSync(target, 'old and longer');
    await writeFileAtomically(target, bytes);
    expect(readFileSync(target, 'utf8')).toBe('new');
  });

  it.each([
    ['EBUSY', 'FILE_IN_USE'],
    ['EPERM', process.platform === 'win32' ? 'FILE_IN_USE' : 'ACCESS_DENIED'],
    ['EACCES', 'ACCESS_DENIED'],
    ['EIO', 'WRITE_FAILED'],
  ])('leaves the old file and no rest where the name cannot be taken (%s)', async (code, expected) => {
    writeFileSync(target, 'old');
    vi.mocked(fileSystem.rename).mockRejectedValueOnce(systemError(code));
    expect(await writeFileAtomically(target, bytes)).toEqual({
      ok: false,
      error: { code: expected, path: target, systemCode: code },
    });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['公报.pdf']);
  });

  it('leaves the old file and no rest where the disk is full', async () => {
    writeFileSync(target, 'old');
    const { open } = await vi.importActual<typeof fileSystem>('node:fs/promises');
    vi.mocked(fileSystem.open).mockImplementationOnce(async (...given) => {
      const file = await open(...given);
      vi.spyOn(file, 'writeFile').mockRejectedValueOnce(systemError('ENOSPC'));
      return file;
    });
    expect(await writeFileAtomically(target, bytes)).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['公报.pdf']);
  });

  it('says that the folder is missing', async () => {
    const lost = join(folder, '无', '公报.pdf');
    expect(await writeFileAtomically(lost, bytes)).toMatchObject({
      ok: false,
      error: { code: 'FOLDER_MISSING', path: lost },
    });
  });

  it('says that the target is a folder', async () => {
    mkdirSync(target);
    expect(await writeFileAtomically(target, bytes)).toMatchObject({ ok: false, error: { code: 'TARGET_IS_FOLDER' } });
    expect(readdirSync(folder)).toEqual(['公报.pdf']);
  });

  it('throws what is no failure of the file system', async () => {
    vi.mocked(fileSystem.rename).mockRejectedValueOnce(new TypeError('a mistake'));
    await expect(writeFileAtomically(target, bytes)).rejects.toThrow('a mistake');
    expect(readdirSync(folder)).toEqual([]);
  });
});
