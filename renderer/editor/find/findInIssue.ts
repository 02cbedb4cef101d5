import type { Node } from '@tiptap/pm/model';
import { findMatches } from '../../../shared/find/findMatches.ts';
import { type MatchPreview, previewMatches } from '../../../shared/find/previewMatches.ts';
import type { Finder } from '../../../shared/find/query.ts';
import { replaceMatches } from '../../../shared/find/replaceMatches.ts';
import type { Replacement } from '../../../shared/find/replacement.ts';
import { parseManuscript } from '../../../shared/manuscript/codec.ts';
import type { OpenedArticle } from '../editorHost.ts';
import type { EditorSession } from '../session/editorSession.ts';

/** What was found in one article of the issue. */
export interface FoundInArticle {
  readonly article: OpenedArticle;
  readonly previews: readonly MatchPreview<string>[];
}

/**
 * Searches all articles of the issue, as they stand in this session. An article that can't be read is passed over.
 *
 * @param shown The document on the screen, at rest: its article is searched as the user sees it.
 */
export function findInIssue(
  session: EditorSession,
  shown: Node,
  articles: readonly OpenedArticle[],
  finder: Finder,
  replacement: Replacement | null,
): FoundInArticle[] {
  return articles.flatMap((article) => {
    const isShown = session.shown.kind === 'article' && session.shown.id === article.id;
    const document = isShown ? shown : (session.documentOf(article.id) ?? documentOf(article));
    if (!document) return [];
    const previews = previewMatches([{ key: article.id, manuscript: document }], finder, replacement);
    return previews.length > 0 ? [{ article, previews }] : [];
  });
}

function documentOf(article: OpenedArticle): Node | null {
  const read = parseManuscript(article.manuscript);
  return read.ok ? read.value : null;
}

/** Replaces all that is found in the articles, one undo in each. @returns how many places were changed. */
export function replaceInIssue(
  session: EditorSession,
  articles: readonly OpenedArticle[],
  finder: Finder,
  replacement: Replacement,
): number {
  let changed = 0;
  for (const article of articles) {
    session.edit(article, (state) => {
      const { tr } = state;
      const count = replaceMatches(tr, findMatches(state.doc, finder), replacement);
      changed += count;
      return count > 0 ? tr : null;
    });
  }
  return changed;
}
