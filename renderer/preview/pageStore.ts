import type { Page } from '../../shared/display-list/displayList.ts';
import { decodeOutlines } from '../../shared/display-list/outlineBytes.ts';
import { decodePage } from '../../shared/display-list/pageBytes.ts';
import { type Faces, OutlineBook } from './outlineBook.ts';
import type { PaintMaterial } from './paintPage.ts';

/** Where pages, outlines and pictures come from: the typesetter, by way of `app://`. Each throws where it fails. */
export interface PageSource {
  page(key: number): Promise<Uint8Array>;
  outlines(face: string, glyphs: readonly number[]): Promise<Uint8Array>;
  picture(id: string): Promise<ImageBitmap>;
}

/** A page with all that it is painted with. */
export interface PreparedPage {
  readonly page: Page;
  readonly material: PaintMaterial;
}

/**
 * Fetches pages with the outlines and pictures that they need, each thing once. Pages are kept by their key, which
 * stays theirs while edits leave them alone.
 */
export class PageStore {
  readonly #source: PageSource;
  readonly #outlines = new OutlineBook();
  readonly #pictures = new Map<string, Promise<ImageBitmap | null>>();
  readonly #pages = new Map<number, Promise<Page>>();
  /** Fetches of outlines follow each other, so that two pages don't ask for the same glyphs. */
  #fetching: Promise<void> = Promise.resolve();

  constructor(source: PageSource) {
    this.#source = source;
  }

  /** @throws what the source throws; the next call tries again. */
  async prepare(key: number, faces: Faces, pictures: readonly { readonly id: string }[]): Promise<PreparedPage> {
    const page = await this.#page(key);
    const outlines = this.#fetching.catch(() => {}).then(() => this.#fetchOutlines(page, faces));
    this.#fetching = outlines;
    await outlines;
    const shown = new Map<number, ImageBitmap | null>();
    for (const item of page.items) {
      const id = item.kind === 'picture' ? pictures[item.picture]?.id : undefined;
      if (item.kind === 'picture' && id !== undefined) shown.set(item.picture, await this.#picture(id));
    }
    const material = { faces, outlines: this.#outlines, pictureOf: (index: number) => shown.get(index) ?? null };
    return { page, material };
  }

  /** Forgets all pages but those of these keys. */
  keepOnly(keys: Iterable<number>): void {
    const kept = new Set(keys);
    for (const key of this.#pages.keys()) if (!kept.has(key)) this.#pages.delete(key);
  }

  #page(key: number): Promise<Page> {
    const known = this.#pages.get(key);
    if (known) return known;
    const fetched = this.#source.page(key).then(decodePage);
    this.#pages.set(key, fetched);
    fetched.catch(() => this.#pages.delete(key));
    return fetched;
  }

  async #fetchOutlines(page: Page, faces: Faces): Promise<void> {
    for (const [face, glyphs] of this.#outlines.missing(page, faces)) {
      this.#outlines.add(face, decodeOutlines(await this.#source.outlines(face, glyphs)));
    }
  }

  /** A picture that cannot be read is reported by the layout; here its place stays shaded. */
  #picture(id: string): Promise<ImageBitmap | null> {
    const known = this.#pictures.get(id);
    if (known) return known;
    const fetched = this.#source.picture(id).catch(() => null);
    this.#pictures.set(id, fetched);
    return fetched;
  }
}
