import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import type { Article, Issue } from '../../../shared/issue/issue.ts';
import type { ArticleSettings } from '../../../shared/issue/issueFile.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';

const KINDS = [
  ...(['type', 'type', 'type', 'type', 'erase', 'split', 'remove', 'leading', 'start', 'swap'] as const),
  ...([
    'cell',
    'cell',
    'row',
    'note',
    'figure',
    'caption',
    'break',
    'nudge',
    'keep',
    'columns',
    'tables',
    'undo',
  ] as const),
];

/** One thing an editor does to an issue, chosen by numbers so that it fits any issue. */
export interface RandomEdit {
  readonly kind: (typeof KINDS)[number];
  /** Parts of one: which article, which of its blocks, where in it. */
  readonly article: number;
  readonly block: number;
  readonly place: number;
  readonly text: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  article: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  block: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  text: fc.constantFrom('文', '，', '（一）', '2024年', '公报word', '。”'),
});

/** The issue after an edit. What was not edited is the same object, as it is in the editor. */
export function edited(issue: Issue, edit: RandomEdit): Issue {
  const section = issue.sections[0];
  if (!section || section.articles.length === 0) return issue;
  const articles = [...section.articles];
  const index = Math.floor(edit.article * articles.length);
  const article = articles[index] as Article;
  if (edit.kind === 'swap') {
    articles.push(...articles.splice(index, 1));
  } else {
    articles[index] = editedArticle(article, edit);
  }
  return { ...issue, sections: [{ ...section, articles }, ...issue.sections.slice(1)] };
}

function editedArticle(article: Article, edit: RandomEdit): Article {
  if (edit.kind === 'leading') {
    const linesPerColumn = 6 + Math.floor(edit.place * 20);
    return { ...article, settings: { ...article.settings, linesPerColumn } };
  }
  if (edit.kind === 'start') {
    const start = (['newPage', 'runIn', 'head'] as const)[Math.floor(edit.place * 3)] ?? 'newPage';
    return { ...article, settings: { ...article.settings, start } };
  }
  const settings = editedSettings(article, edit);
  if (settings) return { ...article, settings: { ...article.settings, ...settings } };
  return { ...article, manuscript: editedManuscript(article.manuscript, edit) };
}

/** What the art editor decides for a paragraph, which may be no paragraph any more after the next edit. */
function editedSettings(article: Article, { kind, block, place }: RandomEdit): ArticleSettings | null {
  const paragraphs = article.manuscript.children.filter((child) => child.type.name === 'paragraph');
  const paragraph = paragraphs[Math.floor(block * paragraphs.length)]?.textContent.trim().slice(0, 6) || '无';
  if (kind === 'break') return { breaks: [{ before: paragraph, kind: place < 0.5 ? 'column' : 'page' }] };
  if (kind === 'nudge') return { nudges: [{ paragraph, lines: place < 0.5 ? -1 : 1 }] };
  if (kind === 'keep') return { keepWithNext: [paragraph] };
  if (kind === 'tables') return { tables: place < 0.5 ? 'here' : 'head' };
  if (kind === 'columns') return { columns: 1 + Math.floor(place * 3), size: place < 0.3 ? 8 : 10 };
  return kind === 'undo' ? { breaks: [], nudges: [], keepWithNext: [] } : null;
}

function editedManuscript(manuscript: Node, edit: RandomEdit): Node {
  const children = [...manuscript.children];
  const changedBlock = editedBlock(children, edit);
  if (changedBlock) return manuscript.copy(Fragment.from(changedBlock));
  const blocks = children.flatMap((child, index) => (child.type.name === 'paragraph' ? [index] : []));
  const index = blocks[Math.floor(edit.block * blocks.length)];
  const block = index === undefined ? undefined : children[index];
  if (index === undefined || !block) return manuscript;
  const at = Math.floor(edit.place * (block.content.size + 1));
  const before = block.cut(0, at);
  const after = block.cut(at);
  const typed = Fragment.from(manuscriptSchema.text(edit.text));
  const changed: Record<string, Node[]> = {
    type: [block.copy(before.content.append(typed).append(after.content))],
    erase: [before],
    split: [before, after],
    remove: blocks.length > 1 ? [] : [block],
  };
  children.splice(index, 1, ...(changed[edit.kind] ?? [block]));
  return manuscript.copy(Fragment.from(children));
}

/** Tables, notes and pictures: the blocks with one of them changed or added; null where the edit is another. */
function editedBlock(children: readonly Node[], edit: RandomEdit): Node[] | null {
  const { nodes } = manuscriptSchema;
  const change = (name: string, by: (node: Node) => Node): Node[] => {
    const found = children.flatMap((child, index) => (child.type.name === name ? [index] : []));
    const chosen = found[Math.floor(edit.block * found.length)];
    return children.map((child, index) => (index === chosen ? by(child) : child));
  };
  const at = Math.floor(edit.place * (children.length + 1));
  const typed = (): Fragment => Fragment.from(manuscriptSchema.text(edit.text));
  switch (edit.kind) {
    case 'cell':
      return change('table', (table) => {
        const row = Math.floor(edit.place * table.childCount);
        return table.copy(
          Fragment.from(table.children.map((each, index) => (index === row ? withTypedCell(each, typed()) : each))),
        );
      });
    case 'row':
      return change('table', (table) => table.copy(table.content.append(Fragment.from(table.child(0)))));
    case 'note': {
      const note = Fragment.from(nodes.footnote.create(null, typed()));
      return change('paragraph', (paragraph) => paragraph.copy(paragraph.content.append(note)));
    }
    case 'figure': {
      // A document holds its blocks after what stands at its head.
      const isBlock = (node: Node | undefined): boolean =>
        node?.type.name === 'paragraph' || node?.type.name === 'table';
      if (!isBlock(children[at])) return [...children];
      const attributes = { picture: edit.place < 0.5 ? 'aa11' : 'bb22', width: edit.block * 400 };
      const figure = nodes.figure.create(attributes, nodes.caption.create(null, typed()));
      return [...children.slice(0, at), figure, ...children.slice(at)];
    }
    case 'caption':
      return change('figure', (figure) => figure.copy(Fragment.from(nodes.caption.create(null, typed()))));
    default:
      return null;
  }
}

function withTypedCell(row: Node, typed: Fragment): Node {
  const [cell, ...others] = row.children;
  const first = cell?.firstChild;
  if (!cell || !first) return row;
  const changed = cell.copy(cell.content.replaceChild(0, first.copy(first.content.append(typed))));
  return row.copy(Fragment.from([changed, ...others]));
}
