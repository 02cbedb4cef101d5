import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditorPages, openEditorPages } from './editorPage.ts';
import { caretAfter, focusText } from './sheet.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let pages: EditorPages;
beforeAll(async () => {
  pages = await openEditorPages();
});
afterAll(() => pages.close());

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** The faults that axe finds, with the elements concerned. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const result = (await page.evaluate('axe.run()')) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe('the editor for everyone', () => {
  for (const [name, article, arrange] of [
    ['the text with its outline', 'notice', async () => undefined],
    ['a new document with the fields it lacks', 'blank', async () => undefined],
    ['a corrupt manuscript', 'corrupt', async () => undefined],
    ['a missing picture', 'picture', async () => undefined],
    ['the tools of a table', 'notice', (page: Page) => caretAfter(page, '编织袋')],
    ['the tools of a picture', 'notice', (page: Page) => page.locator('figure img').click()],
    [
      'find and replace over the issue',
      'notice',
      async (page: Page) => {
        await page.getByRole('button', { name: '查找替换' }).click();
        await page.getByRole('textbox', { name: '查找' }).fill('人民政府');
        await page.getByLabel('替换为').fill('某');
        await page.getByLabel('范围').selectOption('issue');
        await page.getByText(/共 \d+ 处/).waitFor();
      },
    ],
    ['special characters', 'notice', (page: Page) => page.getByRole('button', { name: '特殊字符' }).click()],
    ['an open menu', 'notice', (page: Page) => page.getByRole('button', { name: '公文样式' }).click()],
    ['a footnote', 'notice', (page: Page) => page.locator('[data-node="footnote"]').click()],
    ['the word count', 'notice', (page: Page) => page.getByRole('button', { name: /\d+ 字$/ }).click()],
    [
      'a failed save',
      'notice',
      async (page: Page) => {
        await page.evaluate(() => {
          if (window.testPage) window.testPage.host.failure = '磁盘空间不足。';
        });
        await caretAfter(page, '总体要求');
        await page.keyboard.insertText('等');
        await page.getByRole('alert').waitFor();
      },
    ],
  ] as const) {
    it(`has no fault that axe can find: ${name}`, async () => {
      const page = await pages.open(article);
      try {
        await arrange(page);
        expect(await faults(page)).toEqual([]);
      } finally {
        await page.context().close();
      }
    });
  }

  it('leads by F6 from the tools to the text and on, and by arrows through the tools', async () => {
    const page = await pages.open('notice');
    try {
      await focusText(page);
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('[data-area]')?.getAttribute('data-area'));
      const seen: (string | null | undefined)[] = [await focused()];
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press('F6');
        seen.push(await focused());
      }
      expect(seen).toEqual(['text', 'status', 'tools', 'outline', 'text']);
      await page.keyboard.press('Shift+F6');
      await page.keyboard.press('Shift+F6');
      await page.keyboard.press('End');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('文档结构');
    } finally {
      await page.context().close();
    }
  });
});
