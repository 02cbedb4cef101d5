import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { expect } from './support/expect.ts';
import { screenshot } from './support/launch.ts';
import { openAgain, openEmptyLibrary, openSampleIssue } from './support/library.ts';

describe('the library', () => {
  it('begins its first issue by the forms, which say what is wrong', async () => {
    const { page } = await openEmptyLibrary();
    await expect(page.getByText('资料库里还没有期刊')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'library-empty');
    await page.getByRole('button', { name: '新建一期' }).click();
    const dialog = page.getByRole('dialog', { name: '新建第一期' });
    await dialog.getByLabel('总期').fill('零');
    await dialog.getByRole('button', { name: '建立' }).click();
    await expect(dialog.getByText('请填写主办单位。')).toBeVisible();
    await expect(dialog.getByText('请填1以上的整数。')).toBeVisible();
    await screenshot(page, 'first-issue-problems');
    await dialog.getByLabel('总期').fill('１');
    await dialog.getByLabel('主办单位').fill('云杉旗人民政府办公室');
    await dialog.getByLabel('栏目').fill('政府文件\n\n人事任免');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '建立' }).click();
    await expect(page.getByRole('heading', { name: /第1期（总第1期）/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: '人事任免' })).toBeVisible();
  });

  it('goes on with the next issue and says what of the colophon is to be looked at', async () => {
    const { page } = await openSampleIssue();
    await page.getByRole('button', { name: '回到期刊列表' }).click();
    const row = page.getByRole('row', { name: /2024年第2期/ });
    await expect(row).toContainText('编印中');
    await screenshot(page, 'library');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '新建一期' }).click();
    const dialog = page.getByRole('dialog', { name: '新建一期' });
    await dialog.getByLabel('年', { exact: true }).fill('2023');
    await expect(dialog.getByText('早于上一期的年份（2024）。')).toBeVisible();
    await dialog.getByLabel('年', { exact: true }).fill('2024');
    await dialog.getByLabel('出版日期').fill('2024年9月');
    await expect(dialog.getByText('2024年第3期（总第19期）')).toBeVisible();
    await expect(dialog.getByText(/请核对版权页：.*印刷日期/)).toBeVisible();
    await screenshot(page, 'new-issue');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '建立' }).click();
    await expect(page.getByRole('heading', { name: /2024年第3期（总第19期）/ })).toBeVisible();
  });

  it('opens an issue by Enter, also after the program was started again', async () => {
    const program = await openSampleIssue();
    const { page } = await openAgain(program);
    await page.getByRole('row', { name: /2024年第2期/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /2024年第2期/ })).toBeVisible();
  });

  it('says why an issue folder was not taken in', async () => {
    const { app, page, parent } = await openEmptyLibrary();
    const folder = join(parent, '坏的一期');
    mkdirSync(folder);
    writeFileSync(join(folder, 'issue.json'), '{ "format": "gongbao-issue" }');
    await answerOpenDialog(app, [folder]);
    await page.getByRole('button', { name: '收入期刊文件夹' }).click();
    const dialog = page.getByRole('dialog', { name: '没有收入' });
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    await screenshot(page, 'receive-failed');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '知道了' }).click();
    await expect(page.getByText('资料库里还没有期刊')).toBeVisible();
  });

  it('records in the name of whoever works', async () => {
    const { page } = await openEmptyLibrary();
    await page.getByRole('button', { name: '以尤青黛的名义工作' }).click();
    await page.getByRole('menuitem', { name: '工作人员……' }).click();
    const dialog = page.getByRole('dialog', { name: '工作人员' });
    await dialog.getByLabel('姓名').fill('沈禾');
    await dialog.getByLabel('职责').fill('校对');
    await dialog.getByRole('button', { name: '添加' }).click();
    const other = dialog.getByRole('radio', { name: /沈禾/ });
    // The choice shows once the main process has taken it.
    await other.click();
    await expect(other).toBeChecked();
    await screenshot(page, 'people');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '完成' }).click();
    await expect(page.getByRole('button', { name: '以沈禾的名义工作' })).toBeVisible();
    await page.getByRole('button', { name: '以沈禾的名义工作' }).click();
    await page.getByRole('menuitem', { name: '换成尤青黛（责任编辑）' }).click();
    await expect(page.getByRole('button', { name: '以尤青黛的名义工作' })).toBeVisible();
  });
});
