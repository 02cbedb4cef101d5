import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { articleHandlers } from '../../../electron/ipc/articleHandlers.ts';
import { deskHandlers } from '../../../electron/ipc/deskHandlers.ts';
import { pagesHandlers } from '../../../electron/ipc/pagesHandlers.ts';
import type { JobRunner } from '../../../electron/jobs/jobRunner.ts';
import { Products } from '../../../electron/shell/products.ts';
import { createLibrary } from '../../../electron/store/openLibrary.ts';
import { TypesetterService } from '../../../electron/typesetter/service/typesetterService.ts';
import { LastPerson } from '../../../electron/workspace/lastPerson.ts';
import { openWorkspace } from '../../../electron/workspace/openWorkspace.ts';
import type { Workspace } from '../../../electron/workspace/workspace.ts';
import { deskStateSchema } from '../../../shared/ipc/deskChannels.ts';
import type { EventName, EventOf } from '../../../shared/ipc/events.ts';
import type { PagesSummary } from '../../../shared/ipc/pagesChannels.ts';
import type { DeskCommand } from '../../../shared/issue/deskCommand.ts';
import { articleIdSchema } from '../../../shared/issue/identity.ts';
import { manuscriptToJson } from '../../../shared/manuscript/codec.ts';
import { docx } from '../../support/docxBuilder.ts';
import { SMALL_ISSUE, scratchFolder, writeIssueFolder } from '../../support/issueFolder.ts';
import { document, paragraph, title } from '../../support/layout/builders.ts';
import { succeeded } from '../../support/store/libraries.ts';

const typesetter = new TypesetterService(
  new URL('../../../electron/typesetter/service/typesetterThread.ts', import.meta.url),
);
afterAll(() => typesetter.end());

/** A thread takes its time to begin on a busy machine. */
const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 60_000 });

const NOTICE = docx('<w:p><w:r><w:t>关于试验的通知</w:t></w:r></w:p><w:p><w:r><w:t>请照此办理。</w:t></w:r></w:p>');

/** A library with one blank issue, the handlers that the window asks, and what they tell it. */
function desk() {
  const folder = join(scratchFolder(), '资料库');
  const machine = { host: '编辑室', user: '尤青黛', pid: process.pid };
  const library = createLibrary(
    folder,
    { name: '公报', person: { name: '尤青黛', duty: '责任编辑' } },
    { now: Date.now, newId: randomUUID, machine },
  );
  if (!library.ok) throw new Error(library.error.code);
  const summaries: PagesSummary[] = [];
  const listener = { changed: (_issue: unknown, summary: PagesSummary) => summaries.push(summary), failed: () => {} };
  const lastPerson = new LastPerson(join(folder, 'lastPerson.json'));
  const workspace = openWorkspace(library.value, lastPerson, typesetter, listener, randomUUID);
  const current = (): Workspace | null => workspace;
  const started: unknown[] = [];
  const jobs = {
    start: (_kind: string, input: unknown) => {
      started.push(input);
      return `job-${started.length}`;
    },
  } as unknown as JobRunner;
  const told: string[] = [];
  const sendEvent = <Name extends EventName>(name: Name, _event: EventOf<Name>): void => void told.push(name);
  const handlers = {
    ...deskHandlers(current, lastPerson, sendEvent, async (name) => join(folder, 'proofs', name)),
    ...articleHandlers(current, jobs),
    ...pagesHandlers(current, jobs, new Products(), async (name) => join(folder, name)),
  };
  return { handlers, workspace, summaries, started, told, folder };
}

async function withIssue() {
  const opened = desk();
  const { masthead } = SMALL_ISSUE;
  const created = await opened.handlers['desk.createIssue']({
    template: 'county-gazette',
    masthead: { ...masthead, mongolianTitle: '', distribution: '', notice: '' },
    board: null,
    colophon: null,
    sections: ['文件'],
  });
  const { issue } = succeeded(created);
  const state = succeeded(await opened.handlers['desk.open']({ issue }));
  const section = state.outline.sections[0]?.id;
  if (!section) throw new Error('the issue has no section');
  return { ...opened, issue, section };
}

async function withArticle() {
  const given = await withIssue();
  const { job } = succeeded(
    await given.handlers['import.read']({ files: [{ name: '通知.docx', bytes: new Uint8Array(NOTICE) }] }),
  );
  const place = { issue: given.issue, section: given.section, position: 0 };
  const { article, state } = succeeded(await given.handlers['import.accept']({ job, index: 0, ...place }));
  return { ...given, article, state, job };
}

