import type { Node } from 'prosemirror-model';
import type { Galley } from './galley/flow.ts';
import { LineMemory } from './inline/lineMemory.ts';
import { ParagraphMemory } from './inline/paragraphMemory.ts';
import type { AdjustedGalley } from './page/adjustGalley.ts';
import type { RememberedPlacement } from './page/placeRemembered.ts';
import { PageMemory } from './pageMemory.ts';

/**
 * What earlier layouts of an issue with the same template and faces left behind. Manuscripts are persistent values:
 * an edit makes a new one, and an article that was not edited is the same object.
 *
 * It only remembers: with and without it a layout is the same.
 */
export class LayoutMemory {
  readonly paragraphs = new ParagraphMemory();
  readonly lines = new LineMemory();
  readonly pages = new PageMemory();
  readonly #galleys = new WeakMap<Node, { readonly key: string; readonly galley: Galley }>();
  readonly #adjusted = new WeakMap<Galley, { readonly key: string; readonly adjusted: AdjustedGalley }>();
  readonly #placements = new WeakMap<Galley, { readonly key: string; readonly placement: RememberedPlacement }>();

  /**
   * The galley of a manuscript, if it is known.
   *
   * @param key What else the galley depends on: the article's place in the issue and its grid.
   */
  galley(manuscript: Node, key: string): Galley | null {
    const known = this.#galleys.get(manuscript);
    return known?.key === key ? known.galley : null;
  }

  keepGalley(manuscript: Node, key: string, galley: Galley): void {
    this.#galleys.set(manuscript, { key, galley });
  }

  /** A galley as the art editor's settings (`key`) change it. */
  adjusted(galley: Galley, key: string, adjust: () => AdjustedGalley): AdjustedGalley {
    const known = this.#adjusted.get(galley);
    if (known?.key === key) return known.adjusted;
    const adjusted = adjust();
    this.#adjusted.set(galley, { key, adjusted });
    return adjusted;
  }

  /** Where a galley stands when it begins at the same place, if that is known. */
  placement(galley: Galley, key: string): RememberedPlacement | null {
    const known = this.#placements.get(galley);
    return known?.key === key ? known.placement : null;
  }

  keepPlacement(galley: Galley, key: string, placement: RememberedPlacement): void {
    this.#placements.set(galley, { key, placement });
  }

  /** Called after each layout: keeps what it used. */
  sweep(): void {
    this.paragraphs.sweep();
    this.pages.sweep();
  }
}
