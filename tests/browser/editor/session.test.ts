import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditorPages, openEditorPages } from './editorPage.ts';
import { blocksOn, caretAfter, focusText, saved } from './sheet.ts';

let pages: EditorPages;
beforeAll(async () => {
  pages = await openEditorPages();
});
afterAll(() => pages.close());

async function using(article: string | null, test: (page: Page) => Promise<void>): Promise<void> {
  const page = await pages.open(article);
  try {
    await test(page);
  } finally {
    await page.context().close();
  }
}

const open = async (page: Page, id: string): Promise<void> => {
  await page.evaluate((article) => window.testPage?.open(article), id);
  await page.waitForFunction((article) => {
    const shown = window.testPage?.session.shown;
    return shown?.kind !== 'nothing' && shown?.id === article;
  }, id);
};

describe('switching between articles', () => {
  it('keeps each article’s undo, selection and place on the screen', () =>
    using('long', async (page) => {
      await caretAfter(page, '第80项重点任务');
      await page.keyboard.insertText('甲');
      // The table's tools come up after the caret is there, and the text is scrolled to stay where it is.
      const tools = page.getByRole('toolbar', { name: '表格工具' });
      await tools.waitFor();
      const before = await page.evaluate(() => ({
        head: window.testPage?.session.state.selection.head,
        top: document.querySelector('.sheetScroller')?.scrollTop,
      }));
      await open(page, 'reply');
      await caretAfter(page, '收悉');
      await page.keyboard.insertText('乙');
      await open(page, 'long');
      await tools.waitFor();
      const after = await page.evaluate(() => ({
        head: window.testPage?.session.state.selection.head,
        top: document.querySelector('.sheetScroller')?.scrollTop,
      }));
      expect(after).toEqual(before);
      expect(before.top).toBeGreaterThan(1000);
      await focusText(page);
      await page.keyboard.press('Control+z');
      expect(await blocksOn(page)).toContain('paragraph：第80项重点任务');
      await open(page, 'reply');
      await focusText(page);
      await page.keyboard.press('Control+z');
      expect((await blocksOn(page))[4]).toMatch(/收悉。经研究/);
    }));

  it('saves what was typed just before', () =>
    using('reply', async (page) => {
      await caretAfter(page, '收悉');
      await page.keyboard.insertText('丙');
      await open(page, 'notice');
      await page.waitForFunction(() => window.testPage?.host.saves.some(({ articleId }) => articleId === 'reply'));
      const stored = await page.evaluate(() => JSON.stringify(window.testPage?.host.stored.get('reply')?.manuscript));
      expect(stored).toContain('收悉丙。');
    }));
});

describe('a version brought back', () => {
  it('takes the place of the text that is shown, but never of unsaved text', () =>
    using('reply', async (page) => {
      const restore = (revision: number) =>
        page.evaluate((newer) => {
          const { host, session } = window.testPage ?? {};
          const stored = host?.stored.get('reply');
          if (!host || !session || !stored) return;
          const manuscript: unknown = JSON.parse(JSON.stringify(stored.manuscript).replace('收悉', `第${newer}版`));
          session.open({ ...stored, manuscript, revision: newer });
        }, revision);
      await restore(5);
      expect((await blocksOn(page))[4]).toContain('第5版');
      await page.evaluate(() => {
        if (window.testPage) window.testPage.host.failure = '磁盘空间不足。';
      });
      await caretAfter(page, '第5版');
      await page.keyboard.insertText('辛');
      await restore(6);
      expect((await blocksOn(page))[4]).toContain('第5版辛');
    }));
});

