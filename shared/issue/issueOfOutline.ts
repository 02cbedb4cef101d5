import type { Node } from 'prosemirror-model';
import type { ArticleId } from './identity.ts';
import type { Issue } from './issue.ts';
import type { IssueOutline } from './issueOutline.ts';

/**
 * The issue that is printed: the outline with its manuscripts, without the articles put aside.
 *
 * @throws RangeError for an article to be printed that has no manuscript.
 */
export function issueOfOutline(outline: IssueOutline, manuscripts: ReadonlyMap<ArticleId, Node>): Issue {
  const sections = outline.sections.map(({ name, organInContents, articles }) => ({
    name,
    organInContents,
    articles: articles
      .filter((article) => article.putAside === null)
      .map(({ id, file, contentsTitle, settings }) => {
        const manuscript = manuscripts.get(id);
        if (manuscript === undefined) throw new RangeError(`no manuscript for article ${id} (${file})`);
        return { id, file, manuscript, contentsTitle, settings };
      }),
  }));
  return { masthead: outline.masthead, board: outline.board, colophon: outline.colophon, sections };
}
