import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditorPages, openEditorPages } from './editorPage.ts';
import { blocksOn, caretAfter, compose, focusText, moveCaret, saved } from './sheet.ts';

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

describe('typing on the sheet', () => {
  it('writes a whole document by keyboard alone, from the organ to the date', () =>
    using('blank', async (page) => {
      const { keyboard } = page;
      await focusText(page);
      for (let field = 0; field < 4; field += 1) await keyboard.press('ArrowUp');
      await keyboard.insertText('云杉旗人民政府');
      await keyboard.press('Enter');
      await keyboard.insertText('关于表彰先进集体的决定');
      await keyboard.press('Enter');
      await keyboard.insertText('云政发〔2024〕3号');
      await keyboard.press('Enter');
      await keyboard.insertText('各苏木乡镇人民政府：');
      await keyboard.press('Enter');
      await keyboard.insertText('现作如下决定。');
      await keyboard.press('Enter');
      await keyboard.insertText('一、');
      await keyboard.insertText('表彰先进');
      await keyboard.press('Enter');
      await keyboard.insertText('具体名单见附件。');
      await page.getByRole('button', { name: '公文要素' }).click();
      await page.getByRole('menuitem', { name: '署名', exact: true }).click();
      await keyboard.insertText('云杉旗人民政府');
      await keyboard.press('Enter');
      await keyboard.insertText('2024年5月6日');
      expect(await blocksOn(page)).toEqual([
        'organ：云杉旗人民政府',
        'title：关于表彰先进集体的决定',
        'documentNumber：云政发〔2024〕3号',
        'addressees：各苏木乡镇人民政府：',
        'paragraph：现作如下决定。',
        'heading1：一、表彰先进',
        'paragraph：具体名单见附件。',
        'signature：云杉旗人民政府',
        'date：2024年5月6日',
      ]);
    }));

  it('takes a heading made by its number back with one undo, the number stays', () =>
    using('blank', async (page) => {
      await focusText(page);
      await page.keyboard.insertText('（一）');
      expect(await blocksOn(page)).toEqual(['heading2：（一）']);
      await page.keyboard.press('Control+z');
      expect(await blocksOn(page)).toEqual(['paragraph：（一）']);
    }));

  it('sets styles by their keys', () =>
    using('reply', async (page) => {
      await caretAfter(page, '经研究');
      await page.keyboard.press('Control+3');
      expect((await blocksOn(page))[4]).toMatch(/^heading3：/);
      await page.keyboard.press('Control+0');
      expect((await blocksOn(page))[4]).toMatch(/^paragraph：/);
    }));

  it('leaves nothing of a field that was offered and not filled in', () =>
    using('blank', async (page) => {
      await page.getByRole('button', { name: '添加发文字号' }).click();
      expect(await blocksOn(page)).toEqual(['documentNumber：', 'paragraph：']);
      await moveCaret(page, 'ArrowDown');
      await moveCaret(page, 'ArrowDown');
      expect(await blocksOn(page)).toEqual(['paragraph：']);
    }));
});

describe('an input method', () => {
  it('composes words in a paragraph without losing or doubling a character', () =>
    using('reply', async (page) => {
      await caretAfter(page, '收悉。');
      for (const [letters, chosen] of [
        ['ni', '你'],
        ['hao', '好'],
        ['shijie', '世界'],
      ] as const) {
        await compose(page, letters, chosen);
      }
      expect((await blocksOn(page))[4]).toBe(
        'paragraph：你局关于审批湿地公园总体规划的请示收悉。你好世界经研究，现批复如下：',
      );
      await saved(page);
    }));

  it('composes in a cell of a long table', () =>
    using('long', async (page) => {
      await caretAfter(page, '第60项重点任务');
      await compose(page, 'biaoge', '表格');
      await compose(page, 'wenzi', '文字');
      expect(await blocksOn(page)).toContain('paragraph：第60项重点任务表格文字');
    }));

  it('makes a heading only when the composition is finished', () =>
    using('blank', async (page) => {
      await focusText(page);
      await compose(page, '一、zong', '一、总则', async () => {
        expect(await blocksOn(page)).toEqual(['paragraph：一、zong']);
      });
      expect(await blocksOn(page)).toEqual(['heading1：一、总则']);
    }));

  it('composes in an empty paragraph below a picture', () =>
    using('picture', async (page) => {
      await caretAfter(page, '现予公布。');
      await moveCaret(page, 'Home');
      await page.keyboard.press('Enter');
      await moveCaret(page, 'ArrowUp');
      await compose(page, 'jing', '经');
      expect((await blocksOn(page)).slice(-2)).toEqual(['paragraph：经', 'paragraph：现予公布。']);
    }));

  it('composes in an empty cell', () =>
    using('blank', async (page) => {
      await focusText(page);
      await page.getByRole('button', { name: '插入表格' }).click();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '正文');
      await compose(page, 'xuhao', '序号');
      expect((await blocksOn(page))[0]).toBe('paragraph：序号');
    }));

  it('composes in an empty title', () =>
    using('blank', async (page) => {
      await page.getByRole('button', { name: '添加标题' }).click();
      // Nobody begins to type within the moment in which the editor takes the keyboard.
      await page.waitForTimeout(100);
      await compose(page, 'guanyu', '关于');
      expect(await blocksOn(page)).toEqual(['title：关于', 'paragraph：']);
    }));
});

describe('footnotes', () => {
  it('are written below their mark, undone with the text, and listed at the foot', () =>
    using('reply', async (page) => {
      await caretAfter(page, '收悉');
      await page.keyboard.press('Control+Alt+f');
      const note = page.getByRole('textbox', { name: '脚注内容' });
      await note.waitFor();
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '脚注内容');
      await page.keyboard.insertText('见附件。');
      await page.keyboard.press('Escape');
      await page.keyboard.insertText('，');
      await page.getByRole('button', { name: '〔1〕见附件。' }).waitFor();
      expect((await blocksOn(page))[4]).toContain('收悉※，。经研究');
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
      await page.locator('.footnotes').waitFor({ state: 'detached' });
    }));

  it('go when they are left empty', () =>
    using('reply', async (page) => {
      await caretAfter(page, '收悉');
      await page.keyboard.press('Control+Alt+f');
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '脚注内容');
      await page.keyboard.press('Escape');
      expect(await page.locator('[data-node="footnote"]').count()).toBe(0);
    }));
});
