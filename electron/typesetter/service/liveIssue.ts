import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { hashDisplayList } from '../../../shared/display-list/hash.ts';
import { encodeOutlines } from '../../../shared/display-list/outlineBytes.ts';
import { type CaretOnPage, caretOfText, textAtPoint } from '../../../shared/display-list/textOnPages.ts';
import type { GlyphOutline } from '../../../shared/fonts/glyphOutline.ts';
import { readOutlines } from '../../../shared/fonts/readOutlines.ts';
import type { PagesSummary } from '../../../shared/ipc/pagesChannels.ts';
import { type Article, articlesOf } from '../../../shared/issue/issue.ts';
import { IssueTypesetter } from '../../../shared/layout/issueTypesetter.ts';
import type { IssueLayout } from '../../../shared/layout/layoutIssue.ts';
import type { PictureSize } from '../../../shared/layout/resources.ts';
import type { TextPlace } from '../../../shared/manuscript/textPlace.ts';
import { type PaintFailure, type PictureFiles, paintPdf } from '../../pdf/paintPdf.ts';
import { type OpenTemplate, openTemplate } from '../openTemplate.ts';
import { runInSlices } from '../runInSlices.ts';
import { type InputFault, type IssueInput, issueOfInput } from './issueInput.ts';
import { PageKeys } from './pageKeys.ts';

/** A place in the printed text of an article. */
export interface ArticlePlace extends TextPlace {
  /** The article's id. */
  readonly article: string;
}

/** What keeps an input from being laid out. */
export type LayoutFault =
  | InputFault
  | { readonly code: 'TEMPLATE_UNUSABLE'; readonly diagnostics: readonly Diagnostic[] }
  /** A later input has come in the meantime; its layout tells of this one too. */
  | { readonly code: 'SUPERSEDED' };

/**
 * One issue that is being worked on: laid out again after each edit, its pages kept for those who show them.
 *
 * Holds the opened faces and all that earlier layouts left behind; a second layout takes some milliseconds.
 */
export class LiveIssue {
  #template: { readonly name: string; readonly open: OpenTemplate } | null = null;
  #pictures: ReadonlyMap<string, PictureSize> = new Map();
  #typesetter: IssueTypesetter | null = null;
  /** The articles' texts as last given, whether or not they were laid out. */
  #manuscripts: ReadonlyMap<string, Article['manuscript']> = new Map();
  #layout: IssueLayout | null = null;
  /** Ids of the articles on the pages, in printed order. */
  #articles: readonly string[] = [];
  #count = 0;
  #newest = 0;
  #running: { readonly controller: AbortController; readonly end: Promise<unknown> } | null = null;
  /** Layouts given up one after the other. */
  #givenUp = 0;
  readonly #keys = new PageKeys();
  readonly #outlines = new Map<string, (glyph: number) => GlyphOutline>();

