import type { Item } from '../../display-list/displayList.ts';
import type { SetLine } from './setParagraph.ts';

/** The items of lines that stand where they stood before: most lines of most pages, while an issue is edited. */
export class LineMemory {
  readonly #lines = new WeakMap<SetLine, { readonly x: number; readonly y: number; readonly items: readonly Item[] }>();

  /** The items of a line at a place, made anew if it stood elsewhere. */
  items(line: SetLine, x: number, y: number, make: () => readonly Item[]): readonly Item[] {
    const known = this.#lines.get(line);
    if (known && known.x === x && known.y === y) return known.items;
    const items = make();
    this.#lines.set(line, { x, y, items });
    return items;
  }
}
