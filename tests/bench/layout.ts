import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fragment, type Node } from 'prosemirror-model';
import { readIssueFolder } from '../../electron/issue-folder/readIssueFolder.ts';
import { openTemplate } from '../../electron/typesetter/openTemplate.ts';
import type { Issue } from '../../shared/issue/issue.ts';
import { IssueTypesetter } from '../../shared/layout/issueTypesetter.ts';
import { layoutIssue } from '../../shared/layout/layoutIssue.ts';
import { manuscriptSchema } from '../../shared/manuscript/schema.ts';
import { growthTable } from './growth/growthTable.ts';

/**
 * The layout alone, without reading and painting: a whole issue cold and warm, one edited paragraph at its start,
 * middle and end, growth with the number of pages (each size in processes of its own), and a very long table.
 */
const folder = fileURLToPath(new URL('../../', import.meta.url));
const real = join(folder, 'tests', 'fixtures', 'gazette-2023-01');
const hasReal = existsSync(join(folder, '..', 'shared', 'gazette-2023-01', 'documents'));
const issueFolder = hasReal ? real : join(folder, 'templates', 'county-gazette', 'sample');

const read = await readIssueFolder(issueFolder);
const opened = openTemplate('county-gazette');
if (!read.ok || !opened.ok) throw new Error('the issue cannot be read');
const { issue, pictures } = read.value;
const resources = opened.value.resources(pictures);

const timed = <Result>(work: () => Result): [Result, number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const line = (name: string, text: string): void => console.log(`  ${name.padEnd(34)} ${text}`);

console.log(`${hasReal ? 'the real issue' : 'the sample issue'}, layout alone, Node ${process.version}`);
const [, cold] = timed(() => layoutIssue(issue, resources));
line('cold', `${cold.toFixed(0)} ms`);
line(
  'warm, from the beginning',
  `${median(Array.from({ length: 9 }, () => timed(() => layoutIssue(issue, resources))[1])).toFixed(0)} ms`,
);

for (const [name, part] of [
  ['start', 0],
  ['middle', 0.5],
  ['end', 0.999],
] as const) {
  const typesetter = new IssueTypesetter(resources);
  typesetter.layout(issue);
  let current = issue;
  const times: number[] = [];
  for (let round = 0; round < 41; round += 1) {
    current = typedInto(current, part, round % 2 === 0 ? '增' : '补');
    times.push(timed(() => typesetter.layout(current))[1]);
  }
  const late = times.slice(10);
  line(
    `one paragraph edited at the ${name}`,
    `median ${median(late).toFixed(1)} ms, largest ${Math.max(...late).toFixed(1)} ms`,
  );
}

for (const row of growthTable(issueFolder, 5)) console.log(`  ${row}`);

const table = issueOfTable(issue, 5000);
const tables = Array.from({ length: 5 }, () => timed(() => layoutIssue(table, resources)));
line(
  'a table of 5,000 rows',
  `median ${median(tables.map(([, time]) => time)).toFixed(0)} ms, ${tables[0]?.[0].displayList.pages.length} pages`,
);

/** The issue with a character more in a paragraph of the article that stands at a part of it. */
function typedInto(given: Issue, part: number, text: string): Issue {
  const count = given.sections.reduce((sum, section) => sum + section.articles.length, 0);
  let number = Math.floor(part * count);
  const sections = given.sections.map((section) => ({
    ...section,
    articles: section.articles.map((article) => {
      const isIt = number === 0;
      number -= 1;
      return isIt ? { ...article, manuscript: withText(article.manuscript, part, text) } : article;
    }),
  }));
  return { ...given, sections };
}

function withText(manuscript: Node, part: number, text: string): Node {
  const children = [...manuscript.children];
  const paragraphs = children.flatMap((child, index) => (child.type.name === 'paragraph' ? [index] : []));
  const index = paragraphs[Math.floor(part * paragraphs.length)];
  const paragraph = index === undefined ? undefined : children[index];
  if (index === undefined || !paragraph) return manuscript;
  const at = Math.floor(paragraph.content.size / 2);
  const typed = Fragment.from(manuscriptSchema.text(text));
  const content = paragraph.cut(0, at).content.append(typed).append(paragraph.cut(at).content);
  children[index] = paragraph.copy(content);
  return manuscript.copy(Fragment.from(children));
}

function issueOfTable(given: Issue, rows: number): Issue {
  const { nodes } = manuscriptSchema;
  const cell = (type: 'tableCell' | 'tableHeader', text: string): Node =>
    nodes[type].create(null, nodes.paragraph.create(null, text === '' ? null : manuscriptSchema.text(text)));
  const row = (type: 'tableCell' | 'tableHeader', ...texts: string[]): Node =>
    nodes.tableRow.create(
      null,
      texts.map((text) => cell(type, text)),
    );
  const body = Array.from({ length: rows }, (_value, index) =>
    row('tableCell', String(index + 1), `第${index + 1}嘎查村委会`, String((index * 37) % 9000), '完成'),
  );
  const table = nodes.table.create(null, [row('tableHeader', '序号', '单位', '数量（人）', '备注'), ...body]);
  const manuscript = nodes.document.create(null, [nodes.title.create(null, manuscriptSchema.text('长表')), table]);
  const article = { id: 'table', file: 'table', manuscript, contentsTitle: null, settings: {} };
  return { ...given, sections: [{ name: '表', organInContents: false, articles: [article] }] };
}
