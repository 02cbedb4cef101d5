import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findChromium } from '../../../electron/stand-in/findChromium.ts';
import type { TestPage } from './page/page.tsx';

/** The editor on a page of its own, built as the program is, in Chromium without a window. */
export interface EditorPages {
  /** Opens the page in a context of its own, showing an article of `page.tsx`; null shows none. */
  readonly open: (article: string | null, size?: { readonly width: number; readonly height: number }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const ORIGIN = 'http://editor.test';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the test page and starts Chromium. */
export async function openEditorPages(): Promise<EditorPages> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('these specs need Chromium (Debian: apt-get install chromium)');
  const folder = await mkdtemp(join(tmpdir(), 'gongbao-editor-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('page/', import.meta.url)),
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome140', modulePreload: false },
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
  return {
    open: (article, size = { width: 1280, height: 860 }) => openPage(browser, folder, article, size),
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  folder: string,
  article: string | null,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = normalize(new URL(route.request().url()).pathname.slice(1) || 'index.html');
    const file = join(folder, path);
    if (path.startsWith('..') || !existsSync(file)) await route.fulfill({ status: 404 });
    else
      await route.fulfill({
        body: readFileSync(file),
        contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      });
  });
  await page.goto(`${ORIGIN}/index.html${article === null ? '' : `?article=${article}`}`);
  await page.waitForFunction(() => window.testPage !== undefined);
  if (article !== null) await page.locator('.editor, .state').first().waitFor();
  return page;
}

/** The page's own handles, for what specs can't see on the screen. */
export function testPageOf(window: Window): TestPage {
  const { testPage } = window;
  if (!testPage) throw new Error('the test page is not ready');
  return testPage;
}
