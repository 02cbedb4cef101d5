import type { Step } from '@tiptap/pm/transform';
import type { InsertedPicture } from './commands/figures.ts';
import type { SaveCause, SaveReply } from './session/saving.ts';

/** An article as the host hands it to the editor. */
export interface OpenedArticle {
  /** Stable; the editor keeps text, history and place by it while the session lasts. */
  readonly id: string;
  /** What the article is called in messages. */
  readonly title: string;
  /** As `manuscriptToJson` writes it; checked before it is shown. */
  readonly manuscript: unknown;
  readonly revision: number;
}

/** A change of the text, as it happens. */
export interface ManuscriptChange {
  readonly articleId: string;
  /** The document's JSON, made when it is asked for. */
  readonly manuscript: () => unknown;
  /** The steps that led to it from the document before. */
  readonly steps: readonly Step[];
}

/** What the host tells after it was asked for a picture; null where the user called it off. */
export type PictureReply =
  | { readonly ok: true; readonly picture: InsertedPicture | null }
  | { readonly ok: false; readonly message: string };

/**
 * All that the editor asks of the program around it. The editor itself knows no IPC, file or database.
 *
 * No method rejects for an expected failure.
 */
export interface EditorHost {
  /** Keeps a version; the reply means that it is in the library. */
  readonly save: (request: {
    readonly articleId: string;
    readonly baseRevision: number;
    readonly manuscript: unknown;
    readonly cause: SaveCause;
  }) => Promise<SaveReply>;
  /** The newest version of an article: after a stale revision. */
  readonly load: (articleId: string) => Promise<OpenedArticle | null>;
  /** Where a picture's bytes can be loaded from; null if the library has none of that key. */
  readonly pictureAddress: (picture: string) => string | null;
  /** Lets the user choose a picture file and puts it into the library. */
  readonly choosePicture: () => Promise<PictureReply>;
  /** Puts a picture that was pasted or dropped into the library. */
  readonly keepPicture: (bytes: Uint8Array, mediaType: string) => Promise<PictureReply>;
  /** Shows a place of the text on the pages; absent where there is no preview. */
  readonly showOnPage?: (place: {
    readonly articleId: string;
    readonly block: number;
    readonly offset: number;
  }) => void;
  /** The other articles of the issue, to search and replace in them; absent where an article stands alone. */
  readonly issue?: IssueTexts;
}

/** The articles of an issue as the search sees them. */
export interface IssueTexts {
  /** All articles in printed order, as they are saved. */
  readonly articles: () => Promise<readonly OpenedArticle[]>;
  /** Opens an article in the editor. */
  readonly open: (articleId: string) => void;
}
