import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { describe, it } from 'vitest';
import { answerMessageBox } from './support/dialogs.ts';
import { expect } from './support/expect.ts';
import { freshFolder, launch, type Program } from './support/launch.ts';
import { makeLibrary } from './support/libraries.ts';
import { startAgain } from './support/startAgain.ts';

const stateOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window === undefined ? null : { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  });

/** What is on the screen, asked of the main process: Playwright gives a page up that has crashed. */
const textOf = (app: ElectronApplication): Promise<string> =>
  app
    .evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return String(await window?.webContents.executeJavaScript('document.body.innerText'));
    })
    // While it has crashed there is nothing to be asked.
    .catch(() => '');

const crash = ({ app }: Program): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.forcefullyCrashRenderer();
  });

describe('the window', () => {
  it('stands where it stood when it was closed', async () => {
    const first = await launch();
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1100, height: 700 }),
    );
    await first.quit();
    const second = await launch({ userData: first.userData });
    expect(await stateOf(second.app)).toEqual({ bounds: { x: 60, y: 40, width: 1100, height: 700 }, maximized: false });
  });

  it('is maximised again if it was', async () => {
    const first = await launch();
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
    await first.quit();
    const second = await launch({ userData: first.userData });
    expect((await stateOf(second.app))?.maximized).toBe(true);
  });

  it('comes back from a display that is no longer there', async () => {
    const userData = freshFolder();
    const lost = { bounds: { x: -4000, y: 200, width: 1200, height: 800 }, maximized: false };
    writeFileSync(join(userData, 'window.json'), JSON.stringify(lost));
    const { app } = await launch({ userData });
    const state = await stateOf(app);
    expect(state?.bounds).toMatchObject({ width: 1200, height: 800 });
    expect(state?.bounds.x).toBeGreaterThanOrEqual(0);
  });

  it('opens in its usual place where its record is of no use', async () => {
    const userData = freshFolder();
    writeFileSync(join(userData, 'window.json'), '{"bounds":');
    const { app } = await launch({ userData });
    expect((await stateOf(app))?.bounds.width).toBeGreaterThanOrEqual(960);
  });
});

describe('what the program is started with', () => {
  it('is opened: the folder of a library', async () => {
    const folder = makeLibrary(freshFolder(), '某县公报');
    const { page } = await launch({ args: [folder] });
    await expect(page.getByRole('heading', { name: '某县公报' })).toBeVisible();
  });

  it('is opened: the database in it', async () => {
    const folder = makeLibrary(freshFolder(), '某县公报');
    const { page } = await launch({ args: [join(folder, 'library.sqlite')] });
    await expect(page.getByRole('heading', { name: '某县公报' })).toBeVisible();
  });

  it('is named with what to do if it cannot be opened', async () => {
    const { page } = await launch({ args: [join(freshFolder(), '不在')] });
    await expect(page.getByRole('alert')).toContainText('找不到文件夹');
  });

  it('is handed over by a second start, which ends', async () => {
    const folder = makeLibrary(freshFolder(), '某县公报');
    const { page, userData, app } = await launch();
    await expect(page.getByRole('heading', { name: '最近的资料库' })).toBeVisible();
    expect(await startAgain(userData, [folder])).toBe(0);
    await expect(page.getByRole('heading', { name: '某县公报' })).toBeVisible();
    expect(app.windows()).toHaveLength(1);
  });

  it('is refused with words where the other program has it open', async () => {
    const folder = makeLibrary(freshFolder(), '某县公报');
    await launch({ args: [folder] });
    // Another user of the same computer, so to speak: a program of its own.
    const { page } = await launch({ args: [folder] });
    await expect(page.getByRole('alert')).toContainText('使用');
    await expect(page.getByRole('heading', { name: '最近的资料库' })).toBeVisible();
  });
});

describe('a page that crashes', () => {
  it('is loaded anew, with the library still open and a word on it', async () => {
    const folder = makeLibrary(freshFolder(), '某县公报');
    const program = await launch({ args: [folder] });
    await crash(program);
    await expect.poll(() => textOf(program.app)).toContain('没有丢失');
    expect(await textOf(program.app)).toContain('某县公报');
    expect(readFileSync(join(folder, 'logs', 'gongbao.log'), 'utf8')).toContain('the page has crashed');
  });

  it('again and again is not loaded for ever', async () => {
    const program = await launch();
    const said = await answerMessageBox(program.app, 0);
    for (let crashes = 1; crashes <= 3; crashes += 1) {
      await crash(program);
      if (crashes < 3) await expect.poll(() => textOf(program.app)).toContain('没有丢失');
    }
    await expect.poll(said).toEqual(['窗口接连出错，已停止重新载入']);
    // The first button tries once more.
    await expect.poll(() => textOf(program.app)).toContain('最近的资料库');
  });

  it('or hangs can be loaded anew by its user', async () => {
    const program = await launch();
    const said = await answerMessageBox(program.app, 1);
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
    });
    await expect.poll(said).toEqual(['窗口没有响应']);
    await expect.poll(() => textOf(program.app)).toContain('没有丢失');
  });
});
