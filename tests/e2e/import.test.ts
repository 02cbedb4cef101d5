import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { importDocx } from '../../electron/import/docx/importDocx.ts';
import { compileIssue, paintIssue } from '../../electron/typesetter/compileIssue.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { dropFiles, SAMPLE } from './support/documents.ts';
import { expect } from './support/expect.ts';
import { screenshot } from './support/launch.ts';
import { openAgain, openSampleIssue } from './support/library.ts';

const DOCUMENTS = join(SAMPLE, 'documents');
const files = readdirSync(DOCUMENTS)
  .filter((name) => name.endsWith('.docx'))
  .toSorted()
  .map((name) => join(DOCUMENTS, name));

/** The place of the first file whose import says something of a paragraph. */
const reported = files.findIndex((path) => {
  const read = importDocx(readFileSync(path), path);
  return read.ok && read.value.diagnostics.some(({ place }) => place.paragraph !== undefined);
});

/** The issue after the sample, with nothing in it yet. */
async function openNextIssue() {
  const program = await openSampleIssue();
  const { page } = program;
  await page.getByRole('button', { name: '回到期刊列表' }).click();
  await page.getByRole('button', { name: '新建一期' }).click();
  const dialog = page.getByRole('dialog', { name: '新建一期' });
  await dialog.getByLabel('年', { exact: true }).fill('2024');
  await dialog.getByLabel('出版日期').fill('2024年9月');
  await dialog.getByRole('button', { name: '建立' }).click();
  await page.getByRole('heading', { name: /2024年第3期/ }).waitFor();
  return program;
}

describe('Word files that come in', () => {
  it('are checked beside their source before they are taken in, in the order of the files', async () => {
    const program = await openNextIssue();
    const { page } = program;
    const section = page.getByRole('region', { name: '部门文件', exact: true });
    await dropFiles(page, '部门文件', files);
    const dialog = page.getByRole('dialog', { name: /核对来稿/ });
    await dialog.waitFor({ timeout: 60_000 });
    await expect(dialog.getByRole('region', { name: '导入后' }).getByRole('heading', { level: 1 })).toBeVisible();
    await dialog.getByRole('navigation', { name: '来稿' }).getByRole('button').nth(reported).click();
    const entry = dialog.getByRole('region', { name: '导入时的处理' }).locator('button:enabled').first();
    await entry.click();
    await expect(dialog.locator('.check-current')).toBeInViewport();
    await screenshot(page, 'import-check');
    expect(await accessibilityFaults(page)).toEqual([]);
    // Nothing is taken yet.
    await expect(section.locator('.desk-article')).toHaveCount(0);
    // The third first, the second not at all.
    await dialog.getByRole('navigation', { name: '来稿' }).getByRole('button').nth(2).click();
    await dialog.getByRole('button', { name: '收下这一篇' }).click();
    await expect(dialog.getByText('已收下1篇')).toBeVisible();
    await dialog.getByRole('navigation', { name: '来稿' }).getByRole('button').nth(1).click();
    await dialog.getByRole('button', { name: '不收这一篇' }).click();
    await screenshot(page, 'import-some');
    await dialog.getByRole('button', { name: /其余全部收下/ }).click();
    await expect(dialog).toBeHidden({ timeout: 60_000 });
    await expect(section.locator('.desk-article')).toHaveCount(files.length - 1);
    const sources: string[] = [];
    for (const index of [0, 1, 2]) {
      await section.locator('.desk-article').nth(index).focus();
      sources.push((await page.locator('.desk-properties dd').nth(2).textContent()) ?? '');
    }
    expect(sources).toEqual(['01-gongshui-fangan.docx', '03-huanjing-baogao.docx', '04-rexian-banfa.docx']);
    // What was to be looked at can be read again: the second file was not taken.
    await section
      .locator('.desk-article')
      .nth(reported - 1)
      .focus();
    const properties = page.getByRole('complementary', { name: '文章属性' });
    await expect(properties.getByRole('heading', { name: '导入时要核对的' })).toBeVisible();
    await expect(properties.getByRole('listitem').last()).toContainText(/第\d+段：/);
    await screenshot(page, 'desk-imported');
    expect(await accessibilityFaults(page)).toEqual([]);

    const again = await openAgain(program);
    await again.page.getByRole('row', { name: /2024年第3期/ }).press('Enter');
    await expect(again.page.locator('.desk-article')).toHaveCount(files.length - 1);
  });

  it('become the issue that the command line makes of the same texts', async () => {
    const { app, page, parent } = await openNextIssue();
    await dropFiles(page, '部门文件', files.slice(0, 4));
    await page.getByRole('button', { name: '全部收下（4篇）' }).click({ timeout: 60_000 });
    const rows = page.locator('.desk-article');
    await expect(rows).toHaveCount(4);
    await rows.nth(3).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByRole('button', { name: /撤销：移动/ })).toBeVisible();
    await expect(page.locator('.desk-folios').last()).not.toBeEmpty({ timeout: 60_000 });

    const pdf = join(parent, '公报.pdf');
    await answerSaveDialog(app, pdf);
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await page.getByRole('button', { name: '完成', exact: true }).click({ timeout: 60_000 });
    const folder = join(parent, '导出的一期');
    await answerSaveDialog(app, folder);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('issue.writeFolder')?.click());
    await expect(page.getByText('已导出到')).toBeVisible();

    const compiled = await compileIssue(folder);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const painted = await paintIssue(compiled.value);
    if (!painted.ok) throw new Error(JSON.stringify(painted.error));
    expect(Buffer.compare(readFileSync(pdf), painted.value)).toBe(0);
    const folios = compiled.value.layout.folios.map(({ first, last }) => (first === last ? first : `${first}–${last}`));
    expect(await page.locator('.desk-folios').allTextContents()).toEqual(folios);
  });

  it('are not taken where the reading is called off', async () => {
    const { page } = await openNextIssue();
    await dropFiles(page, '部门文件', [...files, ...files, ...files, ...files, ...files]);
    const dialog = page.getByRole('dialog', { name: '导入 Word 文件' });
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await screenshot(page, 'import-progress');
    await dialog.getByRole('button', { name: '取消' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('dialog', { name: /核对来稿/ })).toBeHidden();
    await expect(page.locator('.desk-article')).toHaveCount(0);
  });

  it('are refused in words where they are no Word files of today, and leave the others alone', async () => {
    const { page, parent } = await openNextIssue();
    const old = join(parent, '旧文件.doc');
    writeFileSync(old, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]));
    const damaged = join(parent, '坏文件.docx');
    writeFileSync(damaged, 'PK\u0003\u0004 not much of a package');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+i');
    await (await chooser).setFiles([old, damaged, files[4] ?? '']);
    const dialog = page.getByRole('dialog', { name: /核对来稿/ });
    await expect(dialog.getByText('这是旧版 Word 文件（.doc）。', { exact: false })).toBeVisible({ timeout: 60_000 });
    await screenshot(page, 'import-refused');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '全部收下（1篇）' }).click();
    await expect(dialog.getByText('已收下1篇，读不出来2篇')).toBeVisible();
    await dialog.getByRole('button', { name: '完成' }).click();
    await expect(page.locator('.desk-article')).toHaveCount(1);
  });
});
