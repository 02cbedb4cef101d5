import type { EditorHost, OpenedArticle, PictureReply } from '../../../../renderer/editor/editorHost.ts';
import type { SaveReply } from '../../../../renderer/editor/session/saving.ts';

/** A library in the page's memory that a spec can make slow, stubborn or changed by someone else. */
export class FakeHost implements EditorHost {
  readonly stored = new Map<string, OpenedArticle>();
  readonly saves: { readonly articleId: string; readonly revision: number }[] = [];
  /** What the next pictures asked for are. */
  picture: PictureReply = { ok: true, picture: null };
  /** While set, saving fails with this message. */
  failure: string | null = null;
  /** Milliseconds that saving takes. */
  slowness = 0;
  readonly places: unknown[] = [];
  onOpen: (articleId: string) => void = () => undefined;

  constructor(articles: readonly OpenedArticle[]) {
    for (const article of articles) this.stored.set(article.id, article);
  }

  readonly save: EditorHost['save'] = async ({ articleId, baseRevision, manuscript }): Promise<SaveReply> => {
    await new Promise((resolve) => setTimeout(resolve, this.slowness));
    const stored = this.stored.get(articleId);
    if (this.failure !== null) return { ok: false, error: { code: 'FAILED', message: this.failure } };
    if (!stored) return { ok: false, error: { code: 'FAILED', message: '库里没有这一篇。' } };
    if (stored.revision !== baseRevision) {
      return { ok: false, error: { code: 'STALE_REVISION', revision: stored.revision, savedBy: '其其格' } };
    }
    const revision = baseRevision + 1;
    this.stored.set(articleId, { ...stored, manuscript, revision });
    this.saves.push({ articleId, revision });
    return { ok: true, revision };
  };

  readonly load: EditorHost['load'] = async (articleId) => this.stored.get(articleId) ?? null;

  readonly pictureAddress: EditorHost['pictureAddress'] = (picture) =>
    picture === 'missing' ? null : `data:image/svg+xml,${encodeURIComponent(SAMPLE_PICTURE)}`;

  readonly choosePicture: EditorHost['choosePicture'] = async () => this.picture;

  readonly keepPicture: EditorHost['keepPicture'] = async () => ({
    ok: true,
    picture: { picture: 'kept', width: 300, height: 150 },
  });

  readonly issue = {
    articles: async (): Promise<readonly OpenedArticle[]> => [...this.stored.values()],
    open: (articleId: string): void => this.onOpen(articleId),
  };
}

const SAMPLE_PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 150"><rect width="300" height="150" fill="#f4f6f8"/>
<path d="M20 120 L80 70 L140 90 L200 40 L280 60" fill="none" stroke="#1f5fae" stroke-width="3"/><path d="M20 20V130H290" fill="none" stroke="#666"/></svg>`;
