import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import type { StoreHost } from '../../../electron/store/host.ts';
import { openLibrary } from '../../../electron/store/openLibrary.ts';
import { manuscriptText } from '../../../shared/manuscript/text.ts';
import { chooseRuntime, repository } from '../../e2e/support/runtime.ts';

/** What the window had told its user was done, and what is wrong with the library that the killed program left. */
export interface KilledProgram {
  readonly acknowledged: number;
  readonly faults: readonly string[];
}

/** What the window says, a line of its console for each: see `watch`. */
interface Said {
  /** The longest text that stood in the editor while it said 已保存. */
  typed: string;
  /** Articles that were accepted from Word files. */
  readonly imported: string[];
}

/**
 * Starts the program on a library whose first article is open in the editor, types into it and takes Word files in at
 * the same time, and kills the program with all its processes after so many milliseconds. Then opens the library again
 * and looks for everything that the window had said was done: what stood in the editor under 已保存, and each accepted
 * file.
 *
 * @param folder A library of `prepareLibrary`, closed.
 * @param word A Word file.
 */
export async function killProgram(
  folder: string,
  milliseconds: number,
  round: number,
  word: Uint8Array,
): Promise<KilledProgram> {
  chooseRuntime();
  const userData = mkdtempSync(join(folder, '..', 'user-'));
  const app = await _electron.launch({ args: ['.', `--user-data-dir=${userData}`, folder], cwd: repository });
  const page = await app.firstWindow();
  const said: Said = { typed: '', imported: [] };
  page.on('console', (message) => {
    const [kind, value = ''] = message.text().split('\u0000');
    if (kind === 'typed') said.typed = value;
    if (kind === 'imported') said.imported.push(value);
  });
  await openFirstArticle(page);
  await watch(page);
  const ends = [type(page, round), takeIn(page, word)].map((work) => work.catch(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  killTree(app.process().pid ?? 0);
  await Promise.all(ends);
  await app.close().catch(() => undefined);
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { acknowledged: said.imported.length + said.typed.length, faults: faultsIn(folder, said) };
}

async function openFirstArticle(page: Page): Promise<void> {
  await page.getByRole('row', { name: /2024年第1期/ }).dblclick();
  await page.getByRole('tab', { name: '编辑' }).click();
  await page.getByRole('navigation', { name: '本期文章' }).getByRole('button').first().click();
  await page.getByRole('textbox', { name: '正文' }).locator('p').last().click();
  await page.keyboard.press('Control+End');
}

/** Says on the console what stands in the editor whenever it is shown as saved. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let last = '';
    setInterval(() => {
      const isSaved = [...document.querySelectorAll('[role="status"], .status, .statusBar')].some((element) =>
        element.textContent?.includes('已保存'),
      );
      const text = /〔始〕[^〕]*$/.exec(document.querySelector('.sheetText')?.textContent ?? '')?.[0] ?? '';
      if (!isSaved || text === '' || text === last) return;
      last = text;
      console.log(`typed\u0000${text}`);
    }, 10);
  });

async function type(page: Page, round: number): Promise<void> {
  await page.keyboard.type(`〔始〕第${round}轮`);
  for (let count = 0; ; count += 1) await page.keyboard.type(`，${count}`);
}

/** Reads and accepts a Word file again and again, and says each that was accepted. */
const takeIn = (page: Page, word: Uint8Array): Promise<void> =>
  page.evaluate(
    async (bytes) => {
      interface DeskReply {
        readonly value: {
          readonly outline: { readonly id: string; readonly sections: readonly { readonly id: string }[] };
        };
      }
      interface ListReply {
        readonly value: { readonly issues: readonly { readonly id: string }[] };
      }
      interface Reply {
        readonly ok: boolean;
        readonly value: { readonly job: string; readonly article: string };
      }
      const { gongbao } = window as unknown as {
        gongbao: {
          invoke<Answer = Reply>(channel: string, request: unknown): Promise<Answer>;
          on(event: string, listener: (event: { job: string }) => void): () => void;
        };
      };
      const issue = (await gongbao.invoke<ListReply>('desk.issues', {})).value.issues[0]?.id;
      for (;;) {
        const ended = new Set<string>();
        const stop = gongbao.on('job.finished', ({ job }) => ended.add(job));
        const files = [{ name: '来稿.docx', bytes: new Uint8Array(bytes) }];
        const { job } = (await gongbao.invoke('import.read', { files })).value;
        while (!ended.has(job)) await new Promise((resolve) => setTimeout(resolve, 5));
        stop();
        const state = await gongbao.invoke<DeskReply>('desk.open', { issue });
        const section = state.value.outline.sections[0]?.id;
        const place = { job, index: 0, issue, section, position: 1 };
        const accepted = await gongbao.invoke('import.accept', place);
        if (accepted.ok) console.log(`imported\u0000${accepted.value.article}`);
      }
    },
    [...word],
  );

/** Kills a process with all that it has started, so that none can put anything in order. */
function killTree(root: number): void {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const all = [root];
  for (const process of all) all.push(...(children.get(process) ?? []));
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** The program's own computer: on another one its lock would have to be taken over. */
const sameComputer: StoreHost = {
  now: () => Date.now(),
  newId: () => randomUUID(),
  machine: { host: hostname(), user: 'test', pid: process.pid },
};

function faultsIn(folder: string, said: Said): string[] {
  const opened = openLibrary(folder, sameComputer);
  if (!opened.ok) return [`it does not open: ${JSON.stringify(opened.error)}`];
  const library = opened.value;
  const faults: string[] = [];
  const checked = library.check();
  if (!checked.ok || checked.value.length > 0) faults.push(`the check found ${JSON.stringify(checked)}`);
  const issues = library.read.issues();
  const issue = issues.ok ? issues.value[0]?.id : undefined;
  if (issue === undefined) return [...faults, 'the issue is lost'];
  const outline = library.read.outline(issue);
  const articles = outline.ok ? outline.value.sections.flatMap((section) => section.articles) : [];
  const first = articles[0] && library.read.manuscript(articles[0].id);
  const text = first?.ok ? manuscriptText(first.value.manuscript).join('\n') : '';
  if (!text.includes(said.typed)) faults.push(`“${said.typed.slice(-30)}” was shown as saved and is lost`);
  const there = new Set(articles.map(({ id }) => String(id)));
  for (const article of said.imported) {
    if (!there.has(article)) faults.push(`the accepted article ${article} is lost`);
  }
  library.close();
  return faults;
}
