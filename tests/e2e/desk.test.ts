import type { Page } from '@playwright/test';
import { describe, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect } from './support/expect.ts';
import { screenshot } from './support/launch.ts';
import { openAgain, openSampleIssue } from './support/library.ts';

const OFFICE = '旗人民政府办公室文件';
const DEPARTMENTS = '部门文件';

/** The titles of a section's articles, as far as they are told apart by their first characters. */
const titles = (page: Page, section: string): Promise<string[]> =>
  page.getByRole('region', { name: section, exact: true }).locator('.desk-title').allTextContents();

const article = (page: Page, section: string, index: number) =>
  page.getByRole('region', { name: section, exact: true }).locator('.desk-article').nth(index);

describe('the desk', () => {
  it('shows the articles with their folios, and their settings take effect on the pages', async () => {
    const { page } = await openSampleIssue();
    await expect(page.locator('.desk-folios').first()).not.toBeEmpty({ timeout: 60_000 });
    await article(page, DEPARTMENTS, 1).click();
    await expect(page.getByRole('complementary', { name: '文章属性' })).toContainText('来稿');
    await screenshot(page, 'desk');
    expect(await accessibilityFaults(page)).toEqual([]);
    const total = page.getByLabel('本期合计');
    const before = await total.textContent();
    await page.getByLabel('正文字号（点）').fill('200');
    await expect(page.getByText('请填5到30点之间的数，或留空。')).toBeVisible();
    await page.getByLabel('正文字号（点）').fill('20');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /撤销：.*的版面设置/ })).toBeVisible();
    await expect.poll(() => total.textContent(), { timeout: 60_000 }).not.toBe(before);
    await page.getByRole('button', { name: /撤销：.*的版面设置/ }).click();
    await expect(page.getByLabel('正文字号（点）')).toHaveValue('');
    await expect.poll(() => total.textContent(), { timeout: 60_000 }).toBe(before);
  });

  it('moves articles by keys, over the edge of a section too, and takes it back', async () => {
    const program = await openSampleIssue();
    const { page } = program;
    const [first, second] = await titles(page, OFFICE);
    await article(page, OFFICE, 0).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => titles(page, OFFICE)).toEqual([second, first]);
    await expect(article(page, OFFICE, 1)).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await titles(page, DEPARTMENTS))[0]).toBe(first);
    await expect(article(page, DEPARTMENTS, 0)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect.poll(() => titles(page, OFFICE)).toEqual([second, first]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => titles(page, OFFICE)).toEqual([first, second]);
    await page.keyboard.press('Control+y');
    await expect.poll(() => titles(page, OFFICE)).toEqual([second, first]);
    const again = await openAgain(program);
    await again.page.getByRole('row', { name: /2024年第2期/ }).press('Enter');
    await expect.poll(() => titles(again.page, OFFICE)).toEqual([second, first]);
  });

  it('drags an article to another section, by pointer and by keyboard', async () => {
    const { page } = await openSampleIssue();
    const [first, second] = await titles(page, OFFICE);
    const from = await article(page, OFFICE, 0).boundingBox();
    const to = await article(page, DEPARTMENTS, 1).boundingBox();
    if (!from || !to) throw new Error('the articles are not shown');
    await page.mouse.move(from.x + 80, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 90, from.y + 30, { steps: 4 });
    await page.mouse.move(to.x + 90, to.y + to.height / 2, { steps: 12 });
    await screenshot(page, 'desk-dragging');
    await page.mouse.up();
    await expect.poll(() => titles(page, DEPARTMENTS)).toContain(first);
    expect(await titles(page, OFFICE)).toEqual([second]);
    await expect(page.getByRole('button', { name: /撤销：移动/ })).toBeVisible();
    await page.getByRole('button', { name: /撤销：移动/ }).click();
    await expect.poll(() => titles(page, OFFICE)).toEqual([first, second]);

    await page.getByRole('button', { name: `移动“${first}”` }).focus();
    await page.keyboard.press('Space');
    await expect(page.locator('[aria-live]').getByText(`已拿起“${first}”`)).toBeAttached();
    await page.waitForTimeout(200);
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
    await page.keyboard.press('Space');
    await expect.poll(() => titles(page, OFFICE)).toEqual([second, first]);
  });

  it('puts articles aside, copies and deletes them, and brings them back', async () => {
    const { page } = await openSampleIssue();
    const [first, second] = await titles(page, OFFICE);
    const menuOf = (title: string | undefined) => page.getByRole('button', { name: `“${title}”的更多操作` });
    await menuOf(first).click();
    await screenshot(page, 'desk-menu');
    await page.getByRole('menuitem', { name: '本期不登……' }).click();
    await page.getByRole('dialog', { name: '本期不登' }).getByLabel('原因').fill('待主管部门复核');
    await screenshot(page, 'put-aside');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '确定' }).click();
    await expect(article(page, OFFICE, 0)).toContainText('待主管部门复核');
    await expect(page.getByText('不登1篇')).toBeVisible();
    await menuOf(first).click();
    await page.getByRole('menuitem', { name: '恢复刊登' }).click();
    await expect(page.getByText('不登1篇')).toBeHidden();

    await menuOf(second).click();
    await page.getByRole('menuitem', { name: '复制一份' }).click();
    await expect.poll(() => titles(page, OFFICE)).toEqual([first, second, second]);
    await article(page, OFFICE, 0).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => titles(page, OFFICE)).toEqual([second, second]);
    await page.getByRole('button', { name: /已删除的文章/ }).click();
    await page.getByRole('button', { name: `取回“${first}”` }).click();
    await screenshot(page, 'desk-deleted');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('menuitem', { name: `放到“${DEPARTMENTS}”` }).click();
    await expect.poll(async () => (await titles(page, DEPARTMENTS)).at(-1)).toBe(first);
  });

  it('adds, renames, moves and deletes sections', async () => {
    const { page } = await openSampleIssue();
    const headings = () => page.locator('.desk-section-head h2').allTextContents();
    await page.getByRole('button', { name: '新增栏目' }).click();
    const dialog = page.getByRole('dialog', { name: '新增栏目' });
    await dialog.getByLabel('栏目名称').fill(DEPARTMENTS);
    await expect(dialog.getByText('已有同名栏目。')).toBeVisible();
    await dialog.getByLabel('栏目名称').fill('政策解读');
    await dialog.getByRole('button', { name: '确定' }).click();
    await expect.poll(async () => (await headings()).at(-1)).toBe('政策解读');
    const menu = () => page.getByRole('button', { name: '栏目“政策解读”的操作' });
    await menu().click();
    await page.getByRole('menuitem', { name: '上移' }).click();
    await expect.poll(async () => (await headings()).at(-2)).toBe('政策解读');
    await page.getByRole('button', { name: `栏目“${OFFICE}”的操作` }).click();
    await page.getByRole('menuitem', { name: '删除栏目' }).click();
    await page.getByRole('button', { name: '连同文章删除' }).click();
    await expect.poll(headings).not.toContain(OFFICE);
    await page.keyboard.press('Control+z');
    await expect.poll(headings).toContain(OFFICE);
    expect(await titles(page, OFFICE)).toHaveLength(2);
  });
});
