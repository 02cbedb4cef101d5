import { createHash } from 'node:crypto';
import type { Library } from '../../../electron/store/library.ts';
import { openLibrary } from '../../../electron/store/openLibrary.ts';
import { articleIdSchema, issueIdSchema, sectionIdSchema } from '../../../shared/issue/identity.ts';
import { manuscriptToJson } from '../../../shared/manuscript/codec.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';

/*
 * A process of its own that works in a library, for tests: `node childLibrary.ts <task> <folder> [seed]`.
 * It says a line of JSON for each thing done, after it was done.
 *
 * hold: opens the library, says so, and keeps it until its input ends.
 * write: saves drafts, carries out commands and imports documents until it is killed.
 */
const [task, folder = '', seed = '0'] = process.argv.slice(2);

const say = (line: unknown): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

let count = 0;
const host = {
  now: () => Date.now(),
  newId: () => {
    count += 1;
    return `child-${process.pid}-${count}`;
  },
  machine: { host: '编辑室一', user: '尤青黛', pid: process.pid },
};

const opened = openLibrary(folder, host);
if (!opened.ok) {
  say(opened.error);
  process.exit(1);
}
say({ opened: process.pid });
if (task === 'hold') {
  process.stdin.on('end', () => {
    opened.value.close();
    say('closed');
  });
  process.stdin.resume();
} else {
  writeForEver(opened.value, Number(seed));
}

/** Text of the round and step that wrote it, long enough to fill several pages of the database. */
function textOf(step: number): string {
  let digest = '';
  for (let part = 0; part < 40; part += 1)
    digest += createHash('sha256').update(`${seed}-${step}-${part}`).digest('hex');
  return `第${step}步 ${digest}`;
}

function documentOf(text: string) {
  const { nodes } = manuscriptSchema;
  const title = nodes.title.create(null, manuscriptSchema.text('关于试验的通知'));
  return nodes.document.create(null, [title, nodes.paragraph.create(null, manuscriptSchema.text(text))]);
}

/** Never returns; each step is said after it was acknowledged. */
function writeForEver(library: Library, random: number): void {
  const issue = issueIdSchema.parse('issue-1');
  const [person] = good(library.read.people());
  if (person === undefined) throw new Error('no person');
  const write = library.writeAs(person.id);
  const articles = ['a', 'b', 'c'].map((id) => articleIdSchema.parse(id));
  const heads = new Map(articles.map((id) => [id, good(library.read.manuscript(id)).revision]));
  let state = random;
  for (let step = 1; ; step += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const choice = (state >> 8) % 10;
    const article = articles[(state >> 16) % articles.length]!;
    if (choice < 7) {
      const json = manuscriptToJson(documentOf(textOf(step)));
      const revision = good(write.saveDraft(article, heads.get(article)!, json));
      heads.set(article, revision);
      say({ draft: article, revision, text: textOf(step) });
    } else if (choice < 8) {
      const name = `文件${step}`;
      good(write.command(issue, { kind: 'renameSection', section: sectionIdSchema.parse('section-1'), name }));
      say({ renamed: name });
    } else {
      const place = { issue, section: sectionIdSchema.parse('section-2'), index: 0 };
      const imported = articleIdSchema.parse(host.newId());
      const bytes = new TextEncoder().encode(textOf(step).repeat(20));
      const document = { file: `${step}.docx`, bytes, manuscript: documentOf(textOf(step)), pictures: [], report: [] };
      good(write.importArticle({ ...place, article: imported }, document));
      say({ imported, text: textOf(step) });
      if (choice === 9) {
        good(write.command(issue, { kind: 'deleteArticle', article: imported }));
        say({ deleted: imported });
      }
    }
    if (step % 25 === 0) good(write.refreshSearchIndex(5));
  }
}

function good<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
