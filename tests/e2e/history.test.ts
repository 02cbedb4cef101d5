import type { Page } from '@playwright/test';
import { describe, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect } from './support/expect.ts';
import { screenshot } from './support/launch.ts';
import { openAgain, openSampleIssue } from './support/library.ts';

/** Opens the first article in the editor. */
async function openFirst(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '编辑' }).click();
  await page.getByRole('navigation', { name: '本期文章' }).getByRole('button').first().click();
  await page.getByRole('textbox', { name: '正文' }).waitFor();
  await page.locator('.preview-scroller canvas').first().waitFor({ timeout: 60_000 });
}

/** Types at the end of the paragraph that begins the body. */
async function typeAfter(page: Page, anchor: string, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: '正文' }).getByText(anchor).first().click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(typed);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
}

const versions = (page: Page) => page.getByRole('navigation', { name: '各个版本' });

describe('一键排版 and the versions of an article', () => {
  it('shows what it changes, leaves out what is not wanted, and is taken back by one undo', async () => {
    const program = await openSampleIssue();
    const { page } = program;
    await openFirst(page);
    const text = page.getByRole('textbox', { name: '正文' });
    await page.keyboard.press('Control+Shift+T');
    const panel = page.getByRole('region', { name: '一键排版' });
    await expect(panel.getByText('没有需要整理的地方')).toBeVisible();
    await screenshot(page, 'tidy-nothing');

    await typeAfter(page, '现印发给你们', '各镇要加强领导,落实责任;按期完成.见青政发[2021]30号文件。');
    await expect(panel.getByRole('button', { name: /^应用 \d+ 处$/ })).toBeVisible();
    const before = await text.textContent();
    await expect(panel.getByRole('heading', { name: '汉字间的半角标点改全角' })).toBeVisible();
    await screenshot(page, 'tidy');
    expect(await accessibilityFaults(page)).toEqual([]);

    // The number keeps its brackets: that change is left out.
    await panel
      .getByRole('checkbox', { name: /\[.*改为 〔/ })
      .first()
      .uncheck();
    await panel
      .getByRole('button', { name: /责任;；按期/ })
      .first()
      .click();
    await expect(text.locator('.found.current')).toHaveText(';');
    await screenshot(page, 'tidy-left-out');
    await panel.getByRole('button', { name: /^应用 \d+ 处$/ }).click();
    await expect(text).toContainText('各镇要加强领导，落实责任；按期完成');
    await expect(text).toContainText('见青政发[2021');
    await expect(panel).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect.poll(() => text.textContent()).toBe(before);
    await page.keyboard.press('Control+y');
    await expect(text).toContainText('落实责任；按期完成');
    await expect(page.getByText('已保存', { exact: true })).toBeVisible();

    await page.keyboard.press('Control+Shift+H');
    await expect(versions(page).getByRole('button', { name: /一键排版/ })).toBeVisible();
    await screenshot(page, 'versions');
    expect(await accessibilityFaults(page)).toEqual([]);
    await versions(page)
      .getByRole('button', { name: /一键排版/ })
      .click();
    await expect(page.getByRole('heading', { name: /一键排版/ })).toBeVisible();
  });

  it('compares, keeps and restores versions, and still has them after a restart', async () => {
    const program = await openSampleIssue();
    const { page } = program;
    await openFirst(page);
    const text = page.getByRole('textbox', { name: '正文' });
    const page02 = page.getByRole('img', { name: '第02页' });
    await page02.and(page.locator('[data-painted]')).waitFor({ timeout: 60_000 });
    const original = await page02.getAttribute('data-painted');
    await typeAfter(page, '现印发给你们', '增补一句话。');
    await expect.poll(() => page02.getAttribute('data-painted')).not.toBe(original);
    const typed = await page02.getAttribute('data-painted');
    await page.keyboard.press('Control+Shift+H');
    const compared = page.getByRole('region', { name: '标出改动的文稿' });
    await expect(compared.locator('ins')).toHaveText('增补一句话。');
    await expect(page.getByRole('region', { name: '比较', exact: true }).getByRole('status')).toHaveText(
      '改动 1 处　增 6 字',
    );
    await page.getByRole('button', { name: '下一处改动' }).click();
    await expect(page.getByText('1／1')).toBeVisible();
    await screenshot(page, 'compare');

    await page.getByRole('button', { name: '保留现在的版本……' }).click();
    await page.getByRole('dialog').getByLabel('名称').fill('送审稿');
    await screenshot(page, 'version-keep');
    await page.getByRole('dialog').getByRole('button', { name: '保留', exact: true }).click();
    await expect(versions(page).getByText('送审稿')).toBeVisible();

    await versions(page).getByRole('button', { name: /导入/ }).click();
    await page.getByRole('button', { name: '阅读' }).click();
    await expect(page.getByRole('region', { name: '这一版的文稿' })).not.toContainText('增补一句话');
    await page.getByRole('button', { name: '恢复到这一版……' }).click();
    await screenshot(page, 'version-restore');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
    await expect(versions(page).getByRole('button', { name: /恢复第 1 版/ })).toBeVisible();

    await page.getByRole('tab', { name: '编辑', exact: true }).click();
    await expect(text).not.toContainText('增补一句话');
    await expect.poll(() => page02.getAttribute('data-painted')).not.toBe(typed);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => text.textContent()).toContain('增补一句话');
    await page.getByRole('button', { name: '重做' }).click();
    await expect.poll(() => text.textContent()).not.toContain('增补一句话');

    const again = await openAgain(program);
    await again.page.getByRole('row', { name: /2024年第2期/ }).dblclick();
    await openFirst(again.page);
    await again.page.keyboard.press('Control+Shift+H');
    await expect(versions(again.page).getByText('送审稿')).toBeVisible();
    await expect(versions(again.page).getByRole('button', { name: /恢复第 1 版/ })).toBeVisible();
  });

  it('brings the whole issue back to a moment of its journal', async () => {
    const { page } = await openSampleIssue();
    await openFirst(page);
    const text = page.getByRole('textbox', { name: '正文' });
    await typeAfter(page, '现印发给你们', '增补一句话。');
    await page.keyboard.press('Control+Shift+H');
    await page.getByRole('tab', { name: '全期记录' }).click();
    const journal = page.getByRole('navigation', { name: '工作记录' });
    await expect(journal.getByRole('button', { name: /尤青黛.*编辑《.*》，第 2 版/ })).toBeVisible();
    await journal.getByRole('button', { name: /收入本期/ }).click();

    await expect(page.getByRole('heading', { name: /文字会变的文章\s1 篇/ })).toBeVisible();
    await screenshot(page, 'journal');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '恢复全期……' }).click();
    await screenshot(page, 'issue-restore');
    await page.getByRole('dialog').getByRole('button', { name: '恢复全期' }).click();
    await expect(journal.getByRole('button', { name: /把全期恢复到/ })).toBeVisible();
    await page.getByRole('tab', { name: '编辑', exact: true }).click();
    await expect(text).not.toContainText('增补一句话');
  });
});
