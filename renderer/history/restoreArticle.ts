import type { ArticleId } from '../../shared/issue/identity.ts';
import { type RevisionId, revisionIdSchema } from '../../shared/library/revision.ts';
import type { EditorSession } from '../editor/session/editorSession.ts';
import { ask, wordsFor } from '../ipc/ask.ts';

/** Said where the editor holds what could not be saved: nothing is brought back over it. */
export const UNSAVED = '文稿还有没存进资料库的改动。请回到“编辑”，等它保存成功后再试。';

/**
 * Brings a version of an article back as a new one. Where the article is open in the editor, that saves what is unsaved
 * and takes the text over as one step of undo.
 *
 * @param head The version in force, for an article that is not open.
 * @returns What went wrong, in words; null for nothing.
 */
export async function restoreArticle(
  session: EditorSession | null,
  article: ArticleId,
  revision: RevisionId,
  head: RevisionId,
): Promise<string | null> {
  if (!session?.has(article)) {
    const restored = await ask('article.restore', { revision, base: head });
    return restored.ok ? null : wordsFor(restored.error);
  }
  let problem: string | null = UNSAVED;
  const isDone = await session.takeOver(article, async (base) => {
    const restored = await ask('article.restore', { revision, base: revisionIdSchema.parse(base) });
    if (!restored.ok) {
      problem = wordsFor(restored.error);
      return null;
    }
    return { id: article, title: '', manuscript: restored.value.manuscript, revision: restored.value.revision };
  });
  return isDone ? null : problem;
}