describe('saving', () => {
  it('says 已保存 only after the library has confirmed', () =>
    using('reply', async (page) => {
      await page.evaluate(() => {
        if (window.testPage) window.testPage.host.slowness = 600;
      });
      await caretAfter(page, '收悉');
      await page.keyboard.insertText('丁');
      await page.locator('.saveStatus', { hasText: '保存中' }).waitFor();
      expect(await page.evaluate(() => window.testPage?.host.saves.length)).toBe(0);
      await saved(page);
      expect(await page.evaluate(() => window.testPage?.host.saves.length)).toBe(1);
    }));

  it('says what went wrong, keeps the text, and saves when asked again', () =>
    using('reply', async (page) => {
      await page.evaluate(() => {
        if (window.testPage) window.testPage.host.failure = '磁盘空间不足。';
      });
      await caretAfter(page, '收悉');
      await page.keyboard.insertText('戊');
      await page.getByRole('alert').filter({ hasText: '磁盘空间不足' }).waitFor();
      await page.locator('.saveStatus', { hasText: '保存失败' }).waitFor();
      await page.evaluate(() => {
        if (window.testPage) window.testPage.host.failure = null;
      });
      await page.getByRole('button', { name: '立即重试' }).click();
      await saved(page);
    }));

  for (const [choice, kept] of [
    ['以我的文字为准', '收悉己。'],
    ['载入新版本', '收悉他人。'],
  ] as const) {
    it(`asks which version holds when someone else has saved: ${choice}`, () =>
      using('reply', async (page) => {
        await page.evaluate(() => {
          const host = window.testPage?.host;
          const stored = host?.stored.get('reply');
          if (!host || !stored) return;
          const manuscript: unknown = JSON.parse(JSON.stringify(stored.manuscript).replace('收悉。', '收悉他人。'));
          host.stored.set('reply', { ...stored, manuscript, revision: 9 });
        });
        await caretAfter(page, '收悉');
        await page.keyboard.insertText('己');
        await page.getByRole('alert').filter({ hasText: '其其格已保存这一篇的新版本' }).waitFor();
        await page.getByRole('button', { name: choice }).click();
        await saved(page);
        expect((await blocksOn(page)).join()).toContain(kept);
        const stored = await page.evaluate(() => JSON.stringify(window.testPage?.host.stored.get('reply')?.manuscript));
        expect(stored).toContain(kept);
      }));
  }
});

describe('what is no common text', () => {
  it('says that no article is open', () =>
    using(null, async (page) => {
      await page.getByText('没有打开的文稿').waitFor();
    }));

  it('shows a corrupt manuscript as such, with the place of the fault, and edits nothing', () =>
    using('corrupt', async (page) => {
      await page.getByRole('alert').filter({ hasText: '/content/1' }).waitFor();
      expect(await page.locator('.sheetText').count()).toBe(0);
      await open(page, 'reply');
      expect((await blocksOn(page))[0]).toBe('organ：云杉旗人民政府');
    }));

  it('says where a picture is missing', () =>
    using('picture', async (page) => {
      await page.getByText('图片缺失').waitFor();
    }));

  it('lets a reviewer read and find, but not type', () =>
    using('reply', async (page) => {
      await page.evaluate(() => window.testPage?.session.setReadOnly(true));
      await page.getByText('只读').waitFor();
      await page.getByText('收悉').click();
      await page.keyboard.insertText('庚');
      await page.keyboard.press('Control+1');
      expect((await blocksOn(page)).join()).not.toContain('庚');
      expect((await blocksOn(page)).join()).not.toContain('heading');
      expect(await page.getByRole('button', { name: '加粗' }).getAttribute('aria-disabled')).toBe('true');
      expect(await page.locator('.missingField').count()).toBe(0);
      await page.keyboard.press('Control+f');
      await page.keyboard.type('规划');
      await page.getByText('共 3 处').waitFor();
      expect(await page.getByRole('button', { name: '全部替换' }).isDisabled()).toBe(true);
    }));
});

describe('places', () => {
  it('lead from the printed text to the caret and back', () =>
    using('notice', async (page) => {
      const places = await page.evaluate(() => {
        const session = window.testPage?.session;
        session?.goToPlace({ block: 6, offset: 4 });
        const { $head } = session?.state.selection ?? {};
        return { place: session?.place, text: $head?.parent.textBetween(0, $head.parentOffset) };
      });
      expect(places).toEqual({ place: { block: 6, offset: 4 }, text: '坚持人民' });
    }));
});