describe('the desk of an open library', () => {
  it('takes a Word file in once it is accepted, and takes it back by undo', async () => {
    const { handlers, issue, state } = await withArticle();
    expect(deskStateSchema.safeParse(state).success).toBe(true);
    expect(state.cards[0]?.summary.title).toBe('关于试验的通知');
    const undone = succeeded(await handlers['desk.undo']({ issue }));
    expect(undone.outline.sections[0]?.articles).toEqual([]);
    expect(undone.redo?.kind).toBe('addArticle');
  });

  it('tells again what the import of an article reported, and of one that was typed that there was none', async () => {
    const given = await withIssue();
    const bytes = new Uint8Array(
      docx('<w:p><w:r><w:t>通知</w:t></w:r><w:del w:author="甲"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>'),
    );
    const { job } = succeeded(await given.handlers['import.read']({ files: [{ name: '修订.docx', bytes }] }));
    const place = { issue: given.issue, section: given.section, position: 0 };
    const { article } = succeeded(await given.handlers['import.accept']({ job, index: 0, ...place }));
    const { report } = succeeded(await given.handlers['article.importReport']({ article }));
    expect(report?.map(({ code }) => code)).toContain('IMPORT_TRACKED_DELETION');
    const typed = articleIdSchema.parse('typed');
    const outline = {
      id: typed,
      file: '手录',
      stage: 'received',
      contentsTitle: null,
      settings: {},
      putAside: null,
    } as const;
    const command = { kind: 'addArticle', section: given.section, index: 0, article: outline } as const;
    succeeded(await given.handlers['desk.command']({ issue: given.issue, command }));
    expect(succeeded(await given.handlers['article.importReport']({ article: typed }))).toEqual({ report: null });
  });

  it('keeps the settings of a deleted article, so that it comes back as it was', async () => {
    const { handlers, issue, section, article } = await withArticle();
    const settings = { start: 'runIn', columns: 1 } as const;
    const run = (command: DeskCommand) => handlers['desk.command']({ issue, command });
    succeeded(await run({ kind: 'setArticleSettings', article, settings }));
    succeeded(await run({ kind: 'setContentsTitle', article, contentsTitle: '试验' }));
    const { deleted } = succeeded(await run({ kind: 'deleteArticle', article }));
    const outline = deleted[0]?.outline;
    if (!outline) throw new Error('the article is not among the deleted ones');
    expect(outline).toMatchObject({ id: article, settings, contentsTitle: '试验' });
    const back = succeeded(await run({ kind: 'addArticle', section, index: 0, article: outline }));
    expect(back.deleted).toEqual([]);
    expect(back.cards[0]?.summary.title).toBe('关于试验的通知');
  });

  it('takes the sample issue in, and lists when each issue was last changed', async () => {
    const { handlers, issue, section } = await withIssue();
    const sample = succeeded(await handlers['desk.receiveSample']({}));
    expect(sample.issue).not.toBeNull();
    const changedAt = async () =>
      succeeded(await handlers['desk.issues']({})).issues.find(({ id }) => id === issue)?.changedAt ?? 0;
    const before = await changedAt();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const command = { kind: 'renameSection', section, name: '公文' } as const;
    succeeded(await handlers['desk.command']({ issue, command }));
    expect(await changedAt()).toBeGreaterThan(before);
  });

  it('does not accept what was dismissed', async () => {
    const { handlers, issue, section, job } = await withArticle();
    await handlers['import.dismiss']({ job });
    const again = await handlers['import.accept']({ job, index: 0, issue, section, position: 0 });
    expect(again).toMatchObject({ ok: false, error: { code: 'IMPORT_GONE' } });
  });

  it('begins the next issue with what stays the same', async () => {
    const { handlers, issue } = await withIssue();
    const next = succeeded(await handlers['desk.nextIssue']({ previous: issue, year: 2024, published: '2024年2月' }));
    const { outline } = succeeded(await handlers['desk.open']({ issue: next.issue }));
    expect(outline.masthead).toMatchObject({ number: 2, totalNumber: 2, published: '2024年2月' });
    expect(outline.sections.map(({ name }) => name)).toEqual(['文件']);
  });

  it('takes an issue folder in with all its articles, and tells how far it is', async () => {
    const { handlers, told } = await withIssue();
    const received = succeeded(await handlers['desk.receiveFolder']({ folder: writeIssueFolder() }));
    expect(told).toEqual(['desk.receiving']);
    const { outline } = succeeded(
      await handlers['desk.open']({ issue: received.issue as NonNullable<typeof received.issue> }),
    );
    expect(outline.sections[0]?.articles[0]?.file).toBe('通知.docx');
  });

  it('says what is wrong with an issue folder, and takes nothing of it', async () => {
    const { handlers } = await withIssue();
    const received = succeeded(await handlers['desk.receiveFolder']({ folder: scratchFolder() }));
    expect(received.issue).toBeNull();
    expect(received.diagnostics[0]?.code).toBe('FILE_MISSING');
    expect(succeeded(await handlers['desk.issues']({})).issues).toHaveLength(1);
  });

  it('writes an issue as a folder that another library takes in with the same texts', async () => {
    const { handlers, issue, article } = await withArticle();
    const written = succeeded(await handlers['desk.writeFolder']({ issue }));
    expect(written.diagnostics).toEqual([]);
    const other = desk();
    const received = succeeded(await other.handlers['desk.receiveFolder']({ folder: written.folder ?? '' }));
    const state = succeeded(
      await other.handlers['desk.open']({ issue: received.issue as NonNullable<typeof received.issue> }),
    );
    const copy = state.outline.sections[0]?.articles[0]?.id;
    const text = succeeded(await handlers['article.open']({ article }));
    const taken = succeeded(await other.handlers['article.open']({ article: copy as NonNullable<typeof copy> }));
    expect(taken.manuscript).toEqual(text.manuscript);
  });

  it('finds what was saved a moment ago', async () => {
    const { handlers, issue, article } = await withArticle();
    const { revision } = succeeded(await handlers['article.open']({ article }));
    const manuscript = manuscriptToJson(document(title('关于试验的通知'), paragraph('霜降之后开始。')));
    await handlers['article.save']({ article, base: revision, manuscript });
    const { hits } = succeeded(await handlers['desk.search']({ query: '霜降', issue }));
    expect(hits.map((hit) => hit.article)).toEqual([article]);
  });

  it('answers with a failure of its own when no library is open', async () => {
    const handlers = deskHandlers(
      () => null,
      new LastPerson(''),
      () => {},
      async () => null,
    );
    expect(await handlers['desk.issues']({})).toMatchObject({ ok: false, error: { code: 'LIBRARY_NOT_OPEN' } });
  });
});

