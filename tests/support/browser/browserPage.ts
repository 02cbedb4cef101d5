import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Answers a request of the page; false where it is not for this answerer. */
export type Answerer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/** A page of `tests/browser` in a browser of its own, served with what it imports. */
export interface BrowserPage {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Opens a page of a folder below `tests/browser`.
 *
 * @param chromiumPath The browser's executable.
 */
export async function openBrowserPage(folder: string, chromiumPath: string, answer: Answerer): Promise<BrowserPage> {
  const vite = await createServer({
    configFile: false,
    root: repository,
    appType: 'mpa',
    logLevel: 'error',
    plugins: [react()],
    cacheDir: `${repository}node_modules/.vite-tests-${folder}`,
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  const server = createHttpServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    answer(request, response, path).then(
      (answered) => answered || vite.middlewares(request, response),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let browser: Browser | null = null;
  try {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`http://127.0.0.1:${port}/tests/browser/${folder}/index.html`);
    const opened = browser;
    return {
      page,
      async close() {
        await opened.close();
        await new Promise((resolve) => server.close(resolve));
        await vite.close();
      },
    };
  } catch (error) {
    await browser?.close();
    server.close();
    await vite.close();
    throw error;
  }
}
