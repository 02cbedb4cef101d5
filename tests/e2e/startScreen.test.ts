import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { expect } from './support/expect.ts';
import { freshFolder, launch, type Program, screenshot } from './support/launch.ts';

/** Makes a library by the dialog of the start screen. */
async function createLibrary({ app, page }: Program, parent: string, name: string): Promise<void> {
  await answerOpenDialog(app, [parent]);
  await page.getByRole('button', { name: '新建资料库' }).click();
  const dialog = page.getByRole('dialog', { name: '新建资料库' });
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByRole('button', { name: '选择……' }).click();
  await expect(dialog.getByLabel('位置')).toHaveValue(parent);
  await dialog.getByLabel('责任编辑').fill('张三');
  await dialog.getByRole('button', { name: '建立' }).click();
}

describe('the start screen', () => {
  it('says what can be done when there is no library yet', async () => {
    const { page } = await launch();
    await expect(page).toHaveTitle('公报编排');
    await expect(page.getByText('还没有打开过资料库')).toBeVisible();
    for (const name of ['新建资料库', '打开资料库', '打开样刊']) {
      await expect(page.getByRole('button', { name })).toBeEnabled();
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'start-empty');
  });

  it('makes a library, which is in the list after the program was started again', async () => {
    const parent = freshFolder();
    const first = await launch();
    await createLibrary(first, parent, '某县公报');
    await expect(first.page.getByRole('heading', { name: '某县公报' })).toBeVisible();
    expect(existsSync(join(parent, '某县公报', 'library.sqlite'))).toBe(true);
    expect(readFileSync(join(parent, '某县公报', 'logs', 'gongbao.log'), 'utf8')).toContain('library');
    await first.quit();

    const second = await launch({ userData: first.userData });
    const entry = second.page.getByRole('button', { name: /^某县公报/ });
    await expect(entry).toContainText(parent);
    await screenshot(second.page, 'start-recent');
    expect(await accessibilityFaults(second.page)).toEqual([]);
    await entry.click();
    await expect(second.page.getByRole('heading', { name: '某县公报' })).toBeVisible();
    await second.page.getByRole('button', { name: '关闭资料库' }).click();
    await expect(second.page.getByRole('heading', { name: '最近的资料库' })).toBeVisible();
  });

  it('says why a library could not be made, and keeps what was typed', async () => {
    const parent = freshFolder();
    const program = await launch();
    await createLibrary(program, parent, '公报?');
    const dialog = program.page.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toContainText('不能作文件夹名');
    await expect(dialog.getByLabel('名称')).toHaveValue('公报?');
    await screenshot(program.page, 'create-library-problem');
    expect(await accessibilityFaults(program.page)).toEqual([]);
    await program.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(program.page.getByRole('button', { name: '新建资料库' })).toBeFocused();
  });

  it('says that a folder is no library, and leaves it alone', async () => {
    const folder = freshFolder();
    const { app, page } = await launch();
    await answerOpenDialog(app, [folder]);
    await page.getByRole('button', { name: '打开资料库' }).click();
    await expect(page.getByRole('alert')).toContainText('里没有资料库');
    await screenshot(page, 'start-error');
    await page.getByRole('button', { name: '关闭消息' }).click();
    await expect(page.getByRole('alert')).toBeHidden();
  });

  it('takes a library off its list by keyboard', async () => {
    const parent = freshFolder();
    const program = await launch();
    const { page } = program;
    await createLibrary(program, parent, '旧公报');
    await page.getByRole('button', { name: '关闭资料库' }).click();
    await page.getByRole('button', { name: '“旧公报”的更多操作' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: '从列表中移去' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('还没有打开过资料库')).toBeVisible();
    expect(existsSync(join(parent, '旧公报', 'library.sqlite'))).toBe(true);
  });

  it('opens its dialogs by the menu bar, which offers only what can be done', async () => {
    const { app, page } = await launch();
    const enabled = (id: string): Promise<boolean> =>
      app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled ?? false, id);
    await expect.poll(() => enabled('library.create')).toBe(true);
    expect(await enabled('library.close')).toBe(false);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('library.create')?.click());
    await expect(page.getByRole('dialog', { name: '新建资料库' })).toBeVisible();
    // The dialog must be finished first.
    await expect.poll(() => enabled('sample.open')).toBe(false);
    expect(await enabled('edit.undo')).toBe(true);
  });

  it('sets the sample issue and says where its PDF is', async () => {
    const { page, userData } = await launch();
    await page.getByRole('button', { name: '打开样刊' }).click();
    const dialog = page.getByRole('dialog', { name: '样刊' });
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await screenshot(page, 'sample-progress');
    await expect(dialog.getByRole('button', { name: '打开PDF' })).toBeVisible({ timeout: 60_000 });
    await expect(dialog).toContainText('PDF已经写好');
    expect(
      readFileSync(join(userData, 'sample', '样刊.pdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await screenshot(page, 'sample-result');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('gives the sample up when it is told to', async () => {
    const { page, userData } = await launch();
    await page.getByRole('button', { name: '打开样刊' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect.poll(() => readFileSync(join(userData, 'logs', 'gongbao.log'), 'utf8')).toContain('JOB_CANCELLED');
    expect(existsSync(join(userData, 'sample', '样刊.pdf'))).toBe(false);
  });
});