describe('the pages of an issue that is shown', () => {
  it('are told of at once, and again after each save', async () => {
    const { handlers, issue, article, summaries } = await withArticle();
    await handlers['pages.show']({ issue });
    await eventually(() => summaries.length).toBe(1);
    expect(summaries[0]?.articles).toEqual([{ id: article, first: '02', last: '02' }]);
    const { revision } = succeeded(await handlers['article.open']({ article }));
    const manuscript = manuscriptToJson(document(title('关于试验的通知'), paragraph('请照此办理。'.repeat(900))));
    await handlers['article.save']({ article, base: revision, manuscript });
    await eventually(() => summaries.at(-1)?.articles[0]?.last).not.toBe('02');
  });

  it('lead to the text and back', async () => {
    const { handlers, issue, article, summaries } = await withArticle();
    await handlers['pages.show']({ issue });
    await eventually(() => summaries.length).toBe(1);
    const place = { article, block: 1, offset: 2 };
    const { caret } = succeeded(await handlers['pages.caret']({ issue, place }));
    if (!caret) throw new Error('the place stands nowhere');
    const found = succeeded(
      await handlers['pages.textAt']({ issue, page: caret.page, x: caret.x + 1, y: caret.y - 2 }),
    );
    expect(found.place).toEqual(place);
  });

  it('are set again from the library when the typesetter has come to an end', async () => {
    const { handlers, issue, article, summaries } = await withArticle();
    await handlers['pages.show']({ issue });
    await eventually(() => summaries.length).toBe(1);
    await typesetter.end();
    const { revision } = succeeded(await handlers['article.open']({ article }));
    const manuscript = manuscriptToJson(document(title('关于试验的通知'), paragraph('另行通知。')));
    await handlers['article.save']({ article, base: revision, manuscript });
    await eventually(() => summaries.length).toBe(2);
  });

  it('leave out an article that was put aside', async () => {
    const { handlers, issue, article, summaries } = await withArticle();
    await handlers['pages.show']({ issue });
    await eventually(() => summaries.length).toBe(1);
    const putAside = { kind: 'held' as const, note: '' };
    await handlers['desk.command']({ issue, command: { kind: 'putArticleAside', article, putAside } });
    await eventually(() => summaries.at(-1)?.articles).toEqual([]);
    await handlers['desk.command']({ issue, command: { kind: 'bringArticleBack', article } });
    await eventually(() => summaries.at(-1)?.articles.length).toBe(1);
  });

  it('are exported from the library, to where the user said', async () => {
    const { handlers, issue, started, folder } = await withArticle();
    const { job } = succeeded(await handlers['pages.export']({ issue }));
    expect(job).not.toBeNull();
    expect(started.at(-1)).toMatchObject({ output: join(folder, '试验旗人民政府公报2024年第1期.pdf') });
  });
});
