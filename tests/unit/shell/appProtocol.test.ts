import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appProtocol, segmentsOf } from '../../../electron/shell/appProtocol.ts';
import { byteRange } from '../../../electron/shell/byteRange.ts';
import { silentLog } from '../../../electron/shell/log.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-protocol-'));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'renderer', 'a.pdf'), '0123456789');
  writeFileSync(join(folder, 'renderer', '空.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') => {
  const routes = {
    pages: (rest: readonly string[]) => new Response(rest.join('|')),
    broken: () => {
      throw new Error('no pages today');
    },
  };
  const answer = appProtocol(join(folder, 'renderer'), routes, silentLog);
  return answer(new Request(address, { headers, method }));
};

describe('app://gongbao', () => {
  it('gives a file with its type', async () => {
    const response = await ask('app://gongbao/a.pdf');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(await response.text()).toBe('0123456789');
  });

  it('gives a file whose name is Chinese, also an empty one', async () => {
    const response = await ask('app://gongbao/%E7%A9%BA.txt');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('gives a part of a file', async () => {
    const response = await ask('app://gongbao/a.pdf', { range: 'bytes=2-4' });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(response.headers.get('content-length')).toBe('3');
    expect(await response.text()).toBe('234');
  });

  it('refuses a part beyond the end', async () => {
    const response = await ask('app://gongbao/a.pdf', { range: 'bytes=10-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */10');
  });

  it('says how long a file is without giving it', async () => {
    const response = await ask('app://gongbao/a.pdf', {}, 'HEAD');
    expect(response.headers.get('content-length')).toBe('10');
    expect(await response.text()).toBe('');
  });

  it('gives what a route has, with its segments decoded', async () => {
    expect(await (await ask('app://gongbao/pages/1/%E4%BA%8C')).text()).toBe('1|二');
  });

  it.each(['none.js', 'pages2/1', 'constructor'])('has no %s', async (path) => {
    expect((await ask(`app://gongbao/${path}`)).status).toBe(404);
  });

  it('answers 500 where a route fails', async () => {
    expect((await ask('app://gongbao/broken/1')).status).toBe(500);
  });

  it('carries its policy on every answer', async () => {
    for (const path of ['a.pdf', 'none', 'pages/1', 'broken/1', '..%2fsecret.txt']) {
      const response = await ask(`app://gongbao/${path}`);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each([
    'app://gongbao/..%2fsecret.txt',
    'app://gongbao/..%5csecret.txt',
    'app://gongbao/a/..%2f..%2fsecret.txt',
    'app://gongbao/pages/%2e%2e%2f1',
    'app://gongbao/a%00.pdf',
    'app://gongbao/c:/a.pdf',
    'app://gongbao//etc/passwd',
    'app://gongbao/%ff',
    'app://elsewhere/a.pdf',
    'file:///etc/passwd',
  ])('refuses %s', async (address) => {
    expect((await ask(address)).status).toBe(400);
  });

  it('takes dots that the address itself resolves for what they then are', () => {
    expect(segmentsOf('app://gongbao/a/../b.js')).toEqual(['b.js']);
    expect(segmentsOf('app://gongbao/%2e%2e/%2e%2e/b.js')).toEqual(['b.js']);
  });
});

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=5-', { first: 5, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-30', { first: 0, last: 9 }],
    ['bytes=5-100', { first: 5, last: 9 }],
    ['bytes=10-12', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=5-4', null],
    ['bytes=0-1,3-4', null],
    ['lines=1-2', null],
    [null, null],
  ] as const)('%s of ten bytes is %j', (header, range) => {
    expect(byteRange(header, 10)).toEqual(range);
  });
});
