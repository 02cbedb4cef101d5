import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { compileIssue, paintIssue } from '../../electron/typesetter/compileIssue.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { freshFolder, screenshot } from './support/launch.ts';
import { openAgain, openSampleIssue } from './support/library.ts';
import { repository } from './support/runtime.ts';

const SAMPLE = join(repository, 'templates', 'county-gazette', 'sample');

describe('the workbench', () => {
  it('shows a text beside its pages, which follow what is typed, and writes the PDF of the command line', async () => {
    const { app, page } = await openSampleIssue();
    await screenshot(page, 'desk');
    await page.getByRole('tab', { name: '编辑' }).click();
    await page.getByRole('navigation', { name: '本期文章' }).getByRole('button').first().click();
    const text = page.getByRole('textbox', { name: '正文' });
    await text.waitFor();
    await page.locator('.preview-scroller canvas[data-painted]').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1500);
    await screenshot(page, 'workbench');
    expect(await accessibilityFaults(page)).toEqual([]);

    const compiled = await compileIssue(SAMPLE);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const painted = await paintIssue(compiled.value);
    if (!painted.ok) throw new Error(JSON.stringify(painted.error));
    const output = join(freshFolder(), '公报.pdf');
    await answerSaveDialog(app, output);
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await expect(page.getByRole('heading', { name: 'PDF 已导出' })).toBeVisible({ timeout: 60_000 });
    await screenshot(page, 'export-done');
    expect(Buffer.compare(readFileSync(output), painted.value)).toBe(0);
    await page.getByRole('button', { name: '完成', exact: true }).click();

    const painted02 = page.getByRole('img', { name: '第02页' });
    await painted02.waitFor();
    const before = await painted02.getAttribute('data-painted');
    await text.getByText('现印发给你们').click();
    await page.keyboard.press('End');
    await page.keyboard.type('增补一句话。');
    await expect(page.getByText('已保存')).toBeVisible();
    await expect.poll(() => painted02.getAttribute('data-painted')).not.toBe(before);
    await screenshot(page, 'workbench-typed');
  });

  it('loses no keystroke when the program is ended in the same moment', async () => {
    const program = await openSampleIssue();
    const { page } = program;
    await page.getByRole('tab', { name: '编辑' }).click();
    await page.getByRole('navigation', { name: '本期文章' }).getByRole('button').first().click();
    await page.getByRole('textbox', { name: '正文' }).getByText('现印发给你们').click();
    await page.keyboard.press('End');
    await page.keyboard.type('霜降以前办结。');
    const again = await openAgain(program);
    await again.page.getByRole('row', { name: /2024年第2期/ }).dblclick();
    await again.page.getByRole('tab', { name: '编辑' }).click();
    await again.page.getByRole('navigation', { name: '本期文章' }).getByRole('button').first().click();
    await expect(again.page.getByRole('textbox', { name: '正文' })).toContainText('霜降以前办结。');
  });
});
