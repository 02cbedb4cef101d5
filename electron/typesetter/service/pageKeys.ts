import type { Page } from '../../../shared/display-list/displayList.ts';
import { encodePage } from '../../../shared/display-list/pageBytes.ts';

/**
 * Names for the pages of one issue after another layout: equal pages keep their name, so that a window fetches and
 * paints only what an edit has changed.
 *
 * Pages of the layout before are kept too: a window may still ask for one of them while it learns of the new ones.
 */
export class PageKeys {
  #next = 1;
  #current = new Map<number, KeyedPage>();
  #before = new Map<number, KeyedPage>();
  readonly #known = new WeakMap<Page, KeyedPage>();

  /** Takes over the pages of a new layout. Returns a key for each. */
  renew(pages: readonly Page[]): readonly number[] {
    const old = [...this.#current.values()];
    const now = new Map<number, KeyedPage>();
    const keys = pages.map((page, index) => {
      const keyed = this.#known.get(page) ?? this.#sameAs(page, old[index]) ?? this.#made(page);
      this.#known.set(page, keyed);
      now.set(keyed.key, keyed);
      return keyed.key;
    });
    this.#before = this.#current;
    this.#current = now;
    return keys;
  }

  /** The bytes of a page of the last two layouts. */
  bytesOf(key: number): Uint8Array<ArrayBuffer> | null {
    return (this.#current.get(key) ?? this.#before.get(key))?.bytes ?? null;
  }

  #made(page: Page): KeyedPage {
    const keyed = { key: this.#next, bytes: encodePage(page) };
    this.#next += 1;
    return keyed;
  }

  /** The page that stood at this place, if it looks the same: most pages are made anew by an edit elsewhere. */
  #sameAs(page: Page, old: KeyedPage | undefined): KeyedPage | null {
    if (!old) return null;
    const bytes = encodePage(page);
    return Buffer.compare(bytes, old.bytes) === 0 ? old : null;
  }
}

interface KeyedPage {
  readonly key: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
