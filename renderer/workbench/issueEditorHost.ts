import type { ArticleId, IssueId } from '../../shared/issue/identity.ts';
import { articleIdSchema } from '../../shared/issue/identity.ts';
import { articlesOfOutline } from '../../shared/issue/issueOutline.ts';
import { revisionIdSchema } from '../../shared/library/revision.ts';
import type { EditorHost, OpenedArticle, PictureReply } from '../editor/editorHost.ts';
import type { SaveCause, SaveReply } from '../editor/session/saving.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { choosePictureFile } from './choosePictureFile.ts';

/** What the editor asks of the workbench besides the library. */
export interface IssueEditorSurroundings {
  readonly showOnPage: NonNullable<EditorHost['showOnPage']>;
  readonly open: (article: ArticleId) => void;
  /** What an article is called. */
  readonly titleOf: (article: ArticleId) => string;
}

type SaveRequest = Parameters<EditorHost['save']>[0];

/** The editor's host for the articles of one issue: the open library, by way of the main process. */
export function issueEditorHost(issue: IssueId, surroundings: IssueEditorSurroundings): EditorHost {
  const load = async (article: ArticleId): Promise<OpenedArticle | null> => {
    const opened = await ask('article.open', { article });
    if (!opened.ok) return null;
    const { manuscript, revision } = opened.value;
    return { id: article, title: surroundings.titleOf(article), manuscript, revision };
  };
  const keepPicture = async (bytes: Uint8Array): Promise<PictureReply> => {
    const kept = await ask('article.keepPicture', { bytes: new Uint8Array(bytes) });
    if (!kept.ok) return { ok: false, message: wordsFor(kept.error) };
    const { picture, width, height } = kept.value;
    return { ok: true, picture: { picture, width, height } };
  };
  return {
    save,
    load: (articleId) => load(articleIdSchema.parse(articleId)),
    pictureAddress: (picture) => `/pictures/${picture}`,
    choosePicture: async () => {
      const bytes = await choosePictureFile();
      return bytes === null ? { ok: true, picture: null } : keepPicture(bytes);
    },
    keepPicture,
    showOnPage: surroundings.showOnPage,
    issue: {
      articles: async () => {
        const state = await ask('desk.open', { issue });
        if (!state.ok) return [];
        const articles = articlesOfOutline(state.value.outline).filter(({ putAside }) => putAside === null);
        const loaded = await Promise.all(articles.map(({ id }) => load(id)));
        return loaded.filter((article) => article !== null);
      },
      open: (articleId) => surroundings.open(articleIdSchema.parse(articleId)),
    },
  };
}

const CHANNELS = { edit: 'article.save', tidy: 'article.saveTidied' } as const satisfies Record<SaveCause, string>;

async function save({ articleId, baseRevision, manuscript, cause }: SaveRequest): Promise<SaveReply> {
  const article = articleIdSchema.parse(articleId);
  const saved = await ask(CHANNELS[cause], { article, base: revisionIdSchema.parse(baseRevision), manuscript });
  if (saved.ok) return { ok: true, revision: saved.value.revision };
  if (saved.error.code === 'STALE_REVISION') {
    return { ok: false, error: { code: 'STALE_REVISION', revision: Number(saved.error.values.current) } };
  }
  return { ok: false, error: { code: 'FAILED', message: wordsFor(saved.error) } };
}
