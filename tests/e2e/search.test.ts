import type { Page } from '@playwright/test';
import { describe, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect } from './support/expect.ts';
import { screenshot } from './support/launch.ts';
import { openSampleIssue } from './support/library.ts';

/** The two characters after the caret, and whether it can be seen. */
const textAtCaret = (page: Page) =>
  page.evaluate(() => {
    const selection = document.getSelection();
    if (!selection?.anchorNode) return null;
    const { anchorNode, anchorOffset } = selection;
    const range = document.createRange();
    range.setStart(anchorNode, anchorOffset);
    range.setEnd(anchorNode, anchorOffset + 2);
    const { top } = range.getBoundingClientRect();
    const text = (anchorNode.textContent ?? '').slice(anchorOffset, anchorOffset + 2);
    return { text, isInSight: top > 60 && top < innerHeight - 60 };
  });

describe('the search', () => {
  it('leads from a hit to its place in the text, from the desk and from the list of issues', async () => {
    const { page } = await openSampleIssue();
    await page.getByRole('button', { name: '查找', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '在本期中查找' });
    const field = dialog.getByRole('combobox', { name: '查找内容' });
    await field.fill('没有这样的字');
    await expect(dialog.getByText('没有找到“没有这样的字”。')).toBeVisible();
    await field.fill('隐患');
    await expect(dialog.getByRole('status')).toContainText(/找到[1-9]/);
    for (let down = 0; down < 9; down += 1) await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('option', { selected: true })).toContainText('隐患');
    await screenshot(page, 'search');
    expect(await accessibilityFaults(page)).toEqual([]);
    const title = await dialog.locator('[role=group]:has([aria-selected=true])').getAttribute('aria-label');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('textbox', { name: '正文' })).toBeVisible();
    const chosen = page.getByRole('navigation', { name: '本期文章' }).locator('[aria-current]');
    await expect(chosen).toContainText(title ?? '');
    await expect.poll(() => textAtCaret(page)).toEqual({ text: '隐患', isInSight: true });
    await screenshot(page, 'search-opened');

    await page.getByRole('button', { name: '回到期刊列表' }).click();
    await page.getByRole('button', { name: '查找', exact: true }).click();
    const wide = page.getByRole('dialog', { name: '在全部各期中查找' });
    await wide.getByRole('combobox', { name: '查找内容' }).fill('劳动模范');
    await expect(wide.getByText('2024年第2期').first()).toBeVisible();
    await screenshot(page, 'search-library');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /2024年第2期/ })).toBeVisible();
    await expect(page.getByRole('textbox', { name: '正文' })).toContainText('劳动模范');
    await expect.poll(() => textAtCaret(page)).toEqual({ text: '劳动', isInSight: true });
  });
});
