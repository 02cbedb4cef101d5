import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditorPages, openEditorPages } from './editorPage.ts';
import { blocksOn, caretAfter, focusText, moveCaret, paste, rowsOn } from './sheet.ts';

let pages: EditorPages;
beforeAll(async () => {
  pages = await openEditorPages();
});
afterAll(() => pages.close());

async function using(article: string, test: (page: Page) => Promise<void>): Promise<void> {
  const page = await pages.open(article);
  try {
    await test(page);
  } finally {
    await page.context().close();
  }
}

const widths = (page: Page) =>
  page.evaluate(() => {
    let found: unknown[] = [];
    window.testPage?.session.state.doc.descendants((node) => {
      if (node.type.name === 'tableRow' && found.length === 0) found = node.children.map(({ attrs }) => attrs.colwidth);
    });
    return found;
  });

describe('tables on the sheet', () => {
  it('are inserted in the size that is typed, and travelled by Tab', () =>
    using('blank', async (page) => {
      await focusText(page);
      await page.getByRole('button', { name: '插入表格' }).click();
      await page.keyboard.type('2');
      await page.keyboard.press('Tab');
      await page.keyboard.type('3');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('甲');
      for (const text of ['乙', '丙', '丁', '戊', '己', '庚']) {
        await page.keyboard.press('Tab');
        await page.keyboard.insertText(text);
      }
      expect(await rowsOn(page)).toEqual(['甲|乙|丙', '丁|戊|己', '庚||']);
      await page.keyboard.press('Control+Enter');
      await page.keyboard.insertText('表下');
      expect((await blocksOn(page)).at(-1)).toBe('paragraph：表下');
    }));

  it('merge and split what is selected by dragging', () =>
    using('notice', async (page) => {
      await page.locator('td', { hasText: '编织袋' }).hover();
      await page.mouse.down();
      await page.locator('td', { hasText: '艘' }).hover();
      await page.mouse.up();
      await page.getByRole('button', { name: '合并单元格' }).click();
      expect(await page.locator('td[colspan="2"][rowspan="2"]').count()).toBe(1);
      await page.getByRole('button', { name: '拆分单元格' }).click();
      expect(await page.locator('td[colspan="2"]').count()).toBe(0);
    }));

  it('change the widths of two columns by dragging the edge between them, in one undo', () =>
    using('notice', async (page) => {
      const cell = page.locator('th').nth(1);
      await cell.scrollIntoViewIfNeeded();
      const box = await cell.boundingBox();
      if (!box) throw new Error('no cell');
      const edge = { x: box.x + box.width - 1, y: box.y + box.height / 2 };
      await page.mouse.move(edge.x, edge.y);
      await page.mouse.down();
      await page.mouse.move(edge.x + 40, edge.y, { steps: 4 });
      await page.mouse.up();
      const set = (await widths(page)).map((width) => (Array.isArray(width) ? Number(width[0]) : 0));
      expect(set.reduce((sum, width) => sum + width, 0)).toBeCloseTo(442, 0);
      const after = await cell.boundingBox();
      expect((after?.width ?? 0) - box.width).toBeGreaterThan(35);
      await page.getByRole('button', { name: '撤销' }).click();
      expect(await widths(page)).toEqual([null, null, null, null, null]);
    }));

  it('take a width in millimetres', () =>
    using('notice', async (page) => {
      await page.locator('td').first().click();
      const field = page.getByRole('textbox', { name: '列宽' });
      await field.fill('12.5');
      await field.press('Enter');
      expect((await widths(page))[0]).toEqual([35.4]);
      await expect.poll(() => field.inputValue()).toBe('12.5');
    }));
});

