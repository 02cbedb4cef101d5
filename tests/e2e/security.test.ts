import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { expect } from './support/expect.ts';
import { type Program, sharedProgram } from './support/launch.ts';

const log = ({ userData }: Program): string => readFileSync(join(userData, 'logs', 'gongbao.log'), 'utf8');

/** The directives of the page's policy that something has run against since this was called. */
async function watchViolations({ page }: Program): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violations.push(effectiveDirective);
    });
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

const shared = sharedProgram();

describe('the page', () => {
  it('runs isolated and in the sandbox, without Node', async () => {
    const { app } = shared();
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false });
    expect(preferences.webSecurity).not.toBe(false);
    expect(preferences.webviewTag).not.toBe(true);
    expect(preferences.nodeIntegrationInWorker).not.toBe(true);
    expect(preferences.nodeIntegrationInSubFrames).not.toBe(true);
    expect(preferences.allowRunningInsecureContent).not.toBe(true);
  });

  it('has nothing of the main process but two functions that it cannot change', async () => {
    const { page } = shared();
    const reach = await page.evaluate(() => {
      const scope = globalThis as unknown as Record<string, unknown>;
      const bridge = scope.gongbao as Record<string, unknown>;
      try {
        scope.gongbao = null;
        bridge.invoke = null;
      } catch {
        // Both are read-only.
      }
      return {
        strangers: [
          'require',
          'process',
          'module',
          'Buffer',
          'electron',
          'ipcRenderer',
          '__standIn',
          '__standInReceive',
        ].filter((name) => name in scope),
        bridge: Object.entries(scope.gongbao as object).map(([name, value]) => `${name}: ${typeof value}`),
      };
    });
    expect(reach).toEqual({ strangers: [], bridge: ['invoke: function', 'on: function'] });
  });

  it('carries a policy without unsafe scripts on every answer', async () => {
    const { page } = shared();
    const policies = await page.evaluate(() =>
      Promise.all(
        ['index.html', 'none.js', 'none/..%2f..%2fpackage.json'].map(async (path) => {
          const response = await fetch(path);
          return response.headers.get('content-security-policy') ?? '';
        }),
      ),
    );
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self'; style-src-attr 'unsafe-inline'");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    }
  });

  it('shows its own screen without running against its policy', async () => {
    const program = shared();
    const said: string[] = [];
    program.page.on('console', (message) => said.push(message.text()));
    program.page.on('pageerror', (error) => said.push(error.message));
    await program.page.reload();
    await program.page.getByRole('button', { name: '新建资料库' }).click();
    await expect(program.page.getByRole('dialog')).toBeVisible();
    expect(said).toEqual([]);
  });

  it('runs no script that was put into it, loads nothing from elsewhere and holds no frame', async () => {
    const program = shared();
    const violations = await watchViolations(program);
    await program.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      const picture = document.createElement('img');
      picture.src = 'https://example.org/a.png';
      document.body.append(script, style, frame, picture);
      await fetch('https://example.org/').catch(() => undefined);
    });
    await expect
      .poll(violations)
      .toEqual(expect.arrayContaining(['script-src-elem', 'style-src-elem', 'frame-src', 'img-src', 'connect-src']));
    expect(await program.page.evaluate(() => 'intruder' in window)).toBe(false);
  });

  it('gets no permission', async () => {
    const { page } = shared();
    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  });

  it('opens no other window', async () => {
    const program = shared();
    expect(await program.page.evaluate(() => window.open('https://example.org/'))).toBeNull();
    await expect.poll(() => log(program)).toContain('a new window was refused {"url":"https://example.org/"}');
    await expect.poll(() => program.app.windows().length).toBe(1);
  });

  it('opens no other window by a link either', async () => {
    const program = shared();
    await program.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/by-link';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => log(program).match(/a new window was refused/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
    await expect.poll(() => program.app.windows().length).toBe(1);
    await expect(program.page.getByRole('heading', { name: '公报编排' })).toBeVisible();
  });

  it('goes nowhere else', async () => {
    const program = shared();
    await program.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => log(program)).toContain('a foreign address was refused');
    await expect(program.page.getByRole('heading', { name: '公报编排' })).toBeVisible();
  });

  it('saves no download', async () => {
    const program = shared();
    await program.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['a']));
      link.download = 'a.txt';
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => log(program)).toContain('a download was refused');
  });

  it('has no webview', async () => {
    const { page } = shared();
    expect(await page.evaluate(() => 'src' in document.createElement('webview'))).toBe(false);
  });

  it('is given no file outside of its folder', async () => {
    const { page } = shared();
    const statuses = await page.evaluate(() =>
      Promise.all(
        [
          '/..%2f..%2fpackage.json',
          '/..%5c..%5cpackage.json',
          '/%2e%2e/%2e%2e/package.json',
          '/assets/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
          '//etc/passwd',
          '/%00',
          '/c:/windows/win.ini',
        ].map(async (path) => (await fetch(`${location.origin}${path}`)).status),
      ),
    );
    expect(statuses.filter((status) => status !== 400 && status !== 404)).toEqual([]);
    expect(statuses.filter((status) => status === 400).length).toBeGreaterThanOrEqual(5);
  });

  it('is told what was wrong with a question that the contract does not know', async () => {
    const program = shared();
    const replies = await program.page.evaluate(async () => {
      const { invoke } = window.gongbao as unknown as { invoke(name: string, request: unknown): Promise<unknown> };
      return [
        await invoke('library.explode', {}),
        await invoke('library.open', { folder: 3 }),
        await invoke('app.openProduct', { path: '/bin/sh' }),
      ];
    });
    expect(replies).toMatchObject([
      { ok: false, error: { code: 'IPC_UNKNOWN_CHANNEL' } },
      { ok: false, error: { code: 'IPC_INVALID_REQUEST' } },
      { ok: false, error: { code: 'PRODUCT_UNKNOWN' } },
    ]);
    expect(log(program)).toContain('an unknown channel');
  });
});
