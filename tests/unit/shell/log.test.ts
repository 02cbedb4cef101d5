import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileLog, logLine } from '../../../electron/shell/log.ts';

const at = new Date('2026-03-01T08:30:00Z');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (...names: string[]): string => readFileSync(join(folder, ...names, 'gongbao.log'), 'utf8');

describe('the log', () => {
  it('writes a message on one line, with its details', () => {
    expect(logLine(at, 'warning', 'ipc', 'two\nlines', { name: 'a' })).toBe(
      '2026-03-01T08:30:00.000Z WARNING ipc: two ⏎ lines {"name":"a"}\n',
    );
  });

  it('writes what an error says', () => {
    expect(logLine(at, 'error', 'ipc', 'failed', new RangeError('no'))).toContain('"message":"no"');
  });

  it('is on the disk as soon as it is said', () => {
    new FileLog(folder, () => at).info('app', 'started');
    expect(text()).toBe('2026-03-01T08:30:00.000Z INFO    app: started\n');
  });

  it('goes on in the folder of a library, and back', () => {
    const log = new FileLog(join(folder, 'user'), () => at);
    log.moveTo(join(folder, 'library'));
    log.info('app', 'there');
    log.moveTo(null);
    log.info('app', 'here');
    expect(text('library')).toContain('there');
    expect(text('user')).not.toContain('there');
    expect(text('user')).toContain('here');
  });

  it('goes on in the fallback where the folder of the library cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const log = new FileLog(join(folder, 'user'), () => at);
    log.moveTo(join(folder, 'file', 'logs'));
    log.error('app', 'kept');
    expect(text('user')).toContain('kept');
    expect(log.folder).toBe(join(folder, 'user'));
  });

  it('keeps five files of a megabyte at most', () => {
    const log = new FileLog(folder, () => at);
    for (let line = 0; line < 80; line += 1) log.info('app', `${line} ${'字'.repeat(33_000)}`);
    const names = readdirSync(folder).toSorted();
    expect(names).toEqual(['gongbao.1.log', 'gongbao.2.log', 'gongbao.3.log', 'gongbao.4.log', 'gongbao.log']);
    expect(Math.max(...names.map((name) => statSync(join(folder, name)).size))).toBeLessThanOrEqual(1_000_000);
    expect(text()).toContain(' 79 ');
    expect(existsSync(join(folder, 'gongbao.5.log'))).toBe(false);
  });
});
