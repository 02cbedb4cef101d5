import type { Node } from 'prosemirror-model';
import type { Galley } from './galley/flow.ts';
import { LineMemory } from './inline/lineMemory.ts';
import { ParagraphMemory } from './inline/paragraphMemory.ts';
import type { RememberedPlacement } from './page/placeRemembered.ts';

/**
 * What earlier layouts of an issue with the same template and faces left behind. Manuscripts are persistent values:
 * an edit makes a new one, and an article that was not edited is the same object.
 *
 * It only remembers: with and without it a layout is the same.
 */
export class LayoutMemory {
  readonly paragraphs = new ParagraphMemory();
  readonly lines = new LineMemory();
  readonly #galleys = new WeakMap<Node, { readonly key: string; readonly galley: Galley }>();
  readonly #placements = new WeakMap<Galley, { readonly key: string; readonly placement: RememberedPlacement }>();

  /**
   * The galley of a manuscript, set anew if it is not known.
   *
   * @param key What else the galley depends on: the article's place in the issue and its grid.
   */
  galley(manuscript: Node, key: string, set: () => Galley): Galley {
    const known = this.#galleys.get(manuscript);
    if (known?.key === key) return known.galley;
    const galley = set();
    this.#galleys.set(manuscript, { key, galley });
    return galley;
  }

  /** Where a galley stands when it begins at the same place, placed anew if that is not known. */
  placement(galley: Galley, key: string, place: () => RememberedPlacement): RememberedPlacement {
    const known = this.#placements.get(galley);
    if (known?.key === key) return known.placement;
    const placement = place();
    this.#placements.set(galley, { key, placement });
    return placement;
  }
}
