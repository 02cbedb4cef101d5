import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { createLibrary, openLibrary } from '../../electron/store/openLibrary.ts';
import { type ArticleId, articleIdSchema } from '../../shared/issue/identity.ts';
import { issueOfOutline } from '../../shared/issue/issueOfOutline.ts';
import { manuscriptToJson } from '../../shared/manuscript/codec.ts';
import { manuscriptSchema } from '../../shared/manuscript/schema.ts';
import { articleOutline, issueId, sectionOutline, smallOutline } from '../support/outlines.ts';
import { BenchHost, good } from '../support/store/benchHost.ts';

/**
 * The store: saving an article of 20,000 characters at every keystroke, with a library of ten issues around it; opening
 * an issue of 40 articles; search; a backup. Times are of one call in the main process, its commit on the disk included.
 */
const SAVES = 300;
const ISSUES = 10;
const ARTICLES = 40;
const CHARACTERS = 20_000;

const folder = mkdtempSync(join(tmpdir(), 'gongbao-store-'));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const library = good(
    createLibrary(folder, { name: '旗公报', person: { name: '尤青黛', duty: '' } }, new BenchHost()),
  );
  const [person] = good(library.read.people());
  if (person === undefined) throw new Error('no person');
  const write = library.writeAs(person.id);
  const articlesOf = (number: number): ArticleId[] =>
    Array.from({ length: ARTICLES }, (_, index) => articleIdSchema.parse(`i${number}-${index}`));
  console.log(`Node ${process.version}; ${ISSUES} issues of ${ARTICLES} articles`);
  for (let number = 0; number < ISSUES; number += 1) {
    const section = sectionOutline(
      `s${number}`,
      articlesOf(number).map((id) => articleOutline(id)),
    );
    good(write.addIssue({ ...smallOutline(), id: issueId(`issue-${number}`), sections: [section] }));
    articlesOf(number).forEach((id, index) => {
      const { revision } = good(library.read.manuscript(id));
      good(write.saveDraft(id, revision, manuscriptToJson(prose(2_000 + index * 100, number * ARTICLES + index))));
    });
  }

  const article = articleIdSchema.parse('i9-0');
  let { revision } = good(library.read.manuscript(article));
  const manuscript = prose(CHARACTERS, 1);
  const saves: number[] = [];
  for (let count = 0; count < SAVES; count += 1) {
    const json = manuscriptToJson(typedInto(manuscript, count));
    const start = performance.now();
    revision = good(write.saveDraft(article, revision, json));
    saves.push(performance.now() - start);
  }
  report(`save, ${CHARACTERS} characters`, saves);

  const refreshing = performance.now();
  while (good(write.refreshSearchIndex(10)) === 10);
  single(`search index of ${ISSUES * ARTICLES} articles`, refreshing);
  report(
    'search of the library, 100 hits',
    timed(20, () => good(library.read.search('政府', { limit: 100 }))),
  );
  report(
    'search of the library, no hit',
    timed(20, () => good(library.read.search('麒麟', { limit: 100 }))),
  );

  const issue = issueId('issue-3');
  report(
    'outline and cards of an issue',
    timed(20, () => [good(library.read.outline(issue)), good(library.read.cards(issue))]),
  );
  report(
    'an issue with its manuscripts',
    timed(20, () => {
      const whole = good(library.read.wholeIssue(issue));
      return issueOfOutline(whole.outline, whole.manuscripts);
    }),
  );
  const backing = performance.now();
  good(await library.backUp());
  single('backup with its check', backing);
  const checking = performance.now();
  if (good(library.check()).length > 0) throw new Error('the library is not sound');
  single('check of everything', checking);
  library.close();
  const opening = performance.now();
  const again = good(openLibrary(folder, new BenchHost()));
  single('open the library', opening);
  report(
    'first: outline and cards',
    timed(1, () => [good(again.read.outline(issue)), good(again.read.cards(issue))]),
  );
  again.close();
  const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  console.log(`database ${(size / 1e6).toFixed(1)} MB`);
}

/** Official prose of a length: paragraphs of about 150 characters, a heading after every five. */
function prose(length: number, seed: number): Node {
  const { nodes } = manuscriptSchema;
  const words = [
    '人民政府',
    '办公室',
    '工作',
    '进一步',
    '加强',
    '关于',
    '各苏木镇',
    '落实',
    '责任',
    '做好',
    '春季',
    '农牧业',
    '生产',
    '，',
    '。',
  ];
  let state = seed + 1;
  const text = (size: number): string => {
    let made = '';
    while (made.length < size) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      made += words[(state >> 8) % words.length];
    }
    return made.slice(0, size);
  };
  const blocks = [nodes.title.create(null, manuscriptSchema.text(text(20)))];
  for (let set = 20; set < length; set += 150) {
    if (blocks.length % 6 === 5)
      blocks.push(nodes.heading.create({ level: 1 }, manuscriptSchema.text(`一、${text(12)}`)));
    blocks.push(nodes.paragraph.create(null, manuscriptSchema.text(text(150))));
  }
  return nodes.document.create(null, blocks);
}

/** The manuscript with some characters typed at the end of a paragraph in its middle. */
function typedInto(manuscript: Node, count: number): Node {
  const middle = Math.floor(manuscript.childCount / 2);
  const paragraph = manuscript.child(middle);
  const typed = paragraph.copy(
    paragraph.content.append(
      manuscriptSchema.nodes.paragraph.create(null, manuscriptSchema.text('字'.repeat(count + 1))).content,
    ),
  );
  return manuscript.copy(manuscript.content.replaceChild(middle, typed));
}

function timed(runs: number, work: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function report(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1).padStart(7);
  console.log(`${name.padEnd(34)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms  (${times.length})`);
}

function single(name: string, start: number): void {
  console.log(`${name.padEnd(34)}     ${(performance.now() - start).toFixed(1).padStart(7)} ms`);
}
