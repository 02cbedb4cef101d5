import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../electron/stand-in/findChromium.ts';
import { compileIssue } from '../../electron/typesetter/compileIssue.ts';
import { inputOfIssue } from '../../electron/typesetter/service/issueInput.ts';
import { LiveIssue } from '../../electron/typesetter/service/liveIssue.ts';
import { type BrowserPage, openBrowserPage } from '../support/browser/browserPage.ts';
import { previewAnswerer } from '../support/browser/previewAnswerer.ts';
import { SAMPLE_ISSUE } from '../support/issues/compiled.ts';

/** Pages of the sample issue by their place in the file, from 0: cover, contents, text, table, picture, notes, form. */
const PAGES = [0, 2, 3, 7, 10, 11, 25, 27, 36, 43];
/** Dots to the inch: what a screen at 100 % shows. */
const RESOLUTION = 96;
/** Part of a page's pixels that may differ. */
const TOLERANCE = 0.005;

const screenshot = (name: string): string => `out/screenshots/${name}.png`;

const chromium = findChromium();

let browser: BrowserPage;
beforeAll(async () => {
  const compiled = await compileIssue(SAMPLE_ISSUE);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const { issue, pictures } = compiled.value;
  const live = new LiveIssue();
  const sizes = Object.fromEntries([...pictures].map(([id, { width, height }]) => [id, { width, height }]));
  const summary = await live.update(inputOfIssue(issue, 'county-gazette', sizes));
  if (!summary.ok) throw new Error(JSON.stringify(summary.error));
  const painted = await live.pdf(pictures);
  if (!painted?.ok) throw new Error('the issue was not painted');
  if (chromium === null) throw new Error('these specs need Chromium (Debian: apt-get install chromium)');
  browser = await openBrowserPage('preview', chromium, previewAnswerer(live, summary.value, pictures, painted.value));
  await browser.page.waitForFunction(() => 'paint' in globalThis && 'paintPdf' in globalThis);
});
afterAll(() => browser.close());

describe('a page of the preview', () => {
  const drawn = async (by: 'paint' | 'paintPdf', index: number): Promise<PNG> => {
    const address = await browser.page.evaluate(
      ([name, page, scale]) => (globalThis as unknown as PreviewTestWindow)[name](page, scale),
      [by, index, RESOLUTION / 72] as const,
    );
    return PNG.sync.read(Buffer.from(address.split(',')[1] ?? '', 'base64'));
  };

  it.each(PAGES)('shows page %i of the file as the PDF has it', async (index) => {
    const [ours, theirs] = [await drawn('paint', index), await drawn('paintPdf', index)];
    expect([ours.width, ours.height]).toEqual([theirs.width, theirs.height]);
    const differing = difference(ours, theirs);
    console.info(`page ${index + 1}: ${(differing * 100).toFixed(3)} % of the pixels differ`);
    expect(differing).toBeLessThan(TOLERANCE);
  });

  it('would be seen to differ if a page were another', async () => {
    expect(difference(await drawn('paint', 3), await drawn('paintPdf', 7))).toBeGreaterThan(TOLERANCE);
  });
});

describe('the preview beside the editor', () => {
  const visibleLabels = (): Promise<string[]> =>
    browser.page
      .locator('.preview-scroller canvas')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));

  it('shows spreads from the front cover on, fitted to its width', async () => {
    const { page } = browser;
    await page.locator('.preview-scroller canvas[data-painted]').first().waitFor();
    expect((await visibleLabels())[0]).toBe('封面');
    await page.screenshot({ path: screenshot('preview-spreads') });
  });

  it('goes to the folio that is typed in, also without its leading zero', async () => {
    const { page } = browser;
    const field = page.getByRole('textbox', { name: '页码' });
    await field.fill('9');
    await field.press('Enter');
    await expect.poll(async () => (await visibleLabels()).includes('第09页')).toBe(true);
    await field.fill('999');
    await field.press('Enter');
    expect(await page.getByRole('textbox', { name: '页码' }).getAttribute('aria-invalid')).toBe('true');
  });

  it('moves by keys from its beginning to its end', async () => {
    const { page } = browser;
    await page.getByRole('document', { name: '各页' }).focus();
    await page.keyboard.press('End');
    await expect.poll(async () => (await visibleLabels()).includes('封底')).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(async () => (await visibleLabels()).includes('封面')).toBe(true);
  });

  it('keeps the page in view when it is enlarged, and stays sharp at 800 %', async () => {
    const { page } = browser;
    await page.getByRole('textbox', { name: '页码' }).fill('12');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await visibleLabels()).includes('第12页')).toBe(true);
    await page.getByRole('combobox', { name: '显示比例' }).selectOption('8');
    await expect.poll(visibleLabels).toContain('第12页');
    const canvas = page.getByRole('img', { name: '第12页' }).first();
    // As many dots as it takes room on the screen: nothing is enlarged after it was painted.
    const widths = () =>
      canvas.evaluate((element) => {
        const { width, clientWidth, dataset } = element as HTMLCanvasElement;
        return { isPainted: dataset.painted !== undefined, isSharp: width === clientWidth };
      });
    await expect.poll(widths).toEqual({ isPainted: true, isSharp: true });
    await page.screenshot({ path: screenshot('preview-800') });
    await page.getByRole('combobox', { name: '显示比例' }).selectOption('width');
  });

  it('leads a click to the point of the page, in points', async () => {
    const { page } = browser;
    await page.getByRole('button', { name: '单页' }).click();
    await page.getByRole('combobox', { name: '显示比例' }).selectOption('1');
    await page.keyboard.press('Home');
    const sheet = page.locator('.preview-page').first();
    await sheet.click({ position: { x: 96, y: 192 } });
    const points = await page.evaluate(() => (globalThis as unknown as PreviewTestWindow).points);
    const last = points.at(-1);
    expect(Math.abs((last?.x ?? 0) - 72)).toBeLessThan(1);
    expect(Math.abs((last?.y ?? 0) - 144)).toBeLessThan(1);
    await page.getByRole('button', { name: '对页' }).click();
    await page.getByRole('combobox', { name: '显示比例' }).selectOption('width');
  });

  it('has a strip of all pages that leads to each', async () => {
    const { page } = browser;
    await page.getByRole('button', { name: '页条' }).click();
    await page.getByRole('navigation', { name: '页条' }).getByRole('button', { name: '第03页' }).click();
    await expect.poll(async () => (await visibleLabels()).includes('第03页')).toBe(true);
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshot('preview-strip') });
  });
});

/** The part of the pixels in which two pictures differ. */
const difference = (one: PNG, other: PNG): number =>
  pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.1 }) / (one.width * one.height);

interface PreviewTestWindow {
  points: { page: number; x: number; y: number }[];
  paintPdf: (index: number, scale: number) => Promise<string>;
  paint: (index: number, scale: number) => Promise<string>;
}
