import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import type { Article, Issue } from '../../../shared/issue/issue.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';

/** One thing an editor does to an issue, chosen by numbers so that it fits any issue. */
export interface RandomEdit {
  readonly kind: 'type' | 'erase' | 'split' | 'remove' | 'leading' | 'start' | 'swap';
  /** Parts of one: which article, which of its blocks, where in it. */
  readonly article: number;
  readonly block: number;
  readonly place: number;
  readonly text: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom('type', 'type', 'type', 'erase', 'split', 'remove', 'leading', 'start', 'swap'),
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
  return { ...article, manuscript: editedManuscript(article.manuscript, edit) };
}

function editedManuscript(manuscript: Node, edit: RandomEdit): Node {
  const children: Node[] = [];
  manuscript.forEach((child) => {
    children.push(child);
  });
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
