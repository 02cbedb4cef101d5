import type { Page } from '@playwright/test';
import { openEditorPages } from '../browser/editor/editorPage.ts';
import { caretAfter } from '../browser/editor/sheet.ts';

/**
 * From a key to the painted character, in an article of 20,000 characters with a table of 94 rows; beside it the same
 * text in a bare editable element of the browser, so that what the machine itself takes can be told apart.
 */
const KEYS = 150;
/** Between two keys: a fast typist. */
const PAUSE = 70;

/** Runs in the page: takes the time from each key to the frame that shows what came of it. */
function watchKeys(): void {
  const times: number[] = [];
  Object.assign(window, { keyTimes: times });
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );
}

async function typeKeys(page: Page): Promise<readonly number[]> {
  await page.evaluate(watchKeys);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcdefghij'.charAt(key % 10));
    await page.waitForTimeout(PAUSE);
  }
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

/** The same text in an element that the browser alone edits, the caret at the same place. */
async function makeBare(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const sheet = document.querySelector('.sheet');
    const copy = document.querySelector('.sheetText')?.cloneNode(true);
    if (!sheet || !(copy instanceof HTMLElement)) throw new Error('no text');
    sheet.replaceChildren(copy);
    copy.contentEditable = 'true';
    copy.focus();
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const index = node.nodeValue?.indexOf(wanted) ?? -1;
      if (index < 0) continue;
      getSelection()?.collapse(node, index + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      return;
    }
  }, text);
}

const quantile = (times: readonly number[], part: number): string => {
  const sorted = times.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
};

const report = (name: string, times: readonly number[]): void =>
  console.log(`${name}：p50 ${quantile(times, 0.5)} ms，p95 ${quantile(times, 0.95)} ms（${times.length} 键）`);

const pages = await openEditorPages();
try {
  for (const [place, text] of [
    ['正文', '（10）落实工作责任'],
    ['第 60 行单元格', '第60项重点任务'],
  ] as const) {
    const edited = await pages.open('long');
    await caretAfter(edited, text);
    report(`编辑器，${place}`, await typeKeys(edited));
    await edited.context().close();

    const bare = await pages.open('long');
    await makeBare(bare, text);
    report(`浏览器自身，${place}`, await typeKeys(bare));
    await bare.context().close();
  }
} finally {
  await pages.close();
}
