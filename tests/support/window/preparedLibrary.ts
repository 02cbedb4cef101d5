import type { Node } from 'prosemirror-model';
import { createLibrary } from '../../../electron/store/openLibrary.ts';
import { articleIdSchema, issueIdSchema, sectionIdSchema } from '../../../shared/issue/identity.ts';
import type { IssueOutline } from '../../../shared/issue/issueOutline.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import { BenchHost, good } from '../store/benchHost.ts';

/** A library made before the program is started: one issue with these manuscripts, in this order. */
export function prepareLibrary(folder: string, manuscripts: readonly Node[]): void {
  const library = good(
    createLibrary(folder, { name: '试验旗公报', person: { name: '尤青黛', duty: '责任编辑' } }, new BenchHost()),
  );
  const [person] = good(library.read.people());
  if (!person) throw new Error('the library has no people');
  const articles = manuscripts.map((_manuscript, index) => ({
    id: articleIdSchema.parse(`a${index}`),
    file: `${index + 1}.docx`,
    stage: 'received' as const,
    contentsTitle: null,
    settings: {},
    putAside: null,
  }));
  const outline: IssueOutline = {
    id: issueIdSchema.parse('issue'),
    template: 'county-gazette',
    stage: 'inPreparation',
    masthead: {
      title: '试验旗人民政府公报',
      mongolianTitle: '',
      year: 2024,
      number: 1,
      totalNumber: 1,
      published: '2024年1月',
      permit: { label: '准印证号', number: '0000' },
      distribution: '',
      notice: '',
      sponsor: '试验旗人民政府办公室',
    },
    board: null,
    colophon: null,
    sections: [{ id: sectionIdSchema.parse('s'), name: '文件', organInContents: false, articles }],
  };
  const texts = new Map(articles.map(({ id }, index) => [id, manuscripts[index] as Node]));
  good(library.writeAs(person.id).receiveIssue({ outline, manuscripts: texts, pictures: new Map<string, Picture>() }));
  library.close();
}

const { nodes } = manuscriptSchema;
const block = (type: 'title' | 'paragraph', content: string): Node =>
  nodes[type].create(null, manuscriptSchema.text(content));

/** A document of so many characters and a table of so many rows. */
export function longDocument(title: string, characters: number, rows = 0): Node {
  const paragraphs: Node[] = [];
  for (let left = characters; left > 0; left -= SENTENCE.length * 8)
    paragraphs.push(block('paragraph', SENTENCE.repeat(8)));
  const cell = (content: string): Node => nodes.tableCell.create(null, block('paragraph', content));
  const row = (index: number): Node =>
    nodes.tableRow.create(null, [
      cell(String(index + 1)),
      cell(`第${index + 1}嘎查村委会`),
      cell('完成'),
      cell('按时上报'),
    ]);
  const table =
    rows > 0
      ? [
          nodes.table.create(
            null,
            Array.from({ length: rows }, (_value, index) => row(index)),
          ),
        ]
      : [];
  const half = paragraphs.length >> 1;
  return nodes.document.create(null, [
    block('title', title),
    ...paragraphs.slice(0, half),
    ...table,
    ...paragraphs.slice(half),
  ]);
}

const SENTENCE = '各苏木乡镇人民政府要认真组织实施，确保2024年各项工作落到实处。';
