import { describe, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect } from './support/expect.ts';
import { screenshot } from './support/launch.ts';
import { openAgain, openSampleIssue } from './support/library.ts';

describe('刊头信息', () => {
  it('is changed by its forms, part by part, and taken back part by part', async () => {
    const program = await openSampleIssue();
    const { page } = program;
    await page.getByRole('button', { name: '刊头信息' }).click();
    const dialog = page.getByRole('dialog', { name: '刊头信息' });
    await screenshot(page, 'metadata-masthead');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('分发').fill('免费赠阅');
    await dialog.getByLabel('期', { exact: true }).fill('3');

    await dialog.getByRole('tab', { name: '编委会' }).click();
    const members = dialog.getByRole('region', { name: '组成人员' });
    await members.getByRole('button', { name: '添加一行' }).click();
    await page.keyboard.type('顾问');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog.getByText('请填写姓名，几个人之间用顿号分开。')).toBeVisible();
    await screenshot(page, 'metadata-board');
    expect(await accessibilityFaults(page)).toEqual([]);
    await members.getByLabel('姓名').last().fill('苏木雅、白桦');
    await members.getByLabel('加框（示亡）').last().fill('白桦');
    await members.getByRole('button', { name: '上移“顾问”' }).click();

    await dialog.getByRole('tab', { name: '版权页' }).click();
    await dialog.getByRole('region', { name: '项目' }).getByLabel('内容').nth(5).fill('600册');
    await screenshot(page, 'metadata-colophon');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();

    await expect(page.getByRole('heading', { name: /2024年第3期/ })).toBeVisible();
    await page.getByRole('button', { name: '撤销：修改版权页' }).click();
    await expect(page.getByRole('button', { name: '撤销：修改编委会' })).toBeVisible();
    await expect(page.getByRole('button', { name: '重做：修改版权页' })).toBeVisible();

    const { page: again } = await openAgain(program);
    await again.getByRole('row', { name: /2024年第3期/ }).press('Enter');
    await again.getByRole('button', { name: '刊头信息' }).click();
    await again.getByRole('tab', { name: '编委会' }).click();
    const roles = again.getByRole('region', { name: '组成人员' }).getByLabel('职务');
    await expect(roles.nth(2)).toHaveValue('顾问');
    await again.getByRole('tab', { name: '版权页' }).click();
    const values = again.getByRole('region', { name: '项目' }).getByLabel('内容');
    await expect(values.nth(5)).toHaveValue('500册');
  });
});
