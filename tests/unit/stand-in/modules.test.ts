import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matchesAccelerator } from '../../../electron/stand-in/accelerators.ts';
import { chromiumArguments } from '../../../electron/stand-in/chromiumArguments.ts';
import { findChromium } from '../../../electron/stand-in/findChromium.ts';
import { SchemeAddresses } from '../../../electron/stand-in/schemeAddresses.ts';
import { SingleInstance } from '../../../electron/stand-in/singleInstance.ts';
import { strict } from '../../../electron/stand-in/strict.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-stand-in-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an imitation', () => {
  it('throws where something is asked of it that it does not do', () => {
    const imitation = strict('shell', { beep: () => 1 });
    expect(imitation.beep()).toBe(1);
    expect(() => (imitation as unknown as { openExternal: unknown }).openExternal).toThrow(
      'does not imitate shell.openExternal',
    );
  });

  it('lets a test put an answer in the place of a dialog', () => {
    const imitation = strict('dialog', { showErrorBox: (): string => 'real' });
    imitation.showErrorBox = () => 'answered';
    expect(imitation.showErrorBox()).toBe('answered');
  });
});

describe('an address of our own scheme', () => {
  const addresses = new SchemeAddresses();
  addresses.add('app');

  it.each([
    ['app://gongbao/pages/1?a=b#c', 'http://gongbao.app.localhost/pages/1?a=b#c'],
    ['app://gongbao', 'http://gongbao.app.localhost/'],
    ['app:///a', 'http://_.app.localhost/a'],
  ])('%s is known to Chromium as %s', (ours, http) => {
    expect(addresses.toHttp(ours)).toBe(http);
    expect(addresses.toHttp(addresses.fromHttp(http))).toBe(http);
  });

  it.each(['https://example.org/', 'about:blank', 'other://a/b', 'http://a.other.localhost/b'])(
    'is not %s, which stays',
    (address) => {
      expect(addresses.toHttp(address)).toBe(address);
      expect(addresses.fromHttp(address)).toBe(address);
    },
  );

  it('is translated in a policy', () => {
    expect(addresses.policyToHttp("img-src 'self' app: app://gongbao data:; script-src 'self'")).toBe(
      "img-src 'self' http://*.app.localhost http://gongbao.app.localhost data:; script-src 'self'",
    );
  });
});

describe('an accelerator', () => {
  const pressed = { key: 's', code: 'KeyS', ctrl: true, shift: false, alt: false, meta: false };

  it.each([
    ['CmdOrCtrl+S', pressed, true],
    ['CmdOrCtrl+Shift+S', pressed, false],
    ['CmdOrCtrl+Shift+S', { ...pressed, key: 'S', shift: true }, true],
    ['Alt+S', pressed, false],
    ['F11', { key: 'F11', code: 'F11', ctrl: false, shift: false, alt: false, meta: false }, true],
    ['CmdOrCtrl+0', { ...pressed, key: '0', code: 'Digit0' }, true],
    ['CmdOrCtrl+Plus', { ...pressed, key: '+', code: 'Equal' }, true],
  ])('%s for %j: %s', (accelerator, key, matches) => {
    expect(matchesAccelerator(accelerator, key)).toBe(matches);
  });
});

describe('Chromium', () => {
  const use = {
    userData: '/user',
    port: 1234,
    headless: true,
    root: false,
    flags: ['.', '--remote-debugging-port=0', '--sample'],
    switches: new Map([
      ['lang', 'zh-CN'],
      ['headless', 'old'],
    ]),
  };

  it('reaches the port of the program and nothing else', () => {
    const rules = chromiumArguments(use).find((flag) => flag.startsWith('--host-resolver-rules'));
    expect(rules).toContain('MAP *.localhost:80 127.0.0.1:1234');
    expect(rules).toContain('MAP * ~NOTFOUND');
  });

  it('keeps its sandbox, unless it runs for root', () => {
    expect(chromiumArguments(use)).not.toContain('--no-sandbox');
    expect(chromiumArguments({ ...use, root: true })).toContain('--no-sandbox');
  });

  it('opens a port only where a test runner asks for it', () => {
    expect(chromiumArguments(use)).toContain('--remote-debugging-port=0');
    expect(chromiumArguments({ ...use, flags: [] }).join(' ')).not.toContain('--remote-debugging-port');
  });

  it('takes switches of the program, but for those of the stand-in', () => {
    expect(chromiumArguments(use)).toContain('--lang=zh-CN');
    expect(chromiumArguments(use)).not.toContain('--headless=old');
  });

  it('is what is named, else the first on the path', () => {
    expect(findChromium({ ELECTRON_STAND_IN_CHROMIUM: '/opt/browser' })).toBe('/opt/browser');
    const executable = join(folder, 'chromium');
    writeFileSync(executable, '');
    chmodSync(executable, 0o755);
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(executable);
  });
});

describe('the lock of a single instance', () => {
  const start = (argument: string) => ({ argv: ['program', argument], cwd: '/', data: {} });

  it('is refused to a second, of which the holder is told', async () => {
    const told = Promise.withResolvers<readonly string[]>();
    const first = new SingleInstance();
    const second = new SingleInstance();
    expect(first.request(folder, start('a'), ({ argv }) => told.resolve(argv))).toBe(true);
    // The holder is this process itself here, so the lock must name another that lives.
    writeFileSync(join(folder, 'stand-in.lock'), String(process.ppid));
    expect(second.request(folder, start('b'), () => {})).toBe(false);
    expect(await told.promise).toEqual(['program', 'b']);
    await second.told;
    first.release();
  });

  it('is taken over from a program that was killed', () => {
    writeFileSync(join(folder, 'stand-in.lock'), '2147483646');
    const instance = new SingleInstance();
    expect(instance.request(folder, start('a'), () => {})).toBe(true);
    instance.release();
    expect(new SingleInstance().held).toBe(false);
  });
});
