import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Item, Page } from '../display-list/displayList.ts';
import { isSameItem } from './sameItem.ts';
import type { SetCell, SetTable } from './table/table.ts';

/** The items of one part of a page, or of its furniture: whoever made them may give the same ones again. */
export type PagePiece = readonly Item[];

/**
 * Finished pages and what they are put together from. A page whose pieces are the same, or have become the same again,
 * is the same object as in the layout before, so that a host sees at once which pages an edit has changed.
 *
 * What was not asked for between two calls of `sweep` is forgotten.
 */
export class PageMemory {
  #young = new Map<string, RememberedPage>();
  #old = new Map<string, RememberedPage>();
  #contents: { readonly key: string; readonly pages: readonly PagePiece[] } | null = null;
  readonly #matter = new Map<string, RememberedMatter>();
  #youngPieces = new Map<string, PagePiece>();
  #oldPieces = new Map<string, PagePiece>();
  readonly #tables = new WeakMap<SetTable, Map<string, TablePiece>>();

  /** A page of the display list, by its label. `make` puts the pieces together. */
  page(label: string, pieces: readonly PagePiece[], make: () => Page): Page {
    const known = this.#young.get(label) ?? this.#old.get(label);
    const page = known && hasSamePieces(known.pieces, pieces) ? known.page : remade(known?.page, make());
    this.#young.set(label, { pieces, page });
    return page;
  }

  /** Items that depend on nothing but the key: running heads, folios, contents. */
  piece(key: string, make: () => PagePiece): PagePiece {
    const piece = this.#youngPieces.get(key) ?? this.#oldPieces.get(key) ?? make();
    this.#youngPieces.set(key, piece);
    return piece;
  }

  /**
   * The items of a part of a table, with how many lines of its cells are drawn after it.
   *
   * @param key The place of this part, and the parts of the table before it.
   */
  tablePart(table: SetTable, key: string, make: () => TablePiece): TablePiece {
    let parts = this.#tables.get(table);
    if (!parts) {
      parts = new Map();
      this.#tables.set(table, parts);
    }
    let piece = parts.get(key);
    if (!piece) {
      piece = make();
      // After some hundred edits above it a table has stood at many places.
      if (parts.size >= MOST_PLACES) parts.clear();
      parts.set(key, piece);
    }
    return piece;
  }

  /** The contents, by their entries. */
  contents(key: string, make: () => readonly PagePiece[]): readonly PagePiece[] {
    if (this.#contents?.key !== key) this.#contents = { key, pages: make() };
    return this.#contents.pages;
  }

  /** A page before or after the text with what was noticed on it, by its label; what it holds must have the same key. */
  matter(label: string, key: string, contents: PagePiece, make: () => MatterPage): MatterPage {
    const known = this.#matter.get(label);
    if (known?.key === key && known.contents === contents) return known.made;
    const made = make();
    this.#matter.set(label, { key, contents, made });
    return made;
  }

  /** Called after each layout. */
  sweep(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#oldPieces = this.#youngPieces;
    this.#youngPieces = new Map();
  }
}

/** A page of covers, contents or colophon, and what was noticed on it. */
export interface MatterPage {
  readonly page: Page;
  readonly diagnostics: readonly Diagnostic[];
}

interface RememberedMatter {
  readonly key: string;
  readonly contents: PagePiece;
  readonly made: MatterPage;
}

interface RememberedPage {
  readonly pieces: readonly PagePiece[];
  readonly page: Page;
}

/** A part of a table, and how many lines of its cells are drawn with it and the parts before. */
export interface TablePiece {
  readonly items: PagePiece;
  readonly cells: ReadonlyMap<SetCell, number>;
}

const hasSamePieces = (before: readonly PagePiece[], now: readonly PagePiece[]): boolean =>
  before.length === now.length && now.every((piece, index) => piece === before[index]);

function remade(before: Page | undefined, page: Page): Page {
  const isSame =
    before !== undefined &&
    before.width === page.width &&
    before.height === page.height &&
    before.items.length === page.items.length &&
    page.items.every((item, index) => isSameItem(item, before.items[index] as Item));
  return isSame ? before : page;
}

const MOST_PLACES = 400;
