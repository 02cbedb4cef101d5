import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { manuscriptToJson } from '../../shared/manuscript/codec.ts';
import { chooseRuntime, runtime } from '../e2e/support/runtime.ts';
import { openBareEditor } from '../support/window/bareEditor.ts';
import { longDocument, prepareLibrary } from '../support/window/preparedLibrary.ts';
import { type FrameTimes, typingTimes } from '../support/window/typingTimes.ts';

/**
 * The program as its user meets it: from the start to the first keystroke that is possible, typing in a long article
 * with the preview on, beside a bare editor with the same text in the same browser, the way of a keystroke to the pages,
 * Word files taken in, an issue of 40 articles opened.
 */
const repository = fileURLToPath(new URL('../../', import.meta.url));
const CHARACTERS = 20_000;
const ROWS = 94;
const KEYSTROKES = 150;

const line = (name: string, words: string): void => console.log(`  ${name.padEnd(40)} ${words}`);
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
const timesOf = ({ p50, p95 }: FrameTimes): string => `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}`;
const folder = mkdtempSync(join(tmpdir(), 'gongbao-window-'));
chooseRuntime();

try {
  console.log(`the program on ${runtime}, Node ${process.version}`);
  await typing();
  await fortyArticles();
  await wordFiles();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function typing(): Promise<void> {
  const manuscript = longDocument('关于印发试验方案的通知', CHARACTERS, ROWS);
  const library = join(folder, 'typing');
  prepareLibrary(library, [
    longDocument('关于前一项工作的通知', 3000),
    manuscript,
    longDocument('关于后一项工作的通知', 3000),
  ]);
  const start = performance.now();
  const { app, page } = await started(library);
  await page.getByRole('row', { name: /2024年第1期/ }).dblclick();
  await page.getByRole('tab', { name: '编辑' }).click();
  await page
    .getByRole('navigation', { name: '本期文章' })
    .getByRole('button', { name: /试验方案/ })
    .click();
  const text = page.getByRole('textbox', { name: '正文' });
  await text.getByText('确保2024年').first().click();
  line('start to typing in the article', milliseconds(performance.now() - start));
  await page.locator('.preview-scroller canvas[data-painted]').first().waitFor();
  await page.waitForTimeout(1500);

  const withPreview = await typingTimes(page, KEYSTROKES);
  line(`typing, ${CHARACTERS} characters, table of ${ROWS}`, timesOf(withPreview.keydownToPaint));
  line('keystroke to the painted page', timesOf(withPreview.keydownToPage));
  await app.close();

  const bare = await openBareEditor(manuscriptToJson(manuscript));
  const alone = await typingTimes(bare.page, KEYSTROKES);
  await bare.close();
  line('a bare editor with the same text', timesOf(alone.keydownToPaint));
  const more = withPreview.keydownToPaint.p95 - alone.keydownToPaint.p95;
  line('beyond the bare editor, p95', `${milliseconds(more)} (aim: 16 ms at most)`);
}

async function fortyArticles(): Promise<void> {
  const library = join(folder, 'forty');
  const articles = Array.from({ length: 40 }, (_value, index) => longDocument(`关于第${index + 1}项工作的通知`, 1500));
  prepareLibrary(library, articles);
  const { app, page } = await started(library);
  const start = performance.now();
  await page.getByRole('row', { name: /2024年第1期/ }).dblclick();
  await page.getByText('关于第40项工作的通知').first().waitFor();
  line('an issue of 40 articles on the desk', milliseconds(performance.now() - start));
  await page.getByRole('tab', { name: '编辑' }).click();
  await page.locator('.preview-scroller canvas[data-painted]').first().waitFor();
  line('its first pages painted', milliseconds(performance.now() - start));
  await app.close();
}

async function wordFiles(): Promise<void> {
  const sample = join(repository, 'templates', 'county-gazette', 'sample', 'documents');
  const names = readdirSync(sample)
    .filter((name) => name.endsWith('.docx'))
    .slice(0, 12);
  const files = names.map((name) => ({ name, base64: readFileSync(join(sample, name)).toString('base64') }));
  const library = join(folder, 'import');
  prepareLibrary(library, [longDocument('关于一项工作的通知', 500)]);
  const { app, page } = await started(library);
  const time = await page.evaluate(async (given) => {
    const { gongbao } = window as unknown as { gongbao: ImportBridge };
    const bytes = given.map(({ name, base64 }) => ({
      name,
      bytes: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
    }));
    const begun = performance.now();
    const finished = new Promise<void>((resolve) => {
      gongbao.on('job.finished', () => resolve());
    });
    const started = await gongbao.invoke('import.read', { files: bytes });
    if (!started.ok) throw new Error(JSON.stringify(started));
    await finished;
    return performance.now() - begun;
  }, files);
  line(`${files.length} Word files read`, milliseconds(time));
  await app.close();
}

interface ImportBridge {
  on(event: string, listener: () => void): void;
  invoke(channel: string, request: unknown): Promise<{ readonly ok: boolean }>;
}

async function started(library: string): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${mkdtempSync(join(folder, 'user-'))}`, library],
    cwd: repository,
  });
  const page = await app.firstWindow();
  await page.getByRole('main').waitFor();
  return { app, page };
}