  /**
   * Lays the issue out as it stands now. One layout runs at a time; one that is still running for an earlier input is
   * given up, but not again and again: in steady typing pages appear all the same.
   */
  async update(input: IssueInput): Promise<Result<PagesSummary, LayoutFault>> {
    const read = issueOfInput(input, this.#manuscripts);
    if (!read.ok) return read;
    this.#manuscripts = new Map(articlesOf(read.value).map(({ id, manuscript }) => [id, manuscript]));
    this.#newest += 1;
    const own = this.#newest;
    if (this.#givenUp < MOST_GIVEN_UP) this.#running?.controller.abort();
    while (this.#running) await this.#running.end;
    if (own !== this.#newest) return failure({ code: 'SUPERSEDED' });
    const typesetter = this.#typesetterFor(input);
    if (!typesetter.ok) return typesetter;

    const controller = new AbortController();
    const work = runInSlices(typesetter.value.steps(read.value), controller.signal);
    this.#running = { controller, end: work.catch(() => {}) };
    try {
      const layout = await work;
      this.#givenUp = layout.ok ? 0 : this.#givenUp + 1;
      if (!layout.ok) return failure({ code: 'SUPERSEDED' });
      this.#layout = layout.value;
      this.#articles = articlesOf(read.value).map(({ id }) => id);
      this.#count += 1;
      return success(this.#summary(layout.value));
    } finally {
      this.#running = null;
    }
  }

  /** The bytes of a page by its key; null for a page of long ago. */
  page(key: number): Uint8Array<ArrayBuffer> | null {
    return this.#keys.bytesOf(key);
  }

  /**
   * Outlines of glyphs of a face, as bytes; null where the issue has no such face.
   *
   * @throws RangeError for a glyph that the face doesn't have.
   */
  outlines(face: string, glyphs: readonly number[]): Uint8Array<ArrayBuffer> | null {
    const file = this.#template?.open.faceFiles.get(face);
    if (!file) return null;
    const outlineOf = this.#outlines.get(face) ?? readOutlines(file);
    this.#outlines.set(face, outlineOf);
    return encodeOutlines(new Map(glyphs.map((glyph) => [glyph, outlineOf(glyph)])));
  }

  /** The place in an article's text that is nearest to a point of a page, in points; null far from any. */
  textAt(page: number, x: number, y: number): ArticlePlace | null {
    const found = textAtPoint(this.#layout?.displayList.pages ?? [], page, x, y);
    const article = found && this.#articles[found.article];
    return found && article ? { article, block: found.block, offset: found.offset } : null;
  }

  /** Where a place in an article's text stands; null where the pages don't have it. */
  caret({ article, block, offset }: ArticlePlace): CaretOnPage | null {
    const index = this.#articles.indexOf(article);
    return index < 0 ? null : caretOfText(this.#layout?.displayList.pages ?? [], { article: index, block, offset });
  }

  /** The fingerprint of the pages as they stand; null before the first layout. */
  fingerprint(): string | null {
    return this.#layout && hashDisplayList(this.#layout.displayList);
  }

  /** The pages as they stand as a PDF; null before the first layout. */
  async pdf(pictures: PictureFiles): Promise<Result<Uint8Array, PaintFailure> | null> {
    if (!this.#layout || !this.#template) return null;
    const { faceFiles, pictures: own } = this.#template.open;
    return paintPdf(this.#layout.displayList, faceFiles, new Map([...pictures, ...own]));
  }

  #typesetterFor({ template, pictures }: IssueInput): Result<IssueTypesetter, LayoutFault> {
    if (this.#template?.name !== template) {
      const opened = openTemplate(template);
      if (!opened.ok) return failure({ code: 'TEMPLATE_UNUSABLE', diagnostics: opened.error });
      this.#template = { name: template, open: opened.value };
      this.#outlines.clear();
      this.#typesetter = null;
    }
    const sizes = new Map(Object.entries(pictures));
    // Sizes are by content, so a known picture never changes; a typesetter knows those it began with.
    const isNew = [...sizes.keys()].some((id) => !this.#pictures.has(id));
    if (isNew || !this.#typesetter) {
      this.#pictures = new Map([...this.#pictures, ...sizes]);
      this.#typesetter = new IssueTypesetter(this.#template.open.resources(this.#pictures));
    }
    return success(this.#typesetter);
  }

  #summary({ displayList, diagnostics, folios }: IssueLayout): PagesSummary {
    const keys = this.#keys.renew(displayList.pages);
    return {
      layout: this.#count,
      pages: displayList.pages.map(({ label, width, height }, index) => ({
        key: keys[index] as number,
        label,
        width,
        height,
      })),
      faces: displayList.faces,
      pictures: displayList.pictures,
      articles: folios.map(({ first, last }, index) => ({ id: this.#articles[index] ?? '', first, last })),
      diagnostics: [...(this.#template?.open.diagnostics ?? []), ...diagnostics],
    };
  }
}

/** After so many, a layout runs to its end although it is out of date. */
const MOST_GIVEN_UP = 3;
