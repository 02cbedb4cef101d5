import { findChromium } from '../../../electron/stand-in/findChromium.ts';
import { type BrowserPage, openBrowserPage } from '../browser/browserPage.ts';

/** ProseMirror with the manuscript's schema and nothing else, with a text and the caret in it: what typing costs at least. */
export async function openBareEditor(manuscript: unknown): Promise<BrowserPage> {
  const chromium = findChromium();
  if (chromium === null) throw new Error('Chromium is not installed');
  const opened = await openBrowserPage('bare-editor', chromium, async (_request, response, path) => {
    if (path !== '/manuscript') return false;
    response.end(JSON.stringify(manuscript));
    return true;
  });
  await opened.page.getByText('确保2024年').first().click();
  await opened.page.waitForTimeout(500);
  return opened;
}
