import type { Mark, Node } from 'prosemirror-model';
import type { Article, Issue, Section } from '../../../shared/issue/issue.ts';
import type { ArticleSettings, Masthead } from '../../../shared/issue/issueFile.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';

/** Short names for the parts of a manuscript. Every builder checks its node against the schema. */
const { nodes, marks } = manuscriptSchema;

type Content = string | readonly (string | Node)[];

function inline(content: Content): Node[] {
  const parts = typeof content === 'string' ? [content] : content;
  return parts.flatMap((part) => {
    if (typeof part !== 'string') return [part];
    return part === '' ? [] : [manuscriptSchema.text(part)];
  });
}

const block =
  (name: string) =>
  (content: Content): Node =>
    nodes[name]!.createChecked(null, inline(content));

export const document = (...children: readonly Node[]): Node => nodes.document.createChecked(null, children);
export const organ = block('organ');
export const title = block('title');
export const documentNumber = block('documentNumber');
export const addressees = block('addressees');
export const signature = block('signature');
export const date = block('date');
export const note = block('note');

export const paragraph = (content: Content, attributes: Record<string, unknown> = {}): Node =>
  nodes.paragraph.createChecked(attributes, inline(content));

/** A body paragraph of so many Han characters. */
export const hanParagraph = (count: number, character = '文'): Node => paragraph(character.repeat(count));

export const heading = (level: number, content: Content): Node =>
  nodes.heading.createChecked({ level }, inline(content));

export const list = (...items: readonly (readonly [label: string, text: string])[]): Node =>
  nodes.list.createChecked(
    null,
    items.map(([label, text]) => nodes.listItem.createChecked({ label }, [paragraph(text)])),
  );

export const attachmentList = (...items: readonly string[]): Node =>
  nodes.attachmentList.createChecked(
    null,
    items.map((item) => block('attachmentItem')(item)),
  );

export const attachment = (label: string, name: string, ...blocks: readonly Node[]): Node =>
  nodes.attachment.createChecked(null, [
    ...(label === '' ? [] : [block('attachmentLabel')(label)]),
    ...(name === '' ? [] : [block('attachmentTitle')(name)]),
    ...blocks,
  ]);

export const figure = (picture: string, width = 0, caption = ''): Node =>
  nodes.figure.createChecked({ picture, width }, caption === '' ? [] : [block('caption')(caption)]);

/** A cell of a table: its text (lines are paragraphs), or with spans. */
export type CellSpec = string | { readonly text: string; readonly across?: number; readonly down?: number };

/** A table whose first `headRows` rows are its head. */
export function table(headRows: number, rows: readonly (readonly CellSpec[])[]): Node {
  return nodes.table.createChecked(
    null,
    rows.map((row, index) =>
      nodes.tableRow.createChecked(
        null,
        row.map((cell) => tableCell(cell, index < headRows)),
      ),
    ),
  );
}

function tableCell(cell: CellSpec, isHeader: boolean): Node {
  const { text, across = 1, down = 1 } = typeof cell === 'string' ? { text: cell } : cell;
  const type = isHeader ? nodes.tableHeader : nodes.tableCell;
  const paragraphs = text.split('\n').map((line) => paragraph(line));
  return type.createChecked({ colspan: across, rowspan: down }, paragraphs);
}

export const footnote = (text: string): Node => nodes.footnote.createChecked(null, inline(text));
export const lineBreak = (): Node => nodes.hardBreak.create();

/** Text with marks, by their names. */
export function marked(text: string, ...names: readonly (keyof typeof marks & string)[]): Node {
  const set: Mark[] = names.map((name) => marks[name]!.create());
  return manuscriptSchema.text(text, set);
}

/** An article by its manuscript, with what the art editor decided. */
export interface ArticleSpec {
  readonly manuscript: Node;
  readonly settings?: ArticleSettings;
  readonly contentsTitle?: string;
}

/** An issue of one section. */
export function issueOf(articles: readonly (Node | ArticleSpec)[], changes: Partial<Issue> = {}): Issue {
  return { masthead, board: null, colophon: null, sections: [section('县政府文件', articles)], ...changes };
}

let nextId = 0;

export function section(name: string, articles: readonly (Node | ArticleSpec)[], organInContents = false): Section {
  return { name, organInContents, articles: articles.map(article) };
}

function article(spec: Node | ArticleSpec): Article {
  const { manuscript, settings = {}, contentsTitle = null } = isSpec(spec) ? spec : { manuscript: spec };
  nextId += 1;
  return { id: `article-${nextId}`, file: '文件.docx', manuscript, contentsTitle, settings };
}

const isSpec = (spec: Node | ArticleSpec): spec is ArticleSpec => 'manuscript' in spec;

export const masthead: Masthead = {
  title: '甲县人民政府公报',
  mongolianTitle: '',
  year: 2023,
  number: 1,
  totalNumber: 40,
  published: '2023年4月',
  permit: { label: '准印证', number: '001' },
  distribution: '赠阅',
  notice: '',
  sponsor: '甲县人民政府办公室',
};

/** A paragraph that fills so many lines of a column exactly, the indent of two characters included. */
export const linesOfText = (count: number, characters = 10, character = '文'): Node =>
  hanParagraph(count * characters - 2, character);

/** A table of one row with the widths that its author gave the columns, in points. */
export const tableWithWidths = (cells: readonly (readonly [text: string, width: number])[]): Node =>
  nodes.table.createChecked(null, [
    nodes.tableRow.createChecked(
      null,
      cells.map(([text, width]) => nodes.tableCell.createChecked({ colwidth: [width] }, [paragraph(text)])),
    ),
  ]);