describe('pasting', () => {
  it('fills a table’s cells with cells of Excel, from HTML and from plain text with tabs', () =>
    using('notice', async (page) => {
      await page.locator('td', { hasText: '编织袋' }).click();
      await moveCaret(page, 'End');
      await paste(page, { text: '麻袋\t只\n水泵\t台' });
      expect((await rowsOn(page)).slice(1, 3)).toEqual([
        '1|麻袋|只|12000|旗级防汛物资库',
        '2|水泵|台|6|呼斯淖尔水上救援点',
      ]);
      await page.keyboard.press('Control+z');
      expect((await rowsOn(page))[1]).toContain('编织袋');
      await page.locator('td', { hasText: '编织袋' }).click();
      const html =
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment--><tr><td>沙袋</td><td>条</td></tr><!--EndFragment--></table></body></html>';
      await paste(page, { html, text: '沙袋\t条' });
      expect((await rowsOn(page))[1]).toBe('1|沙袋|条|12000|旗级防汛物资库');
    }));

  it('makes a table of cells pasted into the body', () =>
    using('reply', async (page) => {
      await caretAfter(page, '组织实施。');
      await paste(page, { text: '甲\t乙\n丙\t丁' });
      expect(await rowsOn(page)).toEqual(['甲|乙', '丙|丁']);
    }));

  it('keeps superscripts and bold of Word and drops the rest, with one undo', () =>
    using('reply', async (page) => {
      const before = await blocksOn(page);
      await caretAfter(page, '收悉。');
      const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=ZH-CN><!--StartFragment--><p class=MsoNormal style='text-indent:24.0pt'><span style='font-size:14.0pt;font-family:宋体;color:red'>面积</span><b>30</b>km<sup>2</sup><o:p></o:p></p><!--EndFragment--></body></html>`;
      await paste(page, { html, text: '面积30km2' });
      const pasted = await page.evaluate(() => document.querySelector('.sheetText')?.innerHTML ?? '');
      expect(pasted).toContain('<sup data-mark="superscript">2</sup>');
      expect(pasted).toContain('<strong data-mark="strong">30</strong>');
      expect(pasted).not.toMatch(/red|font-family|Mso/);
      await page.keyboard.press('Control+z');
      expect(await blocksOn(page)).toEqual(before);
    }));

  it('joins lines that are pasted into a title', () =>
    using('reply', async (page) => {
      await caretAfter(page, '总体规划的');
      await paste(page, { text: '第一行\n第二行' });
      expect((await blocksOn(page))[1]).toBe('title：关于同意湿地公园总体规划的第一行第二行批复');
    }));

  it('brings back what was copied here as it was', () =>
    using('notice', async (page) => {
      await focusText(page);
      const before = await blocksOn(page);
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
      await page.keyboard.press('Control+v');
      expect(await blocksOn(page)).toEqual(before);
    }));

  it('puts a pasted picture into the library and its figure into the text', () =>
    using('reply', async (page) => {
      await caretAfter(page, '收悉。');
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array([1, 2, 3])], 'a.png', { type: 'image/png' }));
        document
          .querySelector('.sheetText')
          ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      });
      await page.locator('figure img').waitFor();
      await page.keyboard.insertText('图1　规划范围');
      expect(await blocksOn(page)).toContain('caption：图1　规划范围');
    }));
});

describe('find and replace', () => {
  it('counts, steps through and replaces one or all, each with one undo', () =>
    using('notice', async (page) => {
      await focusText(page);
      await page.keyboard.press('Control+f');
      await page.keyboard.insertText('防汛');
      await page.getByText('共 8 处').waitFor();
      expect(await page.locator('.found').count()).toBe(8);
      await page.keyboard.press('Enter');
      await page.getByText('第 1 处，共 8 处').waitFor();
      await page.keyboard.press('Shift+Enter');
      await page.getByText('第 8 处，共 8 处').waitFor();
      await page.getByLabel('替换为').fill('防洪');
      await page.getByRole('button', { name: '全部替换' }).click();
      await page.getByText('已替换 8 处').waitFor();
      expect((await blocksOn(page)).join().match(/防洪/g)?.length).toBeGreaterThanOrEqual(8);
      await focusText(page);
      await page.keyboard.press('Control+z');
      expect((await blocksOn(page)).join().match(/防汛/g)).toHaveLength(8);
    }));

  it('explains a pattern that can’t be read', () =>
    using('notice', async (page) => {
      await page.getByRole('button', { name: '查找替换' }).click();
      await page.getByLabel('使用模式').check();
      await page.getByRole('textbox', { name: '查找' }).fill('第(.条');
      await expect.poll(() => page.locator('#findState').innerText()).not.toMatch(/共|没有找到/);
      expect(await page.getByRole('textbox', { name: '查找' }).getAttribute('aria-invalid')).toBe('true');
    }));

  it('replaces in all articles of the issue, with an undo in each', () =>
    using('notice', async (page) => {
      await page.getByRole('button', { name: '查找替换' }).click();
      await page.getByRole('textbox', { name: '查找' }).fill('云杉旗人民政府');
      await page.getByLabel('范围').selectOption('issue');
      await page.getByText('湿地公园总体规划的批复').waitFor();
      await page.getByLabel('替换为').fill('白桦旗人民政府');
      await page.getByRole('button', { name: '全部替换' }).click();
      await page.getByText(/全期共替换 \d+ 处/).waitFor();
      await page.waitForFunction(() =>
        JSON.stringify(window.testPage?.host.stored.get('reply')?.manuscript).includes('白桦旗'),
      );
      await page.evaluate(() => window.testPage?.open('reply'));
      await expect.poll(async () => (await blocksOn(page))[0]).toBe('organ：白桦旗人民政府');
      await focusText(page);
      await page.keyboard.press('Control+z');
      expect((await blocksOn(page))[0]).toBe('organ：云杉旗人民政府');
    }));
});
